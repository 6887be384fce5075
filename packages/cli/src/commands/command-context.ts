import type { ExitCode } from "@storyreel/renderer/events";
import type { Output } from "../output/output.ts";
import type { Flags } from "../arguments/parse-args.ts";

/** What a command is run with. */
export type CommandCall = {
  readonly operands: readonly string[];
  readonly flags: Flags;
  /** Relative paths of the command line are read from here. */
  readonly cwd: string;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly output: Output;
};

export type Command = (call: CommandCall) => Promise<ExitCode>;
