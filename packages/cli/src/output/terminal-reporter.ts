import { formatEvent } from "./format-event.ts";
import { formatRunView } from "./format-run-view.ts";
import { createLiveRegion } from "./live-region.ts";
import { advanceRunView, emptyRunView, type Reporter } from "@storyreel/renderer/events";

/** A screen that a person watches. */
export type Terminal = {
  readonly hasColor: boolean;
  /** Asked at every repaint: people resize windows. */
  size(): { readonly columns: number; readonly rows: number };
  /** Calls back every `ms` until the returned function is called; does not keep the process alive. */
  every(ms: number, callback: () => void): () => void;
};

/** Four times a second: a clock that ticks evenly, and no work worth measuring. */
const repaintMs = 250;

/** Progress for a person: one line a take, repainted in place; what matters later scrolls up and stays. */
export function createTerminalReporter(options: {
  readonly terminal: Terminal;
  readonly write: (text: string) => void;
  readonly nowMs: () => number;
}): Reporter {
  const { terminal, write, nowMs } = options;
  const { hasColor } = terminal;
  let view = emptyRunView;
  let stopTicking: (() => void) | undefined;
  const region = createLiveRegion(write, () => terminal.size().columns);
  const repaint = (): void =>
    region.paint(formatRunView(view, { ...terminal.size(), hasColor }, nowMs()));

  return {
    report: (event) => {
      view = advanceRunView(view, event, nowMs());
      if (event.type === "run-started") stopTicking ??= terminal.every(repaintMs, repaint);
      if (event.type === "render-finished") {
        stopTicking?.();
        // The last picture stays above what is said of the end.
        if (stopTicking !== undefined) repaint();
        write(`${formatEvent(event, view, { hasColor })?.text ?? ""}\n`);
        return;
      }
      const said = formatEvent(event, view, { hasColor });
      if (said?.isNews === true) region.print(`${said.text}\n`);
      if (stopTicking !== undefined) repaint();
    },
  };
}
