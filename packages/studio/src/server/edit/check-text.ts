import { hasErrors, type Diagnostic } from "@storyreel/models/source";
import { findCut } from "@storyreel/renderer/cut";
import { buildPlan } from "@storyreel/renderer/plan";
import { createFfmpegFinder } from "@storyreel/renderer/film";
import { buildHandover } from "@storyreel/renderer/timeline";
import type { BoardWatch } from "../board-watch.ts";
import type { Board } from "../look-at-board.ts";
import type { StudioOptions } from "../studio-options.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { sayMistake } from "./say-mistake.ts";

/** What a text would cost more than the storyboard as it is. */
export type CheckedText = {
  readonly deltaUsd: bigint;
  /** It asks models for the same. */
  readonly isSame: boolean;
};

/** Whether a storyboard can be written like this. Nothing is. */
export async function checkText(
  text: string,
  { board, read }: { readonly board: Board; readonly read: BoardWatch["read"] },
  { file, environment }: StudioOptions,
): Promise<CheckedText | Refusal> {
  const { settings, known, plan: oldPlan, project } = board;
  const { workplace } = settings;
  const { loaded } = await read(text, settings);
  if (loaded.storyboard === undefined) return refuseBy(loaded.diagnostics);
  const { storyboard, models } = loaded;
  const plan = buildPlan({ storyboard, models, ...known });
  const cut = await findCut(
    { file, project: { ...project, storyboard, models }, workplace, known, plan },
    { wantsRehearsal: board.cut.isRehearsal },
  );
  const built = await buildHandover({
    storyboard,
    plan: cut.plan,
    lock: cut.lock,
    isRehearsal: cut.isRehearsal,
    mediaPath: (sha256) => cut.workplace.media.path(sha256),
    cacheDir: cut.workplace.caches.facts,
    ffmpeg: createFfmpegFinder({ environment, cacheDir: cut.workplace.caches.facts }),
  });
  // What cannot be cut now is no fault of this change if it could not be cut before.
  const inCut = board.built.handover === undefined ? [] : built.diagnostics;
  if (hasErrors(inCut)) return refuseBy(inCut);
  return { deltaUsd: plan.totalUsd - oldPlan.totalUsd, isSame: plan.digest === oldPlan.digest };
}

/** Says the first mistake, as the page does. */
export function refuseBy(diagnostics: readonly Diagnostic[]): Refusal {
  const diagnostic = diagnostics.find(({ severity }) => severity === "error");
  if (diagnostic === undefined) return refuse("mistake", "This is not a storyboard.");
  const { message, hint } = sayMistake(diagnostic);
  return refuse("mistake", `Not changed: ${message}.`, hint);
}
