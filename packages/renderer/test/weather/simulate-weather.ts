import { createClient, type Client } from "@storyreel/core";
import { createPlanRun } from "../../src/run/plan-run.ts";
import type { RunOptions } from "../../src/run/run-options.ts";
import { carryOut } from "../../src/run/run-plan.ts";
import { exitOf, type RunResult } from "../../src/run/run-result.ts";
import type { RunPolicy } from "../../src/run/run-policy.ts";
import type { SavedClip } from "../../src/run/take-run.ts";
import { LedgerError } from "../../src/workplace/ledger/ledger-error.ts";
import type { Ledger } from "../../src/workplace/ledger/ledger.ts";
import { createMemoryLedger } from "../../src/workplace/ledger/memory-ledger.ts";
import type { TakeRecord } from "../../src/workplace/ledger/take-record.ts";
import type { TakeState } from "../../src/plan/render-plan.ts";
import { buildKitPlan, type KitTake } from "../run-plan-kit.ts";
import { epochMs } from "../simulated-api.ts";
import { createTimeline, randomFrom } from "../simulated-time.ts";
import { emptyAccount, judgeBooks, type Account } from "./accounts.ts";
import { mediaIn, saveClip, stateOf } from "./simulated-disk.ts";
import {
  createSimulatedTransport,
  createWorker,
  ledgerOf,
  longestSubmitMs,
  type SimulatedWorker,
  type Timeline,
} from "./simulated-worker.ts";
import { renderUntilDone, type RunEnd } from "./render-until-done.ts";
import { createWeatherApi, type WeatherApi } from "./weather-api.ts";
import type { Kind, Place } from "./weather.ts";

/** A setting, or a piece of code, that is wrong on purpose. */
export type Wrong = {
  readonly policy?: Partial<RunPolicy>;
  readonly options?: (options: RunOptions) => RunOptions;
  readonly ledger?: (ledger: Ledger) => Ledger;
  readonly client?: (client: Client) => Client;
};

export const wantedTakes: readonly KitTake[] = [
  { id: "twin" },
  { id: "twin", take: 2 },
  { id: "shot0" },
  { id: "shot1" },
];

type Trial = {
  readonly kind: Kind;
  readonly wrong: Wrong;
  readonly random: () => number;
  readonly timeline: Timeline;
  readonly api: WeatherApi;
  readonly clips: Set<string>;
  readonly account: Account;
  ledger: Ledger;
  readonly ledgers: Ledger[];
  maxUsd: bigint;
  priceUsd: bigint;
  kills: number;
  ownClockOffMs: number;
};

const minuteMs = 60_000;
/** No weather keeps a run for longer. */
const longestRunMs = 24 * 60 * minuteMs;

/** One film in one kind of weather on a simulated clock: the real run, client included, killed up to three times, and run to its end. */
export async function simulateWeather(
  kind: Kind,
  seed: number,
  wrong: Wrong = {},
): Promise<Account> {
  const random = randomFrom(seed);
  const timeline = createTimeline();
  const ledger = createMemoryLedger();
  const api = createWeatherApi({
    kind,
    random,
    now: () => epochMs + timeline.now(),
    ms: (realMs) => realMs,
    jobMs: () => 20_000 + random() * 60_000,
    origin: () => "http://127.0.0.1:1",
  });
  const trial: Trial = {
    kind,
    wrong,
    random,
    timeline,
    api,
    ledger,
    ledgers: [ledger],
    clips: new Set(),
    account: emptyAccount(),
    maxUsd: 0n,
    priceUsd: 0n,
    kills: Math.floor(random() * 4),
    ownClockOffMs: 0,
  };
  try {
    await toTheEnd(trial);
    if (has(trial, "second-clone")) {
      trial.ledger = createMemoryLedger();
      trial.ledgers.push(trial.ledger);
      await pass(timeline, minuteMs);
      await toTheEnd(trial);
    }
  } catch (error) {
    if (!(error instanceof HungError)) throw error;
    trial.account.unfinished += 1;
  }
  await settle(trial);
  return trial.account;
}

class HungError extends Error {}

const has = ({ kind }: Trial, place: Place): boolean => kind.places?.includes(place) === true;

async function pass(timeline: Timeline, ms: number): Promise<void> {
  let isOver = false;
  timeline.at(ms, () => void (isOver = true));
  await timeline.run(() => !isOver);
}

async function toTheEnd(trial: Trial): Promise<void> {
  const { kind, random, timeline, account } = trial;
  const { runs, isFinished } = await renderUntilDone(kind, {
    run: (givenUp) => runOnce(trial, givenUp),
    wait: (time) =>
      pass(
        timeline,
        time === "seconds"
          ? 1_000 + random() * 20_000
          : // Some do not wait for the five minutes that the hint says.
            random() < 0.5
            ? random() * minuteMs
            : 5 * minuteMs + random() * 60 * minuteMs,
      ),
    between: async (end) => {
      if (has(trial, "lost-clips") && random() < 0.3) trial.clips.clear();
      if (end === undefined && has(trial, "deleted-folder") && random() < 0.6) await forget(trial);
    },
  });
  account.reruns += runs;
  if (!isFinished) account.unfinished += 1;
}

/** Once all that was sent has arrived: a submit still on its way is known to the deleted folder alone. */
async function forget(trial: Trial): Promise<void> {
  await pass(trial.timeline, longestSubmitMs);
  trial.ledger = createMemoryLedger();
  trial.ledgers.splice(0, 1, trial.ledger);
}

async function runOnce(trial: Trial, givenUp: readonly string[]): Promise<RunEnd | undefined> {
  const { timeline, account, random, api } = trial;
  const plan = await planOf(trial, givenUp);
  api.beginRun();
  const count = has(trial, "two-processes") ? 2 : 1;
  const ends: (RunEnd | "killed" | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const index of ends.keys()) {
    const isKilled = trial.kills > 0;
    if (isKilled) trial.kills -= 1;
    const worker = createWorker(timeline, {
      killAt: isKilled ? 1 + Math.floor(random() * 90) : undefined,
      clockOffMs: () => trial.ownClockOffMs,
    });
    void worker.killed.then(() => {
      account.kills += 1;
      ends[index] = "killed";
    });
    drive(trial, plan, { worker, givenUp }).then(
      (result) => void (ends[index] = { exit: exitOf(result), takes: result.takes }),
      (error: unknown) => {
        if (error instanceof LedgerError) ends[index] = { exit: undefined, takes: [] };
        else timeline.fail(error);
      },
    );
  }
  shiftClock(trial);
  const untilMs = timeline.now() + longestRunMs;
  await timeline.run(() => ends.includes(undefined) && timeline.now() < untilMs);
  if (ends.includes(undefined)) throw new HungError();
  const [first] = ends;
  return ends.includes("killed") || first === "killed" ? undefined : first;
}

function shiftClock(trial: Trial): void {
  const shiftMs = has(trial, "own-clock-set-back")
    ? -60 * minuteMs
    : has(trial, "own-clock-set-forward")
      ? 60 * minuteMs
      : 0;
  if (shiftMs === 0 || trial.ownClockOffMs !== 0) return;
  trial.timeline.at(trial.random() * minuteMs, () => void (trial.ownClockOffMs = shiftMs));
}

async function planOf(trial: Trial, givenUp: readonly string[]) {
  const states = new Map<string, TakeState>();
  for await (const { key, record } of trial.ledger.entries())
    states.set(key, stateOf(record, trial.clips));
  const planned = await buildKitPlan(
    wantedTakes,
    (key) => states.get(key) ?? { kind: "new" },
    givenUp,
  );
  const { price } = planned.plan.shots[0]!.takes[0]!;
  trial.priceUsd = price.known ? price.usd : 0n;
  const { room } = trial.kind;
  const wanted = BigInt(room === undefined ? 5 * wantedTakes.length : wantedTakes.length + room);
  trial.maxUsd = trial.priceUsd * wanted;
  return planned;
}

async function drive(
  trial: Trial,
  { plan, models }: Awaited<ReturnType<typeof planOf>>,
  { worker, givenUp }: { readonly worker: SimulatedWorker; readonly givenUp: readonly string[] },
): Promise<RunResult> {
  const { timeline, random, api, wrong, clips } = trial;
  const client = createClient({
    apiKey: "simulated",
    baseUrl: "http://127.0.0.1:1/queue",
    environment: {},
    clock: worker.clock,
    random,
    transport: createSimulatedTransport(api, worker, { timeline, random }),
  });
  const never = new AbortController().signal;
  const ledger = ledgerOf(wrong.ledger?.(trial.ledger) ?? trial.ledger, worker, moodOf(trial));
  const right: RunOptions = {
    plan,
    models,
    client: wrong.client?.(client) ?? client,
    state: { ledger, media: mediaIn(clips) },
    concurrency: 3,
    film: { id: "film", name: "film", maxUsd: trial.maxUsd, elsewhereUsd: 0n },
    resubmitUncertain: new Set(givenUp),
    verify: () => Promise.reject(new Error("the simulation has no files")),
    clock: worker.clock,
    random,
    ...(wrong.policy && { policy: wrong.policy }),
    signal: { stopSubmitting: never, leave: never },
    onEvent: () => undefined,
  };
  const options = wrong.options?.(right) ?? right;
  const run = await createPlanRun(options);
  const save = (_: unknown, urls: readonly string[]): Promise<SavedClip> =>
    saveClip(urls[0] ?? "", { client, worker, clips });
  return carryOut({ ...run, context: { ...run.context, save } }, options);
}

function moodOf(trial: Trial): Parameters<typeof ledgerOf>[2] {
  const { random } = trial;
  let writes = 0;
  const fullAt = has(trial, "full-disk") && random() < 0.7 ? 1 + Math.floor(random() * 20) : -1;
  return {
    beforeWrite: () => {
      writes += 1;
      if (writes === fullAt) throw new LedgerError("LEDGER_DISK_FULL", "the disk is full");
    },
    afterWrite: () =>
      has(trial, "stopped-for-minutes") && random() < 0.08
        ? random() * 10 * minuteMs
        : random() * 5,
  };
}

async function settle(trial: Trial): Promise<void> {
  const records: TakeRecord[] = [];
  let heldUsd = 0n;
  for (const ledger of trial.ledgers) {
    for await (const { record } of ledger.entries()) records.push(record);
    const held = await ledger.heldUsd("film");
    if (held > heldUsd) heldUsd = held;
  }
  const { priceUsd, maxUsd, account, api } = trial;
  account.gusts = api.gusts();
  const prompts = wantedTakes.map(({ id }) => `shot ${id}`);
  Object.assign(
    account,
    judgeBooks({ jobs: api.queue.jobs, prompts, records, priceUsd, maxUsd, heldUsd }),
  );
}
