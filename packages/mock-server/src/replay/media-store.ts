import type { ResultFacts } from "../catalogue/result-facts.ts";
import { paintPoster } from "../media/paint-poster.ts";
import { synthesizeClip, synthesizeSound } from "../media/synthesize-clip.ts";
import type { Job } from "./job.ts";

export type MediaFile = { readonly bytes: Uint8Array; readonly contentType: string };

/** Makes results when they are asked for and keeps the latest, so that memory does not grow with the requests. */
export type MediaStore = {
  result(job: Job): MediaFile;
  thumbnail(job: Job): MediaFile;
};

export function createMediaStore(maxBytes = 64 * 1024 * 1024): MediaStore {
  const kept = new Map<string, MediaFile>();
  let keptBytes = 0;
  const remember = (key: string, make: () => MediaFile): MediaFile => {
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const file = make();
    kept.set(key, file);
    keptBytes += file.bytes.length;
    for (const [oldest, old] of kept) {
      if (keptBytes <= maxBytes || oldest === key) break;
      kept.delete(oldest);
      keptBytes -= old.bytes.length;
    }
    return file;
  };
  return {
    result: (job) => remember(`${job.requestId}/result`, () => makeResult(job)),
    thumbnail: (job) => remember(`${job.requestId}/thumbnail`, () => makePoster(job)),
  };
}

/** Ending of the name that a result is served under. */
export function resultExtension(facts: ResultFacts): "mp4" | "png" | "m4a" {
  switch (facts.media) {
    case "video":
      return "mp4";
    case "image":
      return "png";
    case "audio":
      return "m4a";
  }
}

function makeResult(job: Job): MediaFile {
  const { result } = job;
  switch (result.media) {
    case "video": {
      const { widthPx, heightPx, frameRate, durationSeconds, hasAudio, text } = result;
      const label = labelOf(job);
      return {
        bytes: synthesizeClip({
          widthPx,
          heightPx,
          frameRate,
          durationSeconds,
          hasAudio,
          label,
          text,
        }),
        contentType: "video/mp4",
      };
    }
    case "image":
      return makePoster(job);
    case "audio":
      return {
        bytes: synthesizeSound(labelOf(job), result.durationSeconds),
        contentType: "audio/mp4",
      };
  }
}

function makePoster(job: Job): MediaFile {
  const { widthPx, heightPx, text } = job.result;
  const bytes = paintPoster({ widthPx, heightPx, label: labelOf(job), text });
  return { bytes, contentType: "image/png" };
}

/** What is drawn big: the caller's label, else the beginning of the request id. */
function labelOf(job: Job): string {
  return job.label ?? job.requestId.slice(0, 8);
}
