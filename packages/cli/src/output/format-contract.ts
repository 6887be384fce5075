import { counted, printable } from "@storyreel/renderer/kit";
import type { ContractReport } from "@storyreel/renderer/contract";

const marks = { error: "ERROR  ", warning: "warning", note: "note   " } as const;

const liveWords: { readonly [Live in ContractReport["live"]]: string } = {
  asked: "compared with the live API",
  "not-asked": "not compared with the live API (no GMI_API_KEY)",
  failed: "the comparison with the live API failed",
};

/** One finding per line, errors first, and a summary. Ends in a line break. */
export function formatContract({ recordings, models, live, findings }: ContractReport): string {
  const order = ["error", "warning", "note"] as const;
  const sorted = order.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const lines = sorted.map(
    ({ check, severity, subject, message }) =>
      `${marks[severity]}  ${check}  ${subject}: ${message}`,
  );
  const errors = sorted.filter(({ severity }) => severity === "error").length;
  const sum = errors === 0 ? "no disagreements" : counted(errors, "disagreement");
  const compared = `${counted(recordings, "recording")}, ${counted(models, "model")}`;
  return printable(`${[...lines, `${compared}, ${liveWords[live]}: ${sum}`].join("\n")}\n`);
}
