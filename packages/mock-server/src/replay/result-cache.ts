import type { ResultFacts } from "../catalogue/result-facts.ts";
import type { SlateText } from "../media/paint-slate.ts";
import type { Job } from "./job.ts";

export type MediaFile = { readonly bytes: Uint8Array; readonly contentType: string };

/** Makes results when they are asked for and keeps the latest, so that memory does not grow with the number of requests. */
export type ResultCache = {
  /** @param index which of the request's results, from 0. */
  result(job: Job, index: number): Promise<MediaFile>;
  thumbnail(job: Job): Promise<MediaFile>;
};

export function createResultCache(maxBytes = 64 * 1024 * 1024): ResultCache {
  const remember = createMemory(maxBytes);
  return {
    result: (job, index) => remember(`${job.requestId}/${index}`, () => makeResult(job, index)),
    thumbnail: (job) =>
      remember(`${job.requestId}/thumbnail`, async () => makePoster(job, await factsOf(job))),
  };
}

/** Loaded with the first file, as are the painters below, because most runs never make media. */
async function factsOf(job: Job): Promise<ResultFacts> {
  const { resultFacts } = await import("../catalogue/result-facts.ts");
  return resultFacts(job.model, job.payload, job.picture);
}

type Memory = (key: string, make: () => Promise<MediaFile>) => Promise<MediaFile>;

/** Keeps the files that were used last, up to a number of bytes. */
function createMemory(maxBytes: number): Memory {
  const kept = new Map<string, MediaFile>();
  let keptBytes = 0;
  return async (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const file = await make();
    if (!kept.has(key)) keptBytes += file.bytes.length;
    kept.set(key, file);
    for (const [oldest, old] of kept) {
      if (keptBytes <= maxBytes || oldest === key) break;
      kept.delete(oldest);
      keptBytes -= old.bytes.length;
    }
    return file;
  };
}

// Shared by all servers of the process: test suites start one for each test and ask them for the same few clips.
const sharedClips = createMemory(16 * 1024 * 1024);

async function makeResult(job: Job, index: number): Promise<MediaFile> {
  const result = await factsOf(job);
  switch (result.media) {
    case "video": {
      const { widthPx, heightPx, frameRate, hasAudio, text } = result;
      const durationSeconds = result.durationSeconds ?? usualSeconds;
      const sizes = { widthPx, heightPx, frameRate, durationSeconds };
      const clip = { ...sizes, hasAudio, ...(await slateOf(job)), text };
      return sharedClips(JSON.stringify(clip), async () => {
        const { synthesizeClip } = await import("../media/synthesize-clip.ts");
        return { bytes: synthesizeClip(clip), contentType: "video/mp4" };
      });
    }
    case "image":
    case "ids":
      return makePicture(job, result, index);
    case "audio":
      return makeSound(job, result);
  }
}

// 5 seconds are what most models make by default.
const usualSeconds = 5;

async function makePicture(job: Job, facts: ResultFacts, index: number): Promise<MediaFile> {
  const { widthPx, heightPx, text } = facts;
  const [{ resultCount, resultExtension }, { synthesizePicture }] = await Promise.all([
    import("../catalogue/result-file.ts"),
    import("../media/synthesize-picture.ts"),
  ]);
  const format = resultExtension(job.model, job.payload) === "jpg" ? "jpeg" : "png";
  const count = resultCount(job.model, job.payload);
  const slate = { ...(await slateOf(job)), text, index, count };
  const bytes = synthesizePicture({ widthPx, heightPx, format, ...slate });
  return { bytes, contentType: `image/${format}` };
}

async function makeSound(job: Job, facts: ResultFacts): Promise<MediaFile> {
  const [{ resultExtension, voiceIn }, { synthesizeSound }] = await Promise.all([
    import("../catalogue/result-file.ts"),
    import("../media/synthesize-sound.ts"),
  ]);
  const { durationSeconds, text } = facts;
  const voice = voiceIn(job.model, job.payload);
  const sound = { text, voice, ...(durationSeconds === undefined ? {} : { durationSeconds }) };
  switch (resultExtension(job.model, job.payload)) {
    case "wav":
      return { bytes: synthesizeSound({ ...sound, format: "wav" }), contentType: "audio/wav" };
    case "m4a":
      return { bytes: synthesizeSound({ ...sound, format: "m4a" }), contentType: "audio/mp4" };
    case "mp3":
    case "mp4":
    case "png":
    case "jpg":
      return { bytes: synthesizeSound({ ...sound, format: "mp3" }), contentType: "audio/mpeg" };
  }
}

async function makePoster(job: Job, facts: ResultFacts): Promise<MediaFile> {
  const { widthPx, heightPx, text } = facts;
  const { synthesizePoster } = await import("../media/synthesize-picture.ts");
  const bytes = synthesizePoster({ widthPx, heightPx, ...(await slateOf(job)), text });
  return { bytes, contentType: "image/png" };
}

/** What a slate shows besides the prompt. The large text is the caller's label, else the start of the request id. */
async function slateOf(job: Job): Promise<Omit<SlateText, "text">> {
  const label = job.label ?? job.requestId.slice(0, 8);
  if (job.shot === undefined) return { label, note: job.modelId };
  const { readShotHints } = await import("../media/shot-hints.ts");
  return { label, note: job.modelId, shot: readShotHints(job.shot) };
}
