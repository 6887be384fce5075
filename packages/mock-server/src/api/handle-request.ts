import { describeModel } from "../catalogue/describe-model.ts";
import type { FaultStep } from "../recording/fault.ts";
import { stepFor } from "../recording/fault.ts";
import { parseFault } from "../recording/parse-fault.ts";
import type { FaultTarget } from "../replay/injected-faults.ts";
import type { Job } from "../replay/job.ts";
import type { PlaceholderSubject } from "../replay/job.ts";
import { advanceJob, beginsAtMs, linksOf, recordOf } from "../replay/job.ts";
import { recordText } from "../replay/record-text.ts";
import type { Answer } from "./answer.ts";
import {
  errorAnswer,
  jsonAnswer,
  mediaErrorAnswer,
  textAnswer,
  unmatchedAnswer,
} from "./answer.ts";
import { answerMedia } from "./answer-media.ts";
import { faultAnswer } from "./fault-answer.ts";
import type { Handled } from "./handled.ts";
import { handleSubmit } from "./handle-submit.ts";
import { handleUpload, handleUploadUrl } from "./handle-upload.ts";
import type { MockRequest } from "./mock-request.ts";
import { headerOf, splitTarget, wordsOf } from "./mock-request.ts";
import type { Route } from "./route.ts";
import { apiPath, controlPath, routeOf, sessionNameRule } from "./route.ts";
import type { Session } from "./session.ts";
import { hasFaults, largeBytes, takeFault, timeSeconds } from "./session.ts";

/** Decides the answer to a request in a session: the whole API without the socket. */
export function handleRequest(request: MockRequest, session: Session): Handled | Promise<Handled> {
  const { path, query } = splitTarget(request.target);
  const route = routeOf(request.method, path);
  const header = wordsOf(request, "x-mock-fault");
  const named = header === undefined ? undefined : parseFault(header);
  if (named !== undefined && "problem" in named) {
    const answer = unmatchedAnswer(`x-mock-fault: ${named.problem}`, []);
    return { route: route.kind, answer };
  }
  const step = named === undefined ? undefined : { fault: named.fault };
  switch (route.kind) {
    case "media":
      return handleMedia(request, { route, step }, session);
    case "upload":
      return { route: "upload", answer: handleUpload(request, route.name, session) };
    case "elsewhere":
      return explainElsewhere(request.method, path);
    case "unmatched":
      return { route: route.kind, answer: explainUnknown(request.method, path, route.nearest) };
    case "submit":
    case "read":
    case "list":
    case "models":
    case "model":
    case "upload-url":
      break;
  }
  if (!/^Bearer \S+$/u.test(headerOf(request, "authorization") ?? "")) {
    return { route: route.kind, answer: errorAnswer(401, "invalid or missing API key") };
  }
  switch (route.kind) {
    case "submit": {
      return handleSubmit(request, step, session);
    }
    case "read":
      return handleRead(route.requestId, step, session);
    case "list":
      return handleList(new URLSearchParams(query), step, session);
    case "models":
    case "model":
      return handleModels(route, step, session);
    case "upload-url":
      return { route: "upload-url", answer: handleUploadUrl(request, session) };
  }
}

const elsewhere = `the API is under ${apiPath}, and the mock's own controls are under ${controlPath}`;

/** Without its session, a path that names one has a name that cannot be. */
function explainElsewhere(method: string, path: string): Handled {
  const [, session] = /^\/s\/([^/]*)/u.exec(path) ?? [];
  if (session === undefined) {
    const answer = errorAnswer(404, `not found: ${method} ${path}; ${elsewhere}`);
    return { route: "elsewhere", answer };
  }
  const message = `session ${JSON.stringify(session)} in ${path}: ${sessionNameRule}`;
  return { route: "unmatched", answer: unmatchedAnswer(message, []) };
}

function explainUnknown(method: string, path: string, near: readonly string[]): Answer {
  const message = `the mock server has no answer for ${method} ${path}`;
  // One public client sends DELETE and ignores the answer; what the API does is unknown (2026-09).
  const about = method === "DELETE" ? ": cancelling a request is not documented" : "";
  return unmatchedAnswer(`${message}${about}`, near);
}

function handleRead(requestId: string, named: FaultStep | undefined, session: Session): Handled {
  const job = session.jobs.get(requestId);
  if (job === undefined) {
    const step = named ?? takeFault(session, { route: "read", requestId }, undefined);
    const answer = errorAnswer(404, `request ${JSON.stringify(requestId)} not found`);
    return { route: "read", answer: withFault(answer, step, { requestId, modelId: "" }) };
  }
  const recorded = stepFor(job.recording.read.faults, job.readCalls);
  const step =
    named ?? (hasFaults(session) ? takeFault(session, targetOf("read", job), recorded) : recorded);
  job.readCalls += 1;
  // An answer that shows no state does not advance it.
  if (step?.fault.kind !== "answer") moveOn(job, session);
  const text = job.text ?? recordText(job, job.recording.read.fields);
  if (text.length <= largeBytes) job.text = text;
  const answer = textAnswer(200, text);
  return { route: "read", job, modelId: job.modelId, answer: withFault(answer, step, job) };
}

function moveOn(job: Job, session: Session): void {
  const { pace, clock } = session;
  if (!advanceJob(job, pace, clock.nowMs())) return;
  job.updatedAtSeconds =
    pace.progression === "time"
      ? Math.floor(beginsAtMs(job, pace) / 1000)
      : timeSeconds(session, job.state);
  job.text = undefined;
}

/** Time passes whether or not a request is looked at. */
function isShownByList({ recording }: Job, { pace }: Session): boolean {
  return recording.list.advances || pace.progression === "time";
}

function handleList(
  query: URLSearchParams,
  named: FaultStep | undefined,
  session: Session,
): Handled | Promise<Handled> {
  const { recordings } = session.shared;
  const name = session.options.scenario ?? "default";
  if (recordings.peek(name) === undefined) {
    return recordings.load(name).then(() => handleList(query, named, session));
  }
  const modelId = query.get("model_id") ?? undefined;
  const recorded = stepFor(recordings.peek(name)?.list.faults ?? [], session.listCalls);
  const step = named ?? takeFault(session, { route: "list", modelId }, recorded);
  session.listCalls += 1;
  const jobs = session.jobs
    .items()
    .filter((job) => job.recording.list.shows && (modelId === undefined || job.modelId === modelId))
    .toReversed();
  const offset = wholeNumber(query.get("offset"), 0);
  // 50: the default of the API is unknown.
  const limit = Math.min(100, wholeNumber(query.get("limit"), 50));
  const page = jobs.slice(offset, offset + limit);
  for (const job of page) if (isShownByList(job, session)) moveOn(job, session);
  const answer = jsonAnswer(200, {
    requests: page.map((job) => recordOf(job, job.recording.read.fields)),
    total: jobs.length,
    has_more: offset + page.length < jobs.length,
  });
  const subject = { requestId: "", modelId: modelId ?? "" };
  return { route: "list", modelId, answer: withFault(answer, step, subject) };
}

function wholeNumber(text: string | null, fallback: number): number {
  return text !== null && /^\d+$/u.test(text) ? Number(text) : fallback;
}

function handleModels(
  route: Route & { readonly kind: "models" | "model" },
  named: FaultStep | undefined,
  session: Session,
): Handled | Promise<Handled> {
  const { models } = session.shared;
  const modelId = route.kind === "model" ? route.modelId : undefined;
  const model = modelId === undefined ? undefined : models.peek(modelId);
  if (modelId !== undefined && model === undefined && models.has(modelId)) {
    return models.load(modelId).then(() => handleModels(route, named, session));
  }
  const step = named ?? takeFault(session, { route: "models", modelId }, undefined);
  const answer =
    modelId === undefined
      ? jsonAnswer(200, { model_ids: models.ids })
      : model === undefined
        ? errorAnswer(404, `model ${JSON.stringify(modelId)} does not exist`)
        : jsonAnswer(200, describeModel(model));
  const subject = { requestId: "", modelId: modelId ?? "" };
  return { route: route.kind, modelId, answer: withFault(answer, step, subject) };
}

async function handleMedia(
  request: MockRequest,
  asked: {
    readonly route: Route & { readonly kind: "media" };
    readonly step: FaultStep | undefined;
  },
  session: Session,
): Promise<Handled> {
  const { requestId, part } = asked.route;
  const job = session.jobs.get(requestId);
  const modelId = job?.modelId;
  // The real media host refuses calls with an API key (seen by two public clients, 2026-09).
  if (headerOf(request, "authorization") !== undefined) {
    const answer = mediaErrorAnswer(401, "AuthenticationRequired");
    return { route: "media", job, modelId, answer };
  }
  const isThere =
    job !== undefined && (part === "thumbnail" || part < linksOf(job).mediaUrls.length);
  if (!isThere) return { route: "media", job, modelId, answer: mediaErrorAnswer(404, "NoSuchKey") };
  const recorded = stepFor(job.recording.media.faults, job.mediaCalls);
  const step = asked.step ?? takeFault(session, targetOf("media", job), recorded);
  job.mediaCalls += 1;
  const { media } = session.shared;
  const file = await (part === "thumbnail" ? media.thumbnail(job) : media.result(job, part));
  const answer = answerMedia(file, {
    range: step?.fault.kind === "ignore-range" ? undefined : headerOf(request, "range"),
    ifRange: headerOf(request, "if-range"),
    ifNoneMatch: headerOf(request, "if-none-match"),
  });
  return { route: "media", job, modelId, answer: withFault(answer, step, job) };
}

function targetOf(route: "read" | "media", job: Job): FaultTarget {
  const { label, requestId, modelId, index: requestIndex } = job;
  return { route, label, requestId, modelId, requestIndex };
}

function withFault(answer: Answer, step: FaultStep | undefined, job: PlaceholderSubject): Answer {
  return step === undefined ? answer : faultAnswer(step.fault, answer, job);
}
