import type { CodeView } from "@storyreel/models/secrets";

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** The codes as a string of the same length. */
export function textOfView({ codes }: CodeView): string {
  return decoder.decode(codes);
}
