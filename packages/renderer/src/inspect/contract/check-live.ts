import type { Client } from "@storyreel/core";
import { ApiError } from "@storyreel/core";
import type { Model } from "@storyreel/models";
import { compareModel, drift } from "./compare-model.ts";
import type { ContractFinding } from "./contract-finding.ts";

/** Compares the live API with the specs, using only free calls. @throws CodedError when the API cannot be called at all */
export async function checkLive(
  client: Pick<Client, "listModels" | "readModel" | "read">,
  models: readonly Model[],
  signal: AbortSignal,
): Promise<readonly ContractFinding[]> {
  const listed = new Set(await client.listModels({ signal }));
  const findings: ContractFinding[] = [...(await checkUnknownRequest(client, signal))];
  for (const facts of models) {
    if (!listed.has(facts.id)) {
      const near = [...listed].find((id) => id.toLowerCase() === facts.id.toLowerCase());
      const hint = near === undefined ? "" : ` (the list has "${near}")`;
      findings.push(drift(facts, "error", `is not in the live list of models${hint}`));
      continue;
    }
    findings.push(...compareModel(facts, await client.readModel(facts.id, { signal })));
  }
  return findings;
}

async function checkUnknownRequest(
  client: Pick<Client, "read">,
  signal: AbortSignal,
): Promise<readonly ContractFinding[]> {
  const about = {
    check: "live",
    severity: "error",
    subject: "GET /requests/{request_id}",
  } as const;
  try {
    await client.read("00000000-0000-4000-8000-000000000000", { signal });
    return [{ ...about, message: "returns a record for an id that does not exist" }];
  } catch (error) {
    if (!(error instanceof ApiError) || error.status === undefined) throw error;
    if (error.status === 404) return [];
    return [
      { ...about, message: `returns ${error.status} for an id that does not exist, expected 404` },
    ];
  }
}
