import { CodedError } from "@storyreel/core/errors";
import { isAbort, printable } from "@storyreel/renderer/kit";
import type { ExitCode } from "@storyreel/renderer/events";
import { exitCodeOf } from "./exit-code-of.ts";
import { formatProblem } from "./output.ts";

export type Thrown = {
  readonly exit: ExitCode;
  readonly message: string;
  readonly hint: string | undefined;
  /** Where a bug happened, for the report. */
  readonly stack: string | undefined;
};

/** How a thrown error is shown. Anything but a coded error, an abort or a disk problem is a bug of ours. */
export function describeThrown(error: unknown): Thrown {
  if (isAbort(error)) {
    const hint = "run the same command again to continue";
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
    hint: "report it with the command and its output on stderr; run it again to continue",
    stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

/** The stack of a bug, then message and hint. Ends in a line break. */
export function formatThrown({ message, hint, stack }: Thrown): string {
  const trace = stack === undefined ? "" : printable(`${stack}\n`);
  return `${trace}${formatProblem({ message, hint })}`;
}

/** Why a disk refuses, by system code. Without `ENOENT`: the code that looks for a file says that it is missing. */
const diskTroubles: { readonly [code: string]: string } = {
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EROFS: "the disk is read-only",
  ENOSPC: "no space left on the disk",
  EDQUOT: "disk quota exceeded",
  EISDIR: "there is a folder where a file should be",
  ENOTDIR: "there is a file where a folder should be",
  EEXIST: "there is a file where a folder should be",
  ENOTEMPTY: "there is a folder where a file should be",
  EMFILE: "too many open files",
  ENFILE: "too many open files",
  ENAMETOOLONG: "the name or the path is too long",
  ENXIO: "it cannot be opened for writing",
  EIO: "the disk reported an error",
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
    hint: "fix this and run the same command again: everything you paid for is kept",
    stack: undefined,
  };
}
