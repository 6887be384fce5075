import { mkdir, rm, utimes } from "node:fs/promises";
import { basename, join } from "node:path";
import {
  AssemblyError,
  encodeSegments,
  listSegmentFiles,
  moveSegmentFiles,
  segmentOrderFromJson,
  type Ffmpeg,
  type SegmentOrder,
} from "@storyreel/renderer/film";
import { clipKey, fontKey } from "../blobs/blobs.ts";
import { stringIn } from "../database/ledger-rows.ts";
import type { Drain, Job, JobEnd, Queue } from "../queue/queue.ts";
import { listenForEvents } from "../run/read-progress.ts";
import { inSpan } from "../telemetry/take-trace.ts";
import { notePartFailed, partChannel } from "./part-rows.ts";
import { keepPart, type PartsStore } from "./shared-parts.ts";

/** A worker that makes parts of films. */
export type Assembler = PartsStore & {
  readonly queue: Queue;
  readonly ffmpeg: Ffmpeg;
  /** See `segmentMaker`. */
  readonly maker: string;
  /** A folder of this machine. */
  readonly scratch: string;
  /** Most parts at a time. */
  readonly slots: number;
  /** Ends what is being encoded. */
  readonly signal: AbortSignal;
};

// A part of ten minutes takes less on the slowest machine.
const leaseSeconds = 1800;
// A part that ends so many workers, or that they cannot get at, is left to the machine that wants it.
const mostTries = 5;
const offerEveryMs = 30_000;
const done: JobEnd = { kind: "done" };

/**
 * Makes parts that machines want; one of all workers with the same encoder hands them out.
 *
 * @param drains what ends this is added as soon as it has begun.
 */
export async function assemble(assembler: Assembler, drains: Drain[]): Promise<void> {
  const { queue, maker, slots } = assembler;
  drains.push(await queue.lead(`parts by ${maker}`, (signal) => offerParts(assembler, signal)));
  drains.push(
    await queue.work("segment", { account: maker, slots, leaseSeconds }, (job, { signal }) =>
      inSpan("storyreel.segment", { attributes: { "storyreel.part": job.id } }, () =>
        makePart({ ...assembler, signal: AbortSignal.any([signal, assembler.signal]) }, job),
      ),
    ),
  );
}

/** Sends a job for each part that is wanted; one that is waiting or running is not sent again. */
async function offerParts(
  { database, queue, maker }: Assembler,
  signal: AbortSignal,
): Promise<void> {
  const bell = await listenForEvents(database, partChannel, "wanted");
  try {
    while (!signal.aborted) {
      const rows = await database
        .query(
          "select name from storyreel.parts where maker = $1 and state = 'wanted' order by changed_at limit 1000",
          [maker],
        )
        // The next look comes all the same.
        .catch(() => []);
      await queue.send(rows.map((row) => partJob(stringIn(row, "name"), maker)));
      await bell.next(offerEveryMs, signal);
    }
  } finally {
    await bell.close();
  }
}

/** Its line is that of an encoder, not of an account: a part is the same for all of them. */
export function partJob(name: string, maker: string): Job {
  return { kind: "segment", id: name, account: maker, data: {} };
}

async function makePart(assembler: Assembler, { id: name }: Job): Promise<JobEnd> {
  const { database, maker, signal } = assembler;
  // The bytes of one that another encoder has to make would be others.
  const [row] = await database.query(
    `update storyreel.parts set tries = tries + 1 where name = $1 and maker = $2 and state = 'wanted'
     returning recipe, tries`,
    [name, maker],
  );
  if (row === undefined) return done;
  const fail = async (message: string): Promise<JobEnd> => {
    await notePartFailed(database, name, message);
    return done;
  };
  if (Number(row["tries"]) > mostTries) return fail("it failed too often");
  const read = segmentOrderFromJson(row["recipe"]);
  if (read.kind === "damaged")
    return fail(`another version of storyreel requested it: ${read.reason}`);
  const missing = await fetchFiles(assembler, read.value);
  if (missing !== undefined) return fail(`the store does not have ${missing}`);
  try {
    const path = await encode(assembler, read.value);
    try {
      if (basename(path) !== name) return await fail("another version of storyreel requested it");
      await keepPart(assembler, path, maker);
    } finally {
      await rm(path, { force: true });
    }
    return done;
  } catch (error) {
    const isItsFault = error instanceof AssemblyError && error.code === "ASSEMBLY_SEGMENT_FAILED";
    if (isItsFault && !signal.aborted) return fail(error.message);
    throw error;
  }
}

/** @returns the name of a file that is not in the store. */
async function fetchFiles(
  { blobs, scratch }: Assembler,
  order: SegmentOrder,
): Promise<string | undefined> {
  for (const { kind, sha256 } of listSegmentFiles(order)) {
    const key = kind === "clip" ? clipKey(sha256) : fontKey(sha256);
    const path = join(filesIn(scratch), sha256);
    const isHere = await noteUse(path);
    if (!isHere && !(await blobs.fetch(key, path, sha256))) return key;
  }
  return undefined;
}

async function encode(
  { ffmpeg, scratch, signal }: Assembler,
  order: SegmentOrder,
): Promise<string> {
  const segmentsDir = join(scratch, "parts");
  await mkdir(segmentsDir, { recursive: true });
  const { film, segment } = moveSegmentFiles(order, filesIn(scratch));
  const [path = ""] = await encodeSegments([segment], { plan: film, ffmpeg, segmentsDir, signal });
  return path;
}

/** Whether the file is there; it counts as used now, so that it stays while ffmpeg reads it. */
async function noteUse(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

function filesIn(scratch: string): string {
  return join(scratch, "part-files");
}

/** Folders in the scratch folder of a worker that may be emptied of what was not used for a while. */
export const partFolders: readonly string[] = ["part-files", "parts"];
