import type { ExitCode } from "@storyreel/renderer/events";
import type { Output } from "../output/output.ts";
import type { Flags } from "../arguments/parse-args.ts";

/** One call of a command. */
export type CommandCall = {
  /** As they were typed, the command first. */
  readonly args: readonly string[];
  readonly operands: readonly string[];
  readonly flags: Flags;
  /** Relative paths on the command line start here. */
  readonly cwd: string;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly output: Output;
  /** Has something closed when the command has ended, whatever ends it; the last one first. */
  readonly onEnd: (close: () => Promise<void>) => void;
};

export type Command = (call: CommandCall) => Promise<ExitCode>;
