import { formatUsd } from "@storyreel/models";
import { formatChange } from "./format-change.ts";
import { alignColumns, formatSeconds, printable } from "@storyreel/renderer/kit";
import type { ListedTake, ShotTakes } from "@storyreel/renderer/takes";

/** One line per take, with a mark at the chosen one. Below it, what its request has and the storyboard does not. */
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
    describeState(take),
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

function describeState({ state, isFinished }: ListedTake): string {
  switch (state.kind) {
    case "new":
      return "not generated";
    case "reused":
      return "downloaded";
    case "running":
      return isFinished ? "to download" : "running";
    case "uncertain":
      return "uncertain";
  }
}
