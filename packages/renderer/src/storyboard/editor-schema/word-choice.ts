import type { JsonSchema, JsonValue } from "@storyreel/models";
import { findTrap } from "@storyreel/models/source";

/** One value of a closed list, and what it means. */
export type Choice = {
  readonly word: string;
  readonly title?: string;
  readonly description?: string;
};

/**
 * A closed list of words in a form in which an editor explains one word at a time. `enum` would list all of them whenever
 * one is pointed at, and a message for a wrong word is only possible beside `pattern`.
 *
 * @param allowed other text that is accepted, as a regular expression.
 */
export function wordChoice({
  choices,
  description,
  message,
  allowed,
}: {
  readonly choices: readonly Choice[];
  readonly description: string;
  readonly message: string;
  readonly allowed?: string;
}): JsonSchema {
  const words = choices.map(({ word }) => word);
  return {
    type: "string",
    description,
    pattern: [onlyWords(words), ...(allowed === undefined ? [] : [allowed])].join("|"),
    patternErrorMessage: message,
    ...(words.some(needsQuotes)
      ? { defaultSnippets: quotedSnippets(words) }
      : // The last branch accepts what the pattern decides about.
        { anyOf: [...choices.map(constOf), { type: "string" }] }),
  };
}

function constOf({ word, title, description }: Choice): JsonSchema {
  return {
    const: word,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
  };
}

/** Offers words in quotes. Editors insert other values as they are, and YAML reads an unquoted `16:9` or `on` differently. */
export function quotedSnippets(words: readonly string[]): readonly JsonValue[] {
  return words.map((word) => ({
    label: word,
    bodyText: JSON.stringify(word).replaceAll(/[\\$}]/g, "\\$&"),
  }));
}

/** Whether YAML reads a word as something else when it is not quoted. */
export function needsQuotes(word: string): boolean {
  return (
    findTrap(word) !== undefined ||
    /^(?:true|false|null|~)?$/i.test(word) ||
    /^[-+.]?\d[\d.e+-]*$/i.test(word) ||
    /^[^\p{L}\p{N}]|: | #|:$/u.test(word)
  );
}

/** A regular expression that matches exactly these words. */
export function onlyWords(words: readonly string[]): string {
  return `^(?:${words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|")})$`;
}
