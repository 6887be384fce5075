import type { TimelineClip, TimelineTake } from "../timeline.ts";
import type { MediaFacts } from "./edited-cut.ts";

/** The last part of a path or URL, decoded: suites write `file:///`, `file://localhost/`, relative and Windows paths. */
export function fileNameOf(url: string): string {
  return decoded(url).split(/[/\\]/).at(-1) ?? "";
}

/** The hash in the name of stored media. */
export function sha256In(name: string): string | undefined {
  return /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/.exec(name)?.[0];
}

/** Whether the media of a clip are those of a take. Metadata count more than names. */
export function isMediaOf(
  { requestKey, sha256, fileName }: MediaFacts,
  { shotId }: Pick<TimelineClip, "shotId">,
  take: TimelineTake,
): boolean {
  if (requestKey !== undefined && take.requestKey === requestKey) return true;
  if (sha256 !== undefined) return take.media?.sha256 === sha256;
  if (requestKey !== undefined) return false;
  const name = plainName(fileName);
  // Collected media are named after the shot and the take: arrival-010_take1.mp4.
  const readable = plainName(`${shotId}_${take.name.replace("-", "")}`);
  return name !== "" && (name === readable || name === plainName(mediaName(take)));
}

/** Whether a file is one of the collected media of a shot: `arrival-010_take1.mp4`. */
export function isFileOfShot(fileName: string, shotId: string): boolean {
  const take = /^(.*)[_-]take\d+(?:-[0-9a-f]{8})?$/i.exec(plainStem(fileName));
  return take?.[1]?.toLowerCase() === shotId.toLowerCase();
}

/** Whether two clips have the same media, or could have. */
export function isSameMedia(a: MediaFacts, b: MediaFacts): boolean {
  if (a.requestKey !== undefined && b.requestKey !== undefined) {
    return a.requestKey === b.requestKey;
  }
  if (a.sha256 !== undefined && b.sha256 !== undefined) return a.sha256 === b.sha256;
  return plainName(a.fileName) === plainName(b.fileName);
}

/** Whether a name is that of a file, with or without its ending. */
export function isNameOfFile(name: string, fileName: string): boolean {
  return plainName(name) === plainName(fileName);
}

function mediaName({ media }: TimelineTake): string {
  return media === undefined ? "" : fileNameOf(media.path);
}

/** Without ending, case and punctuation, which suites and file systems change. */
function plainName(name: string): string {
  return plainStem(name)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // A path with a percent sign of its own.
    return url;
  }
}

function plainStem(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, "");
}
