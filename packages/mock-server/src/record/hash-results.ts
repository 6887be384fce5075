import { createHash } from "node:crypto";
import type { DraftRecording, SeenMedia } from "./draft-recording.ts";

/** Adds the hash and size of each result, without keeping it. The media host gets no key. */
export async function withMedia(
  draft: DraftRecording,
  ending: AbortSignal,
): Promise<DraftRecording> {
  const outcome = JSON.stringify(draft.states.at(-1)?.outcome ?? null);
  const urls = [...new Set(outcome.match(/https?:\/\/[^"\\\s]+/gu) ?? [])].slice(0, 8);
  const media = await Promise.all(urls.map((url) => hashOf(url, ending)));
  return { ...draft, media: media.flatMap((one) => (one === undefined ? [] : [one])) };
}

// 2 GiB: no result comes near it, and an endless stream must not be read forever.
const maxMediaBytes = 2 * 1024 ** 3;

async function hashOf(url: string, ending: AbortSignal): Promise<SeenMedia | undefined> {
  try {
    const signal = AbortSignal.any([ending, AbortSignal.timeout(120_000)]);
    const answer = await fetch(url, { signal });
    const hash = createHash("sha256");
    let sizeBytes = 0;
    for await (const part of answer.body ?? []) {
      sizeBytes += part.length;
      if (sizeBytes > maxMediaBytes) return undefined;
      hash.update(part);
    }
    const contentType = answer.headers.get("content-type") ?? "";
    return { sha256: hash.digest("hex"), sizeBytes, contentType, status: answer.status };
  } catch {
    return undefined; // the recording is worth keeping without it
  }
}
