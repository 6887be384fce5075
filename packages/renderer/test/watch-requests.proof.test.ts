import { ApiError } from "@storyreel/core";
import { describe, expect, test } from "vitest";
import type { WatchSettings } from "../src/run/watch-settings.ts";
import { simulatePolling, type PollingReport } from "./simulate-polling.ts";
import type { ListWeather } from "./simulated-list.ts";

const isProof = process.env["MODE"] === "proof";
const every5s = { kind: "fixed", everyMs: 5_000 } as const;
const adaptive = { kind: "adaptive" } as const;

type Row = readonly [
  concurrency: number,
  isLearned: boolean,
  shareOfCalls: number,
  /** As few as show it. */
  quickJobs: number,
];

// Calls as a share of those of 5 s polling. Without history the first jobs of a model are looked at evenly; more jobs share a list.
const rows: readonly Row[] = [
  [1, true, 1 / 3, 80],
  [4, true, 1 / 4, 80],
  [8, true, 1 / 4, 80],
  [16, true, 1 / 8, 80],
  [1, false, 5 / 4, 80],
  [4, false, 1 / 2, 120],
  [8, false, 1 / 4, 260],
  [16, false, 1 / 6, 160],
];

test.for(rows)(
  "%i jobs at a time, learned %s: %f of the calls of 5 s polling, and noticed no later",
  async ([concurrency, isLearned, shareOfCalls, quickJobs]) => {
    const jobs = isProof ? 400 : quickJobs;
    const board = { jobs, concurrency, isLearned };
    const plain = await simulatePolling({ ...board, policy: every5s });
    const own = await simulatePolling({ ...board, policy: adaptive });
    expect(own.callsPerJob).toBeLessThanOrEqual(plain.callsPerJob * shareOfCalls);
    expect(own.meanDelayMs).toBeLessThanOrEqual(plain.meanDelayMs);
  },
);

// Calls per job that may not be exceeded, by the number of open requests.
const aims: readonly (readonly [open: number, mostCalls: number])[] = [
  [25, 2.2],
  [100, 1.5],
  ...(isProof
    ? ([
        [1_000, 0.5],
        [10_000, 0.35],
      ] as const)
    : ([[250, 0.75]] as const)),
];

/** Each place has three jobs or more, one after the other. */
function watchMany(
  open: number,
  odd: { readonly weather?: ListWeather; readonly settings?: Partial<WatchSettings> } = {},
): Promise<PollingReport> {
  const { weather = {}, settings = {} } = odd;
  return simulatePolling({
    jobs: Math.max(open * 3, 300),
    concurrency: open,
    isLearned: true,
    policy: adaptive,
    weatherOf: () => weather,
    settings,
  });
}

/** What is wrong with the curve of calls per job. */
function faultsOf(reports: readonly PollingReport[]): readonly string[] {
  return reports.flatMap(({ callsPerJob, meanDelayMs, doublesPerJob }, index) => {
    const [open, mostCalls] = aims[index]!;
    const before = reports[index - 1]?.callsPerJob ?? Infinity;
    return [
      ...(callsPerJob > mostCalls ? [`${open} open: ${callsPerJob.toFixed(2)} calls per job`] : []),
      ...(callsPerJob > before ? [`${open} open: more calls per job than with fewer`] : []),
      ...(meanDelayMs > 2_500 ? [`${open} open: noticed after ${meanDelayMs.toFixed()} ms`] : []),
      ...(doublesPerJob > 0.01 ? [`${open} open: a list and a read for one look`] : []),
    ];
  });
}

async function curve(odd: Parameters<typeof watchMany>[1] = {}): Promise<readonly PollingReport[]> {
  const reports: PollingReport[] = [];
  for (const [open] of aims) reports.push(await watchMany(open, odd));
  return reports;
}

describe("calls per job", () => {
  test("fall with the number of open requests", async () => {
    const reports = await curve();
    expect(faultsOf(reports)).toEqual([]);
  });

  test.for([
    ["only the first page", { mostPages: 1 }],
    ["pages of one request", { pageSize: 1 }],
    ["no shared looks", { roundMs: 0, soonMs: 0 }],
    ["rounds that are too long", { roundMs: 8_000 }],
  ] as const)("wrong settings are detected: %s", async ([, settings]) => {
    expect(faultsOf(await curve({ settings }))).not.toEqual([]);
  });

  test("wrong settings are detected: a list is never checked", async () => {
    const settings = { checkEveryMs: Infinity };
    expect((await watchMany(25, { settings, weather: { isStale: true } })).unfinished).not.toBe(0);
  });
});

describe("a list that is odd", () => {
  const many = isProof ? 300 : 120;
  const aim = { callsPerJob: 1.5, meanDelayMs: 2_500 };
  // Those that are behind are replaced by single reads, which cost up to 8 calls per job.
  const singly = { callsPerJob: 8, meanDelayMs: 3_000 };
  // It takes a while to notice that a list never shows an end.
  const late = { callsPerJob: 8, meanDelayMs: 10_000 };
  const weathers: readonly (readonly [string, ListWeather, typeof aim])[] = [
    ["contradicts itself in has_more and total", { contradicts: true }, aim],
    ["has shorter pages than were asked for", { mostRecords: 50 }, aim],
    ["shows as many requests of other clients", { foreign: 1 }, aim],
    ["has the first page only", { ignoresOffset: true }, singly],
    ["lags a minute", { lagMs: 60_000 }, singly],
    ["lags a minute and has no times", { lagMs: 60_000, hasNoTimes: true }, singly],
    ["fails", { fails: new ApiError("API_UNAVAILABLE", "HTTP 502") }, singly],
    ["never shows an end", { isStale: true }, late],
    ["never shows an end and has no times", { isStale: true, hasNoTimes: true }, late],
  ];

  test.for(weathers)("%s", async ([, weather, most]) => {
    const { callsPerJob, meanDelayMs, unfinished } = await watchMany(many, { weather });
    expect(unfinished).toBe(0);
    expect(callsPerJob).toBeLessThan(most.callsPerJob);
    expect(meanDelayMs).toBeLessThan(most.meanDelayMs);
  });

  test("is not relied on with few requests either", async () => {
    const board = { jobs: 120, concurrency: 4, policy: adaptive, isLearned: true };
    const own = await simulatePolling({ ...board, weatherOf: () => ({ isStale: true }) });
    expect(own.meanDelayMs).toBeLessThan(6_000);
  });

  test("is distrusted for its own model only", async () => {
    const { models } = await simulatePolling({
      jobs: 3 * 100,
      concurrency: 100,
      models: 2,
      isLearned: true,
      policy: adaptive,
      weatherOf: (model) => (model === 0 ? { lagMs: 60_000 } : {}),
    });
    expect(models[0]!.readsPerJob).toBeGreaterThan(5);
    expect(models[1]!.readsPerJob).toBeLessThan(0.5);
    expect(models[1]!.listsPerJob).toBeLessThan(2);
  });

  test("is used again five minutes after it was late", async () => {
    const board = { jobs: 600, concurrency: 100, policy: adaptive, isLearned: true };
    const lagsAt = (nowMs: number): boolean => nowMs < 30_000;
    const late = { ...board, weatherOf: () => ({ lagMs: 60_000, lagsAt }) };
    const own = await simulatePolling(late);
    expect(own.readsPerJob).toBeGreaterThan(1);
    expect(own.listsPerJob).toBeGreaterThan(0.3);
    const wrong = await simulatePolling({ ...late, settings: { distrustMs: Infinity } });
    expect(wrong.listsPerJob).toBeLessThan(0.1);
  });
});
