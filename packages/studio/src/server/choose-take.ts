import { saveChoice } from "@storyreel/renderer/choices";
import { shotsToGenerate } from "@storyreel/renderer/storyboard";
import {
  choiceFor,
  findStandIns,
  listTakes,
  type ListedTake,
  type ShotTakes,
} from "@storyreel/renderer/takes";
import type { Outcome, StudioRequest } from "../api/studio-request.ts";
import { commandFor } from "./command-for.ts";
import type { Board } from "./look-at-board.ts";
import type { StudioState } from "./studio-state.ts";
import { nameTake, sayFailure } from "./view/view-takes.ts";

/** `storyreel takes FILE SHOT N`: writes the choice to the lock file. Generates nothing. */
export async function chooseTake(
  { shot: shotId, take: key }: Extract<StudioRequest, { do: "choose" }>,
  { watch, options }: StudioState,
): Promise<Outcome> {
  // A run may have finished it since the last look.
  await watch.refresh();
  const board = watch.board();
  const live = board?.liveTakes.find((one) => one.shotId === shotId);
  if (board === undefined || live === undefined) {
    return { ok: false, code: "unknown", message: `There is no shot "${shotId}" with takes.` };
  }
  const place = { file: options.file, cwd: options.cwd, workplace: board.settings.workplace };
  const order = shotsToGenerate(board.storyboard).map(({ id }) => id);
  const save = { ...place, shotId, order, firstKey: live.firstKey };
  if (key === undefined) {
    await saveChoice({ ...save, choice: undefined });
    await watch.refresh();
    return {
      ok: true,
      message: `Choice removed: the storyboard now decides for "${shotId}".`,
      command: commandFor(options, "takes", shotId, "auto"),
    };
  }
  const listed = await findListed(board, { shotId, key, file: options.file });
  if (listed === undefined) {
    return { ok: false, code: "unknown", message: `Shot "${shotId}" has no such take.` };
  }
  const { name } = listed.take;
  const { label } = nameTake(listed.take, listed.shot.takes);
  const found = choiceFor(listed.shot, listed.take);
  if (found.kind !== "choosable") {
    const why =
      found.kind === "failed"
        ? `it failed: ${sayFailure(found.failure)}`
        : "it has not been generated or rehearsed";
    return {
      ok: false,
      code: "not-finished",
      message: `${label} of shot "${shotId}" cannot be chosen: ${why}.`,
      hint: "rehearse or buy it first; choosing a take does not generate it",
    };
  }
  await saveChoice({ ...save, choice: found.choice });
  await watch.refresh();
  const isStandIn = found.isStandIn || listed.isOfRehearsal;
  const more = isStandIn ? " It is a stand-in that you have not bought yet." : "";
  return {
    ok: true,
    message: `${label} of "${shotId}" is in the film.${more}`,
    command: commandFor(options, "takes", shotId, name),
  };
}

type Listed = {
  readonly shot: ShotTakes;
  readonly take: ListedTake;
  readonly isOfRehearsal: boolean;
};

/** A take that the page shows, which may be of the rehearsal, or one of a live render. */
async function findListed(
  board: Board,
  { shotId, key, file }: { readonly shotId: string; readonly key: string; readonly file: string },
): Promise<Listed | undefined> {
  const pick = (all: readonly ShotTakes[], isOfRehearsal: boolean): Listed | undefined => {
    const shot = all.find((one) => one.shotId === shotId);
    const take = shot?.takes.find(({ requestKey }) => requestKey === key);
    return shot && take && { shot, take, isOfRehearsal };
  };
  const shown = pick(board.takes, board.cut.isRehearsal);
  if (shown !== undefined && choiceFor(shown.shot, shown.take).kind === "choosable") return shown;
  const { plan, known, project, settings } = board;
  const hasStandIn = await findStandIns({ file, project, workplace: settings.workplace });
  return pick(listTakes(plan, project.lock, { ...known, hasStandIn }), false);
}
