import type { TakeTiming } from "./take-record.ts";

/** How long requests of a kind took, from submit to success. */
export type Expectation = {
  /** When 10 %, 50 % and 90 % are finished. */
  readonly p10Ms: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
};

/** Learns from finished requests how long the next ones will take. */
export type TakeHistory = {
  add(modelId: string, timing: TakeTiming): void;
  /** What the ledger knows of a model, newest first. */
  addNewestFirst(modelId: string, timings: readonly TakeTiming[]): void;
  /** Undefined until enough were seen. */
  expect(modelId: string, of: Omit<TakeTiming, "totalMs">): Expectation | undefined;
};

// Fewer than three say nothing about the spread. The newest fifty adapt to a provider that becomes faster or slower.
const leastSamples = 3;
const keptSamples = 50;

export function createTakeHistory(): TakeHistory {
  const samples = new Map<string, number[]>();
  const keep = (kind: string, totalMs: number): void => {
    const known = samples.get(kind) ?? [];
    samples.set(kind, [...known.slice(1 - keptSamples), totalMs]);
  };
  const add = (modelId: string, timing: TakeTiming): void => {
    keep(kindOf(modelId, timing), timing.totalMs);
    keep(modelId, timing.totalMs);
  };
  return {
    add,
    addNewestFirst: (modelId, timings) => {
      for (const timing of timings.toReversed()) add(modelId, timing);
    },
    // The same length and size if there are enough, else all of the model.
    expect: (modelId, of) =>
      summarise(samples.get(kindOf(modelId, of))) ?? summarise(samples.get(modelId)),
  };
}

function kindOf(modelId: string, { seconds, heightPx }: Omit<TakeTiming, "totalMs">): string {
  return `${modelId} ${seconds} ${heightPx ?? "?"}`;
}

function summarise(samples: readonly number[] | undefined): Expectation | undefined {
  if (samples === undefined || samples.length < leastSamples) return undefined;
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (fraction: number): number => sorted[Math.round((sorted.length - 1) * fraction)]!;
  return { p10Ms: at(0.1), p50Ms: at(0.5), p90Ms: at(0.9) };
}
