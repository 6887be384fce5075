import type { Diagnostic, SourceFile } from "@storyreel/models/source";
import type { EditedClip, EditedCut } from "./edited-cut.ts";
import { otioNamespace } from "../export/format-otio.ts";
import { createTimelineReport, otioNode, type OtioNode } from "./otio-reader.ts";
import { createOtioTimes } from "../otio-times.ts";
import { activeReference, parseOtioClip } from "./parse-otio-clip.ts";
import type { ClipReading, KnownShots } from "../clip-reading.ts";
import { parseOtioTransition } from "./parse-otio-transition.ts";
import { reportOtioSound } from "./report-otio-sound.ts";

/**
 * Reads the picture track of an OTIO file that came back from an edit suite. Clips are known again by what storyreel wrote
 * about them, else by their name, else by their media. What cannot be taken over is a diagnostic.
 */
export function parseOtio(
  file: SourceFile,
  known: KnownShots,
): { readonly cut: EditedCut | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const report = createTimelineReport(file);
  const parsed = parseJson(file);
  if ("diagnostic" in parsed) return { cut: undefined, diagnostics: [parsed.diagnostic] };
  const root = otioNode(parsed.value);
  const timeline = findTimeline(root);
  if (timeline === undefined) {
    const what = root.schema === "" ? "no OTIO object" : `a ${root.schema}`;
    report.error([], "TIMELINE_NOT_OTIO", `the file holds ${what}, not a timeline`);
    return { cut: undefined, diagnostics: report.all() };
  }
  const reading: ClipReading = {
    known,
    report,
    times: createOtioTimes(known.rate, report),
  };
  const tracks = timeline.map("tracks").list("children");
  const picture = findPicture(tracks);
  if (picture === undefined) {
    const path = timeline.map("tracks").path;
    report.error(path, "TIMELINE_NO_PICTURE", "the timeline has no picture track with a clip");
    return { cut: undefined, diagnostics: report.all() };
  }
  reportOtherTracks(tracks, picture, reading);
  const clips = parseTrack(picture, reading);
  // The times of its clips were judged with the clips: once is enough.
  const quiet = createOtioTimes(known.rate, createTimelineReport(file));
  reportPictureTrack(picture, { ...reading, times: quiet });
  reportOtioSound(tracks, clips, reading);
  return { cut: { clips: withoutRepeats(clips, reading) }, diagnostics: report.all() };
}

function parseJson(
  file: SourceFile,
): { readonly value: unknown } | { readonly diagnostic: Diagnostic } {
  try {
    return { value: JSON.parse(file.text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Other readers take NaN and Infinity, so files have them; V8 does not always say where.
    const noNumber = /[:[,]\s*(?=-?(?:NaN|Infinity)\b)/.exec(file.text);
    const place = /position (\d+)/.exec(message)?.[1];
    const at = noNumber === null ? 0 : noNumber.index + noNumber[0].length;
    const start = Math.min(Number(place ?? at), file.text.length);
    return {
      diagnostic: {
        severity: "error",
        code: "TIMELINE_NOT_JSON",
        message: "the file is not OTIO: its JSON ends or breaks here",
        file,
        span: { start, end: Math.min(start + 1, file.text.length) },
        hint: "export the timeline as .otio; .otioz and .otiod have to be unpacked first",
      },
    };
  }
}

/** Some suites put the timeline into a collection. */
function findTimeline(root: OtioNode): OtioNode | undefined {
  if (root.schema === "Timeline") return root;
  return root.list("children").find(({ schema }) => schema === "Timeline");
}

function isVideo(track: OtioNode): boolean {
  return track.schema === "Track" && track.text("kind") !== "Audio";
}

function findPicture(tracks: readonly OtioNode[]): OtioNode | undefined {
  const video = tracks.filter((track) => isVideo(track) && track.list("children").some(isContent));
  const isOurs = (track: OtioNode): boolean =>
    track.map("metadata").map(otioNamespace).text("track") === "picture";
  return video.find(isOurs) ?? video[0];
}

function isContent(child: OtioNode): boolean {
  return child.schema !== "Gap" && child.schema !== "Transition";
}

function reportOtherTracks(
  tracks: readonly OtioNode[],
  picture: OtioNode,
  { report }: ClipReading,
): void {
  for (const track of tracks) {
    if (!isVideo(track) || track.path.join() === picture.path.join()) continue;
    for (const child of track.list("children").filter(isContent)) {
      const name = child.text("name") ?? "";
      const message = `clip "${name}" lies on a second picture track ("${track.text("name") ?? ""}"), and a storyboard has one`;
      report.error(child.path, "TIMELINE_SECOND_TRACK", message, "move it to the first track");
    }
  }
}

/** A track has a switch and a range of its own, which hide clips that are still on it. */
function reportPictureTrack(picture: OtioNode, { report, times }: ClipReading): void {
  const hint = "change the clips themselves";
  if (picture.flag("enabled") === false) {
    report.error(picture.path, "TIMELINE_TRACK", "the picture track is switched off", hint);
  }
  const range = picture.map("source_range");
  if (range.keys.length === 0) return;
  const length = picture
    .list("children")
    .filter(({ schema }) => schema !== "Transition")
    .reduce((sum, child) => sum + (times.frames(lengthOf(child)) ?? 0), 0);
  const [start, shown] = [
    times.frames(range.map("start_time")),
    times.frames(range.map("duration")),
  ];
  if ((start ?? 0) <= 0 && (shown ?? length) >= length) return;
  const message = `the picture track shows ${shown ?? length} of its ${length} frames`;
  report.error(range.path, "TIMELINE_TRACK", message, hint);
}

function lengthOf(child: OtioNode): OtioNode {
  const range = child.map("source_range");
  return (range.keys.length === 0 ? activeReference(child).map("available_range") : range).map(
    "duration",
  );
}

function parseTrack(track: OtioNode, reading: ClipReading): EditedClip[] {
  const { report, times } = reading;
  const clips: EditedClip[] = [];
  let pending: OtioNode | undefined;
  for (const child of track.list("children")) {
    switch (child.schema) {
      case "Transition":
        pending = child;
        break;
      case "Gap": {
        const frames = times.frames(child.map("source_range").map("duration")) ?? 0;
        if (frames > 0) reportGap(child, frames, clips.at(-1), reading);
        break;
      }
      case "Clip": {
        const transition = pending && parseOtioTransition(pending, clips.length === 0, reading);
        pending = undefined;
        const clip = parseOtioClip(child, reading);
        if (clip !== undefined) clips.push({ ...clip, transition });
        break;
      }
      default: {
        const name = child.text("name") ?? "";
        report.error(
          child.path,
          "TIMELINE_NESTED",
          `"${name}" is a nested ${child.schema === "" ? "object" : child.schema.toLowerCase()}, and a storyboard has only shots`,
          "put its clips on the track themselves",
        );
      }
    }
  }
  if (pending !== undefined) {
    const message = `the film ends in a transition after "${clips.at(-1)?.name ?? ""}", and a storyboard's transitions lead into a shot`;
    report.error(pending.path, "TIMELINE_TRANSITION", message, "remove it from the timeline");
  }
  return clips;
}

function reportGap(
  gap: OtioNode,
  frames: number,
  before: EditedClip | undefined,
  { report }: ClipReading,
): void {
  const where = before === undefined ? "at the beginning" : `after "${before.name}"`;
  const message = `the gap of ${frames} frames ${where} closes: a storyboard has no gaps`;
  report.warning(gap.path, "TIMELINE_GAP", message);
}

/** A storyboard shows each shot once: of a clip that was cut in two, neither half may be lost quietly. */
function withoutRepeats(clips: readonly EditedClip[], { report }: ClipReading): EditedClip[] {
  const seen = new Set<string>();
  return clips.filter((clip) => {
    if (!seen.has(clip.shotId)) {
      seen.add(clip.shotId);
      return true;
    }
    report.error(
      clip.path,
      "TIMELINE_CLIP_TWICE",
      `clip "${clip.name}" shows shot "${clip.shotId}" a second time, and a storyboard shows each shot once`,
      "copy the shot in the storyboard under another id: the same request is not bought twice",
    );
    return false;
  });
}
