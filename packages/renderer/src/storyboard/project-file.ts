import type { Budget } from "./storyboard.ts";

/** Name of the file in the root of a project. */
export const projectFileName = "storyreel.yaml";

/** What the file of a project sets. Folders are absolute; `undefined`: not set. */
export type ProjectFile = {
  /** Folders with model specs. */
  readonly specs: readonly string[] | undefined;
  /** The folder in which each storyboard has a folder for its film. */
  readonly out: string | undefined;
  readonly state: string | undefined;
  readonly concurrency: number | undefined;
  readonly budget: Budget;
  readonly baseUrl: string | undefined;
  readonly studio: {
    /** Decimal dollars. */
    readonly confirmAboveUsd: string | undefined;
  };
};
