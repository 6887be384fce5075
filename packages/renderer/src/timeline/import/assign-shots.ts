import type { BoardCut } from "./board-cut.ts";
import type { EditedCut } from "./edited-cut.ts";
import { joinPieces, joinWholes, type Piece } from "./join-pieces.ts";
import { listSlots, shotsWithMedia, type Slot } from "./list-slots.ts";
import { isNameOfFile } from "./media-identity.ts";
import { nameCopies } from "./name-copies.ts";
import type { TimelineReport } from "./otio-reader.ts";
import { endsAt } from "./otio-times.ts";
import type { ParsedTimeline } from "./parse-otio.ts";
import { placeMarkers } from "./place-markers.ts";

/**
 * Finds out which shot each clip of an edited timeline is. Metadata and names count first, then media. Where several shots
 * have one clip, those with exactly the same range are matched, then the others by order and range. Pieces of a shot that a
 * razor cut in two are joined if nothing between them is gone; other pieces are new shots.
 */
export function assignShots(
  parsed: ParsedTimeline,
  known: BoardCut,
  report: TimelineReport,
): EditedCut {
  const slots = listSlots(known.storyboard, known.timeline);
  const slotOf = new Map(slots.map((slot) => [slot.shot.id, slot]));
  const pieces: Piece[] = [];
  for (const clip of parsed.clips) {
    const claimed = clip.claim === undefined ? undefined : slotOf.get(clip.claim);
    const [named] = shotsWithMedia(clip.media, known);
    const family = claimed?.family ?? slotOf.get(named ?? "")?.family;
    if (family !== undefined) pieces.push({ clip, parts: [clip], family, slot: undefined });
  }
  const claimed = new Set(pieces.map(({ clip }) => clip.claim));
  const free = (piece: Piece): readonly Slot[] => freeSlots(piece, { pieces, slots, claimed });
  const own = (piece: Piece): readonly Slot[] =>
    free(piece).filter(({ shot }) => shot.id === piece.clip.claim);
  // Only pieces of one shot can be parts of it that have an id of their own by now.
  const possible = (piece: Piece): readonly Slot[] =>
    piece.clip.claim === undefined || isShared(piece, pieces) ? free(piece) : own(piece);
  // A disabled shot with the same clip is no reason to leave a clip in two.
  const room = (piece: Piece): readonly Slot[] =>
    piece.clip.claim === undefined
      ? free(piece).filter(({ shot }) => shot.isEnabled || piece.clip.isEnabled)
      : own(piece);
  joinWholes(pieces, room);
  matchExactly(pieces, own);
  matchExactly(pieces, possible);
  joinPieces(pieces, (piece) => room(piece).length);
  matchExactly(pieces, own);
  matchExactly(pieces, possible);
  for (const piece of pieces) piece.slot ??= nearest(piece, free(piece));
  keepOrder(pieces, slots);
  const named = nameCopies(pieces, slots);
  const withMarkers = placeMarkers(named, parsed.markers, {
    rate: known.timeline.rate,
    report,
  });
  return {
    clips: withMarkers.map((clip) => ({ ...clip, newName: newNameOf(clip, slots) })),
  };
}

function isShared({ clip }: Piece, pieces: readonly Piece[]): boolean {
  return pieces.filter((other) => other.clip.claim === clip.claim).length > 1;
}

/**
 * The shots that a piece can be: those of its family that no other piece is, or says it is. A clip that is seen is a disabled
 * shot only if it says so, or if all shots with its clip are disabled.
 */
function freeSlots(
  { family, clip }: Piece,
  {
    pieces,
    slots,
    claimed,
  }: {
    readonly pieces: readonly Piece[];
    readonly slots: readonly Slot[];
    readonly claimed: ReadonlySet<string | undefined>;
  },
): readonly Slot[] {
  const taken = new Set(pieces.map(({ slot }) => slot));
  const isInFilm = slots.some((slot) => slot.family === family && slot.shot.isEnabled);
  return slots.filter(
    (slot) =>
      slot.family === family &&
      !taken.has(slot) &&
      (slot.shot.isEnabled || !clip.isEnabled || !isInFilm || slot.shot.id === clip.claim) &&
      (slot.shot.id === clip.claim || !claimed.has(slot.shot.id)),
  );
}

function matchExactly(
  pieces: readonly Piece[],
  candidates: (piece: Piece) => readonly Slot[],
): void {
  for (const piece of pieces) {
    if (piece.slot !== undefined) continue;
    const { range, isEnabled } = piece.clip;
    const exact = candidates(piece).filter(
      (slot) => range.start.isAt(slot.inFrame) && endsAt(range, slot),
    );
    piece.slot = exact.find(({ shot }) => shot.isEnabled === isEnabled) ?? exact[0];
  }
}

/** Shots that show the same frames of one clip cannot be told apart: they keep their order. */
function keepOrder(pieces: readonly Piece[], slots: readonly Slot[]): void {
  const unnamed = pieces.filter(({ clip, slot }) => clip.claim === undefined && slot !== undefined);
  const alike = Map.groupBy(unnamed, ({ family, slot }) =>
    [family, slot!.inFrame, slot!.outFrame, slot!.shot.isEnabled].join("\n"),
  );
  for (const group of alike.values()) {
    const inOrder = group
      .map(({ slot }) => slot!)
      .toSorted((a, b) => slots.indexOf(a) - slots.indexOf(b));
    for (const [index, piece] of group.entries()) piece.slot = inOrder[index];
  }
}

/** The shot that a piece says it is; otherwise the one with the most similar range, enabled shots first. */
function nearest({ clip }: Piece, free: readonly Slot[]): Slot | undefined {
  const own = free.find(({ shot }) => shot.id === clip.claim);
  if (own !== undefined) return own;
  const distance = ({ inFrame, outFrame }: Slot): number =>
    Math.abs(inFrame - clip.range.start.frame) + Math.abs(outFrame - clip.range.end.frame);
  const isEnabled = (slot: Slot): number => (slot.shot.isEnabled ? 1 : 0);
  return free.toSorted((a, b) => isEnabled(b) - isEnabled(a) || distance(a) - distance(b))[0];
}

/** The name of a clip, if it is neither that of a shot nor of a file: somebody wrote it. */
function newNameOf({ name, media, family }: Named, slots: readonly Slot[]): string | undefined {
  const text = name.trim();
  const ids = slots.filter((slot) => slot.family === family).map(({ shot }) => shot.id);
  const isOfShot = ids.some(
    (id) => isNameOfFile(text, id) || /^[ _-]?take/i.test(restOf(text, id)),
  );
  const isOfFile = media.url !== undefined && isNameOfFile(text, media.fileName);
  const isHash = /^[0-9a-f]{64}/.test(text);
  return text === "" || isOfShot || isOfFile || isHash ? undefined : text;
}

type Named = ReturnType<typeof placeMarkers>[number];

/** What follows an id in a name; empty when the name does not start with it. */
function restOf(name: string, id: string): string {
  return name.startsWith(id) ? name.slice(id.length) : "";
}
