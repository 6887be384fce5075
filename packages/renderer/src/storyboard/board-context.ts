import path from "node:path";
import type { YamlSource } from "@storyreel/models/source";
import type { Model } from "@storyreel/models";
import type { Path, Report } from "./diagnostic-list.ts";
import type { PrunedDocument } from "./prune-document.ts";
import type { Budget } from "./storyboard.ts";
import type { StoryboardFiles } from "./storyboard-files.ts";
import type { Variables } from "./substitute-variables.ts";

/** What one storyboard is resolved and checked with, made once for each of its profiles. */
export type BoardContext = PrunedDocument & {
  readonly source: YamlSource;
  readonly report: Report;
  readonly variables: Variables;
  readonly files: StoryboardFiles;
  /** Absolute path of the storyboard. */
  readonly path: string;
  readonly models: ReadonlyMap<string, Model>;
  /** Models that make videos. Empty if the storyboard names none that is unknown. */
  readonly modelIds: readonly string[];
  /** Models that return ids. Empty in the same case. */
  readonly assetModelIds: readonly string[];
  /** Models without a spec that the provider lists. Empty in the same case. */
  readonly listedIds: ReadonlySet<string>;
  /** Limits of the project, for what the storyboard does not limit itself. */
  readonly projectBudget: Budget | undefined;
  /** Name of the profile that is used; `undefined`: none. */
  readonly profile: string | undefined;
};

/** Absolute path of a file that the storyboard names. */
export function pathOfFile(board: BoardContext, name: string): string {
  return path.resolve(path.dirname(board.path), name);
}

/** The same for a file that has to exist: one that does not is reported at `at`. */
export function findFile(board: BoardContext, name: string, at: Path): NamedFile {
  const file = pathOfFile(board, name);
  const exists = board.files.exists(file);
  if (!exists) {
    board.report({
      code: "STORYBOARD_FILE_MISSING",
      path: at,
      message: `file "${name}" not found`,
      hint: "paths are relative to the storyboard's folder",
    });
  }
  return { path: file, exists };
}

export type NamedFile = { readonly path: string; readonly exists: boolean };
