import type { Catalogue } from "@storyreel/models";
import { hasErrors, type Diagnostic } from "@storyreel/models/source";
import type { Revision } from "../git/open-revision.ts";
import { revisionFiles } from "../git/revision-files.ts";
import { readRevisionProject } from "../git/revision-project.ts";
import { readRevisionText } from "../git/read-revision-text.ts";
import { loadLock } from "../../workplace/lock/load-lock.ts";
import { parseLock } from "../../workplace/lock/parse-lock.ts";
import { emptyLock, lockPath } from "../../workplace/lock/lock.ts";
import {
  loadStoryboard,
  loadStoryboardText,
  type LoadedStoryboard,
} from "../../storyboard/load-storyboard.ts";
import type { Budget } from "../../storyboard/storyboard.ts";
import type { LoadedSide } from "./board-side.ts";

/** The storyboard and its lock on the disk. */
export async function loadWorkingSide(options: {
  readonly file: string;
  readonly cwd: string;
  readonly catalogue?: Catalogue | undefined;
  readonly projectBudget?: Budget | undefined;
  readonly profile: string | undefined;
}): Promise<LoadedSide> {
  const { file, cwd, catalogue, projectBudget, profile } = options;
  const [loaded, locked] = await Promise.all([
    loadStoryboard(file, { cwd, catalogue, projectBudget, profile }),
    loadLock(lockPath(file), { cwd }),
  ]);
  return sideOf(loaded, locked);
}

/** The storyboard, its lock and its models in a commit. If the commit does not have the storyboard, there is no board and no diagnostic. */
export async function loadRevisionSide(
  revision: Revision,
  options: {
    readonly file: string;
    /** Absolute folders with further model specs. */
    readonly specsOver: readonly string[];
    readonly profile: string | undefined;
  },
): Promise<LoadedSide> {
  const { file: now, specsOver, profile } = options;
  const file = revision.exists(now) ? now : (revision.formerPath(now) ?? now);
  const board = readRevisionText(revision, file);
  if (board === undefined) return { diagnostics: [], board: undefined, lock: emptyLock };
  if ("diagnostic" in board) {
    return { diagnostics: [board.diagnostic], board: undefined, lock: undefined };
  }
  const project = await readRevisionProject(revision, { file, over: specsOver });
  const read = await loadStoryboardText(board.file, file, {
    catalogue: project.catalogue,
    projectBudget: project.budget,
    files: revisionFiles(revision),
    profile,
  });
  // A model that is missing is explained by the mistakes in its spec; other specs do not matter to this storyboard.
  const ofSpecs = read.storyboard === undefined ? project.specDiagnostics : [];
  const diagnostics = [...project.diagnostics, ...ofSpecs, ...read.diagnostics];
  const loaded = { ...read, diagnostics };
  const locked = readRevisionText(revision, lockPath(file));
  if (locked === undefined) return sideOf(loaded, { lock: emptyLock, diagnostics: [] });
  if ("diagnostic" in locked) {
    return sideOf(loaded, { lock: undefined, diagnostics: [locked.diagnostic] });
  }
  return sideOf(loaded, parseLock(locked.file));
}

function sideOf(
  loaded: LoadedStoryboard,
  locked: Pick<LoadedSide, "lock" | "diagnostics">,
): LoadedSide {
  const diagnostics = [...loaded.diagnostics, ...locked.diagnostics];
  const { storyboard } = loaded;
  const board = storyboard === undefined ? undefined : { ...loaded, storyboard };
  return { diagnostics: diagnostics.filter(isError), board, lock: locked.lock };
}

/** A diff does not show warnings: `validate` and `plan` do. */
function isError(diagnostic: Diagnostic): boolean {
  return hasErrors([diagnostic]);
}
