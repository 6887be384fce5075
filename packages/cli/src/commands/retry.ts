import type { ExitCode } from "@storyreel/renderer/events";
import { printable } from "@storyreel/renderer/kit";
import { findUnknownShot } from "@storyreel/renderer/storyboard";
import {
  buildStatus,
  judgeRetry,
  type RetriedTake,
  type ShotRetry,
} from "@storyreel/renderer/status";
import type { Flags } from "../arguments/parse-args.ts";
import { createJsonReporter } from "../output/json-reporter.ts";
import { printProblem, type Problem } from "../output/output.ts";
import { checkStoryboardFile } from "./check-storyboard-file.ts";
import type { Command, CommandCall } from "./command.ts";
import { findProject } from "./find-project.ts";
import { loadPlan } from "./load-plan.ts";
import { loadSettings } from "./load-settings.ts";
import { engineUrl } from "./open-engine.ts";
import { renderFully } from "./render-fully.ts";

/** `storyreel retry FILE SHOT…`: renders shots that failed, with the plan, price and question of `render`. */
export const retry: Command = async (call) => {
  const { operands, output } = call;
  const [file = "", ...typed] = operands;
  const shots = [...new Set(typed)];
  const project = await findProject(call, file);
  if ("message" in project) return refuse(project, 2, call);
  const unusable = await checkStoryboardFile(file, call.cwd);
  if (unusable !== undefined) return refuse(unusable, 1, call);
  const settings = await loadSettings(call, project);
  if (settings.apiKey === undefined && engineUrl(call, settings) === undefined) {
    const message = "retry needs a key, but GMI_API_KEY is not set";
    return refuse({ message, hint: "set GMI_API_KEY" }, 7, call);
  }
  const judged = await judgeShots(shots, call);
  if ("exit" in judged) return judged.exit;
  output.stderr(printable(judged.takes.map(describeTake).join("")));
  const of = (does: RetriedTake["does"]): readonly string[] => [
    ...new Set(judged.takes.filter((take) => take.does === does).map(({ shotId }) => shotId)),
  ];
  return renderFully({
    ...call,
    // To go on later, `render` is the command: the shots are not failed any more then.
    args: ["render", file, ...wordsOf(call.flags), "--only", shots.join(",")],
    flags: {
      ...call.flags,
      only: shots,
      live: true,
      resubmitUncertain: of("replace"),
      downloadAgain: of("download"),
    },
    project,
    settings,
    onUnchanged: () => undefined,
    takesPlan: false,
  });
};

async function judgeShots(
  shots: readonly string[],
  call: CommandCall,
): Promise<{ readonly takes: readonly RetriedTake[] } | { readonly exit: ExitCode }> {
  // The render reports the warnings.
  const held: string[] = [];
  const { stderr } = call.output;
  const quiet = { ...call.output, stderr: (text: string) => void held.push(text) };
  const loaded = await loadPlan({ ...call, output: quiet });
  if ("exit" in loaded) {
    held.forEach(stderr);
    return loaded;
  }
  const { project, plan, known } = loaded;
  const unknown = findUnknownShot(project.storyboard, shots);
  if (unknown !== undefined) return { exit: refuse(unknown, 2, call) };
  const status = buildStatus(project.storyboard, plan, known);
  const takes: RetriedTake[] = [];
  for (const shotId of shots) {
    const own = status.shots.find(({ id }) => id === shotId)?.own;
    if (own !== undefined) {
      const message = `shot "${shotId}" shows its ${own.kind} ${own.name}, so there is nothing to retry`;
      return { exit: refuse({ message }, 2, call) };
    }
    const judged = judgeRetry(shotId, { plan, status }, known);
    if (judged.kind === "refused") {
      const exit = judged.state === "uncertain" ? 6 : 2;
      return { exit: refuse(describeRefusal(shotId, judged), exit, call) };
    }
    takes.push(...judged.takes);
  }
  return { takes };
}

function describeTake({ shotId, take, does, reason }: RetriedTake): string {
  const because = reason === undefined ? "" : `: ${reason}`;
  const name = `${shotId} take ${take}`;
  switch (does) {
    case "generate":
      return `retry ${name} with a new request, because the last one failed${because}\n`;
    case "replace":
      return `retry ${name} with a new request; GMI may have charged the last one as well${because}\n`;
    case "download":
      return `retry ${name} by downloading its clip again, at no cost${because}\n`;
  }
}

function describeRefusal(
  shotId: string,
  { state, requestId, reason }: Extract<ShotRetry, { kind: "refused" }>,
): Problem {
  const because = reason === undefined ? "" : `: ${reason}`;
  const request = requestId === undefined ? "" : ` (request ${requestId})`;
  const refused = (what: string, hint: string): Problem => ({
    message: `shot "${shotId}" did not fail: it ${what}`,
    hint,
  });
  switch (state) {
    case "uncertain":
      return {
        message: `shot "${shotId}" is uncertain, so it is not retried${because}`,
        hint: `storyreel render searches for its request once more; with --resubmit-uncertain ${shotId} it sends it again, and you may pay twice`,
      };
    case "running":
      return refused(`is not finished${request}`, "the next storyreel render picks it up");
    case "ordered":
      return refused("is not sent yet", "a worker sends it when it is its turn");
    case "to-download":
      return refused(
        `is finished at GMI${request}`,
        "the next storyreel render downloads it, at no cost",
      );
    case "finished":
      return refused(
        "is finished",
        "for another version, change the shot, or ask for more with takes: 2",
      );
    case "new":
      return refused("was not generated yet", `generate it with storyreel render --only ${shotId}`);
    case "disabled":
      return refused("is disabled", "enable it in the storyboard");
    case "failed":
    case "no-video":
    case "unusable-clip":
      throw new TypeError(`shot ${shotId} failed and is refused`);
  }
}

/** The flags as they can be typed for `render`. */
function wordsOf(flags: Flags): readonly string[] {
  const valued = (name: string, value: string | number | undefined): readonly string[] =>
    value === undefined ? [] : [`--${name}`, String(value)];
  return [
    ...(flags.yes ? ["--yes"] : []),
    ...valued("max-usd", flags.maxUsd),
    ...valued("concurrency", flags.concurrency),
    ...(flags.until === "assembled" ? [] : ["--until", flags.until]),
    ...valued("out", flags.out),
    ...valued("state", flags.state),
    ...flags.specs.flatMap((folder) => valued("specs", folder)),
    ...valued("base-url", flags.baseUrl),
    ...valued("profile", flags.profile),
    ...valued("engine", flags.engine),
    ...valued("account", flags.account),
    ...valued("priority", flags.priority),
    ...(flags.detach ? ["--detach"] : []),
    ...(flags.json ? ["--json"] : []),
  ];
}

/** As a render ends that did not begin. */
function refuse(problem: Problem, exit: ExitCode, { flags, output }: CommandCall): ExitCode {
  printProblem(problem, output);
  if (!flags.json) return exit;
  createJsonReporter(output.stdout).report({
    type: "render-finished",
    outcome: { exit, outputs: [], estimatedUsd: "0.00", shots: [], ...problem },
  });
  return exit;
}
