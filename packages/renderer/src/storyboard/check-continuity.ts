import type { Path, Report } from "./diagnostic-list.ts";
import type { StoryboardDocument } from "./storyboard-document.ts";

/** A composed prompt's own words, and whom the shot lists. */
export type ContinuityWords = {
  /** Action and dialogue, with their variables put in. */
  readonly text: string;
  readonly textPath: Path;
  readonly listed: readonly string[];
  readonly listPath: Path;
};

// Whoever is spoken of in this way need not be named: "she looks up" is about the one that the shot lists.
const PRONOUN =
  /(?<!\p{L})(?:he|she|they|it|him|her|them|his|hers|their|theirs|its|both|everyone|i|we|us|our)(?!\p{L})/iu;

/**
 * Warns where text and list of a shot disagree. A character that is named but not listed is drawn without its
 * description, and looks different in every shot; one that is listed but not in the text is described to the model
 * without a part to play.
 */
export function checkContinuity(
  { text, textPath, listed, listPath }: ContinuityWords,
  { characters = {} }: StoryboardDocument,
  report: Report,
): void {
  const named = namesIn(text, characters);
  for (const name of named) {
    if (listed.includes(name)) continue;
    report({
      code: "STORYBOARD_CHARACTER_NOT_LISTED",
      path: textPath,
      severity: "warning",
      message: `"${spoken(name)}" is named here, but the shot does not list the character "${name}": the prompt has no description of it`,
      hint: `add ${name} to the shot's characters, or use another word`,
    });
  }
  const unnamed = listed.filter((name) => !named.includes(name));
  if (unnamed.length === 0 || PRONOUN.test(text)) return;
  for (const name of unnamed) {
    report({
      code: "STORYBOARD_CHARACTER_NOT_NAMED",
      path: listPath,
      severity: "warning",
      message: `the character "${name}" is listed, but the text of the shot does not say what it does`,
      hint: `say "${spoken(name)}" in the action, or take it off the list`,
    });
  }
}

/** `old_cook` is spoken of as "old cook". */
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

/** As whole words; scripts without spaces between words know no such thing. */
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
