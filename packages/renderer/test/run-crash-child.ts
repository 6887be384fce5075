import { readFile } from "node:fs/promises";
import { flushCompileCache } from "node:module";
import { createInterface } from "node:readline";
import {
  createClient,
  createUndiciTransport,
  systemClock,
  type Transport,
  type TransportResponse,
} from "@storyreel/core";
import { openState, type OpenState } from "../src/workplace/open-state.ts";
import { readTakeStates } from "../src/workplace/read-take-states.ts";
import type { Clip } from "../src/film/media/clip.ts";
import { runPlan } from "../src/run/run-plan.ts";
import { exitOf } from "../src/run/run-result.ts";
import { buildKitPlan, hastyPolicy, type KitTake } from "./run-plan-kit.ts";

// Runs as a process of its own for run-crash.test.ts: one a line of stdin, with its settings; one line of stdout says how each
// ended. It kills itself at the nth thing that a run does to the world. Several runs a process, because most of what a
// killed one costs is the start of the next.
export type CrashSettings = {
  readonly stateDir: string;
  readonly baseUrl: string;
  readonly takes: readonly KitTake[];
  readonly killAt?: number;
};

export type CrashRun = {
  /** Things done to the world, where none was the last. */
  readonly points: number;
  readonly exit: number;
  readonly states: readonly string[];
  readonly requestIds: readonly string[];
};

let points = 0;
let killAt: number | undefined;

/** Before and after each ledger write, each exchange with the server and each step of a download. */
function point(): void {
  points += 1;
  if (points === killAt) process.kill(process.pid, "SIGKILL");
}

function withPoints(transport: Transport): Transport {
  return {
    close: () => transport.close(),
    send: async (request) => {
      point();
      const response = await transport.send(request);
      point();
      return { ...response, discard: () => response.discard(), body: bodyWithPoints(response) };
    },
  };
}

async function* bodyWithPoints(response: TransportResponse): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const piece of response.body) {
    if (isFirst) point();
    isFirst = false;
    yield piece;
  }
  point();
}

function stateWithPoints(state: OpenState): OpenState {
  const { ledger, media } = state;
  return {
    ...state,
    ledger: {
      ...ledger,
      cas: async (...change) => {
        point();
        const result = await ledger.cas(...change);
        point();
        return result;
      },
    },
    media: {
      ...media,
      keep: async (partPath, sha256) => {
        point();
        const path = await media.keep(partPath, sha256);
        point();
        return path;
      },
    },
  };
}

/** The server's clips are whole when their last box is: enough here, and it loads no media library. */
async function verify(path: string): Promise<Clip> {
  const bytes = await readFile(path);
  if (bytes.subarray(4, 8).toString("latin1") !== "ftyp") throw new Error("no clip");
  return undefined as unknown as Clip;
}

async function run(settings: CrashSettings): Promise<CrashRun> {
  points = 0;
  killAt = settings.killAt;
  const { plan, models } = await buildKitPlan(
    settings.takes,
    await readTakeStates(settings.stateDir),
  );
  const client = createClient({
    apiKey: "kit",
    baseUrl: settings.baseUrl,
    environment: {},
    transport: withPoints(createUndiciTransport()),
  });
  const state = await openState(settings.stateDir, { clock: systemClock });
  const never = new AbortController().signal;
  const result = await runPlan({
    plan,
    models,
    client,
    state: stateWithPoints(state),
    concurrency: 3,
    resubmitUncertain: new Set(),
    verify,
    headersOf: (take) => ({ "x-storyreel-label": `${take.shotId}/${take.take}` }),
    lookPolicy: { kind: "fixed", everyMs: 1 },
    // A machine that is busy elsewhere is no network that is away.
    policy: { ...hastyPolicy, unreachableMs: 60_000 },
    clock: systemClock,
    random: Math.random,
    signal: { stopSubmitting: never, leave: never },
    onEvent: () => undefined,
  });
  await state.close();
  await client.close();
  const { takes } = result;
  return {
    points,
    exit: exitOf(result),
    states: takes.map(({ state }) => state),
    requestIds: takes.flatMap(({ requestId }) => requestId ?? []),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await run(JSON.parse(line) as CrashSettings))}\n`);
  // A killed process would never write what it has compiled.
  flushCompileCache();
}
