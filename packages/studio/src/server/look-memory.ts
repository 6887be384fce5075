import { dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { pathBelow } from "@storyreel/models/paths";
import { gitSigns, type GitStanding } from "@storyreel/renderer/cut";
import {
  priceSince,
  readBoardInCommit,
  type BoardInCommit,
  type PriceSince,
} from "@storyreel/renderer/diff";
import {
  loadStoryboardText,
  recordFiles,
  type LoadedStoryboard,
} from "@storyreel/renderer/storyboard";
import type { Project } from "@storyreel/renderer/workplace";
import type { StudioOptions, StudioProject } from "./studio-options.ts";

/** A text read as the storyboard. */
export type ReadBoard = {
  readonly loaded: LoadedStoryboard;
  /** Absolute paths of the files that it names. */
  readonly asked: ReadonlySet<string>;
};

/** What stays as it is from one look at a storyboard to the next. */
export type LookMemory = {
  /** A text that was read before with the same models and limits is not read again, unless files decide what it means. */
  readonly read: (text: string, project: StudioProject) => Promise<ReadBoard>;
  /** Files that change with the newest commit and the branch. */
  gitSigns(standing: GitStanding | undefined): readonly string[];
  /** What the changes since a commit cost. `undefined`: there is no commit, or it has mistakes. */
  priceSince(
    commit: string | undefined,
    now: { readonly project: Project; readonly specsOver: readonly string[] },
  ): Promise<PriceSince | undefined>;
};

type KnownSigns = { readonly branch: string | undefined; readonly paths: readonly string[] };

type Kept = ReadBoard & Pick<StudioProject, "catalogue" | "projectBudget"> & { text: string };

/** @param onAsk is called before a file is looked at that the storyboard names. */
export function createLookMemory(
  { file, cwd }: StudioOptions,
  onAsk: (path: string) => void,
): LookMemory {
  const path = pathBelow(cwd, file) || file;
  let last: Kept | undefined;
  let signs: KnownSigns | undefined;
  let committed: { readonly commit: string; readonly board: BoardInCommit } | undefined;
  return {
    read: async (text, { catalogue, projectBudget }) => {
      const isKnown =
        last?.text === text &&
        last.catalogue === catalogue &&
        last.asked.size === 0 &&
        isDeepStrictEqual(last.projectBudget, projectBudget);
      if (last !== undefined && isKnown) return last;
      const { files, asked } = recordFiles(onAsk);
      const options = { catalogue, projectBudget, files };
      const loaded = await loadStoryboardText({ path, text }, file, options);
      last = { text, loaded, asked, catalogue, projectBudget };
      return last;
    },
    gitSigns: (standing) => {
      const branch = standing?.branch;
      if (signs === undefined || signs.branch !== branch) {
        signs = { branch, paths: gitSigns(dirname(file), branch) };
      }
      return signs.paths;
    },
    priceSince: async (commit, { project, specsOver }) => {
      if (commit === undefined) return undefined;
      try {
        const board =
          committed?.commit === commit
            ? committed.board
            : await readBoardInCommit(commit, { file, specsOver });
        committed = board.isSettled ? { commit, board } : undefined;
        return priceSince(board, project);
      } catch {
        return undefined;
      }
    },
  };
}
