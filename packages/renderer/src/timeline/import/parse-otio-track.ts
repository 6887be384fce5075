import type { ClipReading } from "./clip-reading.ts";
import type { ParsedClip } from "./edited-cut.ts";
import type { OtioNode } from "./otio-reader.ts";
import { claimOf, heldEndOf, parseOtioClip, rangeOf, reportEffects } from "./parse-otio-clip.ts";
import { parseOtioTransition } from "./parse-otio-transition.ts";

/** Reads the clips of the picture track, in their order. */
export function parseOtioTrack(track: OtioNode, reading: ClipReading): ParsedClip[] {
  const { report, times } = reading;
  const clips: ParsedClip[] = [];
  const { openingFrames, endingFrames } = reading.known;
  let pending: OtioNode | undefined;
  let trackFrame = 0;
  for (const child of track.list("children")) {
    switch (child.schema) {
      case "Transition":
        if (pending !== undefined) reportSecondFade(child, clips.at(-1), reading);
        pending = child;
        break;
      case "Gap": {
        const frames = times.frames(child.map("source_range").map("duration")) ?? 0;
        if (frames > 0) reportGap(child, { frames, before: clips.at(-1) }, reading);
        trackFrame += frames;
        break;
      }
      case "Clip": {
        const isOpening = clips.length === 0 && openingFrames !== undefined;
        if (isOpening) compareFade("opening", pending ?? track, reading);
        const transition =
          pending === undefined || isOpening
            ? undefined
            : parseOtioTransition(pending, clips.length === 0, reading);
        const held = heldEndOf(child);
        if (held !== undefined) {
          trackFrame += readHeld(child, held, reading);
          break;
        }
        pending = undefined;
        const clip = parseOtioClip(child, reading);
        if (clip === undefined) break;
        clips.push({ ...clip, trackFrame, transition });
        trackFrame += clip.range.length.frame;
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
  if (endingFrames !== undefined) compareFade("ending", pending ?? track, reading);
  else if (pending !== undefined) {
    report.error(pending.path, {
      code: "TIMELINE_TRANSITION",
      message: `the film ends with a transition after "${clips.at(-1)?.name ?? ""}", but a transition of a storyboard leads into a shot`,
      hint: "remove it from the timeline, or give the storyboard an ending",
    });
  }
  return clips;
}

/** The opening and the ending belong to the film, not to a shot, and are not imported. */
function compareFade(
  which: "opening" | "ending",
  found: OtioNode,
  { known, report, times }: ClipReading,
): void {
  const frames =
    found.schema === "Transition"
      ? (times.frames(found.map("in_offset")) ?? 0) + (times.frames(found.map("out_offset")) ?? 0)
      : 0;
  const expected = which === "opening" ? known.openingFrames : known.endingFrames;
  if (frames === expected) return;
  const now = frames === 0 ? "was removed" : `now lasts ${frames} frames`;
  report.warning(found.path, {
    code: "TIMELINE_TRANSITION",
    message: `the ${which} of the film ${now}, which is not imported: the storyboard keeps its ${which}`,
    hint: `change ${which}: in the storyboard`,
  });
}

/** A fade to black and a fade from it, at one cut. */
function reportSecondFade(
  transition: OtioNode,
  before: ParsedClip | undefined,
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
  { frames, before }: { readonly frames: number; readonly before: ParsedClip | undefined },
  { report }: ClipReading,
): void {
  const where = before === undefined ? "at the beginning" : `after "${before.name}"`;
  report.warning(gap.path, {
    code: "TIMELINE_GAP",
    message: `the gap of ${frames} frames ${where} is closed: a storyboard has no gaps`,
  });
}

/** A track can be disabled, can have effects, and can have a range of its own, which hides clips. */
export function reportPictureTrack(picture: OtioNode, { report, times }: ClipReading): void {
  const code = "TIMELINE_TRACK";
  const hint = "edit the clips instead of the track";
  if (picture.flag("enabled") === false) {
    report.error(picture.path, { code, message: "the picture track is disabled", hint });
  }
  reportEffects(picture, { name: "", of: "picture track" }, report);
  const range = picture.map("source_range");
  if (range.keys.length === 0) return;
  const length = picture
    .list("children")
    .filter(({ schema }) => schema !== "Transition")
    .reduce((sum, child) => sum + (times.frames(rangeOf(child).range.map("duration")) ?? 0), 0);
  const [start, shown] = [
    times.frames(range.map("start_time")),
    times.frames(range.map("duration")),
  ];
  if ((start ?? 0) <= 0 && (shown ?? length) >= length) return;
  const message = `the picture track shows only ${shown ?? length} of its ${length} frames`;
  report.error(range.path, { code, message, hint });
}

/** A held frame belongs to the shot beside it. Its length is not imported. @returns it, in frames of the timeline. */
function readHeld(clip: OtioNode, end: "first" | "last", reading: ClipReading): number {
  const { known, report, times } = reading;
  const { range } = rangeOf(clip);
  const frames = times.frames(range.map("duration")) ?? 0;
  const retime = known.retimeOf(claimOf(clip, known));
  const wanted = (end === "first" ? retime?.holdFirstFrames : retime?.holdLastFrames) ?? 0;
  if (frames === wanted) return frames;
  report.error(clip.path, {
    code: "TIMELINE_RETIME",
    message: `the ${end} frame of "${clip.text("name") ?? ""}" is held for ${frames} frames, and for ${wanted} in the storyboard`,
    hint: `a held frame is not imported: undo this, and write hold: { ${end}: … } in the shot`,
  });
  return frames;
}
