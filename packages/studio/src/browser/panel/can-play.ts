const answers = new Map<string, boolean>();

/** Whether this browser decodes such a file; asked once for each type. */
export function canPlay(mimeType: string): boolean {
  const known = answers.get(mimeType);
  if (known !== undefined) return known;
  const answer = document.createElement("video").canPlayType(mimeType) !== "";
  answers.set(mimeType, answer);
  return answer;
}
