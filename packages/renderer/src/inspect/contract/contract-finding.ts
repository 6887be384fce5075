/** One difference between two descriptions of the API. */
export type ContractFinding = {
  readonly check: "recordings" | "specs" | "client" | "live";
  /** `error`: one of the two is wrong. `warning`: one can be incomplete. `note`: for information. */
  readonly severity: "error" | "warning" | "note";
  /** The recording, model or call. */
  readonly subject: string;
  readonly message: string;
};

/** All findings, and how much was compared. */
export type ContractReport = {
  readonly recordings: number;
  readonly models: number;
  readonly live: "asked" | "not-asked" | "failed";
  readonly findings: readonly ContractFinding[];
};

/** 0: no errors. 1: something is wrong. 2: the live API did not answer. */
export function contractExit({ findings, live }: ContractReport): 0 | 1 | 2 {
  if (findings.some(({ severity }) => severity === "error")) return 1;
  return live === "failed" ? 2 : 0;
}
