import { builtInCatalogue, catalogueOf, type Catalogue } from "@storyreel/models";
import type { Budget, RunPolicy } from "@storyreel/renderer/engine";
import type { PlannedTake } from "@storyreel/renderer/plan";
import { createTimeline, randomFrom } from "../../../renderer/test/simulated-time.ts";
import { dayBudget } from "../../src/run/limits.ts";
import { createMemoryFleet, type Wish } from "./memory-fleet.ts";
import { epochMs, type Machine } from "./simulated-machine.ts";
import { createSimulatedProvider, type Job } from "./simulated-provider.ts";
import { createSimulatedQueue } from "./simulated-queue.ts";
import { startSimulatedWorker, type Faults, type World } from "./simulated-worker.ts";

export type FleetSettings = {
  readonly policy: Partial<RunPolicy>;
  /** How long a worker may hold a job; absent: as long as it asks for. */
  readonly leaseSeconds?: number;
  /** Longest wait for the answer to a submit. */
  readonly answerTimeoutMs: number;
  readonly listLagMs: number;
  /** How often a process stands still for up to two minutes after an answer of the database. */
  readonly standstills: number;
  /** How often it does just before a submit. */
  readonly hesitations: number;
  readonly faults: Faults;
};

/** The real numbers, scaled down: the settle time covers send budget, answer and list. */
export const soundFleet: FleetSettings = {
  policy: {
    sendBudgetMs: 5_000,
    settleMs: 30_000,
    resubmitAfterMs: 30_000,
    askAfterMs: 20_000,
    proofsApartMs: 5_000,
    unprovedMs: 120_000,
    lookupEveryMs: 4_000,
    onNotFound: "resend",
  },
  answerTimeoutMs: 10_000,
  listLagMs: 1_000,
  standstills: 0.01,
  hesitations: 0.01,
  faults: {},
};

export type FleetReport = {
  readonly jobs: number;
  /** Jobs beyond one a take that did not end in a rate limit. */
  readonly paidTwice: number;
  /** Jobs that no take holds although nobody was asked about them. */
  readonly lost: number;
  /** Takes whose charges are not what their jobs cost. */
  readonly miscounted: number;
  /** Budgets that were exceeded. */
  readonly overBudget: number;
  /** Requests beyond the cap. */
  readonly overCap: number;
  /** Finished requests that waited for their downloads, beyond what stops admission. */
  readonly overUnfetched: number;
  /** Takes that neither ended nor wait for a person or for money. */
  readonly stuck: number;
  /** Takes that were given up although the workers that had them could have gone on. */
  readonly givenUp: number;
  readonly asked: number;
  readonly kills: number;
  readonly leaders: number;
  readonly lostAnswers: number;
  readonly adopted: number;
  readonly waitsForMoney: number;
  /** Submits that the API refused because of its limit. */
  readonly refused: number;
};

// A place whose request nobody knows the fate of is kept for half an hour.
const limitMs = 5 * 60 * 60_000;
const modelId = "kling-3.0-turbo-t2v";

/**
 * One simulated fleet: three machines, two films, every kind of budget, and an API, all on one simulated clock. The seed draws
 * kills, stops, lines that are cut, leaders that change, queues that are dropped and a store that is away.
 */
export async function simulateFleet(seed: number, settings: FleetSettings): Promise<FleetReport> {
  const random = randomFrom(seed);
  const timeline = createTimeline();
  const now = (): number => epochMs + timeline.now();
  const films = drawFilms(random);
  const fleet = createMemoryFleet({
    now,
    maxInFlight: 1 + Math.floor(random() * 3),
    maxUnfetched: random() < 0.3 ? 2 : 100,
    postsPerHour: random() < 0.2 ? 240 : undefined,
    dayMaxNano: random() < 0.15 ? BigInt(Math.floor(600 + random() * 2_000)) : undefined,
    limits: drawLimits(random),
  });
  const options = { timeline, random };
  const world: World = {
    ...options,
    fleet,
    provider: createSimulatedProvider({
      ...options,
      offsetMs: (random() - 0.5) * 40_000,
      listLagMs: settings.listLagMs,
      answerTimeoutMs: settings.answerTimeoutMs,
      postsPerMinute: random() < 0.3 ? 3 : undefined,
    }),
    queue: createSimulatedQueue({ ...options, leaseSeconds: settings.leaseSeconds }),
    catalogue: await readCatalogue(),
    policy: { rateLimitTries: 50, unsentTries: 1_000, rateLimitDelayMs: 3_000, ...settings.policy },
    faults: settings.faults,
    standstills: settings.standstills,
    hesitations: settings.hesitations,
    told: [],
    storeIsAwayUntilMs: 0,
  };
  for (const [index, film] of films.entries()) {
    timeline.at(index * random() * 60_000, () => void fleet.enlist(film).catch(timeline.fail));
  }
  const kills = driveMachines(world);
  let isOver = false;
  const check = (): void => {
    isOver = fleet.runs.length === films.length && openTakes(world).length === 0;
    if (!isOver) timeline.at(5_000, check);
  };
  timeline.at(60_000, check);
  await timeline.run(() => !isOver && timeline.now() < limitMs);
  return reportOn(world, films, kills());
}

export async function readCatalogue(): Promise<Catalogue> {
  const model = await builtInCatalogue.load(modelId);
  return catalogueOf(model === undefined ? [] : [model]);
}

const troubledMs = 150_000;

/** Three workers, and what happens to them. */
function driveMachines(world: World): () => number {
  const { timeline, random, queue } = world;
  const machines = [1, 2, 3].map((id): Machine => {
    // Not all of them: then nobody may submit.
    const isFarOff = id > 1 && random() < 0.05;
    return { id, offsetMs: isFarOff ? 65_000 : (random() - 0.5) * 20_000, orphans: [] };
  });
  const workers = machines.map((machine) => startSimulatedWorker(world, machine));
  let kills = 0;
  const restart = (index: number): void => {
    const machine = machines[index];
    if (machine !== undefined) workers[index] = startSimulatedWorker(world, machine);
  };
  const act = (): void => {
    if (timeline.now() > troubledMs) return;
    timeline.at(4_000 + random() * 16_000, act);
    const led = workers.findIndex(({ process }) => process === queue.leader());
    const index = random() < 0.35 && led >= 0 ? led : Math.floor(random() * workers.length);
    const worker = workers[index];
    if (worker === undefined) return;
    const { process } = worker;
    const untilMs = timeline.now() + random() * 45_000;
    const kind = Math.floor(random() * 10);
    if (kind <= 3) {
      process.kill();
      kills += 1;
      timeline.at(500 + random() * 3_000, () => restart(index));
    } else if (kind === 4) {
      worker.leave();
      timeline.at(15_000, () => {
        process.kill();
        restart(index);
      });
    } else if (kind <= 6) process.stopUntil(untilMs + random() * 60_000);
    else if (kind === 7) process.cut.database = untilMs;
    else if (kind === 8) process.cut.api = untilMs;
    else if (random() < 0.5) queue.drop();
    else world.storeIsAwayUntilMs = untilMs;
  };
  timeline.at(random() * 10_000, act);
  return () => kills;
}

/** Takes that somebody still has to do something about. */
function openTakes({ fleet }: World): readonly string[] {
  const isGivenUp = (key: string): boolean => fleet.rows.get(key)?.blocked === "given-up";
  const contentOf = (key: string): string => {
    const planned = fleet.rows.get(key)?.planned;
    return planned === undefined ? "" : promptOf(planned);
  };
  // A request with the same content is not sent before a person has let these go on.
  const undecided = new Set(
    fleet.index
      .entries()
      .filter(({ key, record }) => record.state === "sending" && isGivenUp(key))
      .map(({ key }) => contentOf(key)),
  );
  return fleet.index.entries().flatMap(({ key, record }) => {
    if (isGivenUp(key)) return [];
    switch (record.state) {
      case "done":
      case "failed":
      case "ambiguous":
        return [];
      case "planned":
        return waitsForMoney(fleet, key) || undecided.has(contentOf(key)) ? [] : [key];
      case "sending":
      case "submitted":
      case "rendered":
        return [key];
    }
  });
}

function waitsForMoney({ rows, runs, account, book, now }: World["fleet"], key: string): boolean {
  const planned = rows.get(key)?.planned;
  if (planned === undefined || !planned.price.known) return false;
  const { usd } = planned.price;
  const day = `day:${new Date(now()).toISOString().slice(0, 10)}`;
  return runs
    .filter(({ keys }) => keys.has(key))
    .some(({ wish }) =>
      wish.budgets.some(({ id, maxUsd }) => {
        const own = id === dayBudget ? day : id;
        const table = id === dayBudget ? account.dayMaxNano : account.limits.get(id);
        return [maxUsd, table].some((max) => max !== undefined && usd > max - book.heldUsd(own));
      }),
    );
}

function reportOn(world: World, films: readonly Wish[], kills: number): FleetReport {
  const { fleet, provider, queue } = world;
  const cap = fleet.account.maxInFlight;
  const good = provider.jobs.filter(({ isRateLimited }) => !isRateLimited);
  const claimed = fleet.index.claimed();
  const byPrompt = Map.groupBy(takesOf(films), promptOf);
  const groups = [...byPrompt].map(([prompt, takes]) => ({
    takes,
    jobs: good.filter((job) => promptOf(job) === prompt),
    isAsked: takes.some(({ requestKey }) => isLeftToPerson(requestKey)),
  }));
  const sum = <T>(all: readonly T[], count: (one: T) => number) =>
    all.reduce((total, one) => total + count(one), 0);
  return {
    jobs: provider.jobs.length,
    paidTwice: sum(groups, ({ jobs, takes }) => Math.max(0, jobs.length - takes.length)),
    lost: sum(groups, ({ jobs, isAsked }) =>
      isAsked ? 0 : jobs.filter(({ id }) => !claimed.has(id)).length,
    ),
    miscounted: groups.filter(({ takes, jobs, isAsked }) => {
      const held = takes.reduce((usd, take) => usd + heldFor(world, take), 0n);
      const cost = BigInt(jobs.length) * priceOf(takes[0]!);
      return isAsked ? held < cost : held !== cost;
    }).length,
    overBudget: overBudget(world, films, good),
    overCap: Math.max(0, provider.facts.mostInFlight - cap),
    overUnfetched: Math.max(0, fleet.mostUnfetched() - (fleet.account.maxUnfetched + cap - 1)),
    stuck: openTakes(world).length,
    givenUp: queue.facts.needlesslyGivenUp,
    asked: groups.filter(({ isAsked }) => isAsked).length,
    kills,
    leaders: queue.facts.leaders,
    lostAnswers: provider.facts.lostAnswers,
    adopted: fleet.index.entries().filter(({ record }) => "adopted" in record && record.adopted)
      .length,
    waitsForMoney: fleet.index.entries().filter(({ record }) => record.state === "planned").length,
    refused: provider.facts.refused,
  };

  function isLeftToPerson(key: string): boolean {
    const isGivenUp = fleet.rows.get(key)?.blocked === "given-up";
    return isGivenUp || fleet.index.get(key)?.record.state === "ambiguous";
  }
}

/** What the charges of a take hold. */
function heldFor({ fleet }: World, { requestKey }: PlannedTake): bigint {
  return [...fleet.charges]
    .filter(([attempt]) => attempt.startsWith(`${requestKey}#`))
    .reduce((sum, [, usd]) => sum + usd, 0n);
}

/** By the jobs of the API, and not by what the ledger says. */
function overBudget({ fleet }: World, films: readonly Wish[], good: readonly Job[]): number {
  const { limits } = fleet.account;
  const spent = (wanted: readonly PlannedTake[]): bigint =>
    good.reduce((usd, job) => {
      const take = wanted.find((one) => promptOf(one) === promptOf(job));
      return take === undefined ? usd : usd + priceOf(take);
    }, 0n);
  const all = takesOf(films);
  const isOver = (id: string, takes: readonly PlannedTake[]) =>
    spent(takes) > (limits.get(id) ?? 1n << 62n);
  const shared = all.filter(({ requestKey }) => requestKey === sharedKey);
  const own = films.map(({ board, takes }) => ({
    id: `film:${board}`,
    takes: takes.filter((take) => !shared.includes(take)),
  }));
  return [
    ...own.map(({ id, takes }) => isOver(id, takes)),
    isOver("project:films", all),
    isOver("organisation", all),
    ...films.map(({ budgets, takes }) => {
      const run = budgets.find(({ id }) => id.startsWith("run:"));
      const exclusive = takes.filter((take) => !shared.includes(take));
      return run?.maxUsd !== undefined && spent(exclusive) > run.maxUsd;
    }),
  ].filter(Boolean).length;
}

const sharedKey = "shared";

/** Two films. They share a request, and two takes of the first have one payload. */
function drawFilms(random: () => number): readonly Wish[] {
  const price = (): bigint => BigInt(100 + Math.floor(random() * 400));
  const same = price();
  const shared = takeOf(sharedKey, "shared", price());
  const boards = [
    [
      "one",
      [takeOf("a", "same", same), takeOf("b", "same", same), shared, takeOf("c", "c", price())],
    ],
    ["two", [shared, takeOf("d", "d", price()), takeOf("e", "e", price())]],
  ] as const;
  return boards.map(([board, takes]) => ({
    board,
    takes: [...new Map(takes.map((take) => [take.requestKey, take])).values()],
    priority: random() < 0.2 ? 1 : 0,
    budgets: [
      counted(`film:${board}`),
      { ...counted(`run:${board}`), maxUsd: random() < 0.15 ? 500n : undefined },
      counted("project:films"),
      counted("organisation"),
      counted(dayBudget),
    ],
  }));
}

function drawLimits(random: () => number): Map<string, bigint> {
  const limits = new Map<string, bigint>();
  const maybe = (id: string, most: number): void => {
    if (random() < 0.15) limits.set(id, BigInt(Math.floor(300 + random() * most)));
  };
  maybe("film:one", 1_500);
  maybe("film:two", 1_000);
  maybe("project:films", 2_500);
  maybe("organisation", 2_500);
  return limits;
}

function counted(id: string): Budget {
  return { id, name: id, maxUsd: undefined, elsewhereUsd: 0n };
}

function takesOf(films: readonly Wish[]): readonly PlannedTake[] {
  const takes = films.flatMap((film) => film.takes);
  return [...new Map(takes.map((take) => [take.requestKey, take])).values()];
}

function promptOf({ payload }: Pick<PlannedTake | Job, "payload">): string {
  return JSON.stringify(payload["prompt"]);
}

function priceOf({ price }: PlannedTake): bigint {
  return price.known ? price.usd : 0n;
}

export function takeOf(shotId: string, prompt: string, usd: bigint): PlannedTake {
  return {
    shotId,
    take: 1,
    requestKey: shotId,
    modelId,
    payload: { prompt },
    seconds: 5,
    widthPx: undefined,
    heightPx: undefined,
    price: {
      known: true,
      usd,
      unitUsd: usd,
      unit: "video",
      quantity: "1",
      assumed: [],
      from: { source: "simulated", asOf: "2026-01-01", confidence: "documented" },
    },
    state: { kind: "new" },
  };
}
