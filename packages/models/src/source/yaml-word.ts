/** Text as a value of YAML on one line: unquoted where that is safe everywhere. */
export function yamlWord(text: string): string {
  const isSafe =
    /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
  return isSafe ? text : asQuoted(text);
}

/** Text as a quoted value of YAML on one line. */
export function asQuoted(text: string): string {
  const line = text.replaceAll(/\s*\r?\n\s*/g, " ");
  if (!/["\\]/.test(line)) return `"${line}"`;
  return `'${line.replaceAll("'", "''")}'`;
}
