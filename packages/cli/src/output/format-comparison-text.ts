import type { ModelComparison } from "@storyreel/renderer/catalogue";
import { alignColumns, counted } from "@storyreel/renderer/kit";

// Longer cells go below each other: a list of values would push the other models off the screen.
const widestCell = 36;

/** What differs between models, a column for each. Ends in a line break. */
export function formatComparisonText({ ids, differs, same }: ModelComparison): string {
  const isShort = ({ values }: ModelComparison["differs"][number]) =>
    values.every((value) => value.length <= widestCell);
  const table = alignColumns([
    ["", ...ids],
    ...differs.filter(isShort).map(({ name, values }) => [name, ...values.map(cell)]),
  ]);
  const long = differs
    .filter((row) => !isShort(row))
    .flatMap(({ name, values }) => [
      "",
      name,
      ...alignColumns(values.map((value, index) => [`  ${ids[index] ?? ""}`, cell(value)])),
    ]);
  const equal =
    same.length === 0
      ? []
      : ["", `the same for all ${ids.length}: ${same.map(({ name }) => name).join(", ")}`];
  const none =
    differs.length === 0 ? [`no differences in ${counted(same.length, "property")}`] : [];
  return `${[...(differs.length === 0 ? none : table), ...long, ...equal].join("\n")}\n`;
}

function cell(value: string): string {
  return value === "" ? "-" : value;
}
