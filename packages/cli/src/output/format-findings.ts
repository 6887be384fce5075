import { alignColumns, printable } from "@storyreel/renderer/kit";

/** What `doctor` found out about one thing that a render needs. */
export type Finding = {
  readonly subject: string;
  /** `missing`: a render works without it, as a rehearsal. `untried`: cannot be checked without a key. `warning`: it works, at a risk. */
  readonly verdict: "works" | "missing" | "refused" | "broken" | "untried" | "warning";
  readonly found: string;
  readonly hint?: string | undefined;
};

const marks: { readonly [Verdict in Finding["verdict"]]: string } = {
  works: "ok     ",
  missing: "missing",
  refused: "REFUSED",
  broken: "BROKEN ",
  untried: "untried",
  warning: "warning",
};

/** One finding per line, with its hint below. */
export function formatFindings(findings: readonly Finding[]): string {
  const indent = " ".repeat(Math.max(...findings.map(({ subject }) => subject.length)) + 11);
  const rows = findings.map(({ subject, verdict, found }) => [marks[verdict], subject, found]);
  const lines = alignColumns(rows).flatMap((line, index) => {
    const hint = findings[index]?.hint;
    return [line, ...(hint === undefined ? [] : [`${indent}hint: ${hint}`])];
  });
  return printable(`${lines.join("\n")}\n`);
}
