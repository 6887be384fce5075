import type { QueueFacts, RequestState } from "./queue-facts.ts";

/** What a status on the wire means, ignoring case. A status that is not in the provider's spec is `unrecognised`. */
export function stateOfStatus(status: string, facts: QueueFacts): RequestState {
  const word = status.trim().toLowerCase();
  return Object.hasOwn(facts.states, word) ? facts.states[word]! : "unrecognised";
}

/** True if the request has ended. */
export function isFinal(state: RequestState): boolean {
  switch (state) {
    case "succeeded":
    case "failed":
    case "cancelled":
      return true;
    case "queued":
    case "running":
    case "unrecognised":
      return false;
  }
}
