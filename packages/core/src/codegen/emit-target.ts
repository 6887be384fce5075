/** For whom files are emitted: this repository, or the project of somebody who has specs of their own. */
export type EmitTarget = {
  /** The module that generated files import the types `Model` and `JsonValue` from. */
  readonly modelModule: string;
  /** How imports between generated files end. */
  readonly extension: ".ts" | ".js";
  /** The folder of specs, as the first line of an index names it. */
  readonly specs: string;
  /** What writes the files; named in their first line. */
  readonly command: string;
};
