import { join } from "node:path";
import type { HealthServer, Worker, WorkerRole } from "@storyreel/fleet";
import { counted } from "@storyreel/renderer/kit";
import { hasErrors } from "@storyreel/models/source";
import type { Catalogue } from "@storyreel/models";
import {
  accountVariable,
  originOf,
  type Setting,
  type Settings,
} from "../arguments/environment.ts";
import { readVersion } from "../arguments/read-version.ts";
import { printProblem } from "../output/output.ts";
import { printDiagnostics } from "../output/print-diagnostics.ts";
import { createWorkerLog, type WorkerLog } from "../output/worker-log.ts";
import type { Command, CommandCall } from "./command.ts";
import { findProject, readModels, type FoundProject } from "./find-project.ts";
import { untilInterrupted } from "./interrupts.ts";
import { loadSettings } from "./load-settings.ts";
import { loadFleet, requireEngine } from "./open-engine.ts";

/** `storyreel worker`: works for one or more accounts of a fleet until it is interrupted. */
export const worker: Command = async (call) => {
  const { output } = call;
  const url = await requireEngine(call);
  const project = await findProject(call, "storyboard.yaml");
  if ("message" in project) {
    printProblem(project, output);
    return 2;
  }
  const keys = await readKeys(call, project);
  if ("message" in keys) {
    printProblem(keys, output);
    return 7;
  }
  const { catalogue, diagnostics } = await readModels(project);
  printDiagnostics(diagnostics, output);
  if (hasErrors(diagnostics)) return 1;
  await work(call, { url, keys, catalogue, stateDir: project.locations.stateDir });
  return 0;
};

type Key = {
  readonly account: string;
  /** Absent: it only encodes. */
  readonly apiKey: Setting | undefined;
  readonly variable: string;
  readonly settings: Settings;
};

/** The key of each account; a problem if one is missing, or if two accounts would use the same variable. */
async function readKeys(call: CommandCall, project: FoundProject) {
  const accounts = [
    ...new Set((call.flags.account ?? "default").split(",").map((id) => id.trim())),
  ];
  const isOneOfMany = accounts.length > 1;
  const isEncoder = call.flags.roles?.every((role) => role === "assemble") ?? false;
  const keys: Key[] = [];
  for (const account of accounts) {
    const settings = await loadSettings(call, project, { account, isOneOfMany });
    const own = accountVariable("GMI_API_KEY", account);
    const { apiKey } = settings;
    if (apiKey === undefined && !isEncoder) {
      const names = isOneOfMany ? own : `GMI_API_KEY or ${own}`;
      const message = `a worker needs a key, but ${isOneOfMany ? own : "GMI_API_KEY"} is not set`;
      return { message, hint: `set ${names}, or use --roles assemble` };
    }
    if (keys.some(({ variable }) => variable === own)) {
      return {
        message: `two accounts have the key ${own}`,
        hint: "start a worker for each of them",
      };
    }
    keys.push({ account, apiKey, variable: own, settings });
  }
  return keys;
}

type Work = {
  readonly url: string;
  readonly keys: readonly Key[];
  readonly catalogue: Catalogue;
  readonly stateDir: string;
};

async function work(call: CommandCall, given: Work): Promise<void> {
  const { flags, output } = call;
  const { serveHealth, workerRoles } = await loadFleet();
  const roles = workerRoles.filter((role) => flags.roles?.includes(role) ?? true);
  const log = createWorkerLog(output, { isJson: flags.json });
  const workers: Worker[] = [];
  let isStopping = false;
  let health: HealthServer | undefined;
  try {
    if (flags.health !== undefined) {
      const problem = () => {
        if (isStopping) return "stopping";
        if (workers.length < given.keys.length) return "starting";
        return workers.map((one) => one.problem()).find((one) => one !== undefined);
      };
      health = await serveHealth({ ...flags.health, problem });
    }
    for (const key of given.keys) {
      // One encodes for all.
      const own = workers.length === 0 ? roles : roles.filter((role) => role !== "assemble");
      workers.push(await start(call, { ...given, key, roles: own, log }));
    }
    await untilInterrupted(process);
    isStopping = true;
    const submits = roles.includes("submit") ? (flags.slots ?? defaultSlots) * workers.length : 0;
    log.stopping(
      submits === 0
        ? "what is not finished is left to others"
        : `${counted(submits, "submit")} at most are finished first`,
    );
  } finally {
    await Promise.all(workers.map((one) => one.close()));
    await health?.close();
  }
  log.stopped();
}

const defaultSlots = 4;

async function start(
  { flags }: CommandCall,
  given: Work & {
    readonly key: Key;
    readonly roles: readonly WorkerRole[];
    readonly log: WorkerLog;
  },
): Promise<Worker> {
  const { url, key, roles, catalogue, stateDir, log } = given;
  const { account, apiKey, settings } = key;
  const { startWorker } = await loadFleet();
  const submits = flags.slots ?? defaultSlots;
  const scratch = join(stateDir, "worker");
  const started = await startWorker({
    url,
    account,
    roles,
    slots: {
      submit: submits,
      fetch: Math.max(1, Math.floor(submits / 2)),
      assemble: flags.encoders,
    },
    apiKey: apiKey?.value,
    apiKeyOrigin: apiKey && originOf(variableOf(key, apiKey), apiKey),
    organizationId: settings.organizationId?.value,
    baseUrl: settings.baseUrl?.value,
    catalogue,
    policy: flags.unattended ? { onNotFound: "resend" } : {},
    scratch: given.keys.length === 1 ? scratch : join(scratch, account),
    version: await readVersion(),
    onEvent: log.tell,
  });
  log.ready({ worker: started.id, account, roles });
  return started;
}

function variableOf({ variable }: Key, { origin }: Setting): string {
  return origin === variable ? variable : "GMI_API_KEY";
}
