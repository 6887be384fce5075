import { CodedError } from "@storyreel/core/errors";
import { printable } from "../plan/printable.ts";
import type { ExitCode } from "../report/render-outcome.ts";
import { exitCodeOf } from "./exit-code-of.ts";

export type Thrown = {
  readonly exit: ExitCode;
  readonly message: string;
  readonly hint: string | undefined;
  /** Where a bug happened, for its report. */
  readonly stack: string | undefined;
};

/** What a person is told of something that was thrown. What is neither coded nor an abort is a bug of ours. */
export function describeThrown(error: unknown): Thrown {
  if (isAbort(error)) {
    const hint = "run the same command again to go on";
    return { exit: 130, message: "interrupted", hint, stack: undefined };
  }
  if (error instanceof CodedError) {
    const message = `${error.message} (${error.code})`;
    return { exit: exitCodeOf(error.code), message, hint: error.hint, stack: undefined };
  }
  return {
    exit: 70,
    message: "this is a bug in storyreel",
    hint: "report it with the command and the lines on stderr; run it again to go on",
    stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

/** All of it for stderr; ends in a line break. */
export function formatThrown({ message, hint, stack }: Thrown): string {
  const lines = [
    ...(stack === undefined ? [] : [stack]),
    `storyreel: ${message}`,
    ...(hint === undefined ? [] : [`  hint: ${hint}`]),
  ];
  return printable(`${lines.join("\n")}\n`);
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
