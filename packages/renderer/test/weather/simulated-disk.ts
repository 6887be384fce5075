import { createHash } from "node:crypto";
import type { Client } from "@storyreel/core";
import { MediaError } from "../../src/film/media/media-error.ts";
import type { TakeState } from "../../src/plan/render-plan.ts";
import type { SavedClip } from "../../src/run/take-run.ts";
import type { TakeRecord } from "../../src/workplace/ledger/take-record.ts";
import type { MediaStore } from "../../src/workplace/media-store.ts";
import type { SimulatedWorker } from "./simulated-worker.ts";

/** The steps of a download, without a disk. */
export async function saveClip(
  url: string,
  {
    client,
    worker,
    clips,
  }: { readonly client: Client; readonly worker: SimulatedWorker; readonly clips: Set<string> },
): Promise<SavedClip> {
  const { body } = await client.openMedia(url);
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (bytes.subarray(4, 8).toString("latin1") !== "ftyp")
    throw new MediaError("MEDIA_UNREADABLE", "no clip");
  await worker.point();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  clips.add(sha256);
  await worker.point();
  return { sha256, sizeBytes: bytes.byteLength, path: "clip" };
}

/** The clips of a simulated disk, by hash. */
export function mediaIn(clips: ReadonlySet<string>): MediaStore {
  const none = (): never => {
    throw new Error("the simulation has no files");
  };
  return {
    path: () => "clip",
    has: async (sha256) => clips.has(sha256),
    partPath: none,
    keep: none,
    discard: none,
  };
}

/** What a plan takes a record for. */
export function stateOf(record: TakeRecord, clips: ReadonlySet<string>): TakeState {
  switch (record.state) {
    case "planned":
    case "failed":
      return { kind: "new" };
    case "sending":
    case "ambiguous":
      return { kind: "uncertain", attempts: record.intents.length };
    case "submitted":
    case "rendered":
      return { kind: "running", requestId: record.requestId };
    case "done":
      return clips.has(record.sha256)
        ? { kind: "reused", sha256: record.sha256, path: "clip", requestId: record.requestId }
        : { kind: "running", requestId: record.requestId };
  }
}
