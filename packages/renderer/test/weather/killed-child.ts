import { readFile } from "node:fs/promises";
import { flushCompileCache } from "node:module";
import { createInterface } from "node:readline";
import {
  createClient,
  createUndiciTransport,
  systemClock,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from "@storyreel/core";
import type { Clip } from "../../src/film/media/clip.ts";
import { MediaError } from "../../src/film/media/media-error.ts";
import { runPlan } from "../../src/run/run-plan.ts";
import { exitOf, type RunResult, type TakeResult } from "../../src/run/run-result.ts";
import { LedgerError } from "../../src/workplace/ledger/ledger-error.ts";
import { openState, type OpenState } from "../../src/workplace/open-state.ts";
import { readTakeStates } from "../../src/workplace/read-take-states.ts";
import { buildKitPlan, type KitTake } from "../run-plan-kit.ts";
import { weatherPolicy } from "./weather-policy.ts";

// Runs as a process of its own: one run a line of stdin, with its settings; one line of stdout says how each ended. It kills
// itself at the nth thing that a run does to the world. Several runs a process, because most of what a killed one costs is the
// start of the next.
export type RunSettings = {
  readonly stateDir: string;
  readonly baseUrl: string;
  readonly takes: readonly KitTake[];
  readonly killAt?: number | undefined;
  /** Takes that the film's budget has room for. */
  readonly room: number;
  /** Shots whose lost submits a person gave up. */
  readonly givenUp: readonly string[];
  /** Where calls to the API go through. */
  readonly proxyPort?: number | undefined;
  /** The ledger's nth write finds the disk full. */
  readonly fullAt?: number | undefined;
};

/** How a run ended that was not killed. */
export type EndedRun = {
  /** Things done to the world. */
  readonly points: number;
  readonly takes: readonly Pick<TakeResult, "shotId" | "state" | "hint" | "reason">[];
  /** `undefined`: the ledger could not be used. */
  readonly exit: number | undefined;
  /** The code of the ledger's error. */
  readonly error?: string;
};

let points = 0;
let killAt: number | undefined;

/** Before and after each ledger write, each exchange with the server and each step of a download. */
function point(): void {
  points += 1;
  if (points === killAt) process.kill(process.pid, "SIGKILL");
}

function withPoints(transport: Transport, proxyPort: number | undefined): Transport {
  return {
    close: () => transport.close(),
    send: async (request) => {
      point();
      const response = await transport.send(proxyPort === undefined ? request : elsewhere(request));
      point();
      return { ...response, discard: () => response.discard(), body: bodyWithPoints(response) };
    },
  };
}

/** This machine is never reached through a proxy, so calls to the API name another host. */
function elsewhere(request: TransportRequest): TransportRequest {
  if (request.addresses !== "any") return request;
  return {
    ...request,
    url: new URL(request.url.pathname + request.url.search, "http://queue.example"),
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

function stateWithPoints(state: OpenState, fullAt: number | undefined): OpenState {
  const { ledger, media } = state;
  let writes = 0;
  return {
    ...state,
    ledger: {
      ...ledger,
      cas: async (...change) => {
        point();
        writes += 1;
        if (writes === fullAt) throw new LedgerError("LEDGER_DISK_FULL", "the disk is full");
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
  if (bytes.subarray(4, 8).toString("latin1") !== "ftyp")
    throw new MediaError("MEDIA_UNREADABLE", "no clip");
  return undefined as unknown as Clip;
}

async function run(settings: RunSettings): Promise<EndedRun> {
  points = 0;
  killAt = settings.killAt;
  try {
    const result = await runOnce(settings);
    const takes = result.takes.map(({ shotId, state, hint, reason }) => ({
      shotId,
      state,
      hint,
      reason,
    }));
    return { points, exit: exitOf(result), takes };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return { points, exit: undefined, error: error.code, takes: [] };
  } finally {
    // Whoever asked believes from here on that this process is alive.
    killAt = undefined;
  }
}

async function runOnce(settings: RunSettings): Promise<RunResult> {
  const { stateDir, proxyPort } = settings;
  const known = await readTakeStates(stateDir);
  const { plan, models } = await buildKitPlan(settings.takes, known, settings.givenUp);
  const client = createClient({
    apiKey: "kit",
    baseUrl: `${settings.baseUrl}/queue`,
    environment: {},
    transport: withPoints(
      createUndiciTransport(
        proxyPort === undefined ? {} : { HTTP_PROXY: `http://127.0.0.1:${proxyPort}` },
      ),
      proxyPort,
    ),
    timeouts: { connectMs: 2_000, readMs: 1_000, submitMs: 300 },
  });
  const state = await openState(stateDir, { clock: systemClock, waitMs: 60_000 });
  const never = new AbortController().signal;
  const { price } = plan.shots[0]!.takes[0]!;
  try {
    return await runPlan({
      plan,
      models,
      client,
      state: stateWithPoints(state, settings.fullAt),
      concurrency: 3,
      film: {
        id: "film",
        name: "film",
        maxUsd: price.known ? price.usd * BigInt(settings.room) : 0n,
        elsewhereUsd: 0n,
      },
      resubmitUncertain: new Set(settings.givenUp),
      verify,
      lookPolicy: { kind: "fixed", everyMs: 4 },
      policy: weatherPolicy,
      clock: systemClock,
      random: Math.random,
      signal: { stopSubmitting: never, leave: never },
      onEvent: () => undefined,
    });
  } finally {
    await state.close();
    await client.close();
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await run(JSON.parse(line) as RunSettings))}\n`);
  // A killed process would never write what it has compiled.
  flushCompileCache();
}
