import { formatEvent } from "./format-event.ts";
import { formatMs } from "@storyreel/renderer/kit";
import { formatSpending } from "./format-run-view.ts";
import {
  advanceRunView,
  emptyRunView,
  type RenderEvent,
  type Reporter,
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
  let lastProgressMs = 0;

  const isRepeated = (event: RenderEvent, now: number): boolean => {
    if (event.type === "assembly-progress") {
      if (now - lastProgressMs < heartbeatMs) return true;
      lastProgressMs = now;
    }
    if (event.type === "assembly-started") lastProgressMs = now;
    if (event.type !== "request-state") return false;
    const key = viewKey(event.take);
    const last = lastStates.get(key);
    if (last?.status === event.status && now - last.atMs < heartbeatMs) return true;
    lastStates.set(key, { status: event.status, atMs: now });
    return false;
  };

  return {
    report: (event) => {
      const now = nowMs();
      view = advanceRunView(view, event, now);
      if (isRepeated(event, now)) return;
      const line = formatEvent(event, view, { hasColor });
      if (line === undefined) return;
      if (event.type === "render-finished" && view.startedAtMs !== undefined) {
        write(`${formatSpending(view)}\n`);
      }
      const isTimed = view.startedAtMs !== undefined && event.type !== "render-finished";
      const time = isTimed ? `[${formatMs(now - (view.startedAtMs ?? now))}] ` : "";
      write(`${time}${line.text}\n`);
    },
  };
}
