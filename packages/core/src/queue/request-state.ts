import type { QueueFacts, RequestState } from "./queue-facts.ts";

/** What a status on the wire means. Letter case does not count; a word that no source names is `unrecognised`. */
export function stateOfStatus(status: string, facts: QueueFacts): RequestState {
  const word = status.trim().toLowerCase();
  return Object.hasOwn(facts.states, word) ? facts.states[word]! : "unrecognised";
}

/** True when nothing more will happen to the request. */
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
