/** A text that was pasted or sent, with the line ends that YAML has: Word and web pages know others. */
export function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n");
}
