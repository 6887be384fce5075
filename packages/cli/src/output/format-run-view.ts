import { formatUsd } from "@storyreel/models";
import { formatMs, printable } from "@storyreel/renderer/kit";
import type { RunView, TakePhase, TakeView } from "@storyreel/renderer/events";

/** The screen that the view is written for. */
export type Screen = {
  readonly columns: number;
  readonly rows: number;
  readonly hasColor: boolean;
};

/**
 * One line a take and a last one for the whole, none wider than the screen and together never higher. Where not
 * all takes fit, the ones that move or went wrong stay.
 */
export function formatRunView(view: RunView, screen: Screen, nowMs: number): readonly string[] {
  const takes = [...view.takes.values()];
  // One row for the sum, one for those that are left out, one for the cursor below the block.
  const room = Math.max(1, screen.rows - 3);
  const shown = takes.length <= room ? takes : mostTelling(takes, room);
  const left = takes.length - shown.length;
  const width = Math.max(0, ...shown.map((take) => take.label.length));
  const lines = shown.map((take) => formatTake(take, { width, screen, nowMs }));
  if (left > 0) lines.push(dim(fit(`  and ${left} more`, screen), screen));
  lines.push(fit(formatTotals(view, takes, nowMs), screen));
  return lines;
}

function formatTake(
  take: TakeView,
  { width, screen, nowMs }: { width: number; screen: Screen; nowMs: number },
): string {
  const { mark, color } = looks[take.phase];
  const name = take.label.padEnd(Math.min(width, Math.max(8, screen.columns - 30)));
  const cells = [name, take.phase.padEnd(11), formatTime(take, nowMs).padEnd(14)];
  const request = take.phase === "reused" ? "" : (take.requestId?.slice(0, 8) ?? "");
  if (screen.columns >= 60) cells.push(request.padEnd(8));
  if (screen.columns >= 72) cells.push(formatPrice(take));
  // Fitted before it is coloured: escapes take no room, and none may be cut in two.
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

/** `0:41 of ~2:00` while it runs, the time it took afterwards. */
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

function formatTotals(view: RunView, takes: readonly TakeView[], nowMs: number): string {
  const ready = takes.filter(({ phase }) => phase === "done" || phase === "reused").length;
  const parts = [formatSpending(view), `${ready} of ${takes.length} clips`];
  if (view.startedAtMs !== undefined) parts.push(formatMs(nowMs - view.startedAtMs));
  const { assembly } = view;
  if (assembly !== undefined) parts.push(`assembling ${assembly.done} of ${assembly.segments}`);
  return `  ${parts.join("   ")}`;
}

/** `spent $0.56 of $2.80`; in a rehearsal nothing is. */
export function formatSpending(view: RunView): string {
  if (view.isRehearsal) return "rehearsal, nothing is charged";
  const unknown = view.hasUnknownSpending ? ", and more at an unknown price" : "";
  return `spent $${formatUsd(view.spentUsd)} of $${formatUsd(view.plannedUsd)}${unknown}`;
}

/** The order of the film is kept among those that stay. */
function mostTelling(takes: readonly TakeView[], room: number): readonly TakeView[] {
  const rank = ({ phase }: TakeView): number => {
    if (phase === "failed" || phase === "uncertain") return 0;
    if (phase === "reused") return 4;
    if (phase === "waiting" || phase === "held") return 2;
    return phase === "done" ? 3 : 1;
  };
  const kept = new Set(takes.toSorted((a, b) => rank(a) - rank(b)).slice(0, room));
  return takes.filter((take) => kept.has(take));
}

/** One column stays free: a line that fills the last one makes some terminals wrap. */
function fit(text: string, { columns }: Screen): string {
  const room = Math.max(1, columns - 1);
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}

function dim(text: string, { hasColor }: Screen): string {
  return hasColor ? `\u001B[2m${text}\u001B[0m` : text;
}
