import type { CatalogueModel } from "../generated/catalogue.ts";
import type { JsonObject } from "../catalogue/json.ts";
import type { FaultStep } from "../recording/fault.ts";
import { isAccepted, stepFor } from "../recording/fault.ts";
import type { Recording } from "../recording/recording.ts";
import { explainMismatch } from "../recording/recording.ts";
import type { Job } from "../replay/job.ts";
import { fillPlaceholders, isObject, recordOf } from "../replay/job.ts";
import { contentKey, requestIdFor } from "../replay/request-id.ts";
import type { Answer } from "./answer.ts";
import { errorAnswer, jsonAnswer, unmatchedAnswer } from "./answer.ts";
import { faultAnswer } from "./fault-answer.ts";
import { nearest } from "./nearest.ts";
import type { Session } from "./session.ts";
import { acceptJob, linksOf } from "./session.ts";

export type SubmitRequest = {
  readonly body: string;
  /** `x-storyreel-label`: what the clip will show. */
  readonly label: string | undefined;
  /** `x-mock-scenario`: the recording for this request alone. */
  readonly scenario: string | undefined;
};

/** What came of a submit; the job is there when the queue took it, whatever the answer says. */
export type SubmitResult = {
  readonly answer: Answer;
  readonly modelId?: string;
  readonly job?: Job;
  readonly step?: FaultStep;
};

/** Checks in the order of the real API: body, model, payload; then plays the recording's beginning. */
export async function handleSubmit(
  request: SubmitRequest,
  session: Session,
): Promise<SubmitResult> {
  const body = parseBody(request.body);
  if (body === undefined)
    return { answer: errorAnswer(400, "invalid request: body is not a JSON object") };
  const { model: modelId, payload } = body;
  if (typeof modelId !== "string" || modelId === "") {
    return { answer: errorAnswer(400, "invalid request: missing required field: model") };
  }
  const model = session.models.get(modelId);
  if (model === undefined) {
    return { modelId, answer: errorAnswer(404, `model ${JSON.stringify(modelId)} does not exist`) };
  }
  const problem = await session.checkPayload(model, payload ?? null);
  if (problem !== undefined || !isObject(payload)) {
    return {
      modelId,
      answer: errorAnswer(400, problem ?? "invalid request: payload is not an object"),
    };
  }
  const recording = await chooseRecording(request, session, { model: modelId, payload });
  if ("status" in recording) return { modelId, answer: recording };
  return play(session, { model, payload, label: request.label, recording });
}

function parseBody(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The scenario that was asked for, else the recording that names this request most closely, else `default`. */
async function chooseRecording(
  request: SubmitRequest,
  session: Session,
  submit: { readonly model: string; readonly payload: JsonObject },
): Promise<Recording | Answer> {
  const name = request.scenario ?? session.scenario;
  if (name === undefined) {
    const fitting = (await session.recordings.matching())
      .filter((recording) => explainMismatch(recording, submit).length === 0)
      .toSorted((a, b) => closeness(b) - closeness(a));
    if (fitting[0] !== undefined) return fitting[0];
  }
  const recording = await session.recordings.load(name ?? "default");
  if (recording === undefined) {
    const candidates = nearest(name ?? "default", session.recordings.names);
    return unmatchedAnswer(
      `no recording is named ${JSON.stringify(name ?? "default")}`,
      candidates,
    );
  }
  const mismatch = explainMismatch(recording, submit);
  if (mismatch.length === 0) return recording;
  return unmatchedAnswer(
    `the recording "${recording.name}" is for other requests`,
    [recording.name],
    mismatch,
  );
}

function closeness(recording: Recording): number {
  const { match } = recording;
  return (match?.model === undefined ? 0 : 1) + Object.keys(match?.payload ?? {}).length;
}

function play(
  session: Session,
  request: {
    readonly model: CatalogueModel;
    readonly payload: JsonObject;
    readonly label: string | undefined;
    readonly recording: Recording;
  },
): SubmitResult {
  const { model, payload, label, recording } = request;
  const key = contentKey(model.id, payload, label);
  const countKey = `${recording.name}\n${key}`;
  const submitted = session.submitTimes.get(countKey) ?? 0;
  session.submitTimes.set(countKey, submitted + 1);
  const target = {
    route: "submit",
    label,
    modelId: model.id,
    requestIndex: session.acceptedCount,
  } as const;
  const step = session.injected.take(target) ?? stepFor(recording.submit.faults, submitted);
  const modelId = model.id;
  if (step !== undefined && !isAccepted(step)) {
    const requestId = requestIdFor(session.seed, key, session.acceptedTimes.get(key) ?? 0);
    const answer = faultAnswer(step.fault, errorAnswer(503, "not accepted"), {
      requestId,
      modelId,
    });
    return { modelId, step, answer };
  }
  const job = acceptJob(session, { ...request, contentKey: key });
  const record = fillPlaceholders(
    recordOf(job, recording.submit.fields, linksOf(session, job)),
    job,
  );
  const answer = jsonAnswer(200, record);
  if (step === undefined) return { modelId, job, answer };
  return { modelId, job, step, answer: faultAnswer(step.fault, answer, job) };
}
