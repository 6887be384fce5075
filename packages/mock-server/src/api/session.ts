import type { JsonObject } from "../catalogue/json.ts";
import type { PayloadChecker } from "../catalogue/check-payload.ts";
import type { ModelShelf } from "../catalogue/open-models.ts";
import type { Model } from "@storyreel/models";
import type { RecordingLibrary } from "../recording/load-recordings.ts";
import type { FaultStep } from "../recording/fault.ts";
import type { Recording } from "../recording/recording.ts";
import type { Chaos, ChaosOptions } from "../replay/chaos.ts";
import { createChaos } from "../replay/chaos.ts";
import type { FaultTarget, InjectedFaults } from "../replay/injected-faults.ts";
import { createInjectedFaults } from "../replay/injected-faults.ts";
import type { Job, Pace, Progression } from "../replay/job.ts";
import type { JobStore } from "../replay/job-store.ts";
import { createIdIndex, type IdIndex } from "../replay/id-index.ts";
import { createJobStore } from "../replay/job-store.ts";
import type { ContentHash } from "../replay/request-id.ts";
import { requestIdFor } from "../replay/request-id.ts";
import type { CallLog } from "../replay/call-log.ts";
import { createCallLog } from "../replay/call-log.ts";
import type { ResultCache } from "../replay/result-cache.ts";
import type { ClockKind, MockClock } from "../replay/mock-clock.ts";
import { createMockClock } from "../replay/mock-clock.ts";
import { pictureSizeIn } from "../replay/picture-size.ts";
import type { BodyReader } from "./submit-body.ts";
import { mediaPath, requestsPath, uploadPath } from "./route.ts";

/** How a session behaves. Options that are left out are those of the server. */
export type SessionOptions = {
  /** Recording for all requests that do not choose one. Default: the one whose `match` fits best, else `default`. */
  readonly scenario?: string;
  /** A submit that matches none of your recordings gets 501 instead of `default`. */
  readonly strict?: boolean;
  /** Reads that show each state before the next one, unless the recording says how many. Default 1; 0: the first read is final. */
  readonly pollsPerState?: number;
  /** What advances requests: `reads` (default), the session's clock (`time`), or only `advanceRequest` (`manual`). */
  readonly progression?: Progression;
  /** With `time`: how long each state lasts, unless the recording says so. Default 10. */
  readonly secondsPerState?: number;
  /** `real` (default), `virtual` (moved by `advance`) or `instant` (waits end at once and move the clock). */
  readonly clock?: ClockKind;
  /**
   * Unix time in seconds at which every request is created; each further state is one second later. Every run then gives
   * the same bytes. A virtual or instant clock starts there. Default: the machine's time, so that clients can compare
   * `created_at` with their own clock, which they need to do to find a submit whose answer was lost.
   */
  readonly startSeconds?: number;
  /** Request ids are derived from it: servers and sessions with different seeds never give the same id. Default `"mock"`. */
  readonly seed?: string;
  /** Random faults; the same seed gives the same faults. */
  readonly chaos?: ChaosOptions;
};

/** What the sessions of a server share. */
export type Shared = {
  /** `http://host:port`; media URLs start with it. */
  origin: string;
  readonly models: ModelShelf;
  readonly payloads: PayloadChecker;
  readonly readBody: BodyReader;
  readonly recordings: RecordingLibrary;
  readonly media: ResultCache;
  /** Told of everything that changes, if the state is kept in a file. */
  keeper?: StateKeeper | undefined;
};

/** Writes down what has changed, before a client is told. */
export type StateKeeper = {
  session(session: Session): void;
  /** After a submit; without a job, the queue has refused it. */
  submitted(session: Session, job: Job | undefined): void;
  /** After a read or a download. */
  looked(session: Session, job: Job): void;
  /** After any other call. */
  called(session: Session): void;
  closed(name: string): void;
};

/** The state of one session. Sessions do not see each other. */
export type Session = {
  /** Empty for the default session, which gets all calls that name no session. */
  readonly name: string;
  readonly shared: Shared;
  /** URL of the folder of its results. */
  readonly mediaBase: string;
  readonly options: SessionOptions;
  readonly pace: Pace;
  readonly seed: string;
  readonly clock: MockClock;
  readonly injected: InjectedFaults;
  chaos: Chaos | undefined;
  readonly callLog: CallLog;
  /** Accepted requests, the latest of them. */
  readonly jobs: JobStore;
  readonly ids: IdIndex;
  /** By the first id of a content that was submitted more than once: the occurrence to try next. */
  readonly repeats: Map<string, number>;
  listCalls: number;
  /** How often the same content was submitted, for recordings with faults in the submit. */
  readonly submitTimes: Map<string, number>;
  readonly usedRecordings: Set<string>;
  readonly uploads: Map<string, Upload>;
  /** The uploaded file with that URL. */
  readonly uploadAt: (address: string) => Uint8Array | undefined;
  uploadedBytes: number;
};

/** A file that a client has got an upload URL for. */
export type Upload = {
  readonly contentType: string;
  readonly expiresAtMs: number;
  bytes: Uint8Array | undefined;
};

// 50 000: at about 1.5 kB each they take less than 80 MB, and no render comes near that number. 256 MiB: bodies with pictures in them
// have some megabytes each, and more than a few hundred of them would not fit into the memory of a process.
const jobLimits = { count: 50_000, sizeBytes: 256 * 1024 * 1024 };

/** Larger than prompts, smaller than pictures. What is larger is not kept twice. */
export const largeBytes = 64 * 1024;

export function createSession(name: string, shared: Shared, options: SessionOptions): Session {
  const seed = name === "" ? (options.seed ?? "mock") : `${options.seed ?? "mock"}/${name}`;
  const repeats = new Map<string, number>();
  // Built on first use, because the origin is not known before the port is.
  let mediaBase: string | undefined;
  const submitTimes = new Map<string, number>();
  const uploads = new Map<string, Upload>();
  const ids = createIdIndex();
  return {
    name,
    shared,
    get mediaBase() {
      mediaBase ??= `${originOf({ name, shared })}${mediaPath}`;
      return mediaBase;
    },
    options,
    pace: {
      progression: options.progression ?? "reads",
      pollsPerState: options.pollsPerState ?? 1,
      secondsPerState: options.secondsPerState ?? 10,
    },
    seed,
    clock: createMockClock(options.clock ?? "real", options.startSeconds),
    injected: createInjectedFaults(),
    chaos: options.chaos === undefined ? undefined : createChaos(options.chaos, seed),
    callLog: createCallLog(requestsPath),
    jobs: createJobStore(jobLimits, {
      added: (job) => ids.add(job),
      forgotten: (job) => {
        ids.remove(job);
        if (repeats.size > 0) repeats.delete(job.requestId);
        if (job.sizeBytes > largeBytes) job.payload = {};
        job.text = undefined;
      },
    }),
    ids,
    repeats,
    listCalls: 0,
    submitTimes,
    usedRecordings: new Set(),
    uploads,
    uploadAt: (address) => uploads.get(address.split(`${uploadPath}/`).at(-1) ?? "")?.bytes,
    uploadedBytes: 0,
  };
}

/** Unix time in seconds for a request that has reached a state. */
export function timeSeconds(session: Session, state: number): number {
  const now = Math.floor(session.clock.nowMs() / 1000);
  return session.clock.isFixed && session.pace.progression !== "time" ? now + state : now;
}

/** The id for a new request with this content, and how many with the same content the queue has already. */
export function nextRequestId(
  session: Pick<Session, "seed" | "repeats"> & { readonly jobs: Pick<JobStore, "has"> },
  content: ContentHash,
): { readonly requestId: string; readonly occurrence: number } {
  const { seed, jobs, repeats } = session;
  const first = requestIdFor(seed, content, 0);
  if (!jobs.has(first)) return { requestId: first, occurrence: 0 };
  // Counted from where the last search ended: each of thousands of equal submits costs the same.
  for (let occurrence = repeats.get(first) ?? 1; ; occurrence += 1) {
    const requestId = requestIdFor(seed, content, occurrence);
    if (jobs.has(requestId)) continue;
    repeats.set(first, occurrence);
    return { requestId, occurrence };
  }
}

/** Adds a request to the queue. */
export function acceptJob(
  session: Session,
  request: {
    readonly model: Model;
    readonly payload: JsonObject;
    readonly label: string | undefined;
    readonly shot: string | undefined;
    readonly headers: Job["headers"];
    readonly recording: Recording;
    readonly requestId: string;
    /** Of the body, about. */
    readonly sizeBytes: number;
  },
): Job {
  const { model, payload, label, shot, headers, recording, requestId, sizeBytes } = request;
  const job: Job = {
    index: session.jobs.added,
    requestId,
    modelId: model.id,
    model,
    payload,
    sizeBytes,
    picture: pictureSizeIn(payload, session.uploadAt),
    label,
    shot,
    headers,
    recording,
    mediaBase: session.mediaBase,
    createdAtMs: session.clock.nowMs(),
    updatedAtSeconds: timeSeconds(session, 0),
    state: 0,
    shown: 0,
    readCalls: 0,
    mediaCalls: 0,
    forced: undefined,
    text: undefined,
  };
  session.jobs.add(job);
  session.usedRecordings.add(recording.name);
  return job;
}

/** Whether `takeFault` can find another fault than that of the recording. */
export function hasFaults(session: Session): boolean {
  return session.chaos !== undefined || !session.injected.isEmpty;
}

/** The fault for a call: an injected one, else the recording's own, else a random one. */
export function takeFault(
  session: Session,
  target: FaultTarget,
  recorded: FaultStep | undefined,
): FaultStep | undefined {
  const injected = session.injected.isEmpty ? undefined : session.injected.take(target);
  if (injected !== undefined || session.chaos === undefined) return injected ?? recorded;
  return recorded ?? session.chaos.take(target, target.requestId ?? target.modelId ?? "");
}

/** The origin with the path prefix of the session. */
export function originOf(session: Pick<Session, "name" | "shared">): string {
  const { origin } = session.shared;
  return session.name === "" ? origin : `${origin}/s/${session.name}`;
}
