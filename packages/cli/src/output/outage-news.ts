import type { OutageOf, RunView } from "@storyreel/renderer/events";
import { formatInstant, formatMs } from "@storyreel/renderer/kit";

export const outageWords = { api: "GMI unavailable", download: "downloads failing" } as const;

/** A call that fails once and works a moment later is shown with its take only. */
export const shownAfterMs = 5_000;

/** One line for each outage that has ended with the last event; short ones are not worth a line. */
export function endedOutages(before: RunView, after: RunView, nowMs: number): readonly string[] {
  return (["api", "download"] as const).flatMap((where) => {
    const outage = before.outages[where];
    if (outage === undefined || after.outages[where] !== undefined) return [];
    const lastedMs = nowMs - outage.sinceMs;
    if (lastedMs < shownAfterMs) return [];
    const since = formatInstant(outage.sinceMs).slice(11);
    return `${endWords[where]} after ${formatMs(lastedMs)} (${outage.brief} since ${since})`;
  });
}

const endWords: { readonly [Where in OutageOf]: string } = {
  api: "GMI is available again",
  download: "downloads work again",
};
