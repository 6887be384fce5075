import type { Diagnostic } from "@storyreel/models/source";
import { hashFile } from "../../kit/hash-file.ts";
import { runJobs } from "../../kit/run-jobs.ts";
import { buildHandover, type HandoverOptions } from "../build-handover.ts";
import {
  exportEnding,
  formatTimeline,
  listLosses,
  timelineFormats,
  type TimelineFormat,
} from "../export/format-timeline.ts";
import type { Handover } from "../timeline.ts";
import type { ClipContainer, CollectedMedia, Collection } from "./collection.ts";
import {
  hashText,
  judgeFile,
  placeFile,
  readRecords,
  recordOf,
  writeRecords,
  type FileRecords,
  type FileState,
  type WantedFile,
} from "./collected-files.ts";
import { describeCollection } from "./describe-collection.ts";
import { planCollection } from "./plan-collection.ts";
import { readContainer, stampClip, type StampWork } from "./stamp-clip.ts";

export type CollectOptions = HandoverOptions &
  StampWork & {
    /** Absolute; created if necessary. */
    readonly folder: string;
    /** Of the timelines, without extension. */
    readonly baseName: string;
    /** Default: all of them. */
    readonly formats?: readonly TimelineFormat[] | undefined;
    readonly style?: "relative" | "absolute";
  };

/** The outcome of collecting a film. Names are paths in the folder, with `/`. */
export type CollectedFilm =
  /** The film cannot be cut as the storyboard requires. */
  | { readonly kind: "not-cut"; readonly diagnostics: readonly Diagnostic[] }
  /** No shot has a clip. Nothing was written. */
  | { readonly kind: "no-clips"; readonly missing: readonly string[] }
  /** Other files use names that are needed. Nothing was written. */
  | { readonly kind: "in-the-way"; readonly names: readonly string[] }
  | {
      readonly kind: "collected";
      readonly diagnostics: readonly Diagnostic[];
      readonly files: readonly { readonly name: string; readonly state: CollectedState }[];
      /** Files of an earlier run that the film does not need any more. They stay where they are. */
      readonly unused: readonly string[];
      readonly missing: readonly string[];
      readonly losses: readonly string[];
    };

export type CollectedState = "written" | "unchanged" | "kept";

/**
 * Makes a folder that an edit suite opens: clips with timecode and reel names under names that people recognize, sound, timelines that
 * refer to them by relative paths, captions, and a README. Running it again writes only what differs. It deletes nothing, and overwrites
 * only files that it wrote and that have not been changed since.
 *
 * @throws MediaError as `buildHandover` and `stampClip`; Node's error when a file cannot be written.
 */
export async function collectFilm(options: CollectOptions): Promise<CollectedFilm> {
  const built = await buildHandover(options);
  const { handover, diagnostics, missing } = built;
  if (handover === undefined) return { kind: "not-cut", diagnostics };
  const { folder } = options;
  const collection = planCollection(
    handover.timeline,
    folder,
    await containersOf(handover.timeline.clips),
  );
  if (collection.media.every(({ content }) => content.kind !== "clip" && content.kind !== "own")) {
    return { kind: "no-clips", missing };
  }
  const media = await makeMedia(collection.media, options);
  const texts = writeTexts({ ...handover, ...collection }, { missing, ...media }, options);
  const wanted = [...media.files, ...texts.files];
  const records = await readRecords(folder);
  const judged: { readonly file: WantedFile; readonly state: FileState }[] = [];
  for (const file of wanted) judged.push({ file, state: await judgeFile(folder, file, records) });
  const foreign = judged.filter(({ state }) => state === "foreign");
  if (foreign.length > 0) return { kind: "in-the-way", names: foreign.map(nameOf) };
  const updated: Record<string, FileRecords[string]> = { ...records };
  const files: { readonly name: string; readonly state: CollectedState }[] = [];
  for (const { file, state } of judged) {
    const isWritten = state === "missing" || state === "outdated";
    if (isWritten) await placeFile(folder, file);
    if (state !== "kept") updated[file.name] = await recordOf(folder, file);
    files.push({
      name: file.name,
      state: isWritten ? "written" : state === "kept" ? "kept" : "unchanged",
    });
  }
  await writeRecords(folder, updated);
  const names = new Set(wanted.map(({ name }) => name));
  const unused = Object.keys(records).filter((name) => !names.has(name));
  return { kind: "collected", diagnostics, files, unused, missing, losses: texts.losses };
}

function nameOf({ file }: { readonly file: WantedFile }): string {
  return file.name;
}

async function containersOf(
  clips: Handover["timeline"]["clips"],
): Promise<(path: string) => ClipContainer> {
  const containers = new Map<string, ClipContainer>();
  for (const { media } of clips.flatMap(({ takes }) => takes)) {
    if (media !== undefined && !containers.has(media.path)) {
      containers.set(media.path, await readContainer(media.path));
    }
  }
  return (path) => containers.get(path) ?? "mp4";
}

type MadeMedia = { readonly files: readonly WantedFile[]; readonly unstamped: readonly string[] };

// Copying streams waits for the disk.
const copiesAtOnce = 2;

async function makeMedia(
  media: readonly CollectedMedia[],
  work: CollectOptions,
): Promise<MadeMedia> {
  const made = await runJobs(
    media.map((file) => (signal: AbortSignal) => makeOne(file, { ...work, signal })),
    copiesAtOnce,
    work.signal,
  );
  return {
    files: made.map(({ file }) => file),
    unstamped: made.flatMap(({ file, isStamped }) => (isStamped ? [] : [file.name])),
  };
}

async function makeOne(
  { name, sourcePath, content }: CollectedMedia,
  work: StampWork,
): Promise<{ readonly file: WantedFile; readonly isStamped: boolean }> {
  if (content.kind !== "clip") {
    const from = await hashFile(sourcePath);
    return { file: { name, source: { path: sourcePath, mayLink: true }, from }, isStamped: true };
  }
  const { timecode, reel, media } = content;
  const stamped =
    timecode === undefined ? undefined : await stampClip({ ...content, timecode }, work);
  const isStamped = stamped !== undefined;
  const from = isStamped ? `${media.sha256} ${timecode} ${reel}` : media.sha256;
  // What was paid for must not change when an edit suite writes into its file.
  const source = { path: stamped ?? sourcePath, mayLink: isStamped };
  return { file: { name, source, from }, isStamped };
}

function writeTexts(
  film: Handover & Collection,
  facts: { readonly missing: readonly string[]; readonly unstamped: readonly string[] },
  { folder, baseName, formats = timelineFormats, style = "relative" }: CollectOptions,
): { readonly files: readonly WantedFile[]; readonly losses: readonly string[] } {
  const hasCaptions = (film.captions?.cues.length ?? 0) > 0;
  const written = formats
    .filter((format) => hasCaptions || (format !== "srt" && format !== "vtt"))
    .map((format) => ({
      format,
      name: `${baseName}${exportEnding(format, film.captions?.language)}`,
    }));
  const losses = written.flatMap(({ format }) => listLosses(film, format));
  const textFile = (name: string, text: string): WantedFile => ({
    name,
    source: { text },
    from: hashText(text),
  });
  const files = written.map(({ format, name }) =>
    textFile(name, formatTimeline(film, format, { folder, style })),
  );
  const readme = describeCollection({ ...film, ...facts, timelines: written, losses });
  return { files: [...files, textFile("README.txt", readme)], losses };
}
