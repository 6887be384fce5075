import { readFile } from "node:fs/promises";
import {
  createClient,
  createUndiciTransport,
  systemClock,
  type Transport,
  type TransportResponse,
} from "@storyreel/core";
import { openState, type OpenState } from "../src/journal/open-state.ts";
import { readTakeStates } from "../src/journal/read-take-states.ts";
import type { Clip } from "../src/media/clip.ts";
import { runPlan } from "../src/run/run-plan.ts";
import { exitOf } from "../src/run/run-result.ts";
import { buildKitPlan, hastyPolicy, type KitTake } from "./run-kit.ts";

// A run as a process of its own for run-crash.test.ts. It kills itself at the nth thing it does to the world, and
// prints how many there were when it gets to its end.
const settings = JSON.parse(process.argv[2] ?? "{}") as CrashSettings;

export type CrashSettings = {
  readonly stateDir: string;
  readonly baseUrl: string;
  readonly takes: readonly KitTake[];
  readonly killAt?: number;
};

let points = 0;

/** Before and after each journal write, each exchange with the server and each step of a download. */
function point(): void {
  points += 1;
  if (points === settings.killAt) process.kill(process.pid, "SIGKILL");
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
      cas: async (key, version, record) => {
        point();
        const entry = await ledger.cas(key, version, record);
        point();
        return entry;
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
  policy: hastyPolicy,
  clock: systemClock,
  random: Math.random,
  signal: { stopSubmitting: never, leave: never },
  onEvent: () => undefined,
});
await state.close();
process.stdout.write(
  JSON.stringify({ points, exit: exitOf(result), states: result.takes.map((take) => take.state) }),
  () => process.exit(0),
);
