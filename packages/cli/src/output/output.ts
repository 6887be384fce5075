import type { Terminal } from "./terminal-reporter.ts";

/** The two streams of the process, and what stands behind them. */
export type Output = {
  /** The product only: a table, a path, JSON. */
  readonly stdout: (text: string) => void;
  /** Progress, diagnostics, questions. */
  readonly stderr: (text: string) => void;
  /**
   * From here on the text never leaves the process, whatever is written. Keys of stand-ins, as short as a word, are
   * exempt: they would be found in the middle of paths.
   */
  readonly hide: (secret: string) => void;
  /** A person watches stderr and its lines may be repainted. */
  readonly terminal: Terminal | undefined;
  /** A person can be asked: there is a keyboard, and a screen for the question. */
  readonly canAsk: boolean;
  /** stderr takes colours. */
  readonly hasColor: boolean;
};

// Real keys have some 250 characters.
const leastUnmistakable = 16;

/** Wraps the process's streams. A reader that goes away (`| head`) is no error: the rest is dropped quietly. */
export function createOutput(process: NodeJS.Process): Output {
  const { stdin, stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  const secrets: string[] = [];
  const redact = (text: string): string =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, "[hidden]"), text);
  const isScreen = stderr.isTTY && env["TERM"] !== "dumb";
  const isCi = env["CI"] !== undefined && env["CI"] !== "" && env["CI"] !== "false";
  const hasColor = isScreen && stderr.hasColors();
  return {
    stdout: (text) => void stdout.write(redact(text)),
    stderr: (text) => void stderr.write(redact(text)),
    hide: (secret) => void (secret.length >= leastUnmistakable && secrets.push(secret)),
    terminal:
      isScreen && !isCi
        ? { hasColor, size: () => ({ columns: stderr.columns, rows: stderr.rows }), every }
        : undefined,
    canAsk: stdin.isTTY && isScreen && !isCi,
    hasColor,
  };
}

function every(ms: number, callback: () => void): () => void {
  const timer = setInterval(callback, ms);
  timer.unref();
  return () => clearInterval(timer);
}
