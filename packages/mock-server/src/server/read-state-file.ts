import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList, isObject, parseObject } from "../catalogue/json.ts";
import { SnapshotError } from "../control/snapshot-error.ts";

/**
 * The snapshot that the lines of a state file add up to. Its last line may be cut off, by a process that was killed while it wrote.
 *
 * @throws SnapshotError for a file that is no state file
 */
export function readStateFile(text: string): JsonObject {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const recordings: JsonValue[] = [];
  const sessions = new Map<JsonValue, WrittenSession>();
  for (const [index, line] of lines.entries()) {
    const value = parseObject(line);
    if (value === undefined) {
      if (index > 0 && index === lines.length - 1) break;
      throw new SnapshotError(`line ${index + 1} is not valid in a state file of the mock`);
    }
    if (index === 0) {
      const version = value["storyreel_mock_state"];
      if (version === 1) continue;
      if (version !== undefined) {
        const name = JSON.stringify(version);
        throw new SnapshotError(
          `written by another version of the mock (${name}; this one reads 1)`,
        );
      }
      throw new SnapshotError("this is not a state file of the mock");
    }
    apply(value, recordings, sessions);
  }
  if (lines.length === 0) return { storyreel_mock_state: 1, recordings: [], sessions: [] };
  return {
    storyreel_mock_state: 1,
    recordings,
    sessions: [...sessions.values()].map(({ facts, jobs, calls, draws }) => ({
      ...facts,
      jobs: [...jobs.values()],
      calls,
      draws: [...draws],
    })),
  };
}

type WrittenSession = {
  readonly facts: Record<string, JsonValue>;
  /** By request id, in order. */
  readonly jobs: Map<JsonValue, JsonObject>;
  readonly calls: JsonValue[];
  /** How often random faults were drawn for what. */
  readonly draws: Map<JsonValue, JsonValue>;
};

function apply(
  line: JsonObject,
  recordings: JsonValue[],
  sessions: Map<JsonValue, WrittenSession>,
): void {
  const { recording, session, closed, in: name, job, progress, call, draw, ...facts } = line;
  if (recording !== undefined) recordings.push(recording);
  if (closed !== undefined) sessions.delete(closed);
  if (isObject(session)) {
    const { jobs = [], calls, draws = [], ...rest } = session;
    const listed = isList(jobs) ? jobs.filter(isObject) : [];
    const drawn = isList(draws) ? draws.filter(isList) : [];
    // Without a list of calls, it is the same session, after those that it had.
    const before = calls === undefined ? sessions.get(session["name"] ?? "") : undefined;
    sessions.set(session["name"] ?? "", {
      facts: { forgotten: before?.facts["forgotten"] ?? {}, ...rest },
      jobs: new Map(listed.map((one) => [one["requestId"] ?? "", one])),
      calls: before?.calls ?? (isList(calls) ? [...calls] : []),
      draws: new Map(drawn.map(([subject = "", count = 0]) => [subject, count])),
    });
  }
  const known = name === undefined ? undefined : sessions.get(name);
  if (known === undefined) return;
  Object.assign(known.facts, facts);
  if (call !== undefined) known.calls.push(call);
  if (isList(draw)) known.draws.set(draw[0] ?? "", draw[1] ?? 0);
  if (isObject(job)) {
    known.jobs.set(job["requestId"] ?? "", job);
    known.facts["accepted"] = Number(job["index"]) + 1;
    const used = known.facts["usedRecordings"];
    const played = recordings[Number(job["recording"])];
    const title = isObject(played) ? played["name"] : undefined;
    if (isList(used) && title !== undefined && !used.includes(title)) {
      known.facts["usedRecordings"] = [...used, title];
    }
  }
  if (isObject(progress)) {
    const before = known.jobs.get(progress["requestId"] ?? "");
    if (before !== undefined)
      known.jobs.set(progress["requestId"] ?? "", { ...before, ...progress });
  }
}
