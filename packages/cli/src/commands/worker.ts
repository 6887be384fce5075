import { join } from "node:path";
import type { HealthServer, Worker, WorkerRole } from "@storyreel/fleet";
import { counted } from "@storyreel/renderer/kit";
import { hasErrors } from "@storyreel/models/source";
import type { Catalogue } from "@storyreel/models";
import { originOf, type Setting } from "../arguments/environment.ts";
import { readVersion } from "../arguments/read-version.ts";
import { printDiagnostics } from "../output/print-diagnostics.ts";
import { createWorkerLog, type WorkerLog } from "../output/worker-log.ts";
import type { Command, CommandCall } from "./command.ts";
import { readModels } from "./find-project.ts";
import { listenForInterrupt } from "./interrupts.ts";
import { loadFleet, requireEngine } from "./open-engine.ts";
import { openForWork, type WorkerKey } from "./open-for-work.ts";

/** `storyreel worker`: works for one or more accounts of a fleet until it is interrupted. */
export const worker: Command = async (call) => {
  const { output } = call;
  const url = await requireEngine(call);
  const opened = await openForWork(call);
  if ("exit" in opened) return opened.exit;
  const { project, keys } = opened;
  const { catalogue, diagnostics } = await readModels(project);
  printDiagnostics(diagnostics, output);
  if (hasErrors(diagnostics)) return 1;
  await work(call, { url, keys, catalogue, stateDir: project.locations.stateDir });
  return 0;
};

type Work = {
  readonly url: string;
  readonly keys: readonly WorkerKey[];
  readonly catalogue: Catalogue;
  readonly stateDir: string;
};

async function work(call: CommandCall, given: Work): Promise<void> {
  const { flags, output } = call;
  const { serveHealth, workerRoles } = await loadFleet();
  const roles = workerRoles.filter((role) => flags.roles?.includes(role) ?? true);
  const log = createWorkerLog(output, { isJson: flags.json });
  const workers: Worker[] = [];
  // One account may be submitting while the next one starts. A worker of `fleet up` ends with it, however that ends.
  const interrupted = listenForInterrupt(process, { endsWithParent: true });
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
      if (interrupted.isReceived()) break;
      // One encodes for all.
      const own = workers.length === 0 ? roles : roles.filter((role) => role !== "assemble");
      workers.push(await start(call, { ...given, key, roles: own, log }));
    }
    await interrupted.received;
    isStopping = true;
    const submits = roles.includes("submit") ? (flags.slots ?? defaultSlots) * workers.length : 0;
    log.stopping(
      submits === 0
        ? "unfinished work is left to other workers"
        : `${counted(submits, "submit")} are finished first, at most`,
    );
  } finally {
    interrupted.stop();
    await Promise.all(workers.map((one) => one.close()));
    await health?.close();
  }
  log.stopped();
}

const defaultSlots = 4;

async function start(
  { flags }: CommandCall,
  given: Work & {
    readonly key: WorkerKey;
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

function variableOf({ variable }: WorkerKey, { origin }: Setting): string {
  return origin === variable ? variable : "GMI_API_KEY";
}
