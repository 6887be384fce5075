/** Where files are emitted for: this repository, or a project with its own specs. */
export type EmitTarget = {
  /** The module from which generated files import the types `Model` and `JsonValue`. */
  readonly modelModule: string;
  /** Extension in imports between generated files. */
  readonly extension: ".ts" | ".js";
  /** The folder of specs, for the first line of an index. */
  readonly specs: string;
  /** The command, for the first line of files. */
  readonly command: string;
};
