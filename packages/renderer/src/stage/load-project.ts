import { builtInCatalogue } from "@storyreel/models";
import type { Diagnostic } from "@storyreel/models/source";
import type { Model } from "@storyreel/models";
import { loadLock } from "../lock/load-lock.ts";
import { lockPath } from "../lock/lock-path.ts";
import type { Lock } from "../lock/lock.ts";
import { loadStoryboard } from "../storyboard/load-storyboard.ts";
import type { Storyboard } from "../storyboard/storyboard.ts";
import { readKnownTakes, type KnownTakes } from "./known-takes.ts";

/** A storyboard with the lock beside it and all that is known of its takes. */
export type Project = {
  readonly storyboard: Storyboard;
  readonly models: ReadonlyMap<string, Model>;
  readonly lock: Lock;
  readonly known: KnownTakes;
};

export type LoadedProject = {
  /** Of the storyboard, then of the lock. */
  readonly diagnostics: readonly Diagnostic[];
  /** `undefined` when a diagnostic is an error. */
  readonly project: Project | undefined;
};

/**
 * Reads everything that a plan rests on, without a key and without a network; changes nothing.
 *
 * @throws JournalError `JOURNAL_DAMAGED`, `JOURNAL_VERSION`, `JOURNAL_UNREADABLE`.
 */
export async function loadProject(options: {
  readonly file: string;
  readonly cwd: string;
  readonly stateDir: string;
  /** Name of a profile; the storyboard's own words where it is absent or undefined. */
  readonly profile?: string | undefined;
}): Promise<LoadedProject> {
  const { file, cwd, stateDir, profile } = options;
  const [loaded, locked] = await Promise.all([
    loadStoryboard(file, {
      cwd,
      loadModel: builtInCatalogue.load,
      modelIds: builtInCatalogue.ids,
      ...(profile === undefined ? {} : { profile }),
    }),
    loadLock(lockPath(file), { cwd }),
  ]);
  const diagnostics = [...loaded.diagnostics, ...locked.diagnostics];
  const { storyboard, models } = loaded;
  const { lock } = locked;
  if (storyboard === undefined || lock === undefined) return { diagnostics, project: undefined };
  const known = await readKnownTakes(stateDir, lock);
  return { diagnostics, project: { storyboard, models, lock, known } };
}
