import { createInterface } from "node:readline/promises";

/**
 * Asks a yes-or-no question on stderr. Anything but "y" or "yes" means no, and so does the end of the input. Ctrl-C is
 * not an answer: the abort is thrown.
 */
export async function confirm(question: string, signal: AbortSignal): Promise<boolean> {
  // Not a "terminal" interface: in raw mode, Ctrl-C would be a key press and not a signal.
  const reader = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const ended = new Promise<string>((resolve) => reader.once("close", () => resolve("")));
  try {
    const answer = await Promise.race([reader.question(question, { signal }), ended]);
    return /^\s*y(es)?\s*$/i.test(answer);
  } finally {
    reader.close();
  }
}
