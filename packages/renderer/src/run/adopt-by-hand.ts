import type { TakeRecord } from "../workplace/ledger/take-record.ts";
import { factsOf } from "./step.ts";

/**
 * A take whose submit got no answer, once a person has found its request. The next look proves that it is the one that was sent.
 * `undefined`: no attempt of the take waits for a decision.
 */
export function adoptByHand(record: TakeRecord, requestId: string): TakeRecord | undefined {
  if (record.state !== "ambiguous" && record.state !== "sending") return undefined;
  const intent = record.intents.at(-1);
  if (intent === undefined) return undefined;
  return {
    ...factsOf(record),
    intents: [...record.intents.slice(0, -1), { ...intent, requestId }],
    state: "submitted",
    requestId,
    submittedAtMs: intent.startedAtMs,
    adopted: true,
    isUnproven: true,
  };
}
