/** One thing that was found when two descriptions of the API were laid side by side. */
export type ContractFinding = {
  readonly check: "recordings" | "specs" | "client" | "live";
  /** `error`: one of the two is wrong. `warning`: one may be incomplete. `note`: worth knowing. */
  readonly severity: "error" | "warning" | "note";
  /** Recording, model or call that it is about. */
  readonly subject: string;
  readonly message: string;
};

/** All findings, and what was looked at; `couldRun` is false when the live API could not be asked. */
export type ContractReport = {
  readonly recordings: number;
  readonly models: number;
  readonly live: "asked" | "not-asked" | "failed";
  readonly findings: readonly ContractFinding[];
};

/** 0: all agree. 1: something is wrong. 2: the live API could not be asked. */
export function contractExit({ findings, live }: ContractReport): 0 | 1 | 2 {
  if (findings.some(({ severity }) => severity === "error")) return 1;
  return live === "failed" ? 2 : 0;
}

const marks = { error: "ERROR  ", warning: "warning", note: "note   " } as const;

/** The findings a line each, the worst first, and a sum. */
export function formatContract(report: ContractReport): string {
  const order = ["error", "warning", "note"] as const;
  const sorted = order.flatMap((severity) =>
    report.findings.filter((finding) => finding.severity === severity),
  );
  const lines = sorted.map(
    ({ check, severity, subject, message }) =>
      `${marks[severity]}  ${check}  ${subject}: ${message}`,
  );
  const live = {
    asked: "compared with the live API",
    "not-asked": "without the live API (no GMI_API_KEY)",
    failed: "the live API could not be asked",
  }[report.live];
  const errors = sorted.filter(({ severity }) => severity === "error").length;
  const sum = `${report.recordings} recordings, ${report.models} models, ${live}: ${errors === 0 ? "no" : errors} disagreement${errors === 1 ? "" : "s"}`;
  return `${[...lines, sum].join("\n")}\n`;
}
