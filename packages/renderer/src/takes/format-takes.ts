import { formatUsd } from "@storyreel/models";
import { formatChange } from "../plan/format-change.ts";
import { printable } from "../plan/printable.ts";
import type { ListedTake, ShotTakes } from "./list-takes.ts";

/** The list for people: one line a take, the chosen one marked, what it says differently below it. */
export function formatTakes(shots: readonly ShotTakes[]): string {
  const blocks = shots.map(({ shotId, takes }) => [shotId, ...formatTable(takes)].join("\n"));
  return printable(`${blocks.join("\n")}\n`);
}

function formatTable(takes: readonly ListedTake[]): readonly string[] {
  const rows = takes.map((take) => [
    `${take.isChosen ? "*" : " "} ${take.number}`,
    `take ${take.take}`,
    take.modelId,
    `${Number(take.seconds.toFixed(3))} s`,
    stateWords[take.state.kind],
    formatPrice(take),
    take.date ?? "",
    take.sha256?.slice(0, 12) ?? "",
  ]);
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.flatMap((row, index) => [
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
    ...(takes[index]?.changes ?? []).map((change) => `        ${formatChange(change)}`),
  ]);
}

function formatPrice({ price, isFinished }: ListedTake): string {
  if (!price.known) return "price unknown";
  return `$${formatUsd(price.usd)}${isFinished ? " paid" : ""}`;
}

const stateWords = {
  new: "not made",
  reused: "at hand",
  running: "to fetch",
  uncertain: "uncertain",
} as const;
