import { findFile, type BoardContext } from "./board-context.ts";
import { resolveCard } from "./resolve-card.ts";
import { pictureId } from "./made-id.ts";
import type { Path } from "./diagnostic-list.ts";
import type { ShotContext } from "./shot-context.ts";
import type { ShotDocument } from "./storyboard-document.ts";
import type { Move, OwnSource, Shot, View } from "./storyboard.ts";

/** A source that is not a request, and the part of it that is used. */
export type ResolvedSource = { readonly source: OwnSource; readonly cut: Shot["cut"] };

const sourceKeys = ["clip", "still", "card"] as const;

// Beside a source of its own, these would have no effect.
const keysOfRequests = [
  "model",
  "prompt",
  "action",
  "negative_prompt",
  "duration",
  "aspect_ratio",
  "resolution",
  "audio",
  "seed",
  "first_frame",
  "last_frame",
  "params",
  "shot_size",
  "camera_angle",
  "camera_movement",
  "lighting",
  "characters",
  "location",
  "takes",
  "cut",
] as const satisfies readonly (keyof ShotDocument)[];

/** The footage, the picture or the card that a shot shows instead of a generated clip; `undefined`: it shows a generated clip. */
export function resolveOwnSource(context: ShotContext): ResolvedSource | undefined {
  const { place, board } = context;
  const { shot, path } = place;
  const named = sourceKeys.filter(
    (key) => shot[key] !== undefined || board.isBroken([...path, key]),
  );
  const [kind, other] = named;
  if (kind === undefined) return undefined;
  if (other !== undefined) {
    board.report({
      code: "STORYBOARD_SHOT_SOURCE",
      path: [...path, other],
      part: "key",
      message: `shot "${shot.id ?? ""}" has both ${kind} and ${other}, so it is unclear what it shows`,
      hint: "keep one of them; make another shot for the other",
    });
  }
  reportUnused(context, kind);
  switch (kind) {
    case "clip":
      return resolveClip(context);
    case "still":
      return resolveStill(context);
    case "card":
      reportWithoutEffect(context);
      return {
        source: resolveCard(place, board),
        cut: { inSeconds: 0, outSeconds: undefined },
      };
  }
}

/** Where the cut of a shot with own footage is written. */
export function ownCutPath({ shot, path }: ShotContext["place"]): Path | undefined {
  return shot.clip === undefined ? undefined : [...path, "clip"];
}

function reportUnused({ place, board }: ShotContext, kind: OwnSource["kind"]): void {
  const { shot, path } = place;
  for (const key of keysOfRequests) {
    if (shot[key] === undefined) continue;
    board.report({
      code: "STORYBOARD_SHOT_SOURCE",
      path: [...path, key],
      part: "key",
      message: `${key} only applies to shots that a model makes, but shot "${shot.id ?? ""}" shows its ${kind}`,
      hint: adviseOn(key, kind),
    });
  }
}

// A card has no sound, is drawn in the shape of each film, and keeps its colours.
const keysWithoutEffect = [
  "grade",
  "focus",
  "gain_db",
  "sound",
] as const satisfies readonly (keyof ShotDocument)[];

function reportWithoutEffect({ place, board }: ShotContext): void {
  const { shot, path } = place;
  for (const key of keysWithoutEffect) {
    if (shot[key] === undefined || shot[key] === "none") continue;
    board.report({
      code: "STORYBOARD_CARD",
      path: [...path, key],
      part: "key",
      message: `${key} has no effect on card "${shot.id ?? ""}"`,
      hint: "remove it",
    });
  }
}

function adviseOn(key: (typeof keysOfRequests)[number], kind: OwnSource["kind"]): string {
  if (key === "cut" && kind === "clip") return "write in and out inside clip";
  if (key === "duration" && kind !== "clip") return `write duration inside ${kind}`;
  if (key === "prompt" || key === "action")
    return `remove it, or use notes; without ${kind}, the shot is generated`;
  return "remove it";
}

function resolveClip({ place, board }: ShotContext): ResolvedSource {
  const { clip = {} } = place.shot;
  const at = [...place.path, "clip", "file"];
  const { name, path } = findSource({ board, at, written: clip.file });
  return {
    source: {
      kind: "clip",
      name,
      path,
      get span() {
        return board.source.span(at, "value");
      },
      seconds: undefined,
    },
    cut: { inSeconds: clip.in ?? 0, outSeconds: clip.out },
  };
}

function resolveStill({ place, board }: ShotContext): ResolvedSource {
  const { still = {} } = place.shot;
  checkOneSource({ place, board });
  if (still.generate !== undefined && still.file === undefined)
    return resolveMadeStill(place, board);
  const at = [...place.path, "still", "file"];
  const { name, path, exists } = findSource({ board, at, written: still.file });
  return {
    source: {
      kind: "still",
      name,
      path,
      sha256: exists ? board.files.sha256(path) : "",
      get span() {
        return board.source.span(at, "value");
      },
      seconds: still.duration ?? 0,
      move: resolveMove(place, board),
    },
    cut: { inSeconds: 0, outSeconds: undefined },
  };
}

function resolveMove(place: ShotContext["place"], { source }: BoardContext): Move | undefined {
  const move = place.shot.still?.move;
  const [from, to] = [viewOf(move?.from), viewOf(move?.to)];
  if (from === undefined || to === undefined) return undefined;
  return {
    from,
    to,
    ease: move?.ease ?? "in_out",
    get span() {
      return source.span([...place.path, "still", "move"], "value");
    },
  };
}

function viewOf(numbers: readonly number[] | undefined): View | undefined {
  const [x, y, zoom] = numbers ?? [];
  return x === undefined || y === undefined || zoom === undefined ? undefined : { x, y, zoom };
}

function checkOneSource({ place, board }: Pick<ShotContext, "place" | "board">): void {
  const { file, generate } = place.shot.still ?? {};
  const path = [...place.path, "still"];
  if ((file === undefined) !== (generate === undefined) || board.isBroken(path)) return;
  const isEmpty = file === undefined;
  board.report({
    code: "STORYBOARD_SHOT_SOURCE",
    path,
    message: `a still needs one of file and generate, but this one has ${isEmpty ? "neither" : "both"}`,
    hint: isEmpty ? "add one of them" : "keep one of them",
  });
}

/** A picture that a model makes: it has no file before. */
function resolveMadeStill(place: ShotContext["place"], board: BoardContext): ResolvedSource {
  const move = resolveMove(place, board);
  return {
    source: {
      kind: "still",
      name: "",
      path: "",
      sha256: "",
      madeBy: pictureId(place.shot.id ?? "", "still"),
      get span() {
        return board.source.span([...place.path, "still", "generate"], "value");
      },
      seconds: place.shot.still?.duration ?? 0,
      ...(move === undefined ? {} : { move }),
    },
    cut: { inSeconds: 0, outSeconds: undefined },
  };
}

function findSource({
  board,
  at,
  written,
}: {
  readonly board: ShotContext["board"];
  readonly at: Path;
  readonly written: string | undefined;
}): { readonly name: string; readonly path: string; readonly exists: boolean } {
  // One that is missing was reported.
  if (written === undefined) return { name: "", path: "", exists: false };
  const name = board.variables.substitute(written, at);
  return { name, ...findFile(board, name, at) };
}
