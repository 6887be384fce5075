import type { Client } from "@storyreel/core";
import { ApiError } from "@storyreel/core";
import type { Model } from "@storyreel/models";
import { compareModel } from "./compare-model.ts";
import type { ContractFinding } from "./contract-finding.ts";
import { describeDifference } from "./describe-difference.ts";
import type { ModelDifference } from "./model-difference.ts";
import { publishedByApi } from "./published-model.ts";

/** A model whose spec differs from what the API publishes. */
export type ModelDrift = {
  readonly model: Model;
  readonly differences: readonly ModelDifference[];
};

export type LiveComparison = {
  readonly findings: readonly ContractFinding[];
  /** The same as data, for a patch. */
  readonly drifts: readonly ModelDrift[];
};

/** Compares the live API with the specs, using only free calls. @throws CodedError when the API cannot be called at all */
export async function checkLive(
  client: Pick<Client, "listModels" | "readModel" | "read">,
  models: readonly Model[],
  signal: AbortSignal,
): Promise<LiveComparison> {
  const listed = new Set(await client.listModels({ signal }));
  const findings: ContractFinding[] = [...(await checkUnknownRequest(client, signal))];
  const drifts: ModelDrift[] = [];
  for (const model of models) {
    const near = [...listed].find((id) => id.toLowerCase() === model.id.toLowerCase());
    const differences: readonly ModelDifference[] = listed.has(model.id)
      ? compareModel(model, publishedByApi(await client.readModel(model.id, { signal })))
      : [{ kind: "unlisted", near }];
    if (differences.length > 0) drifts.push({ model, differences });
    for (const described of differences.flatMap(describeDifference)) {
      findings.push({ check: "live", subject: model.id, ...described });
    }
  }
  return { findings, drifts };
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
