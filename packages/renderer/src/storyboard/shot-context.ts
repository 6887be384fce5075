import type { YamlSource } from "@storyreel/models/source";
import type { Model } from "@storyreel/models";
import type { Report } from "./diagnostic-list.ts";
import type { StoryboardFiles } from "./storyboard-files.ts";
import type { Variables } from "./substitute-variables.ts";

/** What every shot of one storyboard is resolved with. */
export type ShotContext = {
  readonly source: YamlSource;
  readonly report: Report;
  readonly variables: Variables;
  readonly files: StoryboardFiles;
  /** Absolute folder of the storyboard. */
  readonly folder: string;
  readonly models: ReadonlyMap<string, Model>;
  readonly modelIds: readonly string[];
  /** Name of the profile that is generated with; `undefined`: as the storyboard says. */
  readonly profile: string | undefined;
};
