import type { BoardContext } from "./board-context.ts";

/** The language of a film in its canonical form, `zh-TW` for `zh-tw`. `STORYBOARD_LANGUAGE`: not a tag of BCP 47. */
export function resolveLanguage(board: BoardContext): string | undefined {
  const at = ["language"];
  const { language } = board.document;
  if (language === undefined) return undefined;
  const written = board.variables.substitute(language, at);
  const tag = canonicalTag(written);
  if (tag !== undefined) return tag;
  const meant = guessTag(written);
  board.report({
    code: "STORYBOARD_LANGUAGE",
    path: at,
    message: `"${written}" is not a language tag (BCP 47)`,
    hint: meant === undefined ? "use a tag such as en, en-GB or zh-Hant" : `write "${meant}"`,
  });
  return undefined;
}

/** `undefined`: not a tag, or not of a language. */
function canonicalTag(written: string): string | undefined {
  const tag = parseTag(withoutMacrolanguage(written));
  if (tag === undefined) return undefined;
  const { language } = new Intl.Locale(tag);
  // `Intl` takes any word of five to eight letters for a language. Of those with three letters, it names only the better known.
  const isLanguage =
    language.length === 3 || (language.length === 2 && nameOf(language) !== undefined);
  return isLanguage ? tag : undefined;
}

function parseTag(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written)[0];
  } catch {
    return undefined;
  }
}

/** `yue-HK` for `zh-yue-HK`: `Intl` does not read extended languages (RFC 5646, 2.2.2). */
function withoutMacrolanguage(written: string): string {
  const [, extended = "", rest = ""] = /^[a-z]{2,3}-([a-z]{3})(-.*)?$/i.exec(written) ?? [];
  return extended !== "" && nameOf(extended) !== undefined ? extended + rest : written;
}

/** In English. */
function nameOf(code: string): string | undefined {
  return new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(code);
}

/** For `en_US.UTF-8`, `jp`, `German` and `Deutsch`. */
function guessTag(written: string): string | undefined {
  const trimmed = written.trim();
  const dashed = trimmed.replace(/\..*$/, "").replaceAll("_", "-");
  return canonicalTag(dashed) ?? tagOfCountry(dashed) ?? tagOfName(trimmed.toLowerCase());
}

/** The language of most people in a country: `ja-JP` for `jp`. */
function tagOfCountry(code: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(code)) return undefined;
  const { language, region } = new Intl.Locale(`und-${code}`).maximize();
  // What is not a country gives English.
  return language === "und" || language === "en" ? undefined : `${language}-${region}`;
}

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));

/** By its name in English or in itself. */
function tagOfName(name: string): string | undefined {
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  const codes = [...pairs, "yue", "fil"];
  return codes.find((code) => {
    const known = nameOf(code)?.toLowerCase();
    if (known === undefined || canonicalTag(code) !== code) return false;
    const itself = new Intl.DisplayNames([code], { type: "language" }).of(code);
    return known === name || itself?.toLowerCase() === name;
  });
}
