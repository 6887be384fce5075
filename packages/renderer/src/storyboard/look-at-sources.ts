import { basename } from "node:path";
import type { BoardContext } from "./board-context.ts";
import { checkMove } from "./check-move.ts";
import { shapeOf } from "./reframe-shots.ts";
import type { ResolvedStoryboard } from "./resolve-storyboard.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import type { OwnSource } from "./storyboard.ts";

/**
 * The same storyboard with what is known of its own footage and pictures. A file that cannot be used is reported, and so is a
 * move that leaves its picture.
 */
export async function lookAtSources(
  board: BoardContext,
  resolved: ResolvedStoryboard,
): Promise<ResolvedStoryboard> {
  const looked = await Promise.all(resolved.shots.map((one) => lookAt(board, one)));
  const filmShape = findShape(resolved, looked);
  for (const { resolved: one, size } of looked) checkMove(board, one, { size, filmShape });
  const shots = looked.map((one) => one.resolved);
  return {
    ...resolved,
    shots,
    storyboard: { ...resolved.storyboard, shots: shots.map(({ shot }) => shot) },
  };
}

type Size = { readonly widthPx: number; readonly heightPx: number };

type Looked = { readonly resolved: ResolvedShot; readonly size: Size | undefined };

/** Width by height of the first film; `undefined`: not known before its clips exist. */
function findShape(
  { storyboard }: ResolvedStoryboard,
  looked: readonly Looked[],
): number | undefined {
  const [deliverable] = storyboard.deliverables;
  const asked = deliverable && shapeOf(deliverable);
  if (asked !== undefined) return ratioOf(asked);
  const enabled = looked.filter(({ resolved }) => resolved.shot.isEnabled);
  const first = (kind: ResolvedShot["shot"]["source"]["kind"]): Looked | undefined =>
    enabled.find(({ resolved }) => resolved.shot.source.kind === kind);
  const request = first("request");
  if (request !== undefined) {
    const ratio = request.resolved.shot.roles.aspect_ratio;
    return typeof ratio === "string" ? ratioOf(ratio) : undefined;
  }
  const size = (first("clip") ?? first("still"))?.size;
  return size && size.widthPx / size.heightPx;
}

function ratioOf(shape: string): number | undefined {
  const [width = NaN, height = NaN] = shape.split(":").map(Number);
  return Number.isFinite(width / height) && width > 0 ? width / height : undefined;
}

async function lookAt(board: BoardContext, resolved: ResolvedShot): Promise<Looked> {
  const { shot } = resolved;
  const { source } = shot;
  const { files, report } = board;
  const nothing = { resolved, size: undefined };
  if (source.kind === "request" || source.name === "") return nothing;
  const { file, at, isFootage } = pictureOf(source, resolved.path);
  if (file === undefined || !files.exists(file.path)) return nothing;
  const look = isFootage ? await files.footage?.(file.path) : await files.still?.(file.path);
  switch (look?.kind) {
    case undefined:
      return nothing;
    case "unusable":
      report({
        code: "STORYBOARD_SOURCE_FILE",
        path: at,
        message: `"${basename(file.name)}" ${look.message}`,
        hint: look.hint,
      });
      return nothing;
    case "still":
      return { resolved, size: source.kind === "still" ? look : undefined };
    case "footage": {
      if (source.kind !== "clip") return nothing;
      const known = { ...source, seconds: look.seconds };
      return { resolved: { ...resolved, shot: { ...shot, source: known } }, size: look };
    }
  }
}

/** The file that a shot shows, or that is behind its card, and where it is written. */
function pictureOf(source: OwnSource, path: ResolvedShot["path"]) {
  const isFootage = source.kind === "clip";
  if (source.kind !== "card")
    return { file: source, at: [...path, source.kind, "file"], isFootage } as const;
  const { background } = source.card;
  const file = background.kind === "image" ? background : undefined;
  return { file, at: [...path, "card", "background", "image"], isFootage } as const;
}
