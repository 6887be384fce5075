import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { gmiCloud, type Catalogue, type Model } from "@storyreel/models";
import { CodedError } from "@storyreel/core/errors";
import { readRecordings } from "@storyreel/mock-server";
import {
  checkClient,
  checkLive,
  checkRecordings,
  contractExit,
  type ContractFinding,
  type ContractReport,
  type LiveComparison,
} from "@storyreel/renderer/contract";
import { describeIgnoredBaseUrl } from "../arguments/environment.ts";
import { formatContract, formatPatched, patchToJson } from "../output/format-contract.ts";
import { printJson, printProblem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import type { Command, CommandCall } from "./command.ts";
import type { FoundProject } from "./find-project.ts";
import { openProject } from "./open-project.ts";
import { loadSettings, withClient } from "./load-settings.ts";
import { writeDriftPatch } from "./write-drift-patch.ts";

/** For all free calls together: at most two per model, one after the other. */
const liveTimeoutMs = 120_000;

/** `storyreel contract [DIR]`: compares recordings, model specs, our client and, with a key, the live API. Submits nothing. */
export const contract: Command = async (call) => {
  const { operands, flags, cwd, output } = call;
  const folder = operands[0] === undefined ? undefined : resolve(cwd, operands[0]);
  const problem = folder === undefined ? undefined : await problemOf(folder);
  if (problem !== undefined) {
    printProblem({ message: problem, hint: "use the folder that contains the recordings" }, output);
    return 2;
  }
  const project = await openProject(call, "storyboard.yaml");
  if ("exit" in project) return project.exit;
  const models = await loadModels(project.catalogue);
  const recorded = await compareRecordings(folder, models);
  const asked = await compareLive(call, project, models);
  const report: ContractReport = {
    recordings: recorded.count,
    models: models.size,
    live: asked.live,
    findings: [...recorded.findings, ...asked.findings],
  };
  if (flags.patch !== undefined && asked.live === "not-asked") {
    const message = "--patch needs the live API, but GMI_API_KEY is not set";
    printProblem({ message, hint: "set GMI_API_KEY" }, output);
    return 2;
  }
  // Half an answer would make a patch that looks complete.
  const isPatched = flags.patch !== undefined && asked.live === "asked";
  const patch = isPatched ? await writeDriftPatch(asked.drifts, call, project) : undefined;
  if (flags.json && flags.patch !== "-") {
    printJson({ type: "contract", ...report, ...patchToJson(patch) }, output);
  } else {
    const text = `${formatContract(report)}${formatPatched(patch, flags.patch)}`;
    if (flags.patch === "-") output.stderr(text);
    else printTable(text, output);
  }
  return contractExit(report);
};

type Models = ReadonlyMap<string, Model>;

async function loadModels({ ids, load }: Catalogue): Promise<Models> {
  const loaded = await Promise.all(ids.map(load));
  return new Map(loaded.flatMap((model) => (model === undefined ? [] : [[model.id, model]])));
}

async function compareRecordings(folder: string | undefined, models: Models) {
  const { recordings, problems } = await readRecordings(folder);
  const findings: ContractFinding[] = [
    ...problems.map((message): ContractFinding => ({
      check: "recordings",
      severity: "error",
      subject: "file",
      message,
    })),
    ...checkRecordings(recordings, { models, provider: gmiCloud }),
  ];
  // A folder with invalid recordings cannot be played, so the client cannot be checked with it.
  if (problems.length === 0) {
    findings.push(...(await checkClient(recordings, { folder, models, provider: gmiCloud })));
  }
  return { count: recordings.length, findings };
}

async function compareLive(
  call: CommandCall,
  project: FoundProject,
  models: Models,
): Promise<Pick<ContractReport, "live" | "findings"> & Pick<LiveComparison, "drifts">> {
  const settings = await loadSettings(call, project);
  if (settings.apiKey === undefined) return { live: "not-asked", findings: [], drifts: [] };
  if (settings.ignoredBaseUrl !== undefined) {
    printProblem(describeIgnoredBaseUrl(settings.ignoredBaseUrl), call.output);
  }
  let compared: LiveComparison = { findings: [], drifts: [] };
  try {
    await withClient(settings, settings.apiKey, async (client) => {
      const signal = AbortSignal.timeout(liveTimeoutMs);
      compared = await checkLive(client, [...models.values()], signal);
    });
    return { live: "asked", ...compared };
  } catch (error) {
    if (!(error instanceof CodedError) && !isTimeout(error)) throw error;
    printProblem({ message: error.message }, call.output);
    return { live: "failed", findings: [], drifts: [] };
  }
}

async function problemOf(folder: string): Promise<string | undefined> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return `${folder} does not exist`;
  return found.isDirectory() ? undefined : `${folder} is not a folder`;
}

function isTimeout(error: unknown): error is Error {
  return error instanceof Error && error.name === "TimeoutError";
}
