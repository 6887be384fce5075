import type { Model } from "@storyreel/models";
import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isObject, parseObject } from "../catalogue/json.ts";
import type { FaultStep } from "../recording/fault.ts";
import { isAccepted, stepFor } from "../recording/fault.ts";
import type { Matched } from "../recording/match-recording.ts";
import { closenessOf, differencesOf, formatDifference } from "../recording/match-recording.ts";
import type { Recording } from "../recording/recording.ts";
import type { Job } from "../replay/job.ts";
import { recordOf } from "../replay/job.ts";
import type { ContentHash } from "../replay/request-id.ts";
import { contentHash } from "../replay/request-id.ts";
import type { Answer } from "./answer.ts";
import { errorAnswer, textAnswer, unmatchedAnswer } from "./answer.ts";
import { faultAnswer } from "./fault-answer.ts";
import { findUnknownId } from "./find-unknown-id.ts";
import { nearest } from "./nearest.ts";
import type { Session } from "./session.ts";
import { acceptJob, nextRequestId, takeFault } from "./session.ts";

export type SubmitRequest = {
  readonly body: string;
  /** `x-storyreel-label`: the label that the clip shows. */
  readonly label: string | undefined;
  /** `x-storyreel-shot`: what the storyboard says about the shot, for its slate. */
  readonly shot?: string | undefined;
  /** Any header, by name in lower case. */
  readonly header: (name: string) => string | undefined;
  /** `x-mock-scenario`: the recording for this request only. */
  readonly scenario: string | undefined;
  /** `x-mock-fault`: the fault for this call only. */
  readonly fault: FaultStep | undefined;
};

/** The result of a submit. It has a job when the queue accepted the request, whatever the answer says. */
export type SubmitResult = {
  readonly answer: Answer;
  readonly body?: JsonObject;
  readonly modelId?: string;
  readonly job?: Job;
};

/** Checks body, model and payload in the order of the real API, then starts a recording. */
export function handleSubmit(
  request: SubmitRequest,
  session: Session,
): SubmitResult | Promise<SubmitResult> {
  const body = parseObject(request.body);
  if (body === undefined) {
    return { answer: errorAnswer(400, "invalid request: body is not a JSON object") };
  }
  const { model: modelId, payload } = body;
  if (typeof modelId !== "string" || modelId === "") {
    return { body, answer: errorAnswer(400, "invalid request: missing required field: model") };
  }
  const { models } = session.shared;
  if (!models.has(modelId)) {
    const answer = errorAnswer(404, `model ${JSON.stringify(modelId)} does not exist`);
    return { body, modelId, answer };
  }
  const model = models.peek(modelId);
  if (model === undefined) {
    return models.load(modelId).then(() => handleSubmit(request, session));
  }
  const submit: Submit = { request, session, body, model, payload: payload ?? null };
  const waiting = prepare(request, session, model);
  return waiting === undefined ? decide(submit) : waiting.then(() => decide(submit));
}

/** Loads what no earlier submit has needed. Undefined when everything is loaded, so that most submits never wait. */
function prepare(
  request: SubmitRequest,
  session: Session,
  model: Model,
): Promise<unknown> | undefined {
  const { payloads, recordings } = session.shared;
  const name = request.scenario ?? session.options.scenario ?? "default";
  const checker = payloads.prepare(model);
  const isLoaded = recordings.peek(name) !== undefined && recordings.peekMatching() !== undefined;
  if (checker === undefined && isLoaded) return undefined;
  return Promise.all([checker, recordings.load(name), recordings.matching()]);
}

type Submit = {
  readonly request: SubmitRequest;
  readonly session: Session;
  readonly body: JsonObject;
  readonly model: Model;
  readonly payload: JsonValue;
};

function decide(submit: Submit): SubmitResult {
  const { request, session, body, model, payload } = submit;
  const modelId = model.id;
  const problem = session.shared.payloads.check(model, payload);
  if (problem !== undefined || !isObject(payload)) {
    const answer = errorAnswer(400, problem ?? "invalid request: payload is not an object");
    return { body, modelId, answer };
  }
  const unknown = findUnknownId(session, model, payload);
  if (unknown !== undefined) return { body, modelId, answer: errorAnswer(400, unknown) };
  const content = contentHash(modelId, payload, request.label);
  const recording = chooseRecording(request, session, {
    model: modelId,
    payload,
    content,
    header: request.header,
  });
  if ("status" in recording) return { body, modelId, answer: recording };
  return play(submit, { payload, recording, content });
}

/** The requested scenario, else the recording that matches this request best, else `default`. */
function chooseRecording(
  request: SubmitRequest,
  session: Session,
  submit: Matched & { readonly content: ContentHash },
): Recording | Answer {
  const { recordings } = session.shared;
  const name = request.scenario ?? session.options.scenario;
  if (name === undefined) {
    const fitting = fittingRecording(session, submit);
    if (fitting !== undefined) return fitting;
    if (session.options.strict === true) {
      return explainMiss(session, submit, "no recording matches this request");
    }
  }
  const recording = recordings.peek(name ?? "default");
  if (recording === undefined) {
    const message = `there is no recording named ${JSON.stringify(name ?? "default")}`;
    return unmatchedAnswer(message, nearest(name ?? "default", recordings.names()));
  }
  if (recording.match === undefined) return recording;
  const differences = differencesOf(recording, submit);
  if (differences.length === 0) return recording;
  return unmatchedAnswer(
    `the recording "${recording.name}" does not match this request`,
    [recording.name],
    {
      details: differences.map(formatDifference),
      candidates: [candidateOf(recording, submit)],
    },
  );
}

/** When several match equally well, the nth submit with the same content gets the nth of them, in order of name. */
function fittingRecording(
  session: Session,
  submit: Matched & { readonly content: ContentHash },
): Recording | undefined {
  const fitting = (session.shared.recordings.peekMatching() ?? []).filter(
    (recording) => differencesOf(recording, submit).length === 0,
  );
  if (fitting.length < 2) return fitting[0];
  const most = Math.max(...fitting.map(closenessOf));
  const closest = fitting.filter((recording) => closenessOf(recording) === most);
  const { occurrence } = nextRequestId(session, submit.content);
  return closest[Math.min(occurrence, closest.length - 1)];
}

function explainMiss(session: Session, submit: Matched, message: string): Answer {
  const near = (session.shared.recordings.peekMatching() ?? [])
    .map((recording) => ({ recording, differences: differencesOf(recording, submit) }))
    .toSorted((a, b) => a.differences.length - b.differences.length)
    .slice(0, 3);
  return unmatchedAnswer(
    message,
    near.map(({ recording }) => recording.name),
    { candidates: near.map(({ recording }) => candidateOf(recording, submit)) },
  );
}

/** The differences between the request and the recording, for programs; a missing side is left out. */
function candidateOf(recording: Recording, submit: Matched): JsonObject {
  return {
    recording: recording.name,
    differences: differencesOf(recording, submit).map(({ path, sent, recorded }): JsonObject => ({
      path,
      ...(sent === undefined ? {} : { sent }),
      ...(recorded === undefined ? {} : { recorded }),
    })),
  };
}

function play(
  { request, session, body, model }: Submit,
  chosen: {
    readonly payload: JsonObject;
    readonly recording: Recording;
    readonly content: ContentHash;
  },
): SubmitResult {
  const { payload, recording, content } = chosen;
  const { label, shot } = request;
  const modelId = model.id;
  const { requestId } = nextRequestId(session, content);
  const headers = headersFor(recording, request);
  const subject = { requestId, modelId, payload, label, headers };
  const step =
    request.fault ??
    takeFault(
      session,
      { route: "submit", label, modelId, requestId, requestIndex: session.ledger.added },
      recordedStep(session, recording, content),
    );
  if (step !== undefined && !isAccepted(step)) {
    const refused = errorAnswer(503, "not accepted");
    return { body, modelId, answer: faultAnswer(step.fault, refused, subject) };
  }
  const job = acceptJob(session, { model, payload, label, shot, headers, recording, requestId });
  const answer = textAnswer(200, JSON.stringify(recordOf(job, recording.submit.fields)));
  if (step === undefined) return { body, modelId, job, answer };
  return { body, modelId, job, answer: faultAnswer(step.fault, answer, job) };
}

const noHeaders = {};

/** Those that the recording names; most name none. */
function headersFor(
  { headerNames }: Recording,
  { header }: SubmitRequest,
): { readonly [name: string]: string } {
  if (headerNames.length === 0) return noHeaders;
  return Object.fromEntries(
    headerNames.flatMap((name) => {
      const value = header(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

// 100 000 different submits of scenarios with faults are more than any test makes, and take at most about 30 MB.
const maxCounted = 100_000;

/** The recording's own fault for this submit, counted over submits with the same content. */
function recordedStep(
  session: Session,
  recording: Recording,
  content: ContentHash,
): FaultStep | undefined {
  if (recording.submit.faults.length === 0) return undefined;
  const countKey = `${recording.name}\n${content.join()}`;
  const submitted = session.submitTimes.get(countKey) ?? 0;
  if (session.submitTimes.size >= maxCounted) session.submitTimes.clear();
  session.submitTimes.set(countKey, submitted + 1);
  return stepFor(recording.submit.faults, submitted);
}
