import { existsSync } from "node:fs";
import { builtInCatalogue, type Catalogue } from "@storyreel/models";
import { hasErrors, type Diagnostic } from "@storyreel/models/source";
import { checkFilmInputs } from "../film/assembly/check-film-inputs.ts";
import { sortByPlace } from "../storyboard/diagnostic-list.ts";
import { checkEditorSchema } from "../storyboard/editor-schema/check-editor-schema.ts";
import { loadStoryboard } from "../storyboard/load-storyboard.ts";
import type { Budget } from "../storyboard/storyboard.ts";
import { loadLock } from "../workplace/lock/load-lock.ts";
import type { Project } from "../workplace/load-project.ts";
import { emptyLock, lockPath, type Lock } from "../workplace/lock/lock.ts";
import { notesPath } from "../workplace/notes/notes.ts";

/**
 * Everything that is wrong with a storyboard in each of its profiles, with its sound and captions, and with the lock
 * file and the notes beside it. Needs no key and no network.
 *
 * @param file absolute.
 */
export async function validateStoryboard(
  file: string,
  options: {
    /** Paths in diagnostics are relative to it. */
    readonly cwd: string;
    /** The models that the storyboard may name. Default: the built-in ones. */
    readonly catalogue?: Catalogue | undefined;
    readonly projectBudget?: Budget | undefined;
    /** Absolute folder of the project. With it, a warning says if the schema that editors use does not fit the models. */
    readonly root?: string | undefined;
    /** Where to look for ffmpeg, which finds silent music and narration. Default: it does not look for silence. */
    readonly environment?: { readonly [name: string]: string | undefined } | undefined;
    /** Absolute path of the state folder, which knows the clips that exist. Default: no clip is known. */
    readonly stateDir?: string | undefined;
  },
): Promise<readonly Diagnostic[]> {
  const [board, lock, ofNotes] = await Promise.all([
    loadStoryboard(file, { ...options, everyProfile: true }),
    loadLock(lockPath(file), options),
    checkNotes(notesPath(file), options),
  ]);
  const { storyboard, models } = board;
  const inputs =
    storyboard === undefined
      ? []
      : await checkFilmInputs({ storyboard, models }, options.environment);
  const ofClips =
    storyboard === undefined || hasErrors(board.diagnostics) || lock.lock === undefined
      ? []
      : await checkClips({ storyboard, models, lock: lock.lock }, options.stateDir);
  const { root, catalogue = builtInCatalogue } = options;
  const ofEditor =
    root === undefined || board.file === undefined
      ? []
      : await checkEditorSchema({ file: board.file, path: file, root, catalogue });
  return [
    ...sortByPlace([...board.diagnostics, ...inputs, ...ofClips, ...ofEditor]),
    ...lock.diagnostics,
    ...ofNotes.diagnostics,
    ...ofNotes.lost(storyboard?.shots, lock.lock),
  ];
}

type CheckedNotes = {
  readonly diagnostics: readonly Diagnostic[];
  /** Warnings about remarks whose shots are gone. */
  readonly lost: (
    shots: readonly { readonly id: string }[] | undefined,
    lock: Lock | undefined,
  ) => readonly Diagnostic[];
};

async function checkNotes(path: string, options: { readonly cwd: string }): Promise<CheckedNotes> {
  if (!existsSync(path)) return { diagnostics: [], lost: () => [] };
  // Loaded only for films with notes.
  const { loadNotes } = await import("../workplace/notes/load-notes.ts");
  const { checkRemarkShots, placeRemarks, remarkHomes } =
    await import("../workplace/notes/place-remarks.ts");
  const { notes, diagnostics, file } = await loadNotes(path, options);
  return {
    diagnostics,
    lost: (shots, lock) => {
      if (notes === undefined || file === undefined || shots === undefined) return [];
      const homes = remarkHomes(shots, { lock: lock ?? emptyLock });
      const placed = placeRemarks(notes.remarks, homes);
      return checkRemarkShots(file, placed, new Set(shots.map(({ id }) => id)));
    },
  };
}

async function checkClips(
  project: Pick<Project, "storyboard" | "models" | "lock">,
  stateDir: string | undefined,
): Promise<readonly Diagnostic[]> {
  if (stateDir === undefined || project.lock.shots.length === 0) return [];
  // Loaded only for films with clips.
  const { checkKnownClips } = await import("./check-known-clips.ts");
  return checkKnownClips(project, stateDir);
}
