import type { Job } from "./job.ts";
import { createPlaceTable } from "./place-table.ts";

/** The latest requests that the queue accepted, within limits. */
export type JobStore = {
  add(job: Job): void;
  get(requestId: string): Job | undefined;
  has(requestId: string): boolean;
  /** In the order in which they were added. */
  items(): readonly Job[];
  /** Counts requests as added that are not kept any more. */
  skip(count: number): void;
  /** How many were added, including those that are not kept any more. */
  readonly added: number;
};

/** How many requests are kept at most, and how large their bodies may be together. */
export type JobLimits = { readonly count: number; readonly sizeBytes: number };

type JobEvents = {
  added(job: Job): void;
  forgotten(job: Job): void;
};

/**
 * A ring buffer, and a table of the places in it by id.
 *
 * @param events told of each new request, and of each that makes room for it
 */
export function createJobStore(limits: JobLimits, events: JobEvents): JobStore {
  const jobs: (Job | undefined)[] = [];
  const places = createPlaceTable();
  /** The place of the oldest job, and how many there are. */
  let first = 0;
  let count = 0;
  let sizeBytes = 0;
  let added = 0;

  const find = (requestId: string): Job | undefined => {
    const isIt = (place: number): boolean => jobs[place]?.requestId === requestId;
    const place = places.find(hashOf(requestId), isIt);
    return place === -1 ? undefined : jobs[place];
  };
  const dropOldest = (): void => {
    const oldest = jobs[first];
    if (oldest !== undefined) {
      places.remove(hashOf(oldest.requestId), first);
      sizeBytes -= oldest.sizeBytes;
      events.forgotten(oldest);
    }
    jobs[first] = undefined;
    first = (first + 1) % limits.count;
    count -= 1;
  };
  return {
    add: (job) => {
      added += 1;
      if (count === limits.count) dropOldest();
      sizeBytes += job.sizeBytes;
      while (count > 0 && sizeBytes > limits.sizeBytes) dropOldest();
      const place = (first + count) % limits.count;
      places.enter(hashOf(job.requestId), place);
      jobs[place] = job;
      events.added(job);
      count += 1;
    },
    get: find,
    has: (requestId) => find(requestId) !== undefined,
    items: () => {
      const end = first + count;
      const kept = [...jobs.slice(first, end), ...jobs.slice(0, Math.max(0, end - limits.count))];
      return kept.filter((job) => job !== undefined);
    },
    skip: (more) => {
      added += more;
    },
    get added() {
      return added;
    },
  };
}

/** Ids are as good as random from the first character on; 12 of 16 values each make more than 32 bits. */
function hashOf(requestId: string): number {
  const length = Math.min(12, requestId.length);
  let hash = length;
  for (let index = 0; index < length; index += 1) {
    hash = Math.imul(hash ^ requestId.charCodeAt(index), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}
