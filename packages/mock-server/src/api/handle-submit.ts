import type { Model } from "@storyreel/models";
import type { JsonObject } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";
import type { FaultStep } from "../recording/fault.ts";
import { isAccepted, stepFor } from "../recording/fault.ts";
import type { Matched } from "../recording/match-recording.ts";
import {
  closenessOf,
  differencesOf,
  formatDifference,
  isMatch,
} from "../recording/match-recording.ts";
import type { Recording } from "../recording/recording.ts";
import { recordText } from "../replay/record-text.ts";
import type { ContentHash } from "../replay/request-id.ts";
import type { Answer } from "./answer.ts";
import { errorAnswer, textAnswer, unmatchedAnswer } from "./answer.ts";
import { faultAnswer } from "./fault-answer.ts";
import { findUnknownId } from "./find-unknown-id.ts";
import type { Handled } from "./handled.ts";
import type { MockRequest } from "./mock-request.ts";
import { bodyText, headerOf, wordsOf } from "./mock-request.ts";
import { nearest } from "./nearest.ts";
import type { Session } from "./session.ts";
import { acceptJob, hasFaults, nextRequestId, takeFault } from "./session.ts";
import type { SubmitBody } from "./submit-body.ts";
import { checkBody, hashBody } from "./submit-body.ts";

/** Checks body, model and payload in the order of the real API, then starts a recording. */
export function handleSubmit(
  request: MockRequest,
  fault: FaultStep | undefined,
  session: Session,
): Handled | Promise<Handled> {
  const body = session.shared.readBody(bodyText(request));
  if (body === undefined) {
    const message = `invalid request: body is not a JSON object${unreadable(request)}`;
    return handled(errorAnswer(400, message));
  }
  const { model: modelId } = body.value;
  if (typeof modelId !== "string" || modelId === "") {
    const answer = errorAnswer(400, "invalid request: missing required field: model");
    return handled(answer, body);
  }
  const { models } = session.shared;
  if (!models.has(modelId)) {
    const answer = errorAnswer(404, `model ${JSON.stringify(modelId)} does not exist`);
    return handled(answer, body, modelId);
  }
  const model = models.peek(modelId);
  if (model === undefined) {
    return models.load(modelId).then(() => handleSubmit(request, fault, session));
  }
  const label = wordsOf(request, "x-storyreel-label");
  const scenario = headerOf(request, "x-mock-scenario") ?? session.options.scenario;
  const submit: Submit = { request, session, fault, body, model, label, scenario };
  const waiting = prepare(submit);
  return waiting === undefined ? decide(submit) : waiting.then(() => decide(submit));
}

/** Why a body may not be JSON although its client thinks so. */
function unreadable(request: MockRequest): string {
  const encoding = headerOf(request, "content-encoding");
  if (encoding !== undefined) return `; the mock does not decode content-encoding: ${encoding}`;
  const [first, second] = Buffer.from(request.body.slice(0, 2));
  if (first === 0x1f && second === 0x8b) return "; it is compressed with gzip";
  if (first === 0xef && second === 0xbb) return "; it begins with a byte order mark";
  return first === 0 || second === 0 || first === 0xff ? "; it is not in UTF-8" : "";
}

type Submit = {
  readonly request: MockRequest;
  readonly session: Session;
  /** For this call only. */
  readonly fault: FaultStep | undefined;
  readonly body: SubmitBody;
  readonly model: Model;
  /** The label that the clip shows. */
  readonly label: string | undefined;
  /** Name of the recording for this request or session. */
  readonly scenario: string | undefined;
};

/** The result of a submit. It has a job when the queue accepted the request, whatever the answer says. */
function handled(answer: Answer, body?: SubmitBody, modelId?: string): Handled {
  return { route: "submit", answer, job: undefined, modelId, body: body?.value };
}

/** Loads what no earlier submit has needed. Undefined when everything is loaded, so that most submits never wait. */
function prepare({ session, model, scenario }: Submit): Promise<unknown> | undefined {
  const { payloads, recordings } = session.shared;
  const name = scenario ?? "default";
  const checker = payloads.prepare(model);
  const isLoaded = recordings.peek(name) !== undefined && recordings.peekMatching() !== undefined;
  if (checker === undefined && isLoaded) return undefined;
  return Promise.all([checker, recordings.load(name), recordings.matching()]);
}

function decide(submit: Submit): Handled {
  const { session, body, model, label } = submit;
  const { payload } = body;
  const problem = checkBody(body, model, session.shared.payloads);
  if (problem !== undefined || !isObject(payload)) {
    const answer = errorAnswer(400, problem ?? "invalid request: payload is not an object");
    return handled(answer, body, model.id);
  }
  const unknown = findUnknownId(session, model, payload);
  if (unknown !== undefined) return handled(errorAnswer(400, unknown), body, model.id);
  const content = hashBody(body, model, label);
  const recording = chooseRecording(submit, payload, content);
  if ("status" in recording) return handled(recording, body, model.id);
  return play(submit, { payload, recording, content });
}

/** The requested scenario, else the recording that matches this request best, else `default`. */
function chooseRecording(
  submit: Submit,
  payload: JsonObject,
  content: ContentHash,
): Recording | Answer {
  const { session, scenario = "default" } = submit;
  const { recordings } = session.shared;
  if (submit.scenario === undefined) {
    const matching = recordings.peekMatching() ?? [];
    const isStrict = session.options.strict === true;
    if (matching.length > 0 || isStrict) {
      const matched = matchedOf(submit, payload);
      const fitting = matching.filter((recording) => isMatch(recording, matched));
      const fitted = mostSpecific(session, fitting, content);
      if (fitted !== undefined) return fitted;
      if (isStrict) return explainMiss(matching, matched, "no recording matches this request");
    }
  }
  const recording = recordings.peek(scenario);
  if (recording === undefined) {
    const message = `there is no recording named ${JSON.stringify(scenario)}`;
    return unmatchedAnswer(message, nearest(scenario, recordings.names()));
  }
  if (recording.match === undefined) return recording;
  const matched = matchedOf(submit, payload);
  const differences = differencesOf(recording, matched);
  if (differences.length === 0) return recording;
  return unmatchedAnswer(
    `the recording "${recording.name}" does not match this request`,
    [recording.name],
    {
      details: differences.map(formatDifference),
      candidates: [candidateOf(recording, matched)],
    },
  );
}

function matchedOf({ request, model }: Submit, payload: JsonObject): Matched {
  return { model: model.id, payload, header: (name) => wordsOf(request, name) };
}

/** When several match equally well, the nth submit with the same content gets the nth of them, in order of name. */
function mostSpecific(
  session: Session,
  fitting: readonly Recording[],
  content: ContentHash,
): Recording | undefined {
  if (fitting.length < 2) return fitting[0];
  const most = Math.max(...fitting.map(closenessOf));
  const closest = fitting.filter((recording) => closenessOf(recording) === most);
  const { occurrence } = nextRequestId(session, content);
  return closest[Math.min(occurrence, closest.length - 1)];
}

function explainMiss(matching: readonly Recording[], submit: Matched, message: string): Answer {
  const near = matching
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
  submit: Submit,
  chosen: {
    readonly payload: JsonObject;
    readonly recording: Recording;
    readonly content: ContentHash;
  },
): Handled {
  const { request, session, body, model, label } = submit;
  const { payload, recording, content } = chosen;
  const modelId = model.id;
  const { requestId } = nextRequestId(session, content);
  const headers = headersFor(recording, request);
  const step = submit.fault ?? stepOf(submit, requestId, recordedStep(session, recording, content));
  if (step !== undefined && !isAccepted(step)) {
    const refused = errorAnswer(503, "not accepted");
    const subject = { requestId, modelId, payload, label, headers };
    return handled(faultAnswer(step.fault, refused, subject), body, modelId);
  }
  const shot = wordsOf(request, "x-storyreel-shot");
  const sizeBytes = request.body.length;
  const facts = { model, payload, label, shot, headers, recording, requestId, sizeBytes };
  const job = acceptJob(session, facts);
  const whole = textAnswer(200, recordText(job, recording.submit.fields));
  const answer = step === undefined ? whole : faultAnswer(step.fault, whole, job);
  return { route: "submit", answer, job, modelId, body: body.value };
}

function stepOf(
  { session, label, model }: Submit,
  requestId: string,
  recorded: FaultStep | undefined,
): FaultStep | undefined {
  if (!hasFaults(session)) return recorded;
  const requestIndex = session.jobs.added;
  const target = { route: "submit", label, modelId: model.id, requestId, requestIndex } as const;
  return takeFault(session, target, recorded);
}

const noHeaders = {};

/** Those that the recording names; most name none. */
function headersFor(
  { headerNames }: Recording,
  request: MockRequest,
): { readonly [name: string]: string } {
  if (headerNames.length === 0) return noHeaders;
  return Object.fromEntries(
    headerNames.flatMap((name) => {
      const value = wordsOf(request, name);
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
