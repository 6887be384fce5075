import { isFinal, type RequestRecord } from "@storyreel/core";
import type { RunContext, StepApi } from "@storyreel/renderer/engine";
import { measure } from "./measures.ts";
import { attributesOf, contextOf, inSpan, recordSpan, type TracedTake } from "./take-trace.ts";

type Observed = Pick<RunContext, "api" | "save" | "clock">;

/** The same steps, which leave spans and measurements behind. */
export function observeTake<T extends Observed>(run: T, take: TracedTake): T {
  return { ...run, api: observeApi(run, take), save: observeSave(run, take) };
}

function observeApi({ api, clock }: Observed, take: TracedTake): StepApi {
  const span = { parent: contextOf(take), attributes: attributesOf(take) };
  let noticed: string | undefined;
  const notice = (record: RequestRecord): RequestRecord => {
    if (isFinal(record.state) && noticed !== record.requestId) {
      noticed = record.requestId;
      recordEnd(record, take, clock.now() + (api.clockOffsetMs() ?? 0));
    }
    return record;
  };
  return {
    ...api,
    submit: (planned, payload) =>
      inSpan(
        "storyreel.submit",
        {
          ...span,
          facts: (outcome) => ({
            "storyreel.outcome": outcome.kind,
            "storyreel.request_id":
              outcome.kind === "accepted" ? outcome.record.requestId : undefined,
          }),
        },
        () => api.submit(planned, payload),
      ),
    look: async (request) => notice(await api.look(request)),
  };
}

/** @param nowMs by the clock of the API. */
function recordEnd(record: RequestRecord, take: TracedTake, nowMs: number): void {
  const { requestId, state, createdAtSeconds, updatedAtSeconds } = record;
  if (createdAtSeconds === undefined || updatedAtSeconds === undefined) return;
  const attributes = { "storyreel.request_id": requestId, "storyreel.state": state };
  const startMs = createdAtSeconds * 1000;
  const endMs = updatedAtSeconds * 1000;
  const error = state === "succeeded" ? undefined : state;
  recordSpan("storyreel.provider", take, { startMs, endMs, attributes, error });
  recordSpan("storyreel.notice", take, { startMs: endMs, endMs: nowMs, attributes });
  const { account, model } = take;
  measure.provider((endMs - startMs) / 1000, { account, model, state });
  measure.noticeDelay(Math.max(0, nowMs - endMs) / 1000, { account });
}

function observeSave({ save }: Observed, take: TracedTake): RunContext["save"] {
  const span = { parent: contextOf(take), attributes: attributesOf(take) };
  return (planned, urls) =>
    inSpan(
      "storyreel.fetch",
      { ...span, facts: ({ sizeBytes }) => ({ "storyreel.size_bytes": sizeBytes }) },
      () => save(planned, urls),
    );
}
