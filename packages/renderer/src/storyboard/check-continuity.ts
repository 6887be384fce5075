import type { BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import type { StoryboardDocument } from "./storyboard-document.ts";

/** The text of a composed prompt, and the characters that the shot lists. */
export type ContinuityText = {
  /** Action and dialogue, with their variables replaced. */
  readonly text: string;
  readonly textPath: Path;
  readonly listed: readonly string[];
  readonly listPath: Path;
};

// A pronoun can stand for any listed character: "she looks up" needs no name.
const PRONOUN =
  /(?<!\p{L})(?:he|she|they|it|him|her|them|his|hers|their|theirs|its|both|everyone|i|we|us|our)(?!\p{L})/iu;

/**
 * Warns when the text and the list of a shot disagree. A character that is named but not listed is generated without its
 * description and looks different in every shot; one that is listed but not named is described to the model for nothing.
 */
export function checkContinuity(
  { text, textPath, listed, listPath }: ContinuityText,
  { document, report }: BoardContext,
): void {
  const { characters = {} } = document;
  const named = namesIn(text, characters);
  for (const name of named) {
    if (listed.includes(name)) continue;
    report({
      code: "STORYBOARD_CHARACTER_NOT_LISTED",
      path: textPath,
      severity: "warning",
      message: `the text mentions "${spoken(name)}", but the shot does not list the character "${name}", so the prompt does not describe it`,
      hint: `add ${name} to the shot's characters, or use a different word`,
    });
  }
  const unnamed = listed.filter((name) => !named.includes(name));
  if (unnamed.length === 0 || PRONOUN.test(text)) return;
  for (const name of unnamed) {
    report({
      code: "STORYBOARD_CHARACTER_NOT_NAMED",
      path: listPath,
      severity: "warning",
      message: `the shot lists the character "${name}", but its text does not mention "${spoken(name)}"`,
      hint: `mention "${spoken(name)}" in the action, or remove it from characters`,
    });
  }
}

/** A text calls `old_cook` "old cook". */
function spoken(name: string): string {
  return name.replaceAll(/[_-]+/g, " ");
}

type Characters = NonNullable<StoryboardDocument["characters"]>;
type Patterns = readonly { readonly name: string; readonly pattern: RegExp }[];

const patternsOf = new WeakMap<Characters, Patterns>();

function namesIn(text: string, characters: Characters): readonly string[] {
  const patterns = patternsOf.get(characters) ?? Object.keys(characters).map(patternOf);
  patternsOf.set(characters, patterns);
  return patterns.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
}

/** Matches whole words, except in scripts that put no spaces between words. */
function patternOf(name: string): Patterns[number] {
  const words = spoken(name)
    .split(" ")
    .map((word) =>
      word.replaceAll(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`),
    )
    .join("[ _-]+");
  const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    name,
  );
  const pattern = isSpaceless
    ? new RegExp(words, "iu")
    : new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "iu");
  return { name, pattern };
}
