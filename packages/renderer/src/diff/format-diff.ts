import { formatUsd, parseUsd } from "@storyreel/models";
import { formatChange } from "../plan/format-change.ts";
import { printable } from "../plan/printable.ts";
import type { BeforeAndAfter, BoardDiff, ShotDiff } from "./board-diff.ts";
import { describePlace } from "./describe-place.ts";

/** A diff as a table for people. Ends in a line break. */
export function formatDiff(diff: BoardDiff, revision: string): string {
  const { name, renamedFrom, profile, shots, unchanged, settings } = diff;
  const width = Math.max(0, ...shots.map(({ id }) => id.length));
  const lines = [
    `${name}${renamedFrom === undefined ? "" : ` (was ${renamedFrom})`}   ${revision} → working tree${profile === undefined ? "" : `   profile ${profile}`}`,
    ...shots.flatMap((shot) => formatShot(shot, width)),
    ...(unchanged === 0 ? [] : [`  = ${counted(unchanged)} unchanged`]),
    ...(settings.length === 0 ? [] : [`  film settings, free: ${settings.join(", ")}`]),
    "",
    `  this change   ${formatAdded(diff)}`,
    `  whole film    ${formatTotals(diff.film)}`,
    `  still to pay  ${formatTotals(diff.toPay)}${formatBudget(diff)}`,
  ];
  return printable(`${lines.join("\n")}\n`);
}

/** `$0.56`, and shots of unknown price where there are any. */
export function formatAdded({ addedUsd, unknownPrice }: BoardDiff): string {
  const unknown =
    unknownPrice.length === 0 ? "" : ` and ${counted(unknownPrice.length)} at an unknown price`;
  return `$${formatUsd(addedUsd)}${unknown}`;
}

/** `$2.24 → $2.80 (+$0.56)` */
export function formatTotals({ before, after }: BeforeAndAfter): string {
  const change = after - before;
  if (change === 0n) return `$${formatUsd(after)}, as before`;
  const sign = change < 0n ? "-" : "+";
  return `$${formatUsd(before)} → $${formatUsd(after)} (${sign}$${formatUsd(change < 0n ? -change : change)})`;
}

/** Whether what is still to be paid fits the storyboard's budget; empty without one. */
export function formatBudget({ maxUsd, toPay, unknownPrice }: BoardDiff): string {
  const limit = maxUsd === undefined ? undefined : parseUsd(maxUsd);
  if (limit === undefined) return "";
  if (toPay.after > limit) {
    return `; over the budget of $${formatUsd(limit)} by $${formatUsd(toPay.after - limit)}`;
  }
  const fits = unknownPrice.length === 0 ? "within" : "known prices are within";
  return `; ${fits} the budget of $${formatUsd(limit)}`;
}

const marks = { added: "+", removed: "-", changed: "~", moved: ">", "re-cut": "/" } as const;

function formatShot(shot: ShotDiff, width: number): readonly string[] {
  const { id, kind, request, edit, seconds, usd } = shot;
  const price = kind === "removed" ? "" : usd === undefined ? "unknown" : `$${formatUsd(usd)}`;
  const place = describePlace(shot);
  const length = `${Number(seconds.toFixed(3))} s`;
  return [
    `  ${marks[kind]} ${id.padEnd(width)}  ${kind.padEnd(7)}  ${length.padStart(5)}  ${price.padStart(7)}  ${place}`.trimEnd(),
    ...[...request, ...edit].map((change) => `      ${formatChange(change)}`),
  ];
}

function counted(count: number): string {
  return `${count} ${count === 1 ? "shot" : "shots"}`;
}
