import { ApiError, findLostRequest, type RequestRecord, type SubmitOutcome } from "@storyreel/core";
import { createLedgerIndex } from "../src/workplace/ledger/ledger-index.ts";
import type { Ledger, LedgerEntry } from "../src/workplace/ledger/ledger.ts";
import { requestIdsOf } from "../src/workplace/ledger/take-record.ts";
import type { PlannedTake } from "../src/plan/render-plan.ts";
import { advance } from "../src/run/advance.ts";
import { createMoneyReserve } from "../src/run/money-reserve.ts";
import type { Payload } from "../src/run/request-payload.ts";
import { defaultPolicy, type RunPolicy } from "../src/run/run-policy.ts";
import { noEffort, type StepDeps } from "../src/run/step.ts";
import { createTimeline, randomFrom } from "./simulated-time.ts";

export type SimulationSettings = {
  readonly policy: Partial<RunPolicy>;
  /** How far the API's list may be behind. */
  readonly listLagMs: number;
  /** What a person says to every lost submit: ask on, or send again as soon as the list does not show it. */
  readonly onLost: "ask" | "resubmit";
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
  readonly unfinished: number;
  readonly asked: number;
  readonly kills: number;
  readonly lostAnswers: number;
};

type Job = {
  readonly id: string;
  readonly take: PlannedTake;
  readonly payload: Payload;
  readonly createdAtMs: number;
  readonly doneAtMs: number;
  readonly isRateLimited: boolean;
};

const answerTimeoutMs = 10_000;
const epochMs = 1_800_000_000_000;

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
  const queue = createTimeline();
  const jobs: Job[] = [];
  const index = createLedgerIndex([]);
  const takes = [takeOf("a", "same"), takeOf("b", "same"), takeOf("c", "other")];
  const open = new Set(takes);
  const leases = new Map<PlannedTake, { worker: number; untilMs: number }>();
  let asked = 0;
  let kills = 0;
  let lostAnswers = 0;
  let workers = 0;

  function spawn(): void {
    const worker = { id: (workers += 1), isDead: false };
    /** A dead process never goes on. */
    const pause = (ms: number): Promise<void> =>
      new Promise((resolve) => queue.at(ms, () => (worker.isDead ? undefined : resolve())));
    const deps = depsOf(pause);

    async function drive(take: PlannedTake): Promise<void> {
      const effort = noEffort();
      while (!worker.isDead) {
        const next = await advance(take, deps, effort);
        if (next.kind === "again") {
          await pause(Math.max(1, next.afterMs));
          continue;
        }
        if (next.kind === "stopped" && next.why === "uncertain" && open.has(take)) asked += 1;
        if (next.kind === "done" || next.why === "uncertain") open.delete(take);
        leases.delete(take);
        return;
      }
    }

    function takeLeases(): void {
      if (worker.isDead) return;
      for (const take of open) {
        if ((leases.get(take)?.untilMs ?? -1) >= queue.now()) continue;
        leases.set(take, { worker: worker.id, untilMs: queue.now() + 40_000 });
        drive(take).catch((error: unknown) => queue.fail(error));
      }
      queue.at(500 + random() * 1_000, takeLeases);
    }

    function renewLeases(): void {
      if (worker.isDead) return;
      const isForgotten = random() < 0.05;
      for (const lease of leases.values()) {
        if (lease.worker === worker.id && !isForgotten) lease.untilMs = queue.now() + 40_000;
      }
      // Sometimes late: the lease is gone meanwhile, and a second worker holds the take.
      queue.at(10_000 + (random() < 0.05 ? random() * 90_000 : 0), renewLeases);
    }

    takeLeases();
    queue.at(10_000, renewLeases);
    if (random() < 0.7) {
      queue.at(random() * 60_000, () => {
        worker.isDead = true;
        kills += 1;
        queue.at(1_000, spawn);
      });
    }
  }

  function depsOf(pause: (ms: number) => Promise<void>): StepDeps {
    const nowMs = (): number => epochMs + queue.now();
    const read = async (requestId: string): Promise<RequestRecord> => {
      await pause(random() * 500);
      if (random() < 0.05) throw new ApiError("API_UNAVAILABLE", "HTTP 502");
      return recordOf(
        jobs.find((job) => job.id === requestId)!,
        nowMs(),
      );
    };
    const list = async (): Promise<{ records: RequestRecord[]; unreadable: number }> => {
      await pause(random() * 500);
      if (random() < 0.05) throw new ApiError("API_UNAVAILABLE", "HTTP 502");
      const shown = jobs.filter(
        (job) => job.createdAtMs <= nowMs() - random() * settings.listLagMs,
      );
      return { records: shown.map((job) => recordOf(job, nowMs())).reverse(), unreadable: 0 };
    };
    return {
      ledger: simulatedLedger(pause),
      clock: { now: nowMs, sleep: pause },
      random,
      policy: { ...defaultPolicy, rateLimitTries: 50, unsentTries: 1_000, ...settings.policy },
      money: createMoneyReserve(undefined),
      factsOf: () => undefined,
      isApproved: () => true,
      mayResubmit: () => settings.onLost === "resubmit",
      pictures: async () => new Map(),
      hasMedia: async () => true,
      save: async () => {
        await pause(random() * 1_000);
        return { sha256: "0", sizeBytes: 1, path: "clip" };
      },
      learn: () => undefined,
      onEvent: () => undefined,
      api: {
        submit: (take, payload) => submit(take, payload, pause),
        look: async ({ requestId }) => {
          await pause(5_000);
          return read(requestId);
        },
        remember: () => undefined,
        expectedMs: () => undefined,
        read,
        findLost: (lost) => findLostRequest({ list, read }, lost),
      },
    };
  }

  async function submit(
    take: PlannedTake,
    payload: Payload,
    pause: (ms: number) => Promise<void>,
  ): Promise<SubmitOutcome> {
    if (random() < 0.05) {
      await pause(random() * 300);
      return { kind: "not-sent", error: new ApiError("API_UNREACHABLE", "refused") };
    }
    const arrivesMs = random() * 2_000;
    const isDropped = random() < 0.03;
    const answersMs = random() < 0.1 ? Infinity : arrivesMs + random() * 2_000;
    let job: Job | undefined;
    if (!isDropped) {
      queue.at(arrivesMs, () => {
        const createdAtMs = epochMs + queue.now();
        job = {
          id: `r${jobs.length + 1}`,
          take,
          payload,
          createdAtMs,
          doneAtMs: createdAtMs + 30_000 + random() * 60_000,
          isRateLimited: random() < 0.05,
        };
        jobs.push(job);
      });
    }
    if (isDropped || answersMs > answerTimeoutMs) {
      lostAnswers += 1;
      await pause(answerTimeoutMs);
      return { kind: "uncertain", error: new ApiError("API_NO_ANSWER", "no answer") };
    }
    await pause(answersMs);
    return { kind: "accepted", record: recordOf(job!, epochMs + queue.now()) };
  }

  function simulatedLedger(pause: (ms: number) => Promise<void>): Ledger {
    return {
      get: async (key) => {
        await pause(random() * 5);
        return index.get(key);
      },
      cas: async (key, version, record) => {
        await pause(random() * 5);
        if ((index.get(key)?.version ?? 0) !== version) return undefined;
        if (requestIdsOf(record).some((id) => (index.ownerOf(id) ?? key) !== key)) return undefined;
        const entry: LedgerEntry = { key, version: version + 1, record };
        index.put(entry);
        // A lid that is closed: the process stops between a line on the disk and what follows.
        await pause(random() < 0.03 ? random() * 120_000 : random() * 5);
        return entry;
      },
      claimed: async () => index.claimed(),
      sending: async (payloadSha256) => {
        await pause(random() * 5);
        return index.sending(payloadSha256);
      },
      entries: async function* () {},
    };
  }

  spawn();
  spawn();
  await queue.run(() => open.size > 0);
  const claimed = index.claimed();
  const good = jobs.filter((job) => !job.isRateLimited);
  const isAsked = (take: PlannedTake): boolean =>
    index.get(take.requestKey)?.record.state === "ambiguous";
  return {
    jobs: jobs.length,
    paidTwice: takes.reduce((sum, take) => sum + Math.max(0, ofPayload(good, take, takes)), 0),
    lost: good.filter((job) => !claimed.has(job.id) && !takes.some(isAsked)).length,
    unfinished: open.size,
    asked,
    kills,
    lostAnswers,
  };
}

/** Jobs of a payload beyond the takes that want it, counted at the first of these takes. */
function ofPayload(jobs: readonly Job[], take: PlannedTake, takes: readonly PlannedTake[]): number {
  const wanting = takes.filter((other) => other.payload["prompt"] === take.payload["prompt"]);
  if (wanting[0] !== take) return 0;
  return jobs.filter((job) => wanting.includes(job.take)).length - wanting.length;
}

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
    price: { known: false, reason: "simulated", reported: [] },
    state: { kind: "new" },
  };
}

function recordOf(job: Job, nowMs: number): RequestRecord {
  const isDone = nowMs >= job.doneAtMs;
  const base = {
    requestId: job.id,
    modelId: "model",
    createdAtSeconds: Math.floor(job.createdAtMs / 1_000),
    payload: job.payload,
    raw: null,
  };
  if (!isDone) return { ...base, status: "processing", state: "running", mediaUrls: [] };
  if (!job.isRateLimited)
    return { ...base, status: "success", state: "succeeded", mediaUrls: ["u"] };
  const failure = { message: "rate limit exceeded(RPM)", kind: "rate-limit" } as const;
  return { ...base, status: "failed", state: "failed", mediaUrls: [], failure };
}
