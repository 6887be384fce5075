import { findLostRequest, type RequestRecord } from "@storyreel/core";
import { createLedgerIndex, type LedgerIndex } from "../src/workplace/ledger/ledger-index.ts";
import { createMoneyBook, type Budget, type MoneyBook } from "../src/workplace/ledger/money.ts";
import type { Ledger, LedgerEntry } from "../src/workplace/ledger/ledger.ts";
import { requestIdsOf } from "../src/workplace/ledger/take-record.ts";
import type { PlannedTake } from "../src/plan/render-plan.ts";
import { advance } from "../src/run/advance.ts";
import { defaultPolicy, type RunPolicy } from "../src/run/run-policy.ts";
import { startTake, type RunContext } from "../src/run/take-run.ts";
import { createSimulatedApi, epochMs, type Job, type Pause } from "./simulated-api.ts";
import { createTimeline, randomFrom } from "./simulated-time.ts";

export type SimulationSettings = {
  readonly policy: Partial<RunPolicy>;
  /** How far the API's list may be behind. */
  readonly listLagMs: number;
  /** What a person says to every lost submit: ask on, or send again as soon as the list does not show it. */
  readonly onLost: "ask" | "resubmit";
  /** How often a look, as from a list that is wrong, shows a request as failed that is not. Default: never. */
  readonly falseLooks?: number;
  /** The same for reading the request itself, which nothing can correct. Default: never. */
  readonly falseReads?: number;
  /** Every step of a take is made by another process, within an hour. */
  readonly handsOver?: boolean;
  /** What was tried is not in the record. */
  readonly forgetsEffort?: boolean;
};

/** The settings that the real numbers stand in for: time-outs of 10 s, and a settle time that covers them. */
export const soundSettings: SimulationSettings = {
  policy: {
    sendBudgetMs: 5_000,
    settleMs: 20_000,
    resubmitAfterMs: 20_000,
    askAfterMs: 20_000,
    lookupEveryMs: 4_000,
  },
  listLagMs: 1_000,
  onLost: "ask",
};

export type SimulationReport = {
  readonly jobs: number;
  /** Jobs beyond one a take that did not end in a rate limit. */
  readonly paidTwice: number;
  /** Jobs that no take holds although nobody was asked about them. */
  readonly lost: number;
  /** Jobs that cost money beyond those that the budget counts. */
  readonly uncounted: number;
  readonly unfinished: number;
  readonly asked: number;
  readonly kills: number;
  readonly lostAnswers: number;
};

/** One simulated run, and what has become of it. */
type Simulation = {
  readonly settings: SimulationSettings;
  readonly random: () => number;
  readonly timeline: ReturnType<typeof createTimeline>;
  readonly api: ReturnType<typeof createSimulatedApi>;
  readonly index: LedgerIndex;
  readonly book: MoneyBook;
  readonly open: Set<PlannedTake>;
  readonly leases: Map<PlannedTake, { readonly worker: number; untilMs: number }>;
  workers: number;
  asked: number;
  kills: number;
};

/**
 * One run of three takes on a simulated clock, ledger, API and two workers that drive the real `advance`. The seed draws
 * delays, lost answers, refused connections, processes that stop for minutes, kills, and leases that run out, so that two
 * workers hold one take. The first two takes have one payload.
 */
export async function simulateRun(
  seed: number,
  settings: SimulationSettings,
): Promise<SimulationReport> {
  const random = randomFrom(seed);
  const timeline = createTimeline();
  const takes = [takeOf("a", "same"), takeOf("b", "same"), takeOf("c", "other")];
  const simulation: Simulation = {
    settings,
    random,
    timeline,
    api: createSimulatedApi({ timeline, random, listLagMs: settings.listLagMs }),
    index: createLedgerIndex([]),
    book: createMoneyBook(),
    open: new Set(takes),
    leases: new Map(),
    workers: 0,
    asked: 0,
    kills: 0,
  };
  spawn(simulation);
  spawn(simulation);
  const untilMs = settings.handsOver === true ? 60 * 60_000 : Infinity;
  await timeline.run(() => simulation.open.size > 0 && timeline.now() < untilMs);
  return reportOn(simulation, takes);
}

/** Starts a worker that drives takes until it is killed, and then another. */
function spawn(simulation: Simulation): void {
  const { random, timeline, open, leases } = simulation;
  const worker = { id: (simulation.workers += 1), isDead: false };
  /** A dead process never goes on. */
  const pause: Pause = (ms) =>
    new Promise((resolve) => timeline.at(ms, () => (worker.isDead ? undefined : resolve())));
  const context = contextOf(simulation, pause);

  async function drive(take: PlannedTake): Promise<void> {
    let run = startTake(context, take);
    let known: LedgerEntry | undefined;
    while (!worker.isDead) {
      if (simulation.settings.handsOver === true) run = startTake(context, take);
      const next = await advance(run, known);
      if (next.kind === "again") {
        // What a step hands on may be out of date when the next one begins.
        known = simulation.settings.handsOver === true ? undefined : next.entry;
        await pause(Math.max(1, next.afterMs));
        continue;
      }
      const isAsked = next.kind === "stopped" && next.why === "uncertain";
      if (isAsked && open.has(take)) simulation.asked += 1;
      if (next.kind === "done" || isAsked) open.delete(take);
      leases.delete(take);
      return;
    }
  }

  function takeLeases(): void {
    if (worker.isDead) return;
    for (const take of open) {
      if ((leases.get(take)?.untilMs ?? -1) >= timeline.now()) continue;
      leases.set(take, { worker: worker.id, untilMs: timeline.now() + 40_000 });
      drive(take).catch((error: unknown) => timeline.fail(error));
    }
    timeline.at(500 + random() * 1_000, takeLeases);
  }

  function renewLeases(): void {
    if (worker.isDead) return;
    const isForgotten = random() < 0.05;
    for (const lease of leases.values()) {
      if (lease.worker === worker.id && !isForgotten) lease.untilMs = timeline.now() + 40_000;
    }
    // Sometimes late: the lease is gone meanwhile, and a second worker holds the take.
    timeline.at(10_000 + (random() < 0.05 ? random() * 90_000 : 0), renewLeases);
  }

  takeLeases();
  timeline.at(10_000, renewLeases);
  if (random() < 0.7) {
    timeline.at(random() * 60_000, () => {
      worker.isDead = true;
      simulation.kills += 1;
      timeline.at(1_000, () => spawn(simulation));
    });
  }
}

/** The world of one worker: its waits end with it. */
function contextOf(simulation: Simulation, pause: Pause): RunContext {
  const { settings, random, timeline, api } = simulation;
  const read = (requestId: string) =>
    api.read(requestId, pause).then((record) => doubt(record, random, settings.falseReads));
  return {
    ledger: simulatedLedger(simulation, pause),
    clock: { now: () => epochMs + timeline.now(), sleep: pause },
    random,
    policy: { ...defaultPolicy, rateLimitTries: 50, unsentTries: 1_000, ...settings.policy },
    budgets: [film],
    modelOf: () => undefined,
    isApproved: () => true,
    mayResubmit: () => settings.onLost === "resubmit",
    pictures: async () => new Map(),
    checkState: () => undefined,
    hasMedia: async () => true,
    save: async () => {
      await pause(random() * 1_000);
      return { sha256: "0", sizeBytes: 1, path: "clip" };
    },
    learn: () => undefined,
    onEvent: () => undefined,
    api: {
      submit: (take, payload) => api.submit(take, payload, pause),
      look: async ({ requestId }) => {
        await pause(5_000);
        return doubt(await read(requestId), random, settings.falseLooks);
      },
      remember: () => undefined,
      expectedMs: () => undefined,
      clockOffsetMs: () => 0,
      read,
      findLost: (lost) => findLostRequest({ list: () => api.list(pause), read }, lost),
      findWrongAddress: async () => undefined,
    },
  };
}

/** Sometimes shows a rate limit where there is none. */
function doubt(record: RequestRecord, random: () => number, share = 0): RequestRecord {
  if (share === 0 || random() >= share) return record;
  const failure = { message: "rate limit exceeded(RPM)", kind: "rate-limit" } as const;
  return { ...record, status: "failed", state: "failed", mediaUrls: [], failure };
}

function simulatedLedger({ index, book, random, settings }: Simulation, pause: Pause): Ledger {
  return {
    get: async (key) => {
      await pause(random() * 5);
      return index.get(key);
    },
    cas: async ({ key, version }, record, money) => {
      await pause(random() * 5);
      if ((index.get(key)?.version ?? 0) !== version) return { kind: "lost" };
      if (requestIdsOf(record).some((id) => (index.ownerOf(id) ?? key) !== key)) {
        return { kind: "lost" };
      }
      const lefts = book.apply(money);
      if (lefts !== undefined) return { kind: "over-budget", lefts };
      const { effort: _, ...forgetful } = record;
      const kept = settings.forgetsEffort === true ? forgetful : record;
      const entry: LedgerEntry = { key, version: version + 1, record: kept };
      index.put(entry);
      // A lid that is closed: the process stops between a line on the disk and what follows.
      await pause(random() < 0.03 ? random() * 120_000 : random() * 5);
      return { kind: "written", entry };
    },
    heldUsd: async (budgetId) => book.heldUsd(budgetId),
    claimed: async () => index.claimed(),
    sending: async (payloadSha256) => {
      await pause(random() * 5);
      return index.sending(payloadSha256);
    },
    timings: async () => [],
    entries: async function* () {},
  };
}

function reportOn(
  { api, index, book, open, asked, kills }: Simulation,
  takes: readonly PlannedTake[],
): SimulationReport {
  const { jobs } = api;
  const claimed = index.claimed();
  const good = jobs.filter((job) => !job.isRateLimited);
  const isAsked = (take: PlannedTake): boolean =>
    index.get(take.requestKey)?.record.state === "ambiguous";
  return {
    jobs: jobs.length,
    paidTwice: takes.reduce((sum, take) => sum + Math.max(0, ofPayload(good, take, takes)), 0),
    lost: good.filter((job) => !claimed.has(job.id) && !takes.some(isAsked)).length,
    uncounted: Math.max(0, good.length - Number(book.heldUsd(film.id))),
    unfinished: open.size,
    asked,
    kills,
    lostAnswers: api.lostAnswers(),
  };
}

/** Jobs of a payload beyond the takes that want it, counted at the first of these takes. */
function ofPayload(jobs: readonly Job[], take: PlannedTake, takes: readonly PlannedTake[]): number {
  const wanting = takes.filter((other) => other.payload["prompt"] === take.payload["prompt"]);
  if (wanting[0] !== take) return 0;
  return jobs.filter((job) => wanting.includes(job.take)).length - wanting.length;
}

/** Every job costs one unit. */
const simulatedPrice = {
  usd: 1n,
  unitUsd: 1n,
  unit: "video",
  quantity: "1",
  assumed: [],
  from: { source: "simulated", asOf: "2026-01-01", confidence: "documented" },
} as const;
const film: Budget = { id: "film", name: "film", maxUsd: undefined, elsewhereUsd: 0n };

function takeOf(shotId: string, prompt: string): PlannedTake {
  return {
    shotId,
    take: 1,
    requestKey: shotId,
    modelId: "model",
    payload: { prompt },
    seconds: 5,
    widthPx: undefined,
    heightPx: undefined,
    price: { ...simulatedPrice, known: true },
    state: { kind: "new" },
  };
}
