import { diffArrays } from "diff";
import { isMergeAsMeant } from "./check-merge.ts";
import { applyEdits, type TextEdit } from "../import/text-edit.ts";

/**
 * Applies the change from one text to another to a third one, which others have made of the first.
 *
 * @returns `undefined` if both changed the same words, or if the words of both together say something else.
 */
export function mergeTexts(texts: {
  readonly from: string;
  readonly to: string;
  readonly onto: string;
}): string | undefined {
  const { from, to, onto } = texts;
  if (from === onto) return to;
  const mine = editsBetween(from, to);
  const theirs = editsBetween(from, onto);
  if (mine === undefined || theirs === undefined) return undefined;
  if (mine.some((one) => theirs.some((other) => isSamePlace(one, other)))) return undefined;
  const merged = applyEdits(
    onto,
    mine.map(({ start, end, text }) => ({
      start: start + shiftAt(theirs, start),
      end: end + shiftAt(theirs, start),
      text,
    })),
  );
  return isMergeAsMeant({ ...texts, merged }) ? merged : undefined;
}

/** How far the other changes move a place. What they insert at the place itself comes before it. */
function shiftAt(edits: readonly TextEdit[], at: number): number {
  return edits
    .filter(({ end }) => end <= at)
    .reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
}

function isSamePlace(a: TextEdit, b: TextEdit): boolean {
  return a.start < b.end && b.start < a.end;
}

// Words, and everything between them: a change of one word does not touch its neighbours.
const tokens = /[\p{L}\p{N}_.-]+|\s|[^\p{L}\p{N}_.\s-]/gu;

// Time grows with the square of what changed.
const mostChanges = 4000;

/** The changes from one text to another, by words; `undefined`: there are too many to tell. */
function editsBetween(from: string, to: string): readonly TextEdit[] | undefined {
  const parts = diffArrays(from.match(tokens) ?? [], to.match(tokens) ?? [], {
    maxEditLength: mostChanges,
  });
  if (parts === undefined) return undefined;
  const edits: TextEdit[] = [];
  let at = 0;
  let isOpen = false;
  for (const { value, added, removed } of parts) {
    const text = value.join("");
    if (!added && !removed) {
      at += text.length;
      isOpen = false;
      continue;
    }
    const last = isOpen ? edits.pop() : undefined;
    const start = last?.start ?? at;
    if (removed) at += text.length;
    edits.push({ start, end: at, text: `${last?.text ?? ""}${added ? text : ""}` });
    isOpen = true;
  }
  return edits;
}
