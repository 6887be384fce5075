/** Estimates how far another clock is ahead of ours from the `Date` headers of its answers. */
export type ClockOffset = {
  learn(
    date: string | undefined,
    exchange: { readonly startedAtMs: number; readonly answeredAtMs: number },
  ): void;
  /** In milliseconds; negative when the other clock is behind; `undefined` before the first answer. */
  current(): number | undefined;
};

// The median of 20 answers ignores a slow one, and follows a corrected clock within a few minutes.
const kept = 20;

export function createClockOffset(): ClockOffset {
  const samples: number[] = [];
  return {
    learn: (date, { startedAtMs, answeredAtMs }) => {
      const theirMs = Date.parse(date ?? "");
      if (Number.isNaN(theirMs)) return;
      // The header has whole seconds, and was written at some time during the exchange.
      samples.push(theirMs + 500 - (startedAtMs + answeredAtMs) / 2);
      if (samples.length > kept) samples.shift();
    },
    current: () => samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)],
  };
}
