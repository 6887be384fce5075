import type { Catalogue } from "@storyreel/models";
import type { Diagnostic } from "@storyreel/models/source";
import type { RenderOptions } from "@storyreel/renderer";
import type { LoadStoryboardOptions } from "@storyreel/renderer/storyboard";
import type { WatchedPaths } from "@storyreel/renderer/watch";
import type { Workplace } from "@storyreel/renderer/workplace";

/** What a studio works on. */
export type StudioOptions = {
  /** Absolute path of the storyboard. */
  readonly file: string;
  /** As it was given to the command. */
  readonly name: string;
  /** Paths in diagnostics are relative to it. */
  readonly cwd: string;
  /** Where to look for ffmpeg. */
  readonly environment: { readonly [name: string]: string | undefined };
  /** Reads the project of the storyboard again: it may have changed. */
  readonly readProject: () => Promise<StudioProject>;
  /** Fetches clips that other machines made, by their request keys. Absent: all are here. */
  readonly bringClips?: ((requestKeys: readonly string[]) => Promise<unknown>) | undefined;
  /** Calls back when workers have done something, until what it returns is called. Absent: there is no fleet. */
  readonly followFleet?: ((onChange: () => void) => () => Promise<void>) | undefined;
  /** Takes secrets out of what the page is told. Default: there are none. */
  readonly redact?: ((text: string) => string) | undefined;
  /** Writes a file whole or not at all. Default: to the disk. */
  readonly writeFile?: ((path: string, text: string) => Promise<void>) | undefined;
};

/** The settings of a project as they are now. */
export type StudioProject = {
  readonly catalogue: Catalogue;
  readonly projectBudget: LoadStoryboardOptions["projectBudget"];
  /** `studio.confirm_above_usd`, in decimal dollars. */
  readonly confirmAboveUsd: string | undefined;
  readonly concurrency: number | undefined;
  readonly pace?: number | undefined;
  readonly outDir: string;
  readonly isOutIgnored: boolean;
  readonly workplace: Workplace;
  /** Who carries out the takes of a live render; absent: this process. */
  readonly workers?: RenderOptions["workers"];
  /** Takes back what workers were asked for and have not sent; `undefined`: of all shots. @returns how many takes */
  readonly withdraw?: ((shots: readonly string[] | undefined) => Promise<number>) | undefined;
  /** Folders of `--specs`. */
  readonly specsOver: readonly string[];
  /** `undefined`: without a key, nothing can be bought. */
  readonly account: LiveAccount | undefined;
  /** Why nothing can be bought, besides. */
  readonly accountProblem?: { readonly message: string; readonly hint: string } | undefined;
  /** What is wrong with the files of the project. */
  readonly diagnostics: readonly Diagnostic[];
  /** Files and folders of the project that everything depends on. */
  readonly watched: WatchedPaths;
};

/** Who pays. */
export type LiveAccount = Pick<
  RenderOptions,
  "apiKey" | "apiKeyOrigin" | "organizationId" | "baseUrl" | "baseUrlOrigin"
>;
