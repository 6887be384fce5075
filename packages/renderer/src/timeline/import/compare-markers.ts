import { framesIn, secondsOf, type FrameRate } from "../../film/media/frame-rate.ts";
import type { Marker } from "../../storyboard/storyboard.ts";
import type { MarkerEdits } from "./cut-edits.ts";
import type { EditedMarker } from "./edited-cut.ts";

/**
 * Compares the markers of a clip with those of its shot. Edit suites often drop comments and colours, so a marker without
 * them keeps its own. `undefined`: nothing changed.
 */
export function compareMarkers(
  edited: readonly EditedMarker[],
  old: readonly Marker[],
  rate: FrameRate,
): MarkerEdits | undefined {
  const left = new Set(edited);
  const found = new Map<Marker, EditedMarker>();
  const frameOf = ({ atSeconds }: Marker): number => framesIn(atSeconds, rate);
  const match = (isSame: (marker: Marker, now: EditedMarker) => boolean): void => {
    for (const marker of old) {
      if (found.has(marker)) continue;
      const now = [...left].find((one) => isSame(marker, one));
      if (now === undefined) continue;
      found.set(marker, now);
      left.delete(now);
    }
  };
  match((marker, { isAt, name }) => isAt(frameOf(marker)) && marker.name === name);
  // Either may be what the editor changed, or what the suite did not keep.
  match((marker, { isAt }) => isAt(frameOf(marker)));
  match((marker, { name }) => marker.name === name);
  const after = old.map((before) => {
    const now = found.get(before);
    return { before, now: now && changedMarker(before, now, rate) };
  });
  const added = [...left].map((marker) => newMarker(marker, rate));
  const isUnchanged = added.length === 0 && after.every(({ before, now }) => before === now);
  return isUnchanged ? undefined : { old: after, added };
}

/** The same object when nothing changed. */
export function changedMarker(before: Marker, now: EditedMarker, rate: FrameRate): Marker {
  const name = now.name === "" ? before.name : now.name;
  const isMoved = !now.isAt(framesIn(before.atSeconds, rate));
  // Without a name, the comment became the name.
  const isNamedByComment = now.name === "" && now.comment === before.name;
  const comment = isNamedByComment ? before.comment : (now.comment ?? before.comment);
  const color = now.color ?? before.color ?? "green";
  const isSame =
    !isMoved &&
    name === before.name &&
    comment === before.comment &&
    color === (before.color ?? "green");
  if (isSame) return before;
  return {
    atSeconds: isMoved ? shortestSeconds(now.frame, rate) : before.atSeconds,
    name,
    comment,
    color: color === "green" && before.color === undefined ? undefined : color,
  };
}

export function newMarker({ frame, name, comment, color }: EditedMarker, rate: FrameRate): Marker {
  return {
    atSeconds: shortestSeconds(frame, rate),
    name: name || comment || "marker",
    comment: name === "" ? undefined : comment,
    color: color === "green" ? undefined : color,
  };
}

/** A frame in seconds, with as few decimals as identify this frame: what a person would write. */
export function shortestSeconds(frame: number, rate: FrameRate): number {
  const exact = secondsOf(frame, rate);
  for (let places = 0; places < 6; places += 1) {
    const rounded = Number(exact.toFixed(places));
    if (framesIn(rounded, rate) === frame) return rounded;
  }
  return exact;
}
