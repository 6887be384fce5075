import { resolve } from "node:path";
import type { RenderOutcome } from "@storyreel/renderer/events";
import { describeIgnoredBaseUrl, type Settings } from "../arguments/environment.ts";
import { checkFolder, checkInputFile, checkWritableFolder } from "../arguments/check-places.ts";
import type { Flags } from "../arguments/parse-args.ts";
import { parsePace } from "../arguments/pace.ts";
import type { Problem } from "../output/output.ts";
import type { CommandCall } from "./command.ts";
import type { FoundProject } from "./find-project.ts";

/** A call of `render`, with what was read before anything large was loaded. */
export type RenderCall = CommandCall & {
  readonly project: FoundProject;
  readonly settings: Settings;
  /** Called when there was nothing to do, with every file that this depends on. */
  readonly onUnchanged: (files: readonly string[]) => void;
  /** False for a command without `--plan`. */
  readonly takesPlan?: boolean;
  /** Only to follow and cut what others were asked to generate. */
  readonly buysNothing?: boolean;
};

/** How a render starts, with everything checked that can be checked before the storyboard is read. */
export type PreparedRender = {
  readonly isRehearsal: boolean;
  readonly pace: number;
  /** Absolute path of the plan in `--plan`. */
  readonly savedPlan: string | undefined;
};

/** Checks settings and flags before anything is paid for. Returns an outcome if something is wrong. */
export async function prepareRender({
  flags,
  cwd,
  project: { locations },
  settings,
}: RenderCall): Promise<PreparedRender | RenderOutcome> {
  // The workers of a fleet have the key.
  const engine = flags.engine ?? settings.engine?.value ?? "";
  const hasKey = settings.apiKey !== undefined || engine !== "";
  if (flags.live && !hasKey) {
    const hint = "set GMI_API_KEY, or leave out --live to rehearse";
    return refusal(7, { message: "--live needs a key, but GMI_API_KEY is not set", hint });
  }
  const savedPlan = flags.plan === undefined ? undefined : resolve(cwd, flags.plan);
  const planHint = "save a plan with storyreel plan FILE -o plan.json";
  const problem =
    (savedPlan === undefined ? undefined : checkInputFile("--plan", savedPlan, planHint)) ??
    checkOutFolder(locations.outDir, flags.until) ??
    checkFolder("--state", locations.stateDir);
  if (problem !== undefined) return refusal(2, problem);
  // A frozen render buys nothing: if every clip exists, it needs no key.
  const isRehearsal = flags.rehearse || (!hasKey && !flags.frozen);
  // Whoever wrote that address meant another API than the one that would be paid now.
  const ignored = isRehearsal ? undefined : settings.ignoredBaseUrl;
  if (ignored !== undefined) return refusal(2, describeIgnoredBaseUrl(ignored));
  const pace = await parsePace(settings, isRehearsal);
  if (pace.kind === "wrong") return refusal(2, { message: pace.message, hint: pace.hint });
  return { isRehearsal, pace: pace.pace, savedPlan };
}

/** Without a film the folder is not written to, but one that can never be created is an error all the same. */
function checkOutFolder(outDir: string, until: Flags["until"]) {
  return until === "assembled"
    ? checkWritableFolder("--out", outDir)
    : checkFolder("--out", outDir);
}

/** A render that ends before there is a plan. */
export function refusal(exit: 1 | 2 | 7, problem: Problem): RenderOutcome {
  return { exit, outputs: [], estimatedUsd: "0.00", shots: [], ...problem };
}
