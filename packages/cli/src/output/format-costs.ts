import { relative } from "node:path";
import { formatUsd } from "@storyreel/models";
import { slashed } from "@storyreel/models/paths";
import type { CostGroup, FilmCosts, FilmPayment } from "@storyreel/renderer/costs";
import { alignColumns, printable } from "@storyreel/renderer/kit";
import { describeMoney } from "@storyreel/renderer/plan";

/** A line for each payment, and the sums. Paths of storyboards are relative to `folder`. Ends in a line break. */
export function formatCosts(costs: FilmCosts, folder: string): string {
  const { payments, byFilm, byModel, byDay, total } = costs;
  const films = byFilm.map((group) => ({ ...group, name: filmName(group.name, folder) }));
  const groups = [...rowsOf("film", films), ...rowsOf("model", byModel), ...rowsOf("day", byDay)];
  const sums = alignColumns([...groups, ["total", "", describeMoney(total, undefined).join(", ")]]);
  const rows = payments.map((payment) => rowOf(payment, folder));
  const lines = [...alignColumns(rows, [5]), ...(rows.length === 0 ? [] : [""]), ...sums];
  return printable(`${lines.join("\n")}\n`);
}

function rowOf(payment: FilmPayment, folder: string): readonly string[] {
  const { film, shotId, take, modelId, requestId, at, state, usd, isAssumed, basis } = payment;
  return [
    at ?? "unknown",
    filmName(film, folder) ?? "unknown film",
    `${shotId} take ${take}`,
    modelId,
    requestId ?? "no answer",
    usd === undefined
      ? "price unknown"
      : `$${formatUsd(usd)}${isAssumed === true ? " (assumed)" : ""}`,
    state === "failed" ? "failed (reported as not charged)" : state,
    basis ?? "",
  ];
}

function rowsOf(kind: string, groups: readonly CostGroup[]): readonly (readonly string[])[] {
  return groups.map(({ name, sum }, index) => [
    index === 0 ? `by ${kind}` : "",
    name ?? "unknown",
    describeMoney(sum, undefined).join(", "),
  ]);
}

export function filmName(film: string | undefined, folder: string): string | undefined {
  return film === undefined ? undefined : slashed(relative(folder, film));
}
