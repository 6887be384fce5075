import { CodedError, type LostRequestFinding, type RequestRecord } from "@storyreel/core";
import type { PlannedTake } from "../plan/render-plan.ts";
import { isAccountProblem } from "./judge-error.ts";
import { describeLost } from "./describe-lost.ts";
import type { EntryIn, StepDeps, TakeEffort } from "./step.ts";

export type LostSearch =
  | LostRequestFinding
  | { readonly kind: "account"; readonly error: CodedError };

/** Looks for what became of the last attempt: by the id that its answer may have named, then in the API's list. */
export async function searchLost(
  take: PlannedTake,
  entry: EntryIn<"sending">,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<LostSearch> {
  const intent = entry.record.intents.at(-1);
  if (intent === undefined) return { kind: "none" };
  const lost = await describeLost(take, intent, deps);
  try {
    const named = await readNamed(take, deps, effort);
    if (named !== undefined && !lost.isClaimed(named.requestId)) {
      return { kind: "found", record: named };
    }
    return await deps.api.findLost(lost);
  } catch (error) {
    if (!(error instanceof CodedError) || !isAccountProblem(error)) throw error;
    return { kind: "account", error };
  }
}

/** An answer such as a 503 may name a request although it is no acceptance. */
async function readNamed(
  take: PlannedTake,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<RequestRecord | undefined> {
  const requestId = effort.unclearAnswer?.requestId;
  if (requestId === undefined) return undefined;
  try {
    const record = await deps.api.read(requestId);
    return record.modelId === take.modelId ? record : undefined;
  } catch (error) {
    if (!(error instanceof CodedError) || isAccountProblem(error)) throw error;
    return undefined;
  }
}
