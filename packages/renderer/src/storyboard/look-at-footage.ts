import { basename } from "node:path";
import type { BoardContext } from "./board-context.ts";
import type { ResolvedStoryboard } from "./resolve-storyboard.ts";
import type { ResolvedShot } from "./resolve-shot.ts";

/** The same storyboard with the lengths of its own footage. A file that cannot be used is reported. */
export async function lookAtFootage(
  board: BoardContext,
  resolved: ResolvedStoryboard,
): Promise<ResolvedStoryboard> {
  const shots = await Promise.all(resolved.shots.map((one) => lookAtShot(board, one)));
  return {
    ...resolved,
    shots,
    storyboard: { ...resolved.storyboard, shots: shots.map(({ shot }) => shot) },
  };
}

async function lookAtShot(board: BoardContext, resolved: ResolvedShot): Promise<ResolvedShot> {
  const { shot } = resolved;
  const { source } = shot;
  const { files, report } = board;
  if (source.kind !== "clip" || files.footage === undefined) return resolved;
  if (source.name === "" || !files.exists(source.path)) return resolved;
  const look = await files.footage(source.path);
  if (look.kind === "unusable") {
    report({
      code: "STORYBOARD_SOURCE_FILE",
      path: [...resolved.path, "clip", "file"],
      message: `"${basename(source.name)}" ${look.message}`,
      hint: look.hint,
    });
    return resolved;
  }
  return { ...resolved, shot: { ...shot, source: { ...source, seconds: look.seconds } } };
}
