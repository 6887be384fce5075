import { createInterface } from "node:readline/promises";

/**
 * Asks a yes-or-no question on stderr; anything but "y" or "yes" is no, the end of the input too. Ctrl-C is
 * no answer: the abort passes on.
 */
export async function confirm(question: string, signal: AbortSignal): Promise<boolean> {
  // Not a "terminal" interface: in raw mode Ctrl-C would become a key press, and the signal would never come.
  const reader = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const ended = new Promise<string>((resolve) => reader.once("close", () => resolve("")));
  try {
    const answer = await Promise.race([reader.question(question, { signal }), ended]);
    return /^\s*y(es)?\s*$/i.test(answer);
  } finally {
    reader.close();
  }
}
