import { saveChoice } from "@storyreel/renderer/choices";
import { describeFailure } from "@storyreel/renderer/plan";
import { shotsToGenerate } from "@storyreel/renderer/storyboard";
import type { Outcome, StudioRequest } from "../api/studio-request.ts";
import type { StudioState } from "./studio-state.ts";

/** `storyreel takes FILE SHOT N`: writes the choice to the lock file. Generates nothing. */
export async function chooseTake(
  { shot: shotId, take: key }: Extract<StudioRequest, { do: "choose" }>,
  { watch, options }: StudioState,
): Promise<Outcome> {
  // A run may have finished it since the last look.
  await watch.refresh();
  const board = watch.board();
  const listed = board?.liveTakes.find((one) => one.shotId === shotId);
  if (board === undefined || listed === undefined) {
    return { ok: false, code: "unknown", message: `There is no shot "${shotId}" with takes.` };
  }
  const take = listed.takes.find(({ requestKey }) => requestKey === key);
  if (key !== undefined && take === undefined) {
    return { ok: false, code: "unknown", message: `Shot "${shotId}" has no such take.` };
  }
  if (take !== undefined && !take.isFinished) {
    const { state, name } = take;
    const failure = state.kind === "new" ? state.failure : undefined;
    const unfinished = board.cut.isRehearsal
      ? "what plays is a stand-in of a rehearsal"
      : "it is not finished";
    const why = failure === undefined ? unfinished : `it ${describeFailure(failure)}`;
    return {
      ok: false,
      code: "not-finished",
      message: `Take ${name} of shot "${shotId}" cannot be chosen: ${why}.`,
      hint: "buy it first: choosing a take never requests one",
    };
  }
  await saveChoice({
    file: options.file,
    cwd: options.cwd,
    workplace: board.settings.workplace,
    shotId,
    order: shotsToGenerate(board.storyboard).map(({ id }) => id),
    choice:
      take === undefined ? undefined : { requestKey: take.requestKey, chosenFor: listed.firstKey },
  });
  await watch.refresh();
  const name = take?.name ?? "auto";
  return {
    ok: true,
    message:
      take === undefined
        ? `Nobody's choice any more: the storyboard decides for "${shotId}".`
        : `Take ${name} of "${shotId}" is in the film.`,
    command: `storyreel takes ${options.name} ${shotId} ${name}`,
  };
}
