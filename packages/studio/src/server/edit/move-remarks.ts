import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { BoardPatch } from "@storyreel/renderer/edit";
import { replaceWholeFile } from "@storyreel/renderer/kit";
import { loadNotes, notesPath, patchNotes, type NotesChange } from "@storyreel/renderer/notes";
import { whileHolding } from "@storyreel/renderer/watch";
import type { StudioOptions } from "../studio-options.ts";
import type { Board } from "../look-at-board.ts";
import { realFile } from "./board-text.ts";
import { refuse, type Refusal } from "./refusal.ts";

/**
 * What a change of the storyboard, or its undo, does to remarks; `undefined`: nothing. A split clip is used twice, so that the time of
 * a remark in the clip stays as it is.
 */
export function remarksMovedBy(
  patch: BoardPatch,
  { isUndo, rate }: { readonly isUndo: boolean; readonly rate: number },
): NotesChange | undefined {
  if (patch.kind !== "split") return undefined;
  const { shotId, id, atSeconds } = patch;
  return isUndo
    ? { kind: "move", from: id, to: shotId }
    : {
        kind: "move",
        from: shotId,
        to: id,
        since: { frame: Math.round(atSeconds * rate), rate },
      };
}

/** Remarks of a shot that a change, or its undo, takes out of the film, in words; `""`: there are none. They stay in the file. */
export function remarksLeftBy(
  patch: BoardPatch,
  {
    board,
    file,
    isUndo,
  }: { readonly board: Board; readonly file: string; readonly isUndo: boolean },
): string {
  const gone = isUndo
    ? patch.kind === "duplicate" || patch.kind === "add"
      ? patch.id
      : undefined
    : patch.kind === "remove"
      ? patch.shotId
      : undefined;
  const count = board.notes.remarks.filter(({ shotId }) => shotId === gone).length;
  if (count === 0) return "";
  const remarks = count === 1 ? "remark stays" : `${count} remarks stay`;
  return ` Its ${remarks} in ${basename(notesPath(file))}.`;
}

/** Writes it into the notes. @returns why it is not written */
export async function moveRemarks(
  change: NotesChange,
  { file, cwd, writeFile = replaceWholeFile }: StudioOptions,
): Promise<Refusal | undefined> {
  const path = notesPath(file);
  if (!existsSync(path)) return undefined;
  return whileHolding(notesPath(realFile(file)), async () => {
    const loaded = await loadNotes(path, { cwd });
    const [mistake] = loaded.notes === undefined ? loaded.diagnostics : [];
    if (mistake !== undefined || loaded.file === undefined) {
      return refuse(
        "mistake",
        `Not written: remarks would move with this change, and ${basename(path)} has a mistake: ${mistake?.message ?? ""}.`,
        mistake?.hint,
      );
    }
    const text = patchNotes(loaded.file, change, basename(file));
    if (text !== undefined && text !== loaded.file.text) await writeFile(path, text);
    return undefined;
  });
}
