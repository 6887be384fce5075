import type { SubmitOutcome } from "@storyreel/core";
import type { StepApi } from "@storyreel/renderer/engine";
import { isReached, isUnreachable, type Fitness } from "./fitness.ts";

/** The API for the steps of one take, which notes whether this machine reaches it, and what the last submit was answered. */
export type ReportedApi = {
  readonly api: StepApi;
  /** The request that the answer to the last submit named. */
  readonly answered: () => string | undefined;
};

export function reportedApi(api: StepApi, fitness: Fitness): ReportedApi {
  let answered: string | undefined;
  return {
    answered: () => answered,
    api: {
      ...api,
      look: async (request) => {
        try {
          const record = await api.look(request);
          fitness.note(true);
          return record;
        } catch (error) {
          if (isUnreachable(error)) fitness.note(false);
          throw error;
        }
      },
      submit: async (take, payload) => {
        const outcome = await api.submit(take, payload);
        answered = idIn(outcome);
        fitness.note(isReached(outcome));
        return outcome;
      },
    },
  };
}

function idIn(outcome: SubmitOutcome): string | undefined {
  switch (outcome.kind) {
    case "accepted":
      return outcome.record.requestId;
    case "uncertain":
      return outcome.error.requestId;
    case "refused":
    case "not-sent":
      return undefined;
  }
}
