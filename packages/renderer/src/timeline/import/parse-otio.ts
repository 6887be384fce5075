import type { Diagnostic, SourceFile } from "@storyreel/models/source";
import type { EditedClip, EditedCut } from "./edited-cut.ts";
import { otioNamespace } from "../export/format-otio.ts";
import { findJsonError } from "./find-json-error.ts";
import { foldFades } from "./fold-fades.ts";
import { createTimelineReport, otioNode, type OtioNode } from "./otio-reader.ts";
import { createOtioTimes } from "./otio-times.ts";
import { activeReference, parseOtioClip } from "./parse-otio-clip.ts";
import type { ClipReading, KnownShots } from "./clip-reading.ts";
import { parseOtioTransition } from "./parse-otio-transition.ts";
import { reportOtioSound } from "./report-otio-sound.ts";

/**
 * Reads the picture track of an OTIO file that comes from an edit suite. A clip is recognised by storyreel's metadata,
 * otherwise by its name, otherwise by its media. What cannot be imported is a diagnostic.
 */
export function parseOtio(
  file: SourceFile,
  known: KnownShots,
): { readonly cut: EditedCut | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const report = createTimelineReport(file);
  const parsed = parseJson(file);
  if ("diagnostic" in parsed) return { cut: undefined, diagnostics: [parsed.diagnostic] };
  const root = otioNode(foldFades(parsed.value));
  const timeline = findTimeline(root);
  if (timeline === undefined) {
    const found = root.schema === "" ? "other JSON" : `a ${root.schema}`;
    const message = `expected an OTIO timeline, got ${found}`;
    report.error([], { code: "TIMELINE_NOT_OTIO", message });
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
    const message = "the timeline has no picture track with clips";
    report.error(timeline.map("tracks").path, { code: "TIMELINE_NO_PICTURE", message });
    return { cut: undefined, diagnostics: report.all() };
  }
  reportOtherTracks(tracks, picture, reading);
  const clips = parseTrack(picture, reading);
  // The times of the clips were reported together with the clips.
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
    if (!(error instanceof SyntaxError)) throw error;
    const start = findJsonError(file.text);
    return {
      diagnostic: {
        severity: "error",
        code: "TIMELINE_NOT_JSON",
        message: "the file is not an OTIO file: its JSON is invalid or incomplete here",
        file,
        span: { start, end: Math.min(start + 1, file.text.length) },
        hint: "export the timeline as .otio; .otioz and .otiod files have to be unpacked first",
      },
    };
  }
}

/** Some edit suites wrap the timeline in a collection. */
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
      report.error(child.path, {
        code: "TIMELINE_SECOND_TRACK",
        message: `clip "${name}" is on a second picture track ("${track.text("name") ?? ""}"), but a storyboard has only one`,
        hint: "move it to the first track",
      });
    }
  }
}

/** A track can be disabled, and can have a range of its own, which hides clips. */
function reportPictureTrack(picture: OtioNode, { report, times }: ClipReading): void {
  const code = "TIMELINE_TRACK";
  const hint = "edit the clips instead of the track";
  if (picture.flag("enabled") === false) {
    report.error(picture.path, { code, message: "the picture track is disabled", hint });
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
  const message = `the picture track shows only ${shown ?? length} of its ${length} frames`;
  report.error(range.path, { code, message, hint });
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
        if (pending !== undefined) reportSecondFade(child, clips.at(-1), reading);
        pending = child;
        break;
      case "Gap": {
        const frames = times.frames(child.map("source_range").map("duration")) ?? 0;
        if (frames > 0) reportGap(child, { frames, before: clips.at(-1) }, reading);
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
        const kind = child.schema === "" ? "object" : child.schema.toLowerCase();
        report.error(child.path, {
          code: "TIMELINE_NESTED",
          message: `"${name}" is a nested ${kind}, but a storyboard has only shots`,
          hint: "put its clips directly on the track",
        });
      }
    }
  }
  if (pending !== undefined) {
    report.error(pending.path, {
      code: "TIMELINE_TRANSITION",
      message: `the film ends with a transition after "${clips.at(-1)?.name ?? ""}", but a transition of a storyboard leads into a shot`,
      hint: "remove it from the timeline",
    });
  }
  return clips;
}

/** A fade to black and a fade from it, at one cut. */
function reportSecondFade(
  transition: OtioNode,
  before: EditedClip | undefined,
  { report }: ClipReading,
): void {
  report.error(transition.path, {
    code: "TIMELINE_TRANSITION",
    message: `there are two transitions after "${before?.name ?? ""}", but a storyboard has one into each shot`,
    hint: "remove one of them in the edit suite",
  });
}

function reportGap(
  gap: OtioNode,
  { frames, before }: { readonly frames: number; readonly before: EditedClip | undefined },
  { report }: ClipReading,
): void {
  const where = before === undefined ? "at the beginning" : `after "${before.name}"`;
  report.warning(gap.path, {
    code: "TIMELINE_GAP",
    message: `the gap of ${frames} frames ${where} is closed: a storyboard has no gaps`,
  });
}

/** A storyboard shows each shot once. When a clip was cut in two, neither half may be lost silently. */
function withoutRepeats(clips: readonly EditedClip[], { report }: ClipReading): EditedClip[] {
  const seen = new Set<string>();
  return clips.filter((clip) => {
    if (!seen.has(clip.shotId)) {
      seen.add(clip.shotId);
      return true;
    }
    report.error(clip.path, {
      code: "TIMELINE_CLIP_TWICE",
      message: `clip "${clip.name}" is the second clip of shot "${clip.shotId}", but a storyboard shows each shot once`,
      hint: "to show it twice, copy the shot in the storyboard under another id; the clip is not paid for again",
    });
    return false;
  });
}
