/**
 * Control characters as symbols, as diagnostics show them; line breaks and tabs stay. What a prompt, a file name or an
 * answer of the API says must not be able to drive the terminal that shows it.
 */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\u2421";
  });
}
