import { framesIn } from "../../film/media/frame-rate.ts";
import { otioNamespace } from "../export/format-otio.ts";
import type { ClipReading, KnownShots } from "./clip-reading.ts";
import type { EditedMarker, MediaFacts, ParsedClip } from "./edited-cut.ts";
import { fileNameOf, isFileOfShot, sha256In } from "./media-identity.ts";
import { listEffects, nameOfEffect } from "./otio-effects.ts";
import type { OtioNode, TimelineReport } from "./otio-reader.ts";
import { exactly, type OtioTimes } from "./otio-times.ts";
import { isRetime, readSpeed } from "./read-speed.ts";
import { mediaRange } from "./source-range.ts";
import { parseOtioMarker } from "./parse-otio-markers.ts";

/** Reads a clip of the picture track; `undefined`, after a diagnostic, when it is no shot or does not say what it shows. */
export function parseOtioClip(clip: OtioNode, reading: ClipReading): ReadClip | undefined {
  const { report, times, known } = reading;
  const name = clip.text("name") ?? "";
  reportEffects(clip, { name, of: "clip" }, report);
  const speed = readSpeed(clip, name, report);
  reportTake(clip, name, report);
  const { range, available } = rangeOf(clip);
  const found = times.sourceRange(range, available);
  const claim = claimOf(clip, known);
  const media = describeMedia(clip);
  if (claim === undefined && !known.isOwnMedia(media)) {
    report.error(clip.path, {
      code: "TIMELINE_UNKNOWN_CLIP",
      message: `clip "${name}" is not a shot of the storyboard`,
      hint: "remove it from the timeline, or add a shot for it to the storyboard",
    });
    return undefined;
  }
  if (found === undefined) {
    const message = `clip "${name}" does not say which part of its media it shows`;
    report.error(clip.path, { code: "TIMELINE_NO_RANGE", message });
    return undefined;
  }
  return {
    name,
    path: clip.path,
    claim,
    isEnabled: clip.flag("enabled") ?? true,
    trackFrames: found.length.frame,
    range: mediaRange(found, speed),
    speed,
    availableFrames: lengthOfMedia(available.map("duration"), reading),
    media,
    markers: parseMarkers(clip, available, { report, times }),
  };
}

/** A clip without what its neighbours on the track say about it. `speed` 0: it is a frozen frame. */
export type ReadClip = Omit<
  ParsedClip,
  | "transition"
  | "trackFrame"
  | "holdFirstFrames"
  | "holdLastFrames"
  | "fadeInFrames"
  | "fadeOutFrames"
>;

/** In frames of the timeline, rounded: media have a rate of their own. */
function lengthOfMedia(duration: OtioNode, { known }: ClipReading): number | undefined {
  const [value, rate] = [duration.number("value"), duration.number("rate")];
  if (value === undefined || rate === undefined || rate <= 0) return undefined;
  return framesIn(value / rate, known.rate);
}

/** Clip.2 has a map of references; Clip.1 has one. */
export function activeReference(clip: OtioNode): OtioNode {
  const references = clip.map("media_references");
  if (references.keys.length === 0) return clip.map("media_reference");
  return references.map(clip.text("active_media_reference_key") ?? "DEFAULT_MEDIA");
}

/** What a clip shows, and the whole of its media. Without a range of its own, it shows all. */
export function rangeOf(clip: OtioNode): {
  readonly range: OtioNode;
  readonly available: OtioNode;
} {
  const available = activeReference(clip).map("available_range");
  const range = clip.map("source_range");
  return { range: range.keys.length === 0 ? available : range, available };
}

function reportTake(clip: OtioNode, name: string, report: TimelineReport): void {
  const { keys } = clip.map("media_references");
  const key = clip.text("active_media_reference_key");
  if (key === undefined || keys.length === 0 || keys.includes(key)) return;
  report.error(clip.path, {
    code: "TIMELINE_TAKE",
    message: `clip "${name}" uses the media "${key}", but has only ${keys.join(", ")}`,
    hint: "choose one of the exported takes",
  });
}

export function describeMedia(clip: OtioNode): MediaFacts {
  const reference = activeReference(clip);
  const ours = reference.map("metadata").map(otioNamespace);
  const url = reference.text("target_url");
  const fileName = url === undefined ? (clip.text("name") ?? "") : fileNameOf(url);
  return {
    requestKey: ours.text("request_key"),
    sha256: ours.text("sha256") ?? sha256In(fileName),
    url,
    fileName,
  };
}

/** The shot that a clip says it is, with its metadata, its name, or the name of its collected media. */
export function claimOf(clip: OtioNode, { ids }: KnownShots): string | undefined {
  const ours = clip.map("metadata").map(otioNamespace).text("shot");
  const name = (clip.text("name") ?? "").trim();
  const file = describeMedia(clip).fileName;
  const candidates = [ours, name, name.replace(/\.[^.]*$/, "")];
  return (
    candidates.find((candidate) => candidate !== undefined && ids.includes(candidate)) ??
    ids.find((id) => isFileOfShot(file, id))
  );
}

/** Reports the effects of a clip, a track, or the whole timeline. The speed of a clip is imported. */
export function reportEffects(
  item: OtioNode,
  { name, of }: { readonly name: string; readonly of: string },
  report: TimelineReport,
): void {
  const whose = name === "" ? `the ${of}` : `${of} "${name}"`;
  for (const effect of listEffects(item)) {
    if (isRetime(effect)) {
      if (item.schema === "Clip") continue;
      report.error(effect.path, {
        code: "TIMELINE_RETIME",
        message: `${whose} has another speed`,
        hint: "a speed is imported for single clips: undo this in the edit suite, and change the speed of the clips",
      });
      continue;
    }
    report.warning(effect.path, {
      code: "TIMELINE_EFFECT",
      message: `the effect "${nameOfEffect(effect)}" of ${whose} is not imported: a storyboard has no effects`,
    });
  }
}

function parseMarkers(
  clip: OtioNode,
  available: OtioNode,
  { report, times }: { readonly report: TimelineReport; readonly times: OtioTimes },
): EditedMarker[] {
  return clip
    .list("markers")
    .flatMap((marker) => {
      const words = parseOtioMarker(marker, report);
      const time = times.mediaTime(marker.map("marked_range").map("start_time"), available);
      if (time !== undefined) return [{ ...(time.frame < 0 ? exactly(0) : time), ...words }];
      report.warning(marker.path, {
        code: "TIMELINE_MARKER",
        message: `marker "${words.name}" of clip "${clip.text("name") ?? ""}" has no time, so it is not imported`,
      });
      return [];
    })
    .toSorted((a, b) => a.frame - b.frame);
}
