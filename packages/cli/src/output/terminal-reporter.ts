import { formatEvent } from "./format-event.ts";
import { formatRunView } from "./format-run-view.ts";
import { createLiveRegion } from "./live-region.ts";
import { endedOutages } from "./outage-news.ts";
import { printable } from "@storyreel/renderer/kit";
import { advanceRunView, emptyRunView, type Reporter } from "@storyreel/renderer/events";

/** A screen watched by a person. */
export type Terminal = {
  readonly hasColor: boolean;
  /** Whether it may ring when a long run ends. */
  readonly hasBell: boolean;
  /** Called at every repaint, since windows are resized. */
  size(): { readonly columns: number; readonly rows: number };
  /** Calls back every `ms` until the returned function is called. Does not keep the process alive. */
  every(ms: number, callback: () => void): () => void;
};

/** Often enough for a clock that ticks evenly, and no measurable work. */
const repaintMs = 250;

/** Whoever waited for a shorter run is still there. */
const bellAfterMs = 30_000;

/** Progress for a person: one line per take, updated in place. News that matters later stays above. */
export function createTerminalReporter(options: {
  readonly terminal: Terminal;
  readonly write: (text: string) => void;
  readonly nowMs: () => number;
}): Reporter {
  const { terminal, write, nowMs } = options;
  const { hasColor, hasBell } = terminal;
  let view = emptyRunView;
  let stopTicking: (() => void) | undefined;
  const region = createLiveRegion(write, () => terminal.size().columns);
  const repaint = (): void =>
    region.paint(formatRunView(view, { ...terminal.size(), hasColor }, nowMs()));

  return {
    report: (event) => {
      const now = nowMs();
      const before = view;
      view = advanceRunView(view, event, now);
      for (const text of endedOutages(before, view, now)) region.print(`${printable(text)}\n`);
      if (event.type === "run-started") stopTicking ??= terminal.every(repaintMs, repaint);
      if (event.type === "render-finished") {
        stopTicking?.();
        // The last state stays above the message about the end.
        if (stopTicking !== undefined) repaint();
        const isLong = view.startedAtMs !== undefined && now - view.startedAtMs >= bellAfterMs;
        const bell = hasBell && isLong ? "\u0007" : "";
        write(`${formatEvent(event, view, { hasColor })?.text ?? ""}\n${bell}`);
        return;
      }
      const news = formatEvent(event, view, { hasColor });
      if (news?.isNews === true) region.print(`${news.text}\n`);
      if (stopTicking !== undefined) repaint();
    },
  };
}
