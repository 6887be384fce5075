import type { Session } from "../api/session.ts";
import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { parseObject } from "../catalogue/json.ts";
import type { Recording } from "../recording/recording.ts";
import { writtenRecording } from "../recording/written-recording.ts";
import type { Job } from "../replay/job.ts";

/**
 * Sessions with their requests, faults, clocks and uploads, as JSON. Not in it: the calls and the counts of random faults (see
 * `describeHistory`), and media, which are made again with the same bytes.
 */
export type MockSnapshot = {
  readonly storyreel_mock_state: 1;
  /** What the requests play. `recording` of a request is the place in this list. */
  readonly recordings: readonly JsonObject[];
  readonly sessions: readonly JsonObject[];
};

/** The sessions as they are now. */
export function takeSnapshot(sessions: Iterable<Session>): MockSnapshot {
  const recordings: JsonObject[] = [];
  const list = createRecordingList((recording) => recordings.push(recording));
  const described = [...sessions].map((session) => describeSession(session, list));
  return { storyreel_mock_state: 1, recordings, sessions: described };
}

/** The place of each recording in a list. A new one is passed on before its place is told. */
export type RecordingList = (recording: Recording) => number;

export function createRecordingList(add: (recording: JsonObject) => void): RecordingList {
  const places = new Map<Recording, number>();
  return (recording) => {
    const known = places.get(recording);
    if (known !== undefined) return known;
    const place = places.size;
    add({ name: recording.name, ...writtenRecording(recording) });
    places.set(recording, place);
    return place;
  };
}

export function describeSession(session: Session, placeOf: RecordingList): JsonObject {
  return {
    name: session.name,
    options: plain(session.options),
    ...(session.clock.kind === "real" ? {} : { nowMs: session.clock.nowMs() }),
    chaos: session.chaos === undefined ? null : plain(session.chaos.options),
    listCalls: session.listCalls,
    accepted: session.jobs.added,
    usedRecordings: [...session.usedRecordings],
    faults: describeFaults(session),
    submitTimes: describeSubmitTimes(session),
    uploads: [...session.uploads].map(([name, { contentType, expiresAtMs, bytes }]) => ({
      name,
      contentType,
      expiresAtMs,
      bytes: bytes === undefined ? null : Buffer.from(bytes).toString("base64"),
    })),
    jobs: session.jobs.items().map((job) => describeJob(job, placeOf)),
  };
}

export function describeFaults({ injected }: Session): readonly JsonValue[] {
  return injected.counted().map((entry) => plain(entry));
}

export function describeSubmitTimes({ submitTimes }: Session): readonly JsonValue[] {
  return [...submitTimes].map(([key, times]) => [key, times]);
}

export function describeJob(job: Job, placeOf: RecordingList): JsonObject {
  return {
    ...describeProgress(job),
    index: job.index,
    model: job.modelId,
    payload: job.payload,
    ...(job.label === undefined ? {} : { label: job.label }),
    ...(job.shot === undefined ? {} : { shot: job.shot }),
    ...(Object.keys(job.headers).length === 0 ? {} : { headers: job.headers }),
    recording: placeOf(job.recording),
    createdAtMs: job.createdAtMs,
    forced: job.forced === undefined ? null : plain(job.forced),
  };
}

/** What reads and downloads change in a request. */
export function describeProgress(job: Job): JsonObject {
  const { requestId, updatedAtSeconds, state, shown, readCalls, mediaCalls } = job;
  return { requestId, updatedAtSeconds, state, shown, readCalls, mediaCalls };
}

/** A value of our own types as JSON: what is undefined is left out. */
function plain(value: object): JsonObject {
  return parseObject(JSON.stringify(value)) ?? {};
}
