/** A command as a person pastes it into a shell. */
export function commandLine(words: readonly string[]): string {
  return words.map(shellWord).join(" ");
}

/**
 * A word as a person pastes it into bash or zsh. Characters that a terminal does not show, or would act on, are written as
 * escapes: `$'a\tb'`.
 */
export function shellWord(word: string): string {
  // zsh takes a word that starts with = for the path of a program.
  if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(word)) return word;
  if (!unseen.test(word)) return quoteWord(word);
  const escaped = word
    .replaceAll(/[\\']/g, String.raw`\$&`)
    .replaceAll(new RegExp(unseen, "gu"), escapeSign);
  return `$'${escaped}'`;
}

/** A word in single quotes, for every shell of POSIX. Also for scripts, where nothing has to be visible. */
export function quoteWord(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** A path as an operand: one that starts with `-` would be read as a flag. */
export function fileOperand(path: string): string {
  return path.startsWith("-") ? `./${path}` : path;
}

const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\ufeff]/u;

const named: { readonly [sign: string]: string } = { "\n": "\\n", "\t": "\\t", "\r": "\\r" };

/** As bytes in octal, which bash and zsh read in the same way. */
function escapeSign(sign: string): string {
  const bytes = [...Buffer.from(sign)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`);
  return named[sign] ?? bytes.join("");
}
