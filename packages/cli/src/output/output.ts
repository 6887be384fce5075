import type { Writable } from "node:stream";
import type { WriteStream } from "node:tty";
import { createSecretRedactor } from "@storyreel/models/secrets";
import { printable } from "@storyreel/renderer/kit";
import type { Terminal } from "./terminal-reporter.ts";

/** What a command line needs of its process. */
export type CliProcess = {
  readonly argv: readonly string[];
  readonly env: { readonly [name: string]: string | undefined };
  readonly cwd: () => string;
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: Writable & Partial<Screen>;
  readonly stderr: Writable & Partial<Screen>;
};

/** What a stream has besides when it is a terminal. */
type Screen = Pick<WriteStream, "isTTY" | "hasColors" | "columns" | "rows">;

/** The two streams of the process. */
export type Output = {
  /** The result only: a table, a path, JSON. `shown` is the same text, broken into lines for the terminal of stdout. */
  readonly stdout: (text: string, shown?: string) => void;
  /** How wide the terminal of stdout is. Undefined where stdout is no terminal, or one of unknown size. */
  readonly columns?: number | undefined;
  /** Progress, diagnostics, questions. */
  readonly stderr: (text: string) => void;
  /** Why stdout does not have everything, such as a full disk; `undefined`: it has, or its reader went away. */
  readonly lost: () => string | undefined;
  /**
   * Replaces every piece of this text in everything that is written from here on. Short texts are exempt: the key of a mock
   * server may be a word that also appears in paths.
   */
  readonly hide: (secret: string) => void;
  /** A text that goes to a file, without what is hidden. */
  readonly redact: (text: string) => string;
  /** Set when a person watches stderr and its lines may be repainted. */
  readonly terminal: Terminal | undefined;
  /** Whether a person can answer a question: there is a keyboard, and a screen to show it. */
  readonly canAsk: boolean;
  /** Is told of each problem that is printed. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  /** Whether stderr shows colours. */
  readonly hasColor: boolean;
};

/** What is wrong, and what to do about it. */
export type Problem = { readonly message: string; readonly hint?: string | undefined };

/** Two lines at most, on stderr. */
export function printProblem(problem: Problem, { stderr, onProblem }: Output): void {
  stderr(formatProblem(problem));
  onProblem?.(problem);
}

export function formatProblem({ message, hint }: Problem): string {
  const advice = hint === undefined ? "" : `  hint: ${hint}\n`;
  return printable(`storyreel: ${message}\n${advice}`);
}

/** One line on stdout, for programs. */
export function printJson(value: object, { stdout }: Output): void {
  stdout(`${JSON.stringify(value)}\n`);
}

/**
 * Wraps the process's streams. A reader that goes away (`| head`) is not an error: the rest is dropped. Nor does a full disk end a
 * command in the middle: what it has paid for is worth more than its log.
 */
export function createOutput(process: CliProcess): Output {
  const { stdin, stdout, stderr, env } = process;
  let lost: string | undefined;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") lost ??= error.message;
  });
  stderr.on("error", () => undefined);
  const secrets = new Set<string>();
  let redactor = createSecretRedactor([]);
  const redact = (text: string): string => redactor.redact(text);
  const isScreen = stderr.isTTY === true && env["TERM"] !== "dumb";
  const isCi = env["CI"] !== undefined && env["CI"] !== "" && env["CI"] !== "false";
  const columns = stdout.isTTY === true ? known(stdout.columns) : undefined;
  const hasColor = isScreen && stderr.hasColors?.() === true;
  return {
    stdout: (text, shown = text) => void stdout.write(redact(shown)),
    columns,
    stderr: (text) => void stderr.write(redact(text)),
    lost: () => lost,
    hide: (secret) => {
      if (secrets.has(secret)) return;
      secrets.add(secret);
      redactor = createSecretRedactor([...secrets]);
    },
    redact,
    terminal:
      isScreen && !isCi
        ? {
            hasColor,
            hasBell: (env["NO_BELL"] ?? "") === "",
            size: () => ({ columns: known(stderr.columns) ?? 80, rows: known(stderr.rows) ?? 24 }),
            every,
          }
        : undefined,
    canAsk: stdin.isTTY === true && isScreen && !isCi,
    hasColor,
  };
}

/** A pseudo-terminal whose size nobody has set, as of `script` without a terminal, says 0. */
function known(size: number | undefined): number | undefined {
  return size === 0 ? undefined : size;
}

function every(ms: number, callback: () => void): () => void {
  const timer = setInterval(callback, ms);
  timer.unref();
  return () => clearInterval(timer);
}
