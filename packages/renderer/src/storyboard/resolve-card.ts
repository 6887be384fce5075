import type { BoardContext } from "./board-context.ts";
import { findFile, pathOfFile } from "./board-context.ts";
import {
  textsOfRoll,
  type Card,
  type CardBackground,
  type CardRoll,
  type CardText,
  type Credit,
} from "./card.ts";
import { parseColour } from "./colour.ts";
import type { Path } from "./diagnostic-list.ts";
import type { ShotPlace } from "./shot-layers.ts";
import type { CardDocument, CreditDocument } from "./storyboard-document.ts";
import type { CardSource } from "./storyboard.ts";

/** The card that a shot shows instead of a clip. */
export function resolveCard(place: ShotPlace, board: BoardContext): CardSource {
  const { card = {} } = place.shot;
  const path = [...place.path, "card"];
  const text = textAt(card, "text", { board, path });
  const roll = resolveRoll(card, { board, path });
  checkText(place, board, roll);
  return {
    kind: "card",
    name: shorten(text?.text ?? roll?.credits.map(wordsOf).find((words) => words !== "") ?? ""),
    get span() {
      return board.source.span(path, "key");
    },
    seconds: card.duration ?? 0,
    card: {
      text,
      subtitle: textAt(card, "subtitle", { board, path }),
      roll,
      font: resolveFont(card.font, { board, path: [...path, "font"] }),
      sizeShare: card.size === undefined ? undefined : Number.parseFloat(card.size) / 100,
      colour: parseColour(card.color ?? "white") ?? "#ffffff",
      background: resolveBackground(card, { board, path: [...path, "background"] }),
    },
  };
}

type At = { readonly board: BoardContext; readonly path: Path };

function checkText(
  { shot, path: at }: ShotPlace,
  board: BoardContext,
  roll: CardRoll | undefined,
): void {
  const { card = {} } = shot;
  const path = [...at, "card"];
  const refused = ["text", "roll"].some((key) => board.isBroken([...path, key]));
  const refuse = (place: Path, message: string, hint: string): void =>
    board.report({ code: "STORYBOARD_CARD", path: place, part: "key", message, hint });
  const isEmpty =
    card.text === undefined && (roll === undefined || textsOfRoll(roll).join("") === "");
  if (isEmpty && !refused && !board.isBroken(path)) {
    refuse(path, `the card of shot "${shot.id ?? ""}" has no text`, 'add text: "…", or roll: […]');
  }
  if (card.subtitle !== undefined && card.text === undefined && !refused) {
    const hint = "write text: instead; a roll has headings";
    refuse([...path, "subtitle"], "a subtitle needs a text above it, and this card has none", hint);
  }
}

function textAt(card: CardDocument, key: "text" | "subtitle", at: At): CardText | undefined {
  const { board } = at;
  const path = [...at.path, key];
  const written = card[key];
  if (written === undefined) return undefined;
  return {
    text: board.variables.substitute(written, path),
    get span() {
      return board.source.span(path, "value");
    },
  };
}

function resolveRoll({ roll }: CardDocument, { board, path }: At): CardRoll | undefined {
  if (roll === undefined) return undefined;
  const at = [...path, "roll"];
  const say = (text: string, place: Path): string => board.variables.substitute(text, place);
  return {
    credits:
      typeof roll === "string"
        ? linesOf(say(roll, at))
        : roll.flatMap((entry, index): readonly Credit[] => {
            const place = [...at, index];
            if (entry === undefined) return [];
            if (typeof entry === "string") return linesOf(say(entry, place));
            return resolveCredit(entry, { board, path: place });
          }),
    get span() {
      return board.source.span(at, "value");
    },
  };
}

function linesOf(text: string): readonly Credit[] {
  const lines = text.replace(/\s+$/u, "").split(/\r\n|[\n\r]/u);
  return lines.map((line) => ({ kind: "line", text: line.trim() }));
}

function resolveCredit(entry: CreditDocument, { board, path }: At): readonly Credit[] {
  const { heading, role, name } = entry;
  const say = (text: string, key: string): string =>
    board.variables.substitute(text, [...path, key]);
  const names = (typeof name === "string" ? [name] : (name ?? [])).filter(
    (one) => one !== undefined,
  );
  const isRole = role !== undefined && names.length > 0;
  const isHeading = heading !== undefined;
  if (isRole === isHeading && !board.isBroken(path)) {
    const hint = "write { heading: Cast }, or { role: Director, name: Mei Lin }, or only the line";
    const message = isHeading
      ? "a heading is an entry of its own, without role and name"
      : "an entry of a roll needs a heading, or a role and a name";
    board.report({ code: "STORYBOARD_CARD", path, message, hint });
  }
  return [
    ...(isHeading ? [{ kind: "heading", text: say(heading, "heading") } as const] : []),
    ...(isRole
      ? [
          {
            kind: "role",
            role: say(role, "role"),
            names: names.map((one) => say(one, "name")),
          } as const,
        ]
      : []),
  ];
}

function resolveFont(written: string | undefined, { board, path }: At): Card["font"] {
  if (written === undefined) return undefined;
  const name = board.variables.substitute(written, path);
  const file = pathOfFile(board, name);
  // Only to note it among the files of the storyboard, which `watch` looks at: it may be a folder.
  board.files.exists(file);
  return {
    name,
    path: file,
    get span() {
      return board.source.span(path, "value");
    },
  };
}

function resolveBackground({ background = "black" }: CardDocument, at: At): CardBackground {
  const { board, path } = at;
  const previous = {
    kind: "previous",
    get span() {
      return board.source.span(path, "value");
    },
  } as const;
  if (typeof background === "string") {
    if (background === "previous") return { ...previous, span: previous.span, ...plain };
    return { kind: "colour", colour: parseColour(background) ?? "#000000" };
  }
  const { image, dim = 0, blur } = background;
  const treatment = { dim, blurShare: blur === undefined ? 0 : Number.parseFloat(blur) / 100 };
  if ((image === undefined) === (background.previous === undefined) && !board.isBroken(path)) {
    board.report({
      code: "STORYBOARD_CARD",
      path,
      message: `the background of a card is either a picture file or the previous shot, but this one is ${image === undefined ? "neither" : "both"}`,
      hint: "write { image: art/sky.png }, or { previous: true }",
    });
  }
  if (image === undefined) return { ...previous, span: previous.span, ...treatment };
  const place = [...path, "image"];
  const name = board.variables.substitute(image, place);
  const { path: file, exists } = findFile(board, name, place);
  return {
    kind: "image",
    name,
    path: file,
    sha256: exists ? board.files.sha256(file) : "",
    get span() {
      return board.source.span(place, "value");
    },
    ...treatment,
  };
}

const plain = { dim: 0, blurShare: 0 };

function wordsOf(credit: Credit): string {
  return credit.kind === "role" ? `${credit.role} ${credit.names.join(", ")}` : credit.text;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return Array.from(line).length > 40 ? `${Array.from(line).slice(0, 39).join("")}…` : line;
}
