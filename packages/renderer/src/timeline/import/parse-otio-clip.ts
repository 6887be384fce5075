import { framesIn } from "../../film/media/frame-rate.ts";
import type { EditedClip } from "./edited-cut.ts";
import { otioNamespace } from "../export/format-otio.ts";
import type { OtioNode, TimelineReport } from "./otio-reader.ts";
import type { OtioTimes } from "./otio-times.ts";
import type { ClipReading, KnownShots } from "./clip-reading.ts";
import type { TimelineMarker } from "../timeline.ts";

/** Reads a clip of the picture track; `undefined`, after a diagnostic, when it is not a shot of the storyboard. */
export function parseOtioClip(
  clip: OtioNode,
  reading: ClipReading,
): Omit<EditedClip, "transition"> | undefined {
  const { report, times } = reading;
  const name = clip.text("name") ?? "";
  const reference = activeReference(clip);
  const media = describeMedia(reference);
  const shotId = findShot(clip, media.sha256, reading.known);
  if (shotId === undefined) {
    report.error(clip.path, {
      code: "TIMELINE_UNKNOWN_CLIP",
      message: `clip "${name}" is not a shot of the storyboard`,
      hint: "remove it from the timeline, or add a shot for it to the storyboard",
    });
    return undefined;
  }
  reportEffects(clip, name, report);
  reportTake(clip, name, report);
  const available = reference.map("available_range");
  const range = clip.map("source_range").keys.length === 0 ? available : clip.map("source_range");
  const start = times.frames(range.map("start_time"));
  const frameCount = times.frames(range.map("duration"));
  if (start === undefined || frameCount === undefined) {
    const message = `clip "${name}" does not say which part of its media it shows`;
    report.error(clip.path, { code: "TIMELINE_NO_RANGE", message });
    return undefined;
  }
  // Media may start at a timecode of their own.
  const origin = times.frames(available.map("start_time")) ?? 0;
  return {
    name,
    path: clip.path,
    shotId,
    isEnabled: clip.flag("enabled") ?? true,
    sourceInFrame: start - origin,
    frameCount,
    availableFrames: lengthOfMedia(available.map("duration"), reading),
    media,
    markers: parseMarkers(clip, origin, times),
  };
}

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

function describeMedia(reference: OtioNode): EditedClip["media"] {
  const ours = reference.map("metadata").map(otioNamespace);
  const url = reference.text("target_url");
  return {
    requestKey: ours.text("request_key"),
    sha256: ours.text("sha256") ?? /([0-9a-f]{64})\.[^/\\]*$/.exec(url ?? "")?.[1],
    url,
  };
}

function findShot(
  clip: OtioNode,
  sha256: string | undefined,
  { ids, shotOfMedia }: KnownShots,
): string | undefined {
  const ours = clip.map("metadata").map(otioNamespace).text("shot");
  const name = clip.text("name") ?? "";
  const candidates = [ours, name, name.replace(/\.[^.]*$/, "")];
  const named = candidates.find((candidate) => candidate !== undefined && ids.includes(candidate));
  return named ?? (sha256 === undefined ? undefined : shotOfMedia.get(sha256));
}

const retimes = new Set(["LinearTimeWarp", "FreezeFrame", "TimeEffect"]);

function reportEffects(clip: OtioNode, name: string, report: TimelineReport): void {
  for (const effect of clip.list("effects")) {
    const scalar = effect.number("time_scalar");
    if (retimes.has(effect.schema)) {
      if (scalar === 1) continue;
      const what =
        effect.schema === "FreezeFrame" || scalar === 0
          ? "is frozen"
          : `plays at ${scalar === undefined ? "another" : `${scalar} times its`} speed`;
      report.error(effect.path, {
        code: "TIMELINE_RETIME",
        message: `clip "${name}" ${what}`,
        hint: "storyreel cannot change the speed of a clip: undo this, or finish the film in the edit suite",
      });
      continue;
    }
    const word = effect.text("effect_name") || effect.text("name") || effect.schema;
    report.warning(effect.path, {
      code: "TIMELINE_EFFECT",
      message: `the effect "${word}" of clip "${name}" is not imported: a storyboard has no effects`,
    });
  }
}

function parseMarkers(clip: OtioNode, origin: number, times: OtioTimes): TimelineMarker[] {
  return clip
    .list("markers")
    .flatMap((marker) => {
      const frame = times.frames(marker.map("marked_range").map("start_time"));
      const name = marker.text("name") || marker.text("comment") || "marker";
      return frame === undefined ? [] : [{ frame: Math.max(0, frame - origin), name }];
    })
    .toSorted((a, b) => a.frame - b.frame);
}
