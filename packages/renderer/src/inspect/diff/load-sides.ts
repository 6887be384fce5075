import { relative } from "node:path";
import type { Catalogue } from "@storyreel/models";
import { hasErrors, type Diagnostic, type SourceFile } from "@storyreel/models/source";
import type { Revision } from "../git/open-revision.ts";
import { revisionFiles } from "../git/revision-files.ts";
import { revisionModels } from "../git/revision-models.ts";
import { loadLock, parseLock } from "../../workplace/lock/load-lock.ts";
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
  { file: now, profile }: { readonly file: string; readonly profile: string | undefined },
): Promise<LoadedSide> {
  const file = revision.exists(now) ? now : (revision.formerPath(now) ?? now);
  const board = readRevisionFile(revision, file);
  if (board === undefined) return { diagnostics: [], board: undefined, lock: emptyLock };
  if ("diagnostic" in board) {
    return { diagnostics: [board.diagnostic], board: undefined, lock: undefined };
  }
  const loaded = await loadStoryboardText(board.file, file, {
    catalogue: revisionModels(revision),
    files: revisionFiles(revision),
    profile,
  });
  const locked = readRevisionFile(revision, lockPath(file));
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

type Read = { readonly file: SourceFile } | { readonly diagnostic: Diagnostic };

function readRevisionFile(revision: Revision, path: string): Read | undefined {
  const bytes = revision.read(path);
  if (bytes === undefined) return undefined;
  const shown = `${revision.name}:${relative(revision.root, path)}`;
  try {
    return { file: { path: shown, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) } };
  } catch {
    return {
      diagnostic: {
        severity: "error",
        code: "YAML_NOT_UTF8",
        message: "not valid UTF-8",
        file: { path: shown, text: "" },
        span: { start: 0, end: 0 },
      },
    };
  }
}
