import type { YamlSource } from "@storyreel/core/source";
import type { AnyModel } from "@storyreel/core/spec";
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
  readonly models: ReadonlyMap<string, AnyModel>;
  readonly modelIds: readonly string[];
  /** Name of the profile that is generated with; `undefined`: as the storyboard says. */
  readonly profile: string | undefined;
};
