import { textWidth } from "@storyreel/models/text-width";
import { nextTryAtMs, timeLeftMs, type RunView } from "@storyreel/renderer/events";
import { formatInstant, formatMs } from "@storyreel/renderer/kit";
import { describeMoney } from "@storyreel/renderer/plan";
import { wrapParts } from "./fit-text.ts";
import { outageWords, shownAfterMs } from "./outage-news.ts";

/** What concerns the whole run, in lines of at most this many columns: what does not answer, the clips and the money. */
export function formatTotals(view: RunView, columns: number, nowMs: number): readonly string[] {
  const room = Math.max(1, columns - 2);
  const progress = describeProgress(view, nowMs);
  const spending = spendingParts(view);
  const line = [spending.join(", "), ...progress].join("   ");
  const totals =
    textWidth(line) <= room
      ? [line]
      : [...wrapParts(progress, "  ", room), ...wrapParts(spending, ", ", room)];
  return [...outageLines(view, room, nowMs), ...totals].map((text) => `  ${text}`);
}

/** What the film has cost: `paid $0.56, reserved $0.336, $1.976 left of $5.00` */
export function formatSpending(view: RunView): string {
  return spendingParts(view).join(", ");
}

function outageLines({ outages }: RunView, room: number, nowMs: number): readonly string[] {
  return (["api", "download"] as const).flatMap((where) => {
    const outage = outages[where];
    if (outage === undefined || nowMs - outage.sinceMs < shownAfterMs) return [];
    const { sinceMs, brief } = outage;
    const next = nextTryAtMs(outage);
    const parts = [
      `${outageWords[where]} for ${formatMs(nowMs - sinceMs)}`,
      `since ${formatInstant(sinceMs).slice(11)}`,
      ...(next === undefined ? [] : [`next try in ${formatMs(next - nowMs)}`]),
      brief,
    ];
    return wrapParts(parts, ", ", room);
  });
}

function describeProgress(view: RunView, nowMs: number): readonly string[] {
  const takes = [...view.takes.values()];
  const ready = takes.filter(({ phase }) => phase === "finished" || phase === "reused").length;
  const parts = [`${ready} of ${takes.length} clips`];
  if (view.startedAtMs !== undefined) parts.push(formatMs(nowMs - view.startedAtMs));
  const leftMs = timeLeftMs(view, nowMs);
  if (leftMs !== undefined) parts.push(`about ${roundedTime(leftMs)} left`);
  const { assembly } = view;
  if (assembly !== undefined) parts.push(`assembling ${assembly.done} of ${assembly.segments}`);
  return parts;
}

/** As exact as an estimate is: `40 s`, `3 min`, `1 h 20 min`. */
function roundedTime(ms: number): string {
  const seconds = Math.ceil(ms / 10_000) * 10;
  if (seconds < 90) return `${Math.max(10, seconds)} s`;
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes} min`;
  const rounded = Math.round(minutes / 10) * 10;
  const rest = rounded % 60;
  return `${Math.floor(rounded / 60)} h${rest === 0 ? "" : ` ${rest} min`}`;
}

function spendingParts(view: RunView): readonly string[] {
  if (view.isRehearsal) return ["rehearsal: nothing is charged"];
  return describeMoney(view.money, view.maxUsd);
}
