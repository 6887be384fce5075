import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList, parseObject, textOf } from "../catalogue/json.ts";
import type { Fault } from "../recording/fault.ts";
import type { BoundedList } from "./bounded-list.ts";
import { createBoundedList } from "./bounded-list.ts";

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
};

/** What a 501 of the mock says. */
export type MissedCall = {
  readonly error: string;
  readonly nearest: readonly string[];
  readonly candidates: readonly JsonValue[];
};

/** A call as it is stored: cheap to write. `describeCall` makes it readable. */
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
  /** The body of a submit, as sent. */
  readonly body: JsonObject | undefined;
};

export type CallLog = BoundedList<LoggedCall> & { readonly forgotten: ForgottenCalls };

/** What is known about calls that are no longer kept. */
export type ForgottenCalls = {
  readonly byRoute: ReadonlyMap<RouteKind, number>;
  /** How many of them the mock could not answer (501). */
  readonly unmatched: number;
};

// 10 000 calls at about 200 bytes are 2 MB for a busy session.
export const maxCalls = 10_000;

export function createCallLog(): CallLog {
  const byRoute = new Map<RouteKind, number>();
  const forgotten = { byRoute, unmatched: 0 };
  const list = createBoundedList<LoggedCall>(maxCalls, ({ route, status }) => {
    byRoute.set(route, (byRoute.get(route) ?? 0) + 1);
    if (status === 501) forgotten.unmatched += 1;
  });
  return Object.assign(list, { forgotten });
}

export function describeCall(entry: LoggedCall): Call {
  const { index, route, method, status, hasAuthorization } = entry;
  const { organizationId, requestId, modelId, label, fault, recording, missed } = entry;
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
function redactTarget(target: string): string {
  if (!target.includes("?")) return target;
  return target.replaceAll(
    /([?&][^=&]*(?:key|token|secret|signature|credential|password|auth)[^=&]*=)[^&]*/giu,
    "$1redacted",
  );
}
