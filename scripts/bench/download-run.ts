import { readdirSync } from "node:fs";
import { createClient, systemClock } from "@storyreel/core";
import { openState } from "../../packages/renderer/src/workplace/open-state.ts";
import { readTakeStates } from "../../packages/renderer/src/workplace/read-take-states.ts";
import { checkClip } from "../../packages/renderer/src/film/media/check-clip.ts";
import { runPlan } from "../../packages/renderer/src/run/run-plan.ts";
import { exitOf } from "../../packages/renderer/src/run/run-result.ts";
import { buildKitPlan } from "../../packages/renderer/test/run-plan-kit.ts";
import type { DownloadFigures, DownloadSettings } from "./measure-downloads.ts";

// The process that measure-downloads.ts looks at: everything loaded, then one run.
const settings = JSON.parse(process.argv[2] ?? "{}") as DownloadSettings & {
  readonly baseUrl: string;
  readonly stateDir: string;
  /** Path of a clip like those that are downloaded. */
  readonly sampleClip: string;
};
const warnings: string[] = [];
process.on("warning", ({ message }) => warnings.push(message));

const takes = Array.from({ length: settings.shots }, (_, index) => ({ id: `s${index}` }));
const { plan, models } = await buildKitPlan(takes, await readTakeStates(settings.stateDir));
const client = createClient({ apiKey: "bench", baseUrl: settings.baseUrl, environment: {} });
const state = await openState(settings.stateDir, { clock: systemClock });
// What a run loads when it first needs it belongs to what is idle.
await client.list({ limit: 1 });
await checkClip(settings.sampleClip, {});

const megabyte = 1_000_000;
const idleBytes = process.memoryUsage.rss();
const cpuBefore = process.cpuUsage();
const startedAtMs = performance.now();
let peakBytes = idleBytes;
let mostDescriptors = 0;
const sampling = setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  mostDescriptors = Math.max(mostDescriptors, countDescriptors());
}, 20);
const never = new AbortController().signal;
const result = await runPlan({
  plan,
  models,
  client,
  state,
  concurrency: settings.concurrency,
  resubmitUncertain: new Set(),
  verify: (path) => checkClip(path, {}),
  lookPolicy: { kind: "fixed", everyMs: 50 },
  clock: systemClock,
  random: Math.random,
  signal: { stopSubmitting: never, leave: never },
  onEvent: () => undefined,
});
clearInterval(sampling);
if (exitOf(result) !== 0) throw new Error(`exit ${exitOf(result)}: ${result.takes[0]?.message}`);
const cpu = process.cpuUsage(cpuBefore);
const figures: DownloadFigures = {
  idleMb: idleBytes / megabyte,
  peakAboveIdleMb: (peakBytes - idleBytes) / megabyte,
  wallSeconds: (performance.now() - startedAtMs) / 1_000,
  cpuSeconds: (cpu.user + cpu.system) / megabyte,
  mostDescriptors,
  warnings,
};
await state.close();
await client.close();
process.stdout.write(JSON.stringify(figures));

/** Open files and sockets, where the system shows them. */
function countDescriptors(): number {
  try {
    return readdirSync("/proc/self/fd").length;
  } catch {
    return Number.NaN;
  }
}
