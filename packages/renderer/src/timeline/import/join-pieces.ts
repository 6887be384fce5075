import type { EditedClip, ParsedClip } from "./edited-cut.ts";
import type { Slot } from "./list-slots.ts";
import { isSameMedia } from "./media-identity.ts";

/** A clip of an edited timeline while its shot is being found. */
export type Piece = {
  /** The parts joined. */
  clip: ParsedClip;
  parts: readonly ParsedClip[];
  readonly family: string;
  /** The shot that it is; `undefined`: not found yet, or a new one. */
  slot: Slot | undefined;
};

/**
 * Joins neighbours that together show exactly what a shot shows, while there are more pieces than shots for them.
 *
 * @param room the shots that there are for a piece and others like it.
 */
export function joinWholes(pieces: Piece[], room: (piece: Piece) => readonly Slot[]): void {
  for (let first = 0; first < pieces.length; first += 1) {
    const slots = room(pieces[first]!);
    const spare = pieces.filter((piece) => isLike(piece, pieces[first]!)).length - slots.length;
    let joined = pieces[first]!;
    for (let count = 2; count <= spare + 1; count += 1) {
      const next = pieces[first + count - 1];
      if (next === undefined || !isUnbroken(joined, next)) break;
      joined = join(joined, next);
      const { start, end } = joined.clip.range;
      if (slots.some(({ inFrame, outFrame }) => start.isAt(inFrame) && end.isAt(outFrame))) {
        pieces.splice(first, count, joined);
        break;
      }
    }
  }
}

/**
 * Joins neighbours that show one range without a break, while there are more pieces than shots for them. Pieces whose shot is
 * not known are joined first.
 *
 * @param room how many shots there are for a piece and others like it.
 */
export function joinPieces(pieces: Piece[], room: (piece: Piece) => number): void {
  for (const mayJoinKnown of [false, true]) {
    for (let index = 1; index < pieces.length; index += 1) {
      const [before, after] = [pieces[index - 1]!, pieces[index]!];
      const known = [before, after].filter(({ slot }) => slot !== undefined).length;
      if (known > (mayJoinKnown ? 1 : 0) || !isUnbroken(before, after)) continue;
      const waiting = pieces.filter((piece) => piece.slot === undefined && isLike(piece, after));
      const one = before.slot === undefined ? before : after;
      if (waiting.length <= room(one)) continue;
      pieces.splice(index - 1, 2, join(before, after));
      index -= 1;
    }
  }
}

function isLike(a: Piece, b: Piece): boolean {
  return a.family === b.family && a.clip.claim === b.clip.claim;
}

function isUnbroken(before: Piece, after: Piece): boolean {
  const [a, b] = [before.clip, after.clip];
  return (
    isLike(before, after) &&
    b.transition === undefined &&
    a.isEnabled === b.isEnabled &&
    a.speed === b.speed &&
    a.holdLastFrames + b.holdFirstFrames === 0 &&
    b.range.start.isAt(a.range.end.frame) &&
    isSameMedia(a.media, b.media)
  );
}

function join(before: Piece, after: Piece): Piece {
  const [a, b] = [before.clip, after.clip];
  const length = a.range.length.frame + b.range.length.frame;
  return {
    family: before.family,
    slot: before.slot ?? after.slot,
    parts: [...before.parts, ...after.parts],
    clip: {
      ...a,
      trackFrames: a.trackFrames + b.trackFrames,
      holdLastFrames: b.holdLastFrames,
      fadeOutFrames: b.fadeOutFrames,
      range: {
        start: a.range.start,
        length: {
          frame: length,
          isExact: a.range.length.isExact && b.range.length.isExact,
          isAt: (frame) => frame === length,
        },
        end: b.range.end,
      },
      markers: [
        ...a.markers,
        ...b.markers.filter(
          ({ frame, name }) => !a.markers.some((one) => one.frame === frame && one.name === name),
        ),
      ].toSorted((one, other) => one.frame - other.frame),
    },
  };
}

/** What of an edited clip a piece does not know. */
export type NamedPiece = ParsedClip &
  Pick<EditedClip, "shotId" | "copyOf"> & {
    readonly parts: readonly ParsedClip[];
    readonly family: string;
    /** `undefined`: a new shot. */
    readonly slot: Slot | undefined;
  };
