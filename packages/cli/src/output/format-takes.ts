import { formatUsd } from "@storyreel/models";
import { formatChange } from "./format-change.ts";
import { alignColumns, formatSeconds, printable } from "@storyreel/renderer/kit";
import type { ListedTake, ShotTakes } from "@storyreel/renderer/takes";

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
    formatSeconds(take.seconds),
    stateWords[take.state.kind],
    formatPrice(take),
    take.date ?? "",
    take.sha256?.slice(0, 12) ?? "",
  ]);
  return alignColumns(rows).flatMap((line, index) => [
    `  ${line}`,
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
