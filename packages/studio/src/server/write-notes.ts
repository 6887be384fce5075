import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import { readYaml } from "@storyreel/models/source";
import { createWholeFile, replaceWholeFile } from "@storyreel/renderer/kit";
import {
  gitUser,
  loadNotes,
  notesPath,
  patchNotes,
  type NotesChange,
} from "@storyreel/renderer/notes";
import { whileHolding } from "@storyreel/renderer/watch";
import type { Outcome, StudioRequest } from "../api/studio-request.ts";
import { realFile } from "./edit/board-text.ts";
import { refuse } from "./edit/refusal.ts";
import type { Board } from "./look-at-board.ts";
import type { StudioState } from "./studio-state.ts";

type NotesRequest = Extract<StudioRequest, { do: "reject" | "remark" | "change-remark" }>;

/** Writes a remark, or that a take is not wanted, into `<storyboard>.notes.yaml`. */
export async function writeNotes(request: NotesRequest, state: StudioState): Promise<Outcome> {
  const { watch, options } = state;
  const board = watch.board();
  if (board === undefined) return refuse("mistake", "There is no storyboard.");
  const change = changeOf(request, board, options.file);
  if ("ok" in change) return change;
  // Another studio may be between its look and its write.
  const outcome = await whileHolding(notesPath(realFile(options.file)), () =>
    writeChange(change, options),
  );
  if (outcome.ok) await watch.refresh();
  return outcome;
}

async function writeChange(change: NotesChange, options: StudioState["options"]): Promise<Outcome> {
  const path = notesPath(options.file);
  const name = basename(path);
  const loaded = await loadNotes(path, options);
  const [mistake] = loaded.notes === undefined ? loaded.diagnostics : [];
  if (mistake !== undefined) {
    return refuse(
      "mistake",
      `Not written: ${name} has a mistake: ${mistake.message}.`,
      mistake.hint,
    );
  }
  const old = loaded.file?.text;
  const file = { path: name, text: old ?? "" };
  const text = patchNotes(file, change, basename(options.file));
  if (text === undefined) return refuse("unknown", "This remark no longer exists.");
  // A text that could not be read again would take all other remarks with it.
  const [odd] = readYaml({ path: name, text }).diagnostics;
  if (odd !== undefined) return refuse("refused", `Not written: ${odd.message}.`, odd.hint);
  if (text !== old) await write(path, text, options.writeFile);
  return { ok: true, message: describe(change) };
}

async function write(
  path: string,
  text: string,
  writeWhole: StudioState["options"]["writeFile"],
): Promise<void> {
  if (writeWhole !== undefined) return writeWhole(path, text);
  return existsSync(path) ? replaceWholeFile(path, text) : createWholeFile(path, text);
}

function changeOf(request: NotesRequest, board: Board, file: string): NotesChange | Outcome {
  switch (request.do) {
    case "reject": {
      const { take, isRejected } = request;
      if (isRejected && !isKnown(take, board)) return refuse("unknown", "There is no such take.");
      return { kind: "reject", take, isRejected };
    }
    case "change-remark": {
      const { id, text, isDone, isDeleted } = request;
      if (isDeleted === true) return { kind: "delete", id };
      if (text?.trim() === "") return refuse("refused", "A remark cannot be empty.");
      return { kind: "change", id, text: text?.trim(), isDone };
    }
    case "remark": {
      const { shot, frame, take } = request;
      const text = request.text.trim();
      if (text === "") return refuse("refused", "A remark cannot be empty.");
      if (!board.storyboard.shots.some(({ id }) => id === shot)) {
        return refuse("unknown", `There is no shot "${shot}".`);
      }
      if (take !== undefined && !isKnown(take, board)) {
        return refuse("unknown", "There is no such take.");
      }
      const remark = {
        id: `r-${randomBytes(4).toString("hex")}`,
        shotId: shot,
        atSeconds: Number((frame / board.storyboard.rate).toFixed(3)),
        take,
        text,
        author: gitUser(dirname(file)),
        date: `${new Date().toISOString().slice(0, 19)}Z`,
        isDone: false,
      };
      return { kind: "add", remark };
    }
  }
}

function isKnown(take: string, { takes, liveTakes }: Board): boolean {
  return [...takes, ...liveTakes].some((shot) =>
    shot.takes.some(({ requestKey }) => requestKey === take),
  );
}

function describe(change: NotesChange): string {
  switch (change.kind) {
    case "add":
      return "Remark saved.";
    case "change":
      return change.isDone === true ? "Remark done." : "Remark changed.";
    case "delete":
      return "Remark deleted.";
    case "move":
      return "Remarks moved.";
    case "reject":
      return change.isRejected ? "Take rejected, but not deleted." : "Take no longer rejected.";
  }
}
