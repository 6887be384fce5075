/** What a message of the library and its hint say, as sentences of the page. */
export function sentences({
  message,
  hint,
}: {
  readonly message: string;
  readonly hint?: string | undefined;
}): string {
  return [message, hint ?? ""].map(sentence).join(" ").trim();
}

/** Messages of the library are lower case and end without a full stop. An id at the start stays as it is. */
function sentence(text: string): string {
  const isWord = /^\p{Ll}+[ ,]/u.test(text);
  const first = isWord ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return first === "" || /[.!?…]$/u.test(first) ? first : `${first}.`;
}
