import { describeModel } from "../catalogue/describe-model.ts";
import type { FaultStep } from "../recording/fault.ts";
import { stepFor } from "../recording/fault.ts";
import type { FaultTarget } from "../replay/injected-faults.ts";
import type { Job } from "../replay/job.ts";
import { advanceJob, recordOf } from "../replay/job.ts";
import type { Answer } from "./answer.ts";
import { errorAnswer, jsonAnswer, mediaErrorAnswer, unmatchedAnswer } from "./answer.ts";
import { answerMedia } from "./answer-media.ts";
import { faultAnswer } from "./fault-answer.ts";
import { handleSubmit } from "./handle-submit.ts";
import type { Route } from "./route.ts";
import { routeOf } from "./route.ts";
import type { Session } from "./session.ts";
import { linksOf } from "./session.ts";

/** A request without its socket. Header names are lower case. */
export type MockRequest = {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: { readonly [name: string]: string | undefined };
  readonly body: string;
};

/** An answer and what the call turned out to be. */
export type Handled = {
  readonly route: Route["kind"];
  readonly answer: Answer;
  readonly job?: Job | undefined;
  readonly modelId?: string | undefined;
};

/** Decides the answer to a request: the whole server but for the socket. */
export async function handleRequest(request: MockRequest, session: Session): Promise<Handled> {
  const url = new URL(request.target, "http://mock");
  const route = routeOf(request.method, url.pathname);
  switch (route.kind) {
    case "media":
      return handleMedia(request, route, session);
    case "elsewhere":
      return {
        route: route.kind,
        answer: errorAnswer(404, `not found: ${request.method} ${url.pathname}`),
      };
    case "unmatched": {
      const message = `the mock server has no answer for ${request.method} ${url.pathname}`;
      return { route: route.kind, answer: unmatchedAnswer(message, route.nearest) };
    }
    case "submit":
    case "read":
    case "list":
    case "models":
    case "model":
      break;
  }
  if (!/^Bearer \S+$/u.test(request.headers["authorization"] ?? "")) {
    return { route: route.kind, answer: errorAnswer(401, "invalid or missing API key") };
  }
  switch (route.kind) {
    case "submit": {
      const { answer, job, modelId } = await handleSubmit(
        {
          body: request.body,
          label: request.headers["x-storyreel-label"],
          scenario: request.headers["x-mock-scenario"],
        },
        session,
      );
      return { route: "submit", answer, job, modelId };
    }
    case "read":
      return handleRead(route.requestId, session);
    case "list":
      return handleList(url.searchParams, session);
    case "models":
    case "model":
      return handleModels(route, session);
  }
}

function handleRead(requestId: string, session: Session): Handled {
  const job = session.jobs.get(requestId);
  if (job === undefined) {
    const step = session.injected.take({ route: "read", requestId });
    const answer = errorAnswer(404, `request ${JSON.stringify(requestId)} not found`);
    return { route: "read", answer: withFault(answer, step, { requestId, modelId: "" }) };
  }
  const step =
    session.injected.take(targetOf("read", job)) ??
    stepFor(job.recording.read.faults, job.readCalls);
  job.readCalls += 1;
  // An answer of another kind shows no state, so the state does not move on.
  if (step?.fault.kind !== "answer" && advanceJob(job, session.pollsPerState)) {
    job.updatedAtSeconds = session.timeSeconds(job.state);
  }
  const answer = jsonAnswer(200, recordOf(job, job.recording.read.fields, linksOf(session, job)));
  return { route: "read", job, modelId: job.modelId, answer: withFault(answer, step, job) };
}

async function handleList(query: URLSearchParams, session: Session): Promise<Handled> {
  const modelId = query.get("model_id") ?? undefined;
  const scenario = await session.recordings.load(session.scenario ?? "default");
  const recorded = stepFor(scenario?.list.faults ?? [], session.listCalls);
  const step = session.injected.take({ route: "list", modelId }) ?? recorded;
  session.listCalls += 1;
  const jobs = session.ledger
    .filter((job) => job.recording.list.shows && (modelId === undefined || job.modelId === modelId))
    .toReversed();
  const offset = wholeNumber(query.get("offset"), 0);
  // 50: how many the API returns when it is not told is not known.
  const limit = Math.min(100, wholeNumber(query.get("limit"), 50));
  const page = jobs.slice(offset, offset + limit);
  for (const job of page) {
    if (job.recording.list.advances && advanceJob(job, session.pollsPerState)) {
      job.updatedAtSeconds = session.timeSeconds(job.state);
    }
  }
  const answer = jsonAnswer(200, {
    requests: page.map((job) => recordOf(job, job.recording.read.fields, linksOf(session, job))),
    total: jobs.length,
    has_more: offset + page.length < jobs.length,
  });
  return {
    route: "list",
    modelId,
    answer: withFault(answer, step, { requestId: "", modelId: modelId ?? "" }),
  };
}

function wholeNumber(text: string | null, fallback: number): number {
  return text !== null && /^\d+$/u.test(text) ? Number(text) : fallback;
}

function handleModels(
  route: Route & { readonly kind: "models" | "model" },
  session: Session,
): Handled {
  const modelId = route.kind === "model" ? route.modelId : undefined;
  const step = session.injected.take({ route: "models", modelId });
  const model = modelId === undefined ? undefined : session.models.get(modelId);
  const answer =
    modelId === undefined
      ? jsonAnswer(200, { model_ids: [...session.models.keys()] })
      : model === undefined
        ? errorAnswer(404, `model ${JSON.stringify(modelId)} does not exist`)
        : jsonAnswer(200, describeModel(model));
  return {
    route: route.kind,
    modelId,
    answer: withFault(answer, step, { requestId: "", modelId: modelId ?? "" }),
  };
}

function handleMedia(
  request: MockRequest,
  route: Route & { readonly kind: "media" },
  session: Session,
): Handled {
  const job = session.jobs.get(route.requestId);
  const modelId = job?.modelId;
  // The real media host refuses a key that it did not ask for (seen by two public clients, 2026-09).
  if (request.headers["authorization"] !== undefined) {
    return {
      route: "media",
      job,
      modelId,
      answer: mediaErrorAnswer(401, "AuthenticationRequired"),
    };
  }
  if (job === undefined) return { route: "media", answer: mediaErrorAnswer(404, "NoSuchKey") };
  const step =
    session.injected.take(targetOf("media", job)) ??
    stepFor(job.recording.media.faults, job.mediaCalls);
  job.mediaCalls += 1;
  const file = route.part === "result" ? session.media.result(job) : session.media.thumbnail(job);
  const answer = answerMedia(file, {
    range: step?.fault.kind === "ignore-range" ? undefined : request.headers["range"],
    ifRange: request.headers["if-range"],
  });
  return { route: "media", job, modelId, answer: withFault(answer, step, job) };
}

function targetOf(route: "read" | "media", job: Job): FaultTarget {
  const { label, requestId, modelId, index: requestIndex } = job;
  return { route, label, requestId, modelId, requestIndex };
}

function withFault(
  answer: Answer,
  step: FaultStep | undefined,
  job: { readonly requestId: string; readonly modelId: string },
): Answer {
  return step === undefined ? answer : faultAnswer(step.fault, answer, job);
}
