import type { SpeechSpan } from "./sound-plan.ts";

/** Spans that overlap, touch, or are no more than a pause apart become one. In the order of the film. */
export function joinSpans(spans: readonly SpeechSpan[], pauseSamples = 0): SpeechSpan[] {
  const joined: SpeechSpan[] = [];
  for (const span of spans.toSorted((one, other) => one.fromSample - other.fromSample)) {
    const last = joined.at(-1);
    if (last === undefined || last.toSample + pauseSamples < span.fromSample) joined.push(span);
    else if (span.toSample > last.toSample) {
      joined[joined.length - 1] = { ...last, toSample: span.toSample };
    }
  }
  return joined;
}
