import { formatUsd, parseUsd } from "@storyreel/models";
import { formatChange } from "./format-change.ts";
import { alignColumns, counted, formatSeconds, printable } from "@storyreel/renderer/kit";
import type { BeforeAndAfter, BoardDiff, ShotDiff } from "@storyreel/renderer/diff";

/** A diff as a table. Ends in a line break. */
export function formatDiff(diff: BoardDiff, revision: string): string {
  const { name, renamedFrom, profile, shots, unchanged, settings } = diff;
  const rows = alignColumns(shots.map(toRow), [2, 3]);
  const lines = [
    `${name}${renamedFrom === undefined ? "" : ` (was ${renamedFrom})`}   ${revision} → working tree${profile === undefined ? "" : `   profile ${profile}`}`,
    ...shots.flatMap(({ request, edit }, index) => [
      `  ${rows[index] ?? ""}`,
      ...[...request, ...edit].map((change) => `      ${formatChange(change)}`),
    ]),
    ...(unchanged === 0 ? [] : [`  = ${counted(unchanged, "shot")} unchanged`]),
    ...(settings.length === 0 ? [] : [`  film settings (free): ${settings.join(", ")}`]),
    "",
    `  this change   ${formatAdded(diff)}`,
    `  whole film    ${formatTotals(diff.film)}`,
    `  paid          ${formatTotals(diff.paid)}`,
    `  still to pay  ${formatTotals(diff.toPay)}${formatBudget(diff)}`,
  ];
  return printable(`${lines.join("\n")}\n`);
}

/** `$0.56`, and the number of shots without a known price. */
export function formatAdded({ addedUsd, unknownPrice }: BoardDiff): string {
  const unknown =
    unknownPrice.length === 0
      ? ""
      : ` plus ${counted(unknownPrice.length, "shot")} at an unknown price`;
  return `$${formatUsd(addedUsd)}${unknown}`;
}

/** `$2.24 → $2.80 (+$0.56)` */
export function formatTotals({ before, after }: BeforeAndAfter): string {
  const change = after - before;
  if (change === 0n) return `$${formatUsd(after)} (unchanged)`;
  const sign = change < 0n ? "-" : "+";
  return `$${formatUsd(before)} → $${formatUsd(after)} (${sign}$${formatUsd(change < 0n ? -change : change)})`;
}

/** Whether what is still to be paid fits what is left of the film's budget. Empty without a budget. */
export function formatBudget({ maxUsd, leftUsd: left, toPay, unknownPrice }: BoardDiff): string {
  if (maxUsd === undefined || left === undefined) return "";
  const budget = `the $${formatUsd(left)} left of $${formatUsd(parseUsd(maxUsd) ?? 0n)}`;
  if (toPay.after > left) return `; over ${budget} by $${formatUsd(toPay.after - left)}`;
  return `; ${unknownPrice.length === 0 ? "within" : "known prices are within"} ${budget}`;
}

const marks = { added: "+", removed: "-", changed: "~", moved: ">", "re-cut": "/" } as const;

function toRow(shot: ShotDiff): readonly string[] {
  const { id, kind, seconds, usd } = shot;
  const price = kind === "removed" ? "" : usd === undefined ? "unknown" : `$${formatUsd(usd)}`;
  return [`${marks[kind]} ${id}`, kind, formatSeconds(seconds), price, describePlace(shot)];
}

/** `renamed from opening; moved after street`; empty for a shot with the same name and place. */
export function describePlace({ renamedFrom, movedBehind }: ShotDiff): string {
  const parts = renamedFrom === undefined ? [] : [`renamed from ${renamedFrom}`];
  if (movedBehind === null) parts.push("moved to the start");
  else if (movedBehind !== undefined) parts.push(`moved after ${movedBehind}`);
  return parts.join("; ");
}
