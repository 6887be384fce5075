import type { Catalogue, Model } from "@storyreel/models";
import type { Diagnostic } from "@storyreel/models/source";
import { loadStoryboard, type LoadedStoryboard } from "../storyboard/load-storyboard.ts";
import type { StoryboardFiles } from "../storyboard/storyboard-files.ts";
import type { Budget, Storyboard } from "../storyboard/storyboard.ts";
import type { LoadedLock } from "./lock/parse-lock.ts";
import type { Lock } from "./lock/lock.ts";

/** A storyboard with its models and the lock beside it. */
export type Project = {
  readonly storyboard: Storyboard;
  readonly models: ReadonlyMap<string, Model>;
  readonly lock: Lock;
};

export type LoadedProject = {
  /** Of the storyboard, then of the lock. */
  readonly diagnostics: readonly Diagnostic[];
} & (
  | { readonly project: Project }
  /** A diagnostic is an error; `unusable` is the file that has it. */
  | { readonly project?: undefined; readonly unusable: "storyboard" | "lock" }
);

export type LoadProjectOptions = {
  readonly file: string;
  /** Paths in diagnostics are relative to it. */
  readonly cwd: string;
  /** The models that the storyboard may name. Default: the built-in ones. */
  readonly catalogue?: Catalogue | undefined;
  /** Limits of the project, for what the storyboard does not limit itself. */
  readonly projectBudget?: Budget | undefined;
  /** The lock file; a rehearsal has its choices alone. */
  readonly readLock: () => Promise<LoadedLock>;
  /** Name of one of the storyboard's profiles. Default: none. */
  readonly profile?: string | undefined;
  /** Also checks the storyboard with each of its profiles. Default: no. */
  readonly everyProfile?: boolean | undefined;
  /** The files that the storyboard names. Default: those on the disk. */
  readonly files?: StoryboardFiles | undefined;
  /** The storyboard as it was read already with these options. */
  readonly loaded?: LoadedStoryboard | undefined;
};

/** Reads everything a plan is made from but what is stored; needs neither key nor network. */
export async function loadProject(options: LoadProjectOptions): Promise<LoadedProject> {
  const { file, cwd, catalogue, projectBudget, readLock, profile, everyProfile, files } = options;
  const [loaded, locked] = await Promise.all([
    options.loaded ??
      loadStoryboard(file, { cwd, catalogue, projectBudget, profile, everyProfile, files }),
    readLock(),
  ]);
  const diagnostics = [...loaded.diagnostics, ...locked.diagnostics];
  const { storyboard, models } = loaded;
  const { lock } = locked;
  if (storyboard === undefined) return { diagnostics, unusable: "storyboard" };
  if (lock === undefined) return { diagnostics, unusable: "lock" };
  return { diagnostics, project: { storyboard, models, lock } };
}
