import { formatUsd } from "@storyreel/models";
import { describeMoney } from "@storyreel/renderer/plan";
import { formatMs, printable } from "@storyreel/renderer/kit";
import type { RunView, TakePhase, TakeView } from "@storyreel/renderer/events";

/** The screen that the view is written for. */
export type Screen = {
  readonly columns: number;
  readonly rows: number;
  readonly hasColor: boolean;
};

/**
 * One line per take and one for the totals. They fit the width and the height of the screen: if there are too many takes,
 * those that are running or failed are shown.
 */
export function formatRunView(view: RunView, screen: Screen, nowMs: number): readonly string[] {
  const takes = [...view.takes.values()];
  const totals = formatTotals(view, takes, { screen, nowMs });
  // Besides the totals, one row for the number of hidden takes and one for the cursor.
  const room = Math.max(1, screen.rows - 2 - totals.length);
  const shown = takes.length <= room ? takes : mostImportant(takes, room);
  const left = takes.length - shown.length;
  const width = Math.max(0, ...shown.map((take) => take.label.length));
  const { isRehearsal } = view;
  const lines = shown.map((take) => formatTake(take, { width, screen, nowMs, isRehearsal }));
  if (left > 0) lines.push(dim(fit(`  and ${left} more`, screen), screen));
  return [...lines, ...totals.map((line) => fit(line, screen))];
}

function formatTake(
  take: TakeView,
  given: {
    readonly width: number;
    readonly screen: Screen;
    readonly nowMs: number;
    readonly isRehearsal: boolean;
  },
): string {
  const { width, screen, nowMs, isRehearsal } = given;
  const { mark, color } = looks[take.phase];
  const name = take.label.padEnd(Math.min(width, Math.max(8, screen.columns - 30)));
  const cells = [
    name,
    describePhase(take, isRehearsal).padEnd(11),
    formatTime(take, nowMs).padEnd(14),
  ];
  const request = take.phase === "reused" ? "" : (take.requestId?.slice(0, 8) ?? "");
  if (screen.columns >= 60) cells.push(request.padEnd(8));
  if (screen.columns >= 72) cells.push(formatPrice(take));
  // Cut to length before it is coloured: an escape has no width and must not be cut in two.
  const text = fit(printable(`  ${mark} ${cells.join("  ").trimEnd()}`), screen);
  return screen.hasColor ? text.replace(mark, `\u001B[${color}m${mark}\u001B[0m`) : text;
}

const looks: { readonly [Phase in TakePhase]: { readonly mark: string; readonly color: number } } =
  {
    waiting: { mark: "·", color: 2 },
    submitting: { mark: "→", color: 36 },
    queued: { mark: "○", color: 36 },
    generating: { mark: "●", color: 36 },
    downloading: { mark: "↓", color: 36 },
    done: { mark: "✓", color: 32 },
    reused: { mark: "=", color: 32 },
    failed: { mark: "✗", color: 31 },
    uncertain: { mark: "?", color: 33 },
    held: { mark: "‖", color: 33 },
  };

function describePhase({ phase, requestId }: TakeView, isRehearsal: boolean): string {
  if (phase !== "held") return phase;
  if (requestId === undefined) return "not sent";
  return isRehearsal ? "stopped" : "left at GMI";
}

/** `0:41 of ~2:00` while it runs; then the time it took. */
function formatTime(take: TakeView, nowMs: number): string {
  if (take.startedAtMs === undefined) return "";
  const elapsed = formatMs((take.endedAtMs ?? nowMs) - take.startedAtMs);
  const isOver = take.endedAtMs !== undefined;
  if (isOver || take.expectedMs === undefined) return elapsed;
  return `${elapsed} of ~${formatMs(take.expectedMs)}`;
}

function formatPrice(take: TakeView): string {
  if (take.phase === "reused") return "";
  return take.usd === undefined ? "price unknown" : `$${formatUsd(take.usd)}`;
}

/** One line, or on a narrow screen two: the clips, and the money. */
function formatTotals(
  view: RunView,
  takes: readonly TakeView[],
  { screen, nowMs }: { readonly screen: Screen; readonly nowMs: number },
): readonly string[] {
  const ready = takes.filter(({ phase }) => phase === "done" || phase === "reused").length;
  const parts = [`${ready} of ${takes.length} clips`];
  if (view.startedAtMs !== undefined) parts.push(formatMs(nowMs - view.startedAtMs));
  const { assembly } = view;
  if (assembly !== undefined) parts.push(`assembling ${assembly.done} of ${assembly.segments}`);
  const progress = parts.join("   ");
  const spending = formatSpending(view);
  const line = `  ${spending}   ${progress}`;
  return line.length < screen.columns ? [line] : [`  ${progress}`, `  ${spending}`];
}

/** What the film has cost: `paid $0.56, reserved $0.336, $1.976 left of $5.00` */
export function formatSpending(view: RunView): string {
  if (view.isRehearsal) return "rehearsal: nothing is charged";
  return describeMoney(view.money, view.maxUsd).join(", ");
}

/** The most important takes, in film order. */
function mostImportant(takes: readonly TakeView[], room: number): readonly TakeView[] {
  const rank = ({ phase }: TakeView): number => {
    if (phase === "failed" || phase === "uncertain") return 0;
    if (phase === "reused") return 4;
    if (phase === "waiting" || phase === "held") return 2;
    return phase === "done" ? 3 : 1;
  };
  const kept = new Set(takes.toSorted((a, b) => rank(a) - rank(b)).slice(0, room));
  return takes.filter((take) => kept.has(take));
}

/** Leaves the last column free: some terminals wrap a line that fills it. */
function fit(text: string, { columns }: Screen): string {
  const room = Math.max(1, columns - 1);
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}

function dim(text: string, { hasColor }: Screen): string {
  return hasColor ? `\u001B[2m${text}\u001B[0m` : text;
}
