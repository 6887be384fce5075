import { readFileSync } from "node:fs";
import type { Model } from "@storyreel/models";
import { expiryOf } from "../../plan/plan-asset.ts";
import type { PlannedShot } from "../../plan/render-plan.ts";
import { parseAssetIds } from "../../workplace/asset-ids.ts";
import type { ExplainedAsset } from "./explanation.ts";

/** The ids of an asset that is made, from the file that has them; `undefined`: it is not made, or is no asset. */
export function explainAsset({ takes }: PlannedShot, model: Model): ExplainedAsset | undefined {
  const [take] = takes;
  if (take?.makes !== "asset" || take.state.kind !== "reused") return undefined;
  const asset = parseAssetIds(textOf(take.state.path));
  if (asset === undefined) return undefined;
  const hours = model.output.idsLifetime?.hours;
  const made = { ...take, state: { ...take.state, madeAtMs: asset.madeAtMs } };
  const expiresAtMs = hours === undefined ? undefined : expiryOf(made, hours);
  return { ...asset, ...(expiresAtMs === undefined ? {} : { expiresAtMs }) };
}

/** In a fleet, the file may be on other machines only. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
