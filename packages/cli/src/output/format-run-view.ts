import { printable } from "@storyreel/renderer/kit";
import type { RunView, TakeView } from "@storyreel/renderer/events";
import { textWidth } from "@storyreel/models/text-width";
import { cutText } from "./fit-text.ts";
import { formatTake } from "./format-take.ts";
import { formatTotals } from "./format-totals.ts";

/** The screen that the view is written for. */
export type Screen = {
  readonly columns: number;
  readonly rows: number;
  readonly hasColor: boolean;
};

/**
 * One line per take: what runs or failed, then what waits, then what is done, each in film order, so that a take moves only
 * when it starts and when it ends. Below them what does not answer, and the totals. Fits the width and the height of the
 * screen: the last rows are left out and counted.
 */
export function formatRunView(view: RunView, screen: Screen, nowMs: number): readonly string[] {
  // One row is the cursor's.
  const rows = Math.max(1, screen.rows - 1);
  const totals = formatTotals(view, room(screen), nowMs).slice(-rows);
  const takes = inOrder([...view.takes.values()]);
  const free = rows - totals.length;
  const { isRehearsal } = view;
  const { hasColor } = screen;
  const labelWidth = Math.max(0, ...takes.map(({ label }) => textWidth(label)));
  const given = { labelWidth, columns: room(screen), nowMs, isRehearsal, hasColor };
  const lines: string[] = [];
  let shown = 0;
  for (const take of takes) {
    const more = formatTake(take, given);
    // A row for the number of those that are left out, unless this is the last.
    const needed = lines.length + more.length + (shown + 1 < takes.length ? 1 : 0);
    if (needed > free) break;
    lines.push(...more);
    shown += 1;
  }
  if (shown < takes.length && free > 0) {
    const rest = `  and ${describeRest(takes.slice(shown))}`;
    lines.push(dim(cutText(rest, room(screen)), screen));
  }
  return [...lines, ...totals.map((line) => cutText(printable(line), room(screen)))];
}

/** Leaves the last column free: some terminals wrap a line that fills it. */
function room({ columns }: Screen): number {
  return Math.max(1, columns - 1);
}

function inOrder(takes: readonly TakeView[]): readonly TakeView[] {
  return takes.toSorted((a, b) => groupOf(a) - groupOf(b));
}

const groups = ["active", "waiting", "finished"] as const;

function groupOf({ phase, requestId }: TakeView): number {
  switch (phase) {
    case "failed":
    case "uncertain":
    case "submitting":
    case "queued":
    case "running":
    case "downloading":
      return 0;
    // What Ctrl-C leaves at GMI stays where it was.
    case "held":
      return requestId === undefined ? 1 : 0;
    case "waiting":
      return 1;
    case "finished":
    case "reused":
      return 2;
  }
}

/** `10 more: 8 waiting, 2 finished` */
function describeRest(takes: readonly TakeView[]): string {
  const counts = groups.map((name, group) => {
    const count = takes.filter((take) => groupOf(take) === group).length;
    return count === 0 ? [] : [`${count} ${name}`];
  });
  return `${takes.length} more: ${counts.flat().join(", ")}`;
}

function dim(text: string, { hasColor }: Screen): string {
  return hasColor ? `\u001B[2m${text}\u001B[0m` : text;
}
