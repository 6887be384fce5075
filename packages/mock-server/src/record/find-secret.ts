import { createSecretRedactor } from "@storyreel/models/secrets";
import { hiddenTexts } from "./hidden-texts.ts";
import { readPlainViews, readViews } from "./read-views.ts";
import { textOfView } from "./text-of-view.ts";

// Shorter ones would match by chance.
const shortest = 6;

/**
 * Looks for pieces of secrets in a text before it is saved, in every encoding, backwards, and inside base64, also packed.
 */
export function hasSecret(text: string, secrets: readonly string[]): boolean {
  const backwards = secrets.map((secret) => Array.from(secret).toReversed().join(""));
  const known = createSecretRedactor([...secrets, ...backwards], { shortest });
  // `has` reads escapes itself; what it does not read is searched as well.
  return (
    known.has(text) ||
    readPlainViews(text).some((view) => known.has(textOfView(view))) ||
    readViews(text).some((view) => known.has(innerText(textOfView(view))))
  );
}

/** What base64, hex and the like in a text hold, up to base64 in base64, also packed. Once encoded, a secret is found without this. */
function innerText(text: string, depth = 0): string {
  const { texts, raw } = hiddenTexts(text);
  const inner = [...texts, ...raw].join(apart);
  return depth < 2 && texts.length > 0
    ? inner + apart + innerText(texts.join(apart), depth + 1)
    : inner;
}

const apart = "\n\n";
