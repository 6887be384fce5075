import type { Span } from "@storyreel/models/source";
import { formatSeconds } from "../kit/format-amounts.ts";
import { findFile, pathOfFile, type BoardContext } from "./board-context.ts";
import { parseColour } from "./colour.ts";
import type { Path } from "./diagnostic-list.ts";
import type { OverlayDocument } from "./storyboard-document.ts";
import type { Overlay, OverlayPicture, OverlayText } from "./storyboard.ts";

type WrittenOverlay = {
  readonly overlay: OverlayDocument;
  readonly index: number;
  readonly path: Path;
  readonly board: BoardContext;
};

/** The overlays of a shot or of the film, the lowest first; nothing if there are none. What was refused is left out. */
export function resolveOverlays(
  written: readonly (OverlayDocument | undefined)[] | undefined,
  path: Path,
  board: BoardContext,
): readonly Overlay[] | undefined {
  if (written === undefined || written.length === 0) return undefined;
  return written.flatMap((overlay, index) =>
    overlay === undefined ? [] : resolveOverlay({ overlay, index, path: [...path, index], board }),
  );
}

function resolveOverlay(written: WrittenOverlay): Overlay[] {
  const { overlay, path, board } = written;
  const { text, image } = overlay;
  if ((text === undefined) === (image === undefined)) {
    reportSource(written);
    return [];
  }
  reportUnused(written);
  const isTimed = checkTime(written);
  const { position, from, to, opacity = 1 } = overlay;
  return [
    {
      index: written.index,
      shows: text === undefined ? resolvePicture(written, image) : resolveText(written, text),
      position: position ?? (text === undefined ? "top_right" : "lower_third"),
      fromSeconds: isTimed ? from : undefined,
      toSeconds: isTimed ? to : undefined,
      ...resolveFades(overlay),
      opacity,
      get span() {
        return board.source.span(path, "value");
      },
      spans: spansOf(written),
    },
  ];
}

function reportSource({ overlay, path, board }: WrittenOverlay): void {
  if (board.isBroken(path)) return;
  const isEmpty = overlay.text === undefined;
  board.report({
    code: "STORYBOARD_OVERLAY",
    path,
    message: `an overlay needs one of text and image, but this one has ${isEmpty ? "neither" : "both"}`,
    hint: isEmpty ? "add one of them" : "split it into two overlays",
  });
}

const keysOfText = ["font", "size", "color"] as const;

function reportUnused({ overlay, path, board }: WrittenOverlay): void {
  const [kind, other, keys] =
    overlay.text === undefined
      ? (["an image", "texts", keysOfText] as const)
      : (["a text", "images", ["width"]] as const);
  for (const key of keys) {
    if (overlay[key] === undefined) continue;
    board.report({
      code: "STORYBOARD_OVERLAY",
      path: [...path, key],
      part: "key",
      isOnce: true,
      message: `${key} is for ${other}, but this overlay shows ${kind}`,
      hint: hintFor(key),
    });
  }
}

function hintFor(key: (typeof keysOfText)[number] | "width"): string {
  switch (key) {
    case "size":
      return "write width, a share of the film's width";
    case "width":
      return "write size, a share of the film's height";
    case "font":
    case "color":
      return "remove it";
  }
}

function checkTime({ overlay, path, board }: WrittenOverlay): boolean {
  const { from = 0, to, fade } = overlay;
  if (to === undefined) return true;
  const refuse = (key: "to" | "fade", message: string, hint: string): false => {
    board.report({
      code: "STORYBOARD_OVERLAY_TIME",
      isOnce: true,
      path: [...path, key],
      message,
      hint,
    });
    return false;
  };
  if (to <= from) {
    return refuse(
      "to",
      `the overlay appears at ${formatSeconds(from)} and is gone at ${formatSeconds(to)}, so it is never seen`,
      "to must come after from",
    );
  }
  const faded = writtenFade(fade, "in", 0) + writtenFade(fade, "out", 0);
  if (faded <= to - from + tolerance) return true;
  return refuse(
    "fade",
    `the overlay fades for ${formatSeconds(faded)}, but it is seen for only ${formatSeconds(to - from)}`,
    "shorten fade, which counts for both ends, or show the overlay longer",
  );
}

// Tenths of a second are not exact.
const tolerance = 1e-6;

// Short enough not to be noticed, long enough not to flash.
const usualFadeSeconds = 0.25;

/** An end that is not set is that of the shot, where a cut or a transition shows it. */
function resolveFades({
  from,
  to,
  fade,
}: OverlayDocument): Pick<Overlay, "fadeInSeconds" | "fadeOutSeconds"> {
  const most = to === undefined ? Infinity : Math.max(0, to - (from ?? 0)) / 2;
  const usual = Math.min(usualFadeSeconds, most);
  return {
    fadeInSeconds: writtenFade(fade, "in", from === undefined ? 0 : usual),
    fadeOutSeconds: writtenFade(fade, "out", to === undefined ? 0 : usual),
  };
}

function writtenFade(fade: OverlayDocument["fade"], side: "in" | "out", usual: number): number {
  return typeof fade === "object" ? (fade[side] ?? usual) : (fade ?? usual);
}

function spansOf({ overlay, path, board }: WrittenOverlay): Overlay["spans"] {
  const keys = (["from", "to", "fade"] as const).filter((key) => overlay[key] !== undefined);
  const spans = keys.map((key): [string, Span] => [
    key,
    board.source.span([...path, key], "value"),
  ]);
  return Object.fromEntries(spans);
}

function resolvePicture({ overlay, path, board }: WrittenOverlay, written = ""): OverlayPicture {
  const at = [...path, "image"];
  const name = board.variables.substitute(written, at);
  const file = findFile(board, name, at);
  return {
    kind: "picture",
    name,
    path: file.path,
    sha256: file.exists ? board.files.sha256(file.path) : "",
    widthShare: shareOf(overlay.width),
    get span() {
      return board.source.span(at, "value");
    },
  };
}

function resolveText(
  { overlay, path, board }: Omit<WrittenOverlay, "index">,
  written: string,
): OverlayText {
  const at = [...path, "text"];
  return {
    kind: "text",
    text: board.variables.substitute(written, at),
    font: resolveFont({ overlay, path, board }),
    sizeShare: shareOf(overlay.size),
    colour: resolveColour({ overlay, path, board }),
    get span() {
      return board.source.span(at, "value");
    },
  };
}

function resolveFont({ overlay, path, board }: Omit<WrittenOverlay, "index">): OverlayText["font"] {
  if (overlay.font === undefined) return undefined;
  const at = [...path, "font"];
  const name = board.variables.substitute(overlay.font, at);
  const fontPath = pathOfFile(board, name);
  // Only to note it among the files of the storyboard: it may be a folder.
  board.files.exists(fontPath);
  return { name, path: fontPath, span: board.source.span(at, "value") };
}

const white = "#ffffff";

function resolveColour({ overlay, path, board }: Omit<WrittenOverlay, "index">): string {
  if (overlay.color === undefined) return white;
  const at = [...path, "color"];
  const name = board.variables.substitute(overlay.color, at);
  const colour = parseColour(name);
  if (colour !== undefined) return colour;
  board.report({
    code: "STORYBOARD_WRONG_VALUE",
    path: at,
    isOnce: true,
    message: `color is "${name}", which is not a color`,
    hint: 'write a name such as white, or "#rrggbb" in quotes',
  });
  return white;
}

/** 0.05 for `5%`; the schema lets nothing else through. */
function shareOf(percent: string | undefined): number | undefined {
  return percent === undefined ? undefined : Number.parseFloat(percent) / 100;
}
