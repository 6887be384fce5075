import { fixedOutput } from "./fixed-output.ts";
import { offeredSeconds, withAutoLength } from "./auto-length.ts";
import type { BoardContext } from "./board-context.ts";
import type { ResolvedStoryboard } from "./resolve-storyboard.ts";
import type { ResolvedShot } from "./resolve-shot.ts";

/** The same storyboard with shots that ask for it as long as their narration. */
export async function followNarration(
  board: BoardContext,
  resolved: ResolvedStoryboard,
): Promise<ResolvedStoryboard> {
  const shots: ResolvedShot[] = [];
  for (const one of resolved.shots) shots.push(await followIn(board, one));
  return {
    ...resolved,
    shots,
    storyboard: { ...resolved.storyboard, shots: shots.map(({ shot }) => shot) },
  };
}

async function followIn(board: BoardContext, resolved: ResolvedShot): Promise<ResolvedShot> {
  const { shot, model } = resolved;
  const { length, narration } = shot;
  if (length === undefined) return resolved;
  const { length: _, ...plain } = shot;
  const path = resolved.pathOf({ kind: "role", role: "duration" });
  const isOfShot = typeof path.at(-2) === "number";
  const refuse = (message: string, hint: string): ResolvedShot => {
    // What defaults say is not for shots that cannot follow it.
    if (isOfShot) board.report({ code: "STORYBOARD_AUTO_DURATION", path, message, hint });
    return { ...resolved, shot: { ...plain, span: shot.span } };
  };
  if (model === undefined) return { ...resolved, shot: { ...plain, span: shot.span } };
  if (offeredSeconds(model).length === 0) {
    const fixed = fixedOutput(model, "duration");
    return refuse(
      fixed === undefined
        ? `${model.id} has no range of lengths to choose from, so duration: auto is not possible`
        : `${model.id} always makes clips of ${String(fixed)} s, so duration: auto is not possible`,
      "use another model, or remove the duration",
    );
  }
  if (narration?.madeBy !== undefined) {
    return { ...resolved, shot: { ...withAutoLength(shot, model, undefined), length } };
  }
  const file = narration?.file;
  const seconds = file === undefined ? undefined : await board.files.soundSeconds?.(file);
  if (seconds === undefined) {
    return refuse(
      `shot "${shot.id}" has no narration that can be heard, so duration: auto has nothing to follow`,
      "add narration with a file or a voice, or write the length in seconds",
    );
  }
  return { ...resolved, shot: withAutoLength({ ...plain, span: shot.span }, model, seconds) };
}
