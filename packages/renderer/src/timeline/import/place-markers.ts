import { framesIn, type FrameRate } from "../../film/media/frame-rate.ts";
import type { EditedMarker } from "./edited-cut.ts";
import type { NamedPiece } from "./join-pieces.ts";
import { exactly } from "./otio-times.ts";
import type { TimelineReport } from "./otio-reader.ts";
import type { FilmMarker } from "./parse-otio-markers.ts";

/**
 * Gives each marker to one clip. A marker of the film goes to the clip under it. A marker that a razor cut left on several
 * pieces stays where the storyboard has it, or goes to the piece that shows it.
 */
export function placeMarkers(
  pieces: readonly NamedPiece[],
  filmMarkers: readonly FilmMarker[],
  { rate, report }: { readonly rate: FrameRate; readonly report: TimelineReport },
): NamedPiece[] {
  const placed = pieces.map((piece) => [...piece.markers]);
  for (const { path, frame: filmFrame, ...words } of filmMarkers) {
    const under = findUnder(pieces, filmFrame);
    if (under === undefined) {
      const message = `marker "${words.name}" is not over a clip, so it is not imported`;
      report.warning(path, { code: "TIMELINE_MARKER", message });
      continue;
    }
    const { index, frame } = under;
    const markers = placed[index]!;
    const isThere = markers.some(
      (marker) => marker.frame === frame && [marker.name, ""].includes(words.name),
    );
    if (!isThere) {
      markers.push({ ...exactly(frame), ...words });
    }
  }
  const byFamily = Map.groupBy(pieces.keys(), (index) => pieces[index]!.family);
  for (const indexes of byFamily.values()) {
    if (indexes.length > 1) separate(pieces, placed, { indexes, rate });
  }
  return pieces.map((piece, index) => ({
    ...piece,
    markers: placed[index]!.toSorted((a, b) => a.frame - b.frame),
  }));
}

function findUnder(
  pieces: readonly NamedPiece[],
  filmFrame: number,
): { readonly index: number; readonly frame: number } | undefined {
  for (const [index, { parts }] of pieces.entries()) {
    for (const { trackFrame, trackFrames, range, speed, ...held } of parts) {
      const inClip = filmFrame - trackFrame;
      if (inClip >= -held.holdFirstFrames && inClip < trackFrames + held.holdLastFrames) {
        const played = Math.max(0, Math.min(inClip, trackFrames - 1));
        return { index, frame: range.start.frame + Math.round(played * speed) };
      }
    }
  }
  return undefined;
}

/** Leaves each marker of pieces of one clip on as few of them as possible. */
function separate(
  pieces: readonly NamedPiece[],
  placed: EditedMarker[][],
  { indexes, rate }: { readonly indexes: readonly number[]; readonly rate: FrameRate },
): void {
  const all = indexes.flatMap((index) => placed[index]!);
  for (const marker of all) {
    const holders = indexes.filter((index) => placed[index]!.some((one) => isSame(one, marker)));
    if (holders.length < 2) continue;
    const kept = keepersOf(
      marker,
      holders.map((index) => ({ index, piece: pieces[index]! })),
      rate,
    );
    for (const index of holders) {
      if (!kept.includes(index)) {
        placed[index] = placed[index]!.filter((one) => !isSame(one, marker));
      }
    }
  }
}

type Holder = { readonly index: number; readonly piece: NamedPiece };

function keepersOf(
  marker: EditedMarker,
  holders: readonly Holder[],
  rate: FrameRate,
): readonly number[] {
  const shows = ({ piece: { range } }: Holder): boolean =>
    marker.frame >= range.start.frame && marker.frame < range.end.frame;
  const owners = holders.filter(({ piece }) =>
    piece.slot?.shot.markers.some(
      ({ name, atSeconds }) =>
        marker.isAt(framesIn(atSeconds, rate)) && (marker.name === "" || name === marker.name),
    ),
  );
  const showing = holders.find(shows);
  const isMoved = owners.length > 0 && !owners.some(shows) && showing?.piece.slot === undefined;
  if (owners.length > 0 && !(isMoved && showing !== undefined)) {
    return owners.map(({ index }) => index);
  }
  return [(showing ?? holders[0]!).index];
}

type Placed = Pick<EditedMarker, "frame" | "name">;

function isSame(a: Placed, b: Placed): boolean {
  return a.frame === b.frame && a.name === b.name;
}
