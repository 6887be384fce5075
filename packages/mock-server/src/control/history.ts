import type { Session } from "../api/session.ts";
import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList, isObject, parseObject } from "../catalogue/json.ts";
import { faultKinds } from "../recording/parse-fault.ts";
import type { LoggedCall, NewCall, RouteKind } from "../replay/call-log.ts";
import { isUsualBody, redactTarget, routeKinds } from "../replay/call-log.ts";
import { SnapshotError } from "./snapshot-error.ts";

/**
 * What a session has seen besides what its requests show: its calls, and how often random faults were drawn. A state file keeps it over a
 * restart; a snapshot, which is the start of a test, does not have it.
 */
export function describeHistory(session: Session): JsonObject {
  const { callLog } = session;
  const { byRoute, unmatched } = callLog.forgotten;
  return {
    calls: callLog.items().map((call) => describeKept(session, call)),
    forgotten: { byRoute: Object.fromEntries(byRoute), unmatched },
  };
}

/** What the latest call adds to it. */
export function describeLatest(session: Session): JsonObject {
  const call = session.callLog.latest();
  const drawn = session.chaos?.news();
  return {
    ...(call === undefined ? {} : { call: describeKept(session, call) }),
    ...(drawn === undefined ? {} : { draw: [drawn.subject, drawn.count] }),
  };
}

function describeKept({ jobs }: Session, call: LoggedCall): JsonObject {
  const { index: _index, body, ...logged } = call;
  const facts = { ...logged, target: redactTarget(call.target) };
  const job = call.requestId === undefined ? undefined : jobs.get(call.requestId);
  const isKnown = body === undefined || (job !== undefined && isUsualBody(body, job));
  // JSON leaves out what is undefined.
  return parseObject(JSON.stringify(isKnown ? facts : { ...facts, body })) ?? {};
}

/** @returns what gives a session its history. @throws SnapshotError */
export function readHistory(written: JsonObject): (session: Session) => void {
  const { calls = [], forgotten = {}, draws = [] } = written;
  if (!isList(calls) || !isObject(forgotten) || !isList(draws)) {
    throw new SnapshotError("the calls of a session must be a list");
  }
  const read = calls.map(readCall);
  const { byRoute = {}, unmatched = 0 } = forgotten;
  if (!isObject(byRoute)) throw new SnapshotError("byRoute must be an object");
  const counts = Object.entries(byRoute).map(
    ([route, count]) => [routeNamed(route), countOf(count)] as const,
  );
  const missed = countOf(unmatched);
  const drawn = draws.map((draw): readonly [string, number] => {
    const [subject, count] = isList(draw) ? draw : [];
    if (typeof subject !== "string") throw new SnapshotError("a draw must name what it was for");
    return [subject, countOf(count)];
  });
  return (session) => {
    session.callLog.recall({ byRoute: new Map(counts), unmatched: missed });
    for (const { requestId, recording, ...call } of read) {
      const job = requestId === undefined ? undefined : session.jobs.get(requestId);
      session.callLog.add(
        job === undefined ? { ...call, job, requestId, recording } : { ...call, job },
      );
    }
    session.chaos?.restore(drawn);
  };
}

function readCall(value: JsonValue): Omit<NewCall, "job"> {
  if (!isObject(value)) throw new SnapshotError("a call must be an object");
  const text = (name: string): string | undefined => {
    const found = value[name];
    if (found === undefined || typeof found === "string") return found;
    throw new SnapshotError(`${name} of a call must be a string`);
  };
  const { body } = value;
  if (body !== undefined && !isObject(body)) {
    throw new SnapshotError("the body of a call must be an object");
  }
  const fault = text("fault");
  return {
    route: routeNamed(text("route")),
    method: text("method") ?? "",
    target: text("target") ?? "",
    status: countOf(value["status"]),
    hasAuthorization: value["hasAuthorization"] === true,
    organizationId: text("organizationId"),
    requestId: text("requestId"),
    recording: text("recording"),
    modelId: text("modelId"),
    label: text("label"),
    fault: faultKinds.find((kind) => kind === fault),
    missed: text("missed"),
    error: text("error"),
    body,
  };
}

function routeNamed(name: string | undefined): RouteKind {
  const route = routeKinds.find((kind) => kind === name);
  if (route !== undefined) return route;
  throw new SnapshotError(`a call has no route named ${JSON.stringify(name ?? "")}`);
}

function countOf(value: JsonValue | undefined): number {
  if (typeof value === "number" && value >= 0) return value;
  throw new SnapshotError("a count must be a number, 0 or more");
}
