import { CodedError } from "@storyreel/core/errors";
import { isAbort, printable } from "@storyreel/renderer/kit";
import type { ExitCode } from "@storyreel/renderer/events";
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
  const trouble = describeDiskTrouble(error);
  if (trouble !== undefined) return trouble;
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

/** What a disk refuses, by the system's word for it. `ENOENT` is not among them: what is missing is told where it is looked for. */
const diskTroubles: { readonly [code: string]: string } = {
  EACCES: "permission denied",
  EPERM: "it is protected",
  EROFS: "the disk is read-only",
  ENOSPC: "no space is left on the disk",
  EDQUOT: "the disk quota is used up",
  EISDIR: "a folder stands where a file belongs",
  ENOTDIR: "a file stands where a folder belongs",
  EEXIST: "a file stands where a folder belongs",
  ENOTEMPTY: "a folder stands where a file belongs",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EIO: "the disk has an error",
};

function describeDiskTrouble(error: unknown): Thrown | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, dest }: NodeJS.ErrnoException & { readonly dest?: string } = error;
  const trouble = code === undefined ? undefined : diskTroubles[code];
  const place = dest ?? path;
  if (trouble === undefined || place === undefined) return undefined;
  return {
    exit: 3,
    message: `${place} cannot be used: ${trouble} (${code})`,
    hint: "put that right and run the same command again: what is paid for is kept",
    stack: undefined,
  };
}
