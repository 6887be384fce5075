import { formatEvent } from "./format-event.ts";
import { formatMs, printable } from "@storyreel/renderer/kit";
import { formatSpending } from "./format-totals.ts";
import { endedOutages } from "./outage-news.ts";
import {
  advanceRunView,
  emptyRunView,
  type OutageOf,
  type RenderEvent,
  type Reporter,
  type Trouble,
  viewKey,
} from "@storyreel/renderer/events";

/** People take a longer silence for a hang, and some CI systems stop the job. */
const heartbeatMs = 60_000;

/** Append-only progress for pipes and CI: a line for every change, and one per minute during a long wait. */
export function createLineReporter(options: {
  readonly write: (text: string) => void;
  readonly nowMs: () => number;
  readonly hasColor: boolean;
}): Reporter {
  const { write, nowMs, hasColor } = options;
  let view = emptyRunView;
  const lastStates = new Map<string, { readonly status: string; readonly atMs: number }>();
  const lastOutages = new Map<OutageOf, number>();
  let lastProgressMs = 0;

  const isRepeated = (event: RenderEvent, now: number): boolean => {
    if (event.type === "assembly-progress") {
      if (now - lastProgressMs < heartbeatMs) return true;
      lastProgressMs = now;
    }
    if (event.type === "assembly-started") lastProgressMs = now;
    if (event.type === "retrying" && isOutage(event.trouble)) {
      if (now - (lastOutages.get(event.trouble) ?? -Infinity) < heartbeatMs) return true;
      lastOutages.set(event.trouble, now);
    }
    if (event.type !== "request-state") return false;
    const key = viewKey(event.take);
    const last = lastStates.get(key);
    if (last?.status === event.status && now - last.atMs < heartbeatMs) return true;
    lastStates.set(key, { status: event.status, atMs: now });
    return false;
  };

  const timeOf = (now: number): string =>
    view.startedAtMs === undefined ? "" : `[${formatMs(now - view.startedAtMs)}] `;

  return {
    report: (event) => {
      const now = nowMs();
      const before = view;
      view = advanceRunView(view, event, now);
      for (const text of endedOutages(before, view, now))
        write(`${timeOf(now)}${printable(text)}\n`);
      if (isRepeated(event, now)) return;
      const line = formatEvent(event, view, { hasColor });
      if (line === undefined) return;
      if (event.type === "render-finished" && view.startedAtMs !== undefined) {
        write(`${formatSpending(view)}\n`);
      }
      write(`${event.type === "render-finished" ? "" : timeOf(now)}${line.text}\n`);
    },
  };
}

function isOutage(trouble: Trouble): trouble is OutageOf {
  return trouble === "api" || trouble === "download";
}
