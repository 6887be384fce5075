import type { CatalogueModel } from "../generated/catalogue.ts";
import type { JsonObject } from "../catalogue/json.ts";
import type { PayloadChecker } from "../catalogue/check-payload.ts";
import { resultFacts } from "../catalogue/result-facts.ts";
import type { RecordingLibrary } from "../recording/load-recordings.ts";
import type { Recording } from "../recording/recording.ts";
import type { InjectedFaults } from "../replay/injected-faults.ts";
import type { Job, JobLinks } from "../replay/job.ts";
import type { MediaStore } from "../replay/media-store.ts";
import { resultExtension } from "../replay/media-store.ts";
import { requestIdFor } from "../replay/request-id.ts";
import { mediaPath } from "./route.ts";

/** Everything that one server remembers and works with. */
export type Session = {
  /** `http://host:port`; media URLs start with it. */
  origin: string;
  readonly models: ReadonlyMap<string, CatalogueModel>;
  readonly checkPayload: PayloadChecker;
  readonly recordings: RecordingLibrary;
  readonly injected: InjectedFaults;
  readonly media: MediaStore;
  readonly scenario: string | undefined;
  readonly pollsPerState: number;
  readonly seed: string;
  /** Unix seconds for a request whose recording has reached a state. */
  timeSeconds(state: number): number;
  readonly jobs: Map<string, Job>;
  /** Accepted requests in order; the oldest are forgotten beyond `maxJobs`. */
  readonly ledger: Job[];
  acceptedCount: number;
  listCalls: number;
  /** How often the same content was accepted, and submitted for each scenario. */
  readonly acceptedTimes: Map<string, number>;
  readonly submitTimes: Map<string, number>;
};

// 20 000: at about 1 kB a job memory stays below 20 MB, and no render comes near it.
export const maxJobs = 20_000;

/** Puts a request into the queue, under an id that its content decides. */
export function acceptJob(
  session: Session,
  request: {
    readonly model: CatalogueModel;
    readonly payload: JsonObject;
    readonly label: string | undefined;
    readonly recording: Recording;
    readonly contentKey: string;
  },
): Job {
  const times = session.acceptedTimes.get(request.contentKey) ?? 0;
  session.acceptedTimes.set(request.contentKey, times + 1);
  const job: Job = {
    index: session.acceptedCount,
    requestId: requestIdFor(session.seed, request.contentKey, times),
    modelId: request.model.id,
    payload: request.payload,
    label: request.label,
    recording: request.recording,
    result: resultFacts(request.model, request.payload),
    createdAtSeconds: session.timeSeconds(0),
    updatedAtSeconds: session.timeSeconds(0),
    state: 0,
    shown: 0,
    readCalls: 0,
    mediaCalls: 0,
  };
  session.acceptedCount += 1;
  session.jobs.set(job.requestId, job);
  session.ledger.push(job);
  if (session.ledger.length > maxJobs) {
    const oldest = session.ledger.shift();
    if (oldest !== undefined) session.jobs.delete(oldest.requestId);
  }
  return job;
}

/** Where the results of a job can be downloaded. */
export function linksOf(session: Session, job: Job): JobLinks {
  const vendor = (session.models.get(job.modelId)?.vendor ?? "mock")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-");
  const stem = `${session.origin}${mediaPath}/${vendor}_${job.requestId}`;
  return {
    mediaUrl: `${stem}_result.${resultExtension(job.result)}`,
    thumbnailUrl: `${stem}_thumbnail.png`,
  };
}
