import type { ClipReading } from "./clip-reading.ts";
import type { ParsedClip } from "./edited-cut.ts";
import type { OtioNode } from "./otio-reader.ts";
import { attachHolds, heldEndOf, type LaidClip } from "./attach-holds.ts";
import { otioNamespace } from "../export/format-otio.ts";
import { parseOtioClip, rangeOf, reportEffects } from "./parse-otio-clip.ts";
import { parseOtioTransition } from "./parse-otio-transition.ts";

/** Reads the clips of the picture track, in their order. */
export function parseOtioTrack(track: OtioNode, reading: ClipReading): ParsedClip[] {
  const { report, times } = reading;
  const laid: LaidClip[] = [];
  const { openingFrames, endingFrames } = reading.known;
  let pending: OtioNode | undefined;
  let trackFrame = 0;
  for (const child of track.list("children")) {
    const before = laid.at(-1);
    switch (child.schema) {
      case "Transition":
        if (pending !== undefined) reportSecondFade(child, before, reading);
        pending = child;
        break;
      case "Gap": {
        const frames = times.frames(child.map("source_range").map("duration")) ?? 0;
        if (frames > 0) reportGap(child, { frames, before }, reading);
        trackFrame += frames;
        break;
      }
      case "Clip": {
        const isOpening = laid.length === 0 && openingFrames !== undefined;
        if (isOpening) compareFade("opening", pending ?? track, reading);
        const transition =
          pending === undefined || isOpening
            ? undefined
            : parseOtioTransition(pending, laid.length === 0, reading);
        const clip = parseOtioClip(child, reading);
        const fade = fadeOf(pending, laid.length === 0, reading);
        pending = undefined;
        if (clip === undefined) break;
        if (before !== undefined) before.fadeOutFrames = fade.outFrames;
        laid.push({
          ...clip,
          trackFrame,
          transition,
          fadeInFrames: fade.inFrames,
          fadeOutFrames: 0,
          hold: heldEndOf(child),
        });
        trackFrame += clip.trackFrames;
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
  const last = laid.at(-1);
  if (endingFrames !== undefined) compareFade("ending", pending ?? track, reading);
  else if (pending !== undefined) {
    report.error(pending.path, {
      code: "TIMELINE_TRANSITION",
      message: `the film ends with a transition after "${last?.name ?? ""}", but in a storyboard, a transition leads into a shot`,
      hint: "remove it from the timeline, or give the storyboard an ending",
    });
  }
  if (last !== undefined && pending !== undefined) {
    last.fadeOutFrames = lengthOf(pending, reading);
  }
  return attachHolds(laid, report);
}

/** The frames that a fade takes from the clip before it and from the one after it; of other transitions, none. */
function fadeOf(
  transition: OtioNode | undefined,
  isFirst: boolean,
  reading: ClipReading,
): { readonly inFrames: number; readonly outFrames: number } {
  const none = { inFrames: 0, outFrames: 0 };
  if (transition === undefined) return none;
  const word = transition.map("metadata").map(otioNamespace).text("type") ?? "";
  const frames = lengthOf(transition, reading);
  if (word.startsWith("fade_to")) return { ...none, outFrames: frames };
  return isFirst || word.startsWith("fade_from") ? { ...none, inFrames: frames } : none;
}

function lengthOf(transition: OtioNode, { times }: ClipReading): number {
  const offsets = [transition.map("in_offset"), transition.map("out_offset")];
  return offsets.reduce((sum, offset) => sum + (times.frames(offset) ?? 0), 0);
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
  before: Pick<ParsedClip, "name"> | undefined,
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
  {
    frames,
    before,
  }: { readonly frames: number; readonly before: Pick<ParsedClip, "name"> | undefined },
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
