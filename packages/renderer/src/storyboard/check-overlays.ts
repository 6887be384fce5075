import { formatSeconds } from "../kit/format-amounts.ts";
import type { BoardContext } from "./board-context.ts";
import type { JudgedShot } from "./check-models.ts";
import type { Path } from "./diagnostic-list.ts";
import { retimedSeconds } from "./retime.ts";
import type { Overlay, Storyboard } from "./storyboard.ts";

/**
 * Warns of overlays that are not inside the time of their shots, or of the film: an edit may have shortened it. Those of shots of unknown
 * length are checked when the film is assembled.
 */
export function checkOverlays(
  board: BoardContext,
  shots: readonly JudgedShot[],
  storyboard: Storyboard,
): void {
  const { rate } = storyboard;
  const inFilm = shots.filter(({ shot }) => shot.isEnabled);
  for (const judged of inFilm) {
    const { overlays = [], id } = judged.shot;
    const lengthSeconds = usedSeconds(judged);
    if (lengthSeconds === undefined) continue;
    const path = judged.pathOf({ kind: "key", key: "overlays" });
    checkAll(overlays, { board, path, lengthSeconds, rate, what: `shot "${id}"` });
  }
  const lengths = inFilm.map(usedSeconds);
  const known = lengths.filter((seconds) => seconds !== undefined);
  if (known.length < lengths.length || known.length === 0) return;
  const lengthSeconds = known.reduce((sum, seconds) => sum + seconds, 0);
  const { overlays = [] } = storyboard;
  checkAll(overlays, { board, path: ["overlays"], lengthSeconds, rate, what: "the film" });
}

type Checked = {
  readonly board: BoardContext;
  readonly path: Path;
  readonly lengthSeconds: number;
  /** Of the film. */
  readonly rate: number;
  readonly what: string;
};

function checkAll(overlays: readonly Overlay[], checked: Checked): void {
  const { board, path, lengthSeconds, rate, what } = checked;
  // Times in tenths of a second do not always fall on a frame.
  const slackSeconds = 1 / rate;
  if (board.isBroken(path)) return;
  for (const overlay of overlays) {
    const problem = findTimeProblem(overlay, { lengthSeconds, slackSeconds, what });
    if (problem === undefined) continue;
    const { key, message, hint } = problem;
    board.report({
      code: "STORYBOARD_OVERLAY_TIME",
      severity: "warning",
      path: [...path, overlay.index, key],
      isOnce: true,
      message,
      hint,
    });
  }
}

/** What is wrong with the time of an overlay in a shot, or a film, of that length. */
export function findTimeProblem(
  { fromSeconds, toSeconds, fadeInSeconds, fadeOutSeconds, spans }: Overlay,
  over: { readonly lengthSeconds: number; readonly slackSeconds: number; readonly what: string },
):
  | { readonly key: "from" | "to" | "fade"; readonly message: string; readonly hint: string }
  | undefined {
  const { lengthSeconds, slackSeconds, what } = over;
  const hint =
    what === "the film"
      ? "from and to are seconds of the film"
      : `from and to are seconds of the film, from the start of ${what}`;
  const lasts = `${what} is ${formatSeconds(lengthSeconds)} long`;
  if (fromSeconds !== undefined && fromSeconds >= lengthSeconds) {
    const message = `the overlay appears at ${formatSeconds(fromSeconds)}, but ${lasts}: it is never seen`;
    return { key: "from", message, hint };
  }
  if (toSeconds !== undefined && toSeconds > lengthSeconds + slackSeconds) {
    const message = `the overlay goes to ${formatSeconds(toSeconds)}, but ${lasts}: it ends there`;
    return { key: "to", message, hint };
  }
  const shown = (toSeconds ?? lengthSeconds) - (fromSeconds ?? 0);
  const faded = fadeInSeconds + fadeOutSeconds;
  if (spans.fade === undefined || faded <= shown + slackSeconds) return undefined;
  return {
    key: "fade",
    message: `the overlay fades for ${formatSeconds(faded)}, but it is seen for only ${formatSeconds(shown)}`,
    hint: "shorten fade, which counts for both ends, or show the overlay longer",
  };
}

/** Length of the shot in the film; `undefined`: not known before its clip exists, or part of it was refused. */
function usedSeconds({ shot, clipSeconds, isSound }: JudgedShot): number | undefined {
  if (clipSeconds === undefined || !isSound) return undefined;
  const { inSeconds, outSeconds = clipSeconds } = shot.cut;
  const used = Math.min(outSeconds, clipSeconds) - inSeconds;
  // A cut that leaves nothing was reported.
  return used <= 0 ? undefined : retimedSeconds(shot, used);
}

/** Whether the film, or a shot in it, has overlays. */
export function hasOverlays({
  overlays = [],
  shots,
}: Pick<Storyboard, "overlays" | "shots">): boolean {
  return (
    overlays.length > 0 || shots.some((shot) => shot.isEnabled && (shot.overlays ?? []).length > 0)
  );
}
