import { formatUsd } from "@storyreel/models";
import { formatMs, printable } from "@storyreel/renderer/kit";
import type { TakePhase, TakeView } from "@storyreel/renderer/events";
import { cutMiddle, cutText, padText } from "./fit-text.ts";

// Room for the state, and on a wide screen for `0:41 of ~2:00`, a request's first characters and a price.
const stateColumns = 11;
const timeColumns = 14;
const requestColumns = 8;
const wideColumns = 59;
const pricedColumns = 71;

/**
 * One take as a line: its state and what is wrong first, what else there is room for after that. On a narrow screen, the reason
 * of a failure is a second line.
 */
export function formatTake(
  take: TakeView,
  given: {
    readonly labelWidth: number;
    /** That the line may fill. */
    readonly columns: number;
    readonly nowMs: number;
    readonly isRehearsal: boolean;
    readonly hasColor: boolean;
  },
): readonly string[] {
  const { columns, hasColor } = given;
  const { mark, color } = looks[take.phase];
  const isNarrow = columns < wideColumns;
  const cells = isNarrow ? narrowCells(take, given) : wideCells(take, given);
  // Cut to length before it is coloured: an escape has no width and must not be cut in two.
  const text = cutText(printable(`  ${mark} ${cells}`.trimEnd()), columns);
  const line = hasColor ? text.replace(mark, `\u001B[${color}m${mark}\u001B[0m`) : text;
  const { trouble } = take;
  if (!isNarrow || trouble === undefined || trouble.nextTryAtMs !== undefined) return [line];
  return [line, cutText(printable(`    ${oneLine(trouble.reason)}`), columns)];
}

type Given = Parameters<typeof formatTake>[1];

function narrowCells(take: TakeView, given: Given): string {
  const { columns, labelWidth, nowMs } = given;
  const width = Math.min(labelWidth, Math.max(8, columns - 4 - 1 - stateColumns - 1 - 5));
  const name = padText(cutMiddle(take.label, width), width);
  const state = describeState(take, given).padEnd(stateColumns);
  return `${name} ${state} ${formatElapsed(take, nowMs)}`;
}

function wideCells(take: TakeView, given: Given): string {
  const { columns, labelWidth, nowMs } = given;
  const width = Math.min(labelWidth, Math.max(8, columns - 4 - 2 * 2 - stateColumns - timeColumns));
  const { trouble, phase } = take;
  const cells = [
    padText(cutMiddle(take.label, width), width),
    describeState(take, given).padEnd(stateColumns),
  ];
  // How long it took to fail says little, and the reason needs the room.
  if (trouble !== undefined && trouble.nextTryAtMs === undefined) {
    return [...cells, oneLine(trouble.reason)].join("  ");
  }
  cells.push(formatTime(take, nowMs).padEnd(timeColumns));
  if (trouble !== undefined) return [...cells, oneLine(trouble.reason)].join("  ");
  const request = phase === "reused" ? "" : (take.requestId?.slice(0, requestColumns) ?? "");
  cells.push(request.padEnd(requestColumns));
  if (columns >= pricedColumns) cells.push(formatPrice(take));
  return cells.join("  ");
}

const looks: { readonly [Phase in TakePhase]: { readonly mark: string; readonly color: number } } =
  {
    waiting: { mark: "·", color: 2 },
    submitting: { mark: "→", color: 36 },
    queued: { mark: "○", color: 36 },
    running: { mark: "●", color: 36 },
    downloading: { mark: "↓", color: 36 },
    finished: { mark: "✓", color: 32 },
    reused: { mark: "=", color: 32 },
    failed: { mark: "✗", color: 31 },
    uncertain: { mark: "?", color: 33 },
    held: { mark: "‖", color: 33 },
  };

function describeState(
  { phase, requestId, trouble }: TakeView,
  { isRehearsal, nowMs }: Given,
): string {
  const nextTryAtMs = trouble?.nextTryAtMs;
  if (nextTryAtMs !== undefined) return `retry ${formatMs(nextTryAtMs - nowMs)}`;
  if (phase !== "held") return phase;
  if (requestId === undefined) return "not sent";
  return isRehearsal ? "stopped" : "left at GMI";
}

/** `0:41 of ~2:00` while it runs; then the time it took. */
function formatTime(take: TakeView, nowMs: number): string {
  const elapsed = formatElapsed(take, nowMs);
  const isOver = take.endedAtMs !== undefined;
  if (elapsed === "" || isOver || take.expectedMs === undefined) return elapsed;
  return `${elapsed} of ~${formatMs(take.expectedMs)}`;
}

function formatElapsed({ startedAtMs, endedAtMs }: TakeView, nowMs: number): string {
  return startedAtMs === undefined ? "" : formatMs((endedAtMs ?? nowMs) - startedAtMs);
}

function formatPrice(take: TakeView): string {
  if (take.phase === "reused") return "";
  return take.usd === undefined ? "price unknown" : `$${formatUsd(take.usd)}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
