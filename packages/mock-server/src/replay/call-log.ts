import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList, parseObject, textOf } from "../catalogue/json.ts";
import type { Fault } from "../recording/fault.ts";
import type { Job } from "./job.ts";

/** The route of a call: of the API, of its media host, or neither. */
export type RouteKind = (typeof routeKinds)[number];

export const routeKinds = [
  "submit",
  "read",
  "list",
  "models",
  "model",
  "upload-url",
  "upload",
  "media",
  "unmatched",
  "elsewhere",
] as const;

/** One call that the mock answered. A key is never kept, only whether the call had one. */
export type Call = {
  /** Counts from 0. */
  readonly index: number;
  readonly route: RouteKind;
  readonly method: string;
  /** Path and query, without the prefix of the session. */
  readonly target: string;
  readonly status: number;
  readonly hasAuthorization: boolean;
  readonly organizationId?: string;
  readonly requestId?: string;
  readonly modelId?: string;
  readonly label?: string;
  readonly fault?: Fault["kind"];
  /** Name of the recording that answered. */
  readonly recording?: string;
  /** Why the mock had no answer (501), and in which fields the closest recordings differ. */
  readonly missed?: MissedCall;
  /** Why the call was refused (4xx), unless a fault or a recording did that. */
  readonly error?: string;
};

/** What a 501 of the mock says. */
export type MissedCall = {
  readonly error: string;
  readonly nearest: readonly string[];
  readonly candidates: readonly JsonValue[];
};

/** A call that is kept. `describeCall` makes it readable. */
export type LoggedCall = {
  readonly index: number;
  readonly route: RouteKind;
  readonly method: string;
  readonly target: string;
  readonly status: number;
  readonly hasAuthorization: boolean;
  readonly organizationId: string | undefined;
  readonly requestId: string | undefined;
  readonly modelId: string | undefined;
  readonly label: string | undefined;
  readonly fault: Fault["kind"] | undefined;
  readonly recording: string | undefined;
  /** The body of the answer, if the mock had none of the API. */
  readonly missed: string | undefined;
  readonly error: string | undefined;
  /** The body of a submit, as sent. */
  readonly body: JsonObject | undefined;
};

/** A call as it comes in: what a log entry is made of. */
export type NewCall = {
  readonly route: RouteKind;
  readonly method: string;
  readonly target: string;
  readonly status: number;
  readonly hasAuthorization: boolean;
  readonly organizationId: string | undefined;
  /** What the call is about. Its id, model, label and recording are those of the entry. */
  readonly job: Job | undefined;
  readonly modelId: string | undefined;
  readonly label: string | undefined;
  readonly fault: Fault["kind"] | undefined;
  readonly missed: string | undefined;
  readonly error: string | undefined;
  readonly body: JsonObject | undefined;
  /** Of a call about a request that is no longer kept. */
  readonly requestId?: string | undefined;
  readonly recording?: string | undefined;
};

/** The latest `maxCalls` calls. */
export type CallLog = {
  add(call: NewCall): void;
  /** Oldest first. */
  items(): readonly LoggedCall[];
  /** The call that was added last. */
  latest(): LoggedCall | undefined;
  /** How many were added, including those that are no longer kept. */
  readonly added: number;
  readonly forgotten: ForgottenCalls;
  /** Counts calls that are no longer kept, before the first call is added. */
  recall(forgotten: ForgottenCalls): void;
};

/** What is known about calls that are no longer kept. */
export type ForgottenCalls = {
  readonly byRoute: ReadonlyMap<RouteKind, number>;
  /** How many of them the mock could not answer (501). */
  readonly unmatched: number;
};

// 10 000 calls at about 200 bytes are 2 MB for a busy session.
export const maxCalls = 10_000;

/**
 * Keeps in columns what a call adds to what is known anyway: usually a number and the request that it is about. Objects for each call
 * would live long enough for the garbage collector to move them twice. Entries are made when they are asked for.
 *
 * @param requestsPath where requests are submitted, and below which each of them is read
 */
export function createCallLog(requestsPath: string): CallLog {
  /** Status, route and whether there was a key. */
  const facts: number[] = [];
  const methods: string[] = [];
  /** `undefined`: the usual one. */
  const targets: (string | undefined)[] = [];
  const jobs: (Job | undefined)[] = [];
  const more: (MoreFacts | undefined)[] = [];
  const byRoute = new Map<RouteKind, number>();
  const forgotten = { byRoute, unmatched: 0 };
  let added = 0;
  /** Calls before it were never kept here. */
  let start = 0;
  const forget = (at: number): void => {
    const { route, status } = unpack(facts[at] ?? 0);
    byRoute.set(route, (byRoute.get(route) ?? 0) + 1);
    if (status === 501) forgotten.unmatched += 1;
  };
  const entry = (index: number): LoggedCall => {
    const at = index % maxCalls;
    const job = jobs[at];
    const { route, status, hasAuthorization } = unpack(facts[at] ?? 0);
    const rest = more[at] ?? nothingMore;
    const { modelId, label, organizationId, fault, missed, error, body } = rest;
    return {
      index,
      route,
      method: methods[at] ?? "",
      target: targets[at] ?? usualTarget(requestsPath, route, job),
      status,
      hasAuthorization,
      organizationId,
      requestId: rest.requestId ?? job?.requestId,
      modelId: modelId ?? job?.modelId,
      label: label ?? job?.label,
      fault,
      recording: rest.recording ?? job?.recording.name,
      missed,
      error,
      body: body ?? (route === "submit" && job !== undefined ? usualBody(job) : undefined),
    };
  };
  return {
    forgotten,
    get added() {
      return added;
    },
    add: (call) => {
      const at = added % maxCalls;
      if (added - start >= maxCalls) forget(at);
      added += 1;
      facts[at] = pack(call);
      methods[at] = call.method;
      targets[at] = isUsualTarget(requestsPath, call) ? undefined : call.target;
      jobs[at] = call.job;
      more[at] = hasMore(call) ? moreOf(call) : undefined;
    },
    recall: ({ byRoute: counts, unmatched }) => {
      for (const [route, count] of counts) {
        byRoute.set(route, count);
        start += count;
      }
      forgotten.unmatched = unmatched;
      added = start;
    },
    items: () => {
      const first = Math.max(start, added - maxCalls);
      return Array.from({ length: added - first }, (_, place) => entry(first + place));
    },
    latest: () => (added === start ? undefined : entry(added - 1)),
  };
}

function pack({ status, route, hasAuthorization }: NewCall): number {
  return (status * 16 + routeKinds.indexOf(route)) * 2 + (hasAuthorization ? 1 : 0);
}

function unpack(facts: number): Pick<LoggedCall, "status" | "route" | "hasAuthorization"> {
  return {
    status: facts >> 5,
    route: routeKinds[(facts >> 1) & 15] ?? "elsewhere",
    hasAuthorization: (facts & 1) === 1,
  };
}

/** What most calls do not have, or have in common with their request. */
type MoreFacts = Partial<
  Pick<
    LoggedCall,
    | "requestId"
    | "modelId"
    | "label"
    | "organizationId"
    | "fault"
    | "recording"
    | "missed"
    | "error"
    | "body"
  >
>;

const nothingMore: MoreFacts = {};

function hasMore(call: NewCall): boolean {
  const { job, requestId, modelId, label, organizationId, fault, missed, error, body } = call;
  return (
    (modelId !== undefined && modelId !== job?.modelId) ||
    (label !== undefined && label !== job?.label) ||
    organizationId !== undefined ||
    fault !== undefined ||
    missed !== undefined ||
    error !== undefined ||
    requestId !== undefined ||
    (body !== undefined && (job === undefined || !isUsualBody(body, job)))
  );
}

function moreOf(call: NewCall): MoreFacts {
  const { requestId, modelId, label, organizationId, fault, recording, missed, error, body } = call;
  return { requestId, modelId, label, organizationId, fault, recording, missed, error, body };
}

/** A submit has the path of the queue, and a read that of its request. */
function isUsualTarget(requestsPath: string, { route, job, target }: NewCall): boolean {
  if (route === "submit") return target === requestsPath;
  if (route !== "read" || job === undefined) return false;
  const { requestId } = job;
  return (
    target.length === requestsPath.length + 1 + requestId.length &&
    target.endsWith(requestId) &&
    target.startsWith(requestsPath)
  );
}

function usualTarget(requestsPath: string, route: RouteKind, job: Job | undefined): string {
  return route === "submit" ? requestsPath : `${requestsPath}/${job?.requestId ?? ""}`;
}

/** Most bodies have a model and a payload, which their request keeps. */
export function isUsualBody(body: JsonObject, { payload }: Job): boolean {
  if (body["payload"] !== payload) return false;
  for (const key in body) if (key !== "payload" && key !== "model") return false;
  return true;
}

function usualBody({ modelId, payload }: Job): JsonObject {
  return { model: modelId, payload };
}

export function describeCall(entry: LoggedCall): Call {
  const { index, route, method, status, hasAuthorization } = entry;
  const { organizationId, requestId, modelId, label, fault, recording, missed, error } = entry;
  return {
    index,
    route,
    method,
    target: redactTarget(entry.target),
    status,
    hasAuthorization,
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(modelId === undefined ? {} : { modelId }),
    ...(label === undefined ? {} : { label }),
    ...(fault === undefined ? {} : { fault }),
    ...(recording === undefined ? {} : { recording }),
    ...(missed === undefined ? {} : { missed: readMissed(missed) }),
    ...(error === undefined ? {} : { error }),
  };
}

function readMissed(body: string): MissedCall {
  const { error, nearest, candidates } = parseObject(body) ?? {};
  return {
    error: textOf(error),
    nearest: isList(nearest) ? nearest.map(textOf) : [],
    candidates: isList(candidates) ? candidates : [],
  };
}

/** People put keys into queries by mistake; those must not be shown. */
export function redactTarget(target: string): string {
  if (!target.includes("?")) return target;
  return target.replaceAll(
    /([?&][^=&]*(?:key|token|secret|signature|credential|password|auth)[^=&]*=)[^&]*/giu,
    "$1redacted",
  );
}
