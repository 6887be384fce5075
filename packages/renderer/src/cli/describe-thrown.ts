import { CodedError } from "@storyreel/core";
import type { ExitCode } from "../report/render-outcome.ts";
import { exitCodeOf } from "./exit-code-of.ts";

export type Thrown = {
  readonly exit: ExitCode;
  readonly message: string;
  readonly hint: string | undefined;
  /** All of it, for stderr; ends in a line break. */
  readonly text: string;
};

/** What a person is told of something that was thrown. What is neither coded nor an abort is a bug of ours. */
export function describeThrown(error: unknown): Thrown {
  if (isAbort(error)) return thrown(130, "interrupted", "run the same command again to go on");
  if (error instanceof CodedError) {
    return thrown(exitCodeOf(error.code), `${error.message} (${error.code})`, error.hint);
  }
  const facts = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const bug = thrown(
    70,
    "this is a bug in storyreel",
    "report it with the lines above and the command; what was paid for is in the journal",
  );
  return { ...bug, text: `${facts}\n${bug.text}` };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

function thrown(exit: ExitCode, message: string, hint: string | undefined): Thrown {
  const advice = hint === undefined ? "" : `  hint: ${hint}\n`;
  return { exit, message, hint, text: `storyreel: ${message}\n${advice}` };
}
