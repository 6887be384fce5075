import type { NamedPiece, Piece } from "./join-pieces.ts";
import type { Slot } from "./list-slots.ts";

const maxIdLength = 64;

/** Gives each piece the id of its shot; pieces that are no shot yet get new ids: `arrival-010-b`, `arrival-010-c`, … */
export function nameCopies(pieces: readonly Piece[], slots: readonly Slot[]): NamedPiece[] {
  const used = new Set(slots.map(({ shot }) => shot.id.toLowerCase()));
  return pieces.map(({ clip, parts, family, slot }): NamedPiece => {
    if (slot !== undefined) {
      return { ...clip, parts, family, slot, shotId: slot.shot.id, copyOf: undefined };
    }
    const copyOf = sourceOf(clip.claim, { family, pieces, slots });
    const shotId = freeId(firstPartOf(copyOf, family, slots), used);
    used.add(shotId.toLowerCase());
    return { ...clip, parts, family, slot, shotId, copyOf };
  });
}

/** The shot to copy: the one that the clip says, otherwise the first of its family in the film. */
function sourceOf(
  claim: string | undefined,
  {
    family,
    pieces,
    slots,
  }: {
    readonly family: string;
    readonly pieces: readonly Piece[];
    readonly slots: readonly Slot[];
  },
): string {
  const present = pieces.find((piece) => piece.family === family && piece.slot !== undefined);
  const any = slots.find((slot) => slot.family === family);
  return claim ?? present?.slot?.shot.id ?? any?.shot.id ?? "";
}

/** A part of a part is named after the whole. */
function firstPartOf(id: string, family: string, slots: readonly Slot[]): string {
  const whole = id.replace(/-[b-z]$/, "");
  return slots.some((slot) => slot.family === family && slot.shot.id === whole) ? whole : id;
}

function freeId(base: string, used: ReadonlySet<string>): string {
  for (let part = 2; ; part += 1) {
    const ending = part <= 26 ? `-${String.fromCharCode(96 + part)}` : `-${part}`;
    const id = `${base.slice(0, maxIdLength - ending.length)}${ending}`;
    if (!used.has(id.toLowerCase())) return id;
  }
}
