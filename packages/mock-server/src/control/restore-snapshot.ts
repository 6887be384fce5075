import type { MockApi } from "../api/mock-api.ts";
import type { Session } from "../api/session.ts";
import { isSessionName } from "../api/route.ts";
import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList, isObject } from "../catalogue/json.ts";
import { readChaos, readInjectedFault, readSessionOptions, readState } from "./read-control.ts";
import { readHistory } from "./history.ts";
import { SnapshotError } from "./snapshot-error.ts";
import { compileSchema } from "../recording/load-recordings.ts";
import { checkFault } from "../recording/parse-fault.ts";
import { completeRecording } from "../recording/parse-recording.ts";
import type { Recording } from "../recording/recording.ts";
import { createChaos } from "../replay/chaos.ts";
import type { CountedFault } from "../replay/injected-faults.ts";
import type { Job } from "../replay/job.ts";
import { pictureSizeIn } from "../replay/picture-size.ts";

/**
 * Opens the sessions of a snapshot, with their requests in the states that they had. A session that is open under the same name is
 * replaced; others stay. URLs of results are those of this server. The default session has the options of this server, too.
 *
 * @throws SnapshotError when the value is no snapshot, or needs a model that this server does not have
 */
export async function restoreSnapshot(api: MockApi, value: unknown): Promise<readonly Session[]> {
  const open = await readSnapshot(api, value);
  return open();
}

/** The same in two steps: everything is read now, and the sessions open when the result is called. @throws SnapshotError */
export async function readSnapshot(
  api: MockApi,
  value: unknown,
): Promise<() => readonly Session[]> {
  if (!isObject(value) || value["storyreel_mock_state"] !== 1) {
    throw new SnapshotError('a snapshot is an object with "storyreel_mock_state": 1');
  }
  const recordings = await readRecordings(listOf(value, "recordings"));
  const written = listOf(value, "sessions").map((one) => objectOf(one, "a session"));
  // Everything is read before the first session changes.
  const read = await Promise.all(written.map((one) => readSession(api, one, recordings)));
  return () => read.map((open) => open());
}

async function readRecordings(written: readonly JsonValue[]): Promise<readonly Recording[]> {
  const validate = await compileSchema();
  return written.map((one, index) => {
    const { name, ...rest } = objectOf(one, `recordings[${index}]`);
    const recording = completeRecording(textOf(name, "the name of a recording"), rest, validate);
    if (recording === undefined) {
      const [problem] = validate.errors ?? [];
      const where = `recordings[${index}]${problem?.instancePath ?? ""}`;
      throw new SnapshotError(`${where} ${problem?.message ?? "is not a recording"}`);
    }
    return recording;
  });
}

async function readSession(
  api: MockApi,
  written: JsonObject,
  recordings: readonly Recording[],
): Promise<() => Session> {
  const name = textOf(written["name"], "the name of a session");
  if (name !== "" && !isSessionName(name))
    throw new SnapshotError(`a session cannot be named ${JSON.stringify(name)}`);
  const options = readSessionOptions(objectOf(written["options"], "options"));
  if (typeof options === "string")
    throw new SnapshotError(`session ${JSON.stringify(name)}: ${options}`);
  if (name !== "") api.checkOptions(options);
  const faults = listOf(written, "faults").map(readFault);
  const jobs = await Promise.all(
    listOf(written, "jobs").map((job) => readJob(api, objectOf(job, "a request"), recordings)),
  );
  const times = listOf(written, "submitTimes").map(readTimes);
  const uploads = listOf(written, "uploads").map(readUpload);
  const used = listOf(written, "usedRecordings").map((one) => textOf(one, "usedRecordings"));
  const chaos =
    written["chaos"] === null || written["chaos"] === undefined
      ? undefined
      : readChaos(objectOf(written["chaos"], "chaos"));
  if (typeof chaos === "string")
    throw new SnapshotError(`session ${JSON.stringify(name)}: ${chaos}`);
  const nowMs = written["nowMs"] === undefined ? undefined : numberOf(written["nowMs"], "nowMs");
  const listCalls = numberOf(written["listCalls"], "listCalls");
  const accepted = numberOf(written["accepted"], "accepted");
  const recall = readHistory(written);
  return () => {
    const session = api.openSession(name, { ...(name === "" ? {} : options), replace: true });
    if (nowMs !== undefined) session.clock.setMs(nowMs);
    session.chaos = chaos === undefined ? undefined : createChaos(chaos, session.seed);
    session.listCalls = listCalls;
    for (const fault of faults) session.injected.restore(fault);
    for (const [key, count] of times) session.submitTimes.set(key, count);
    for (const [file, upload] of uploads) {
      session.uploads.set(file, upload);
      session.uploadedBytes += upload.bytes?.length ?? 0;
    }
    for (const recording of used) session.usedRecordings.add(recording);
    session.jobs.skip(accepted - jobs.length);
    for (const make of jobs) session.jobs.add(make(session));
    recall(session);
    return session;
  };
}

function readFault(value: JsonValue): CountedFault {
  const written = objectOf(value, "a fault");
  const injected = objectOf(written["fault"], "a fault");
  const checked = checkFault(injected["fault"]);
  if ("problem" in checked) throw new SnapshotError(checked.problem);
  const fault = readInjectedFault(injected, checked.fault);
  if (typeof fault === "string") throw new SnapshotError(`a fault: ${fault}`);
  return {
    fault,
    calls: numberOf(written["calls"], "calls"),
    hits: numberOf(written["hits"], "hits"),
  };
}

async function readJob(
  api: MockApi,
  written: JsonObject,
  recordings: readonly Recording[],
): Promise<(session: Session) => Job> {
  const requestId = textOf(written["requestId"], "requestId");
  const modelId = textOf(written["model"], "model");
  const model = await api.shared.models.load(modelId);
  if (model === undefined) {
    throw new SnapshotError(
      `request ${requestId} needs the model ${JSON.stringify(modelId)}, which this server does not have`,
    );
  }
  const recording = recordings[numberOf(written["recording"], "recording")];
  if (recording === undefined)
    throw new SnapshotError(`request ${requestId} names a recording that does not exist`);
  const forced =
    written["forced"] === null || written["forced"] === undefined
      ? undefined
      : readState(objectOf(written["forced"], "forced"));
  if (typeof forced === "string") throw new SnapshotError(`request ${requestId}: ${forced}`);
  const payload = objectOf(written["payload"], "payload");
  const numbers = (name: string): number => numberOf(written[name], name);
  const facts = {
    index: numbers("index"),
    createdAtMs: numbers("createdAtMs"),
    updatedAtSeconds: numbers("updatedAtSeconds"),
    state: Math.min(numbers("state"), recording.states.length - 1),
    shown: numbers("shown"),
    readCalls: numbers("readCalls"),
    mediaCalls: numbers("mediaCalls"),
  };
  const label = written["label"] === undefined ? undefined : textOf(written["label"], "label");
  const shot = written["shot"] === undefined ? undefined : textOf(written["shot"], "shot");
  const headers = objectOf(written["headers"] ?? {}, "headers");
  const named = Object.entries(headers).map(
    ([name, value]) => [name, textOf(value, name)] as const,
  );
  return (session) => ({
    ...facts,
    headers: Object.fromEntries(named),
    requestId,
    modelId,
    model,
    payload,
    sizeBytes: JSON.stringify(payload).length,
    picture: pictureSizeIn(payload, session.uploadAt),
    label,
    shot,
    recording,
    mediaBase: session.mediaBase,
    forced,
    text: undefined,
  });
}

function readTimes(value: JsonValue): readonly [string, number] {
  const [key, count] = isList(value) ? value : [];
  return [textOf(key, "submitTimes"), numberOf(count, "submitTimes")];
}

type RestoredUpload = {
  readonly contentType: string;
  readonly expiresAtMs: number;
  bytes: Uint8Array | undefined;
};

function readUpload(value: JsonValue): readonly [string, RestoredUpload] {
  const written = objectOf(value, "an upload");
  const { bytes } = written;
  return [
    textOf(written["name"], "the name of an upload"),
    {
      contentType: textOf(written["contentType"], "contentType"),
      expiresAtMs: numberOf(written["expiresAtMs"], "expiresAtMs"),
      bytes: typeof bytes === "string" ? Buffer.from(bytes, "base64") : undefined,
    },
  ];
}

function listOf(value: JsonObject, name: string): readonly JsonValue[] {
  const list = value[name];
  if (isList(list)) return list;
  throw new SnapshotError(`${name} of a snapshot must be a list`);
}

function objectOf(value: JsonValue | undefined, what: string): JsonObject {
  if (isObject(value)) return value;
  throw new SnapshotError(`${what} in a snapshot must be an object`);
}

function textOf(value: JsonValue | undefined, what: string): string {
  if (typeof value === "string") return value;
  throw new SnapshotError(`${what} in a snapshot must be a string`);
}

function numberOf(value: JsonValue | undefined, what: string): number {
  if (typeof value === "number" && value >= 0) return value;
  throw new SnapshotError(`${what} in a snapshot must be a number, 0 or more`);
}
