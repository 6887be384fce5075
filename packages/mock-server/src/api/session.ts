import type { JsonObject } from "../catalogue/json.ts";
import type { PayloadChecker } from "../catalogue/check-payload.ts";
import type { ModelShelf } from "../catalogue/open-models.ts";
import type { Model } from "@storyreel/models";
import type { RecordingLibrary } from "../recording/load-recordings.ts";
import type { FaultStep } from "../recording/fault.ts";
import type { Recording } from "../recording/recording.ts";
import type { BoundedList } from "../replay/bounded-list.ts";
import { createBoundedList } from "../replay/bounded-list.ts";
import type { Chaos, ChaosOptions } from "../replay/chaos.ts";
import { createChaos } from "../replay/chaos.ts";
import type { FaultTarget, InjectedFaults } from "../replay/injected-faults.ts";
import { createInjectedFaults } from "../replay/injected-faults.ts";
import type { Job, Pace, Progression } from "../replay/job.ts";
import type { ContentHash } from "../replay/request-id.ts";
import { requestIdFor } from "../replay/request-id.ts";
import type { CallLog } from "../replay/call-log.ts";
import { createCallLog } from "../replay/call-log.ts";
import type { ResultCache } from "../replay/result-cache.ts";
import type { ClockKind, MockClock } from "../replay/mock-clock.ts";
import { createMockClock } from "../replay/mock-clock.ts";
import { pictureSizeIn } from "../replay/picture-size.ts";
import { mediaPath, uploadPath } from "./route.ts";

/** How a session behaves. What is left out is as the server was started. */
export type SessionOptions = {
  /** Recording for all requests that do not name their own. Default: one whose `match` fits, else `default`. */
  readonly scenario?: string;
  /** A submit that no recording of one's own fits gets 501 instead of `default`. */
  readonly strict?: boolean;
  /** Reads that show each state before the next, where the recording does not say. Default 1; 0: the first read is final. */
  readonly pollsPerState?: number;
  /** What moves requests on: `reads` (default), the session's clock (`time`), or only `advanceRequest` (`manual`). */
  readonly progression?: Progression;
  /** With `time`: how long a state lasts that does not say so. Default 10. */
  readonly secondsPerState?: number;
  /** `real` (default), `virtual` (moved by `advance`) or `instant` (waits cost no time but move the clock). */
  readonly clock?: ClockKind;
  /**
   * Unix seconds at which every request is created; each further state is one second later. Makes answers equal to the
   * byte in every run. A clock that is not real begins there. Default: the machine's time, so that `created_at` can be compared
   * with one's own; a lost submit can be found again only then.
   */
  readonly startSeconds?: number;
  /** Goes into request ids: servers and sessions with different seeds never give the same id. Default `"mock"`. */
  readonly seed?: string;
  /** Faults by lot, the same for the same seed. */
  readonly chaos?: ChaosOptions;
};

/** What all sessions of a server share. */
export type Shared = {
  /** `http://host:port`; media URLs start with it. */
  origin: string;
  readonly models: ModelShelf;
  readonly payloads: PayloadChecker;
  readonly recordings: RecordingLibrary;
  readonly media: ResultCache;
};

/** Everything that one session remembers and works with; nothing of it is seen by another. */
export type Session = {
  /** Empty for the session of calls that name none. */
  readonly name: string;
  readonly shared: Shared;
  /** Folder of its results, below its origin. */
  readonly mediaBase: string;
  readonly options: SessionOptions;
  readonly pace: Pace;
  readonly seed: string;
  readonly clock: MockClock;
  readonly injected: InjectedFaults;
  chaos: Chaos | undefined;
  readonly callLog: CallLog;
  readonly jobs: Map<string, Job>;
  /** Accepted requests in order; the oldest are forgotten beyond `maxJobs`. */
  readonly ledger: BoundedList<Job>;
  listCalls: number;
  /** How often the same content was submitted, where a recording counts that. */
  readonly submitTimes: Map<string, number>;
  readonly usedRecordings: Set<string>;
  readonly uploads: Map<string, Upload>;
  uploadedBytes: number;
};

/** A file that a client was given an address for. */
export type Upload = {
  readonly contentType: string;
  readonly expiresAtMs: number;
  bytes: Uint8Array | undefined;
};

// 50 000: at about 1.5 kB a job memory stays below 80 MB, and no render comes near it.
export const maxJobs = 50_000;

export function createSession(name: string, shared: Shared, options: SessionOptions): Session {
  const seed = name === "" ? (options.seed ?? "mock") : `${options.seed ?? "mock"}/${name}`;
  const jobs = new Map<string, Job>();
  // The origin is known only when the port is.
  let mediaBase: string | undefined;
  const submitTimes = new Map<string, number>();
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
    callLog: createCallLog(),
    jobs,
    ledger: createBoundedList<Job>(maxJobs, (job) => jobs.delete(job.requestId)),
    listCalls: 0,
    submitTimes,
    usedRecordings: new Set(),
    uploads: new Map(),
    uploadedBytes: 0,
  };
}

/** Unix seconds for a request whose recording has reached a state. */
export function timeSeconds(session: Session, state: number): number {
  const now = Math.floor(session.clock.nowMs() / 1000);
  return session.clock.isFixed && session.pace.progression !== "time" ? now + state : now;
}

/** The id that a request of this content gets, and how many of that content the queue has. */
export function nextRequestId(
  session: Session,
  content: ContentHash,
): { readonly requestId: string; readonly occurrence: number } {
  for (let occurrence = 0; ; occurrence += 1) {
    const requestId = requestIdFor(session.seed, content, occurrence);
    if (!session.jobs.has(requestId)) return { requestId, occurrence };
  }
}

/** Puts a request into the queue. */
export function acceptJob(
  session: Session,
  request: {
    readonly model: Model;
    readonly payload: JsonObject;
    readonly label: string | undefined;
    readonly recording: Recording;
    readonly requestId: string;
  },
): Job {
  const { model, payload, label, recording, requestId } = request;
  const job: Job = {
    index: session.ledger.added,
    requestId,
    modelId: model.id,
    model,
    payload,
    picture: pictureSizeIn(payload, (address) => {
      const name = address.split(`${uploadPath}/`).at(-1) ?? "";
      return session.uploads.get(name)?.bytes;
    }),
    label,
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
  session.jobs.set(requestId, job);
  session.ledger.add(job);
  session.usedRecordings.add(recording.name);
  return job;
}

/** What hits a call: a fault that was put in, else the recording's own, else one by lot. */
export function takeFault(
  session: Session,
  target: FaultTarget,
  recorded: FaultStep | undefined,
): FaultStep | undefined {
  const injected = session.injected.isEmpty ? undefined : session.injected.take(target);
  if (injected !== undefined || session.chaos === undefined) return injected ?? recorded;
  return recorded ?? session.chaos.take(target, target.requestId ?? target.modelId ?? "");
}

/** Where the session's paths begin. */
export function originOf(session: Pick<Session, "name" | "shared">): string {
  const { origin } = session.shared;
  return session.name === "" ? origin : `${origin}/s/${session.name}`;
}
