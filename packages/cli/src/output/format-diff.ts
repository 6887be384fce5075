import { formatUsd, parseUsd } from "@storyreel/models";
import { partAssumed } from "./assumed.ts";
import { formatChange, formatSetting } from "./format-change.ts";
import {
  alignColumns,
  counted,
  formatSeconds,
  printable,
  printableLine,
} from "@storyreel/renderer/kit";
import type { BeforeAndAfter, BoardDiff, ShotDiff } from "@storyreel/renderer/diff";

/** What was compared, as the user named it. `to` is `undefined` for the working tree. */
export type ComparedRevisions = { readonly revision: string; readonly to: string | undefined };

/** A diff as a table. Ends in a line break. */
export function formatDiff(diff: BoardDiff, { revision, to }: ComparedRevisions): string {
  const { name, renamedFrom, profile, shots, unchanged, settings, repriced } = diff;
  const rows = alignColumns(shots.map(toRow), [2, 3]);
  const lines = [
    `${printableLine(name)}${renamedFrom === undefined ? "" : ` (was ${printableLine(renamedFrom)})`}   ${revision} → ${to ?? "working tree"}${profile === undefined ? "" : `   profile ${profile}`}`,
    ...shots.flatMap(({ request, edit }, index) => [
      `  ${rows[index] ?? ""}`,
      ...[...request, ...edit].map((change) => `      ${formatChange(change)}`),
    ]),
    ...(unchanged === 0 ? [] : [`  = ${counted(unchanged, "shot")} unchanged`]),
    ...(settings.length === 0 ? [] : ["  film settings (free)"]),
    ...settings.map((change) => `      ${formatSetting(change)}`),
    ...(repriced.length === 0 ? [] : [`  other prices: ${repriced.join(", ")}`]),
    "",
    `  this change   ${formatAdded(diff)}`,
    `  whole film    ${formatTotals(diff.film)}`,
    `  paid          ${formatTotals(diff.paid)}`,
    `  still to pay  ${formatTotals(diff.toPay)}${formatBudget(diff)}`,
  ];
  return printable(`${lines.join("\n")}\n`);
}

/** `$0.56`, and the number of shots without a known price. */
export function formatAdded({ addedUsd, addedAssumedUsd, unknownPrice }: BoardDiff): string {
  const unknown =
    unknownPrice.length === 0
      ? ""
      : ` plus ${counted(unknownPrice.length, "shot")} at an unknown price`;
  return `$${formatUsd(addedUsd)}${partAssumed(addedAssumedUsd)}${unknown}`;
}

/** `$2.24 → $2.80 (+$0.56)` */
export function formatTotals({ before, after, afterAssumed }: BeforeAndAfter): string {
  const change = after - before;
  const assumed = partAssumed(afterAssumed);
  if (change === 0n) return `$${formatUsd(after)} (unchanged)${assumed}`;
  const sign = change < 0n ? "-" : "+";
  return `$${formatUsd(before)} → $${formatUsd(after)} (${sign}$${formatUsd(change < 0n ? -change : change)})${assumed}`;
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
  const { id, kind, seconds } = shot;
  return [
    `${marks[kind]} ${id}`,
    kind,
    formatSeconds(seconds),
    formatCost(shot),
    describePlace(shot),
  ];
}

/** `$0.56`, `$0.56 (assumed)`, `unknown`; empty for a removed shot. */
export function formatCost({ kind, usd, assumedUsd }: ShotDiff): string {
  if (kind === "removed") return "";
  if (usd === undefined) return "unknown";
  return `$${formatUsd(usd)}${assumedUsd === 0n ? "" : " (assumed)"}`;
}

/** `renamed from opening; moved after street`; empty for a shot with the same name and place. */
export function describePlace({ renamedFrom, movedBehind }: ShotDiff): string {
  const parts = renamedFrom === undefined ? [] : [`renamed from ${renamedFrom}`];
  if (movedBehind === null) parts.push("moved to the start");
  else if (movedBehind !== undefined) parts.push(`moved after ${movedBehind}`);
  return parts.join("; ");
}
