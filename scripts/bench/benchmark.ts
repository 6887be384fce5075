/** One table of `pnpm bench`. */
export type Benchmark = {
  /** Word by which it can be chosen: `pnpm bench start-up`. */
  readonly name: string;
  readonly title: string;
  /** Measures and returns the table; `note` lines are printed below it. */
  run(): Promise<BenchmarkTable>;
};

export type BenchmarkTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly notes: readonly string[];
};

/** The table as GitHub Markdown: what stands in the READMEs is this text. */
export function formatTable(table: BenchmarkTable): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(formatCell).join(" | ")} |`;
  return [
    line(table.columns),
    line(table.columns.map((_, index) => (index === 0 ? "---" : "---:"))),
    ...table.rows.map(line),
    ...table.notes.map((note) => `\n${note}`),
  ].join("\n");
}

function formatCell(cell: string | number): string {
  if (typeof cell === "string") return cell;
  return Number.isInteger(cell) ? String(cell) : cell.toFixed(Math.abs(cell) < 10 ? 2 : 1);
}
