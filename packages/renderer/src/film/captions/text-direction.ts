const rightToLeftScripts =
  "Hebrew Arabic Syriac Thaana Nko Samaritan Mandaic Adlam Hanifi_Rohingya Mende_Kikakui Yezidi".split(
    " ",
  );
const rightToLeftLetter = new RegExp(
  `[${rightToLeftScripts.map((script) => `\\p{Script=${script}}`).join("")}]`,
  "u",
);
const letters = /\p{L}/gu;

const rightToLeftLanguage = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)(?:-|$)/;

/**
 * Whether a text is written from right to left: in such a language if it has any such letters, else if most letters are. The first
 * letter does not decide: a Hebrew sentence can start with the name of a product.
 */
export function isRightToLeft(text: string, language: string | undefined): boolean {
  const all = text.match(letters) ?? [];
  const fromRight = all.filter((letter) => rightToLeftLetter.test(letter)).length;
  if (language !== undefined && rightToLeftLanguage.test(language)) return fromRight > 0;
  return fromRight > 0 && fromRight * 2 >= all.length;
}

/** Whether a text has letters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeftLetter.test(text);
}

/**
 * A mark to put before a line so that players that take the direction from its first letter get the right one; empty where
 * they get it without. https://www.w3.org/TR/webvtt1/ section 7.4 and libass with encoding -1 work like that.
 */
export function directionMark(line: string, fromRight: boolean): string {
  const [first] = line.match(letters) ?? [];
  const startsFromRight = first !== undefined && rightToLeftLetter.test(first);
  if (startsFromRight === fromRight) return "";
  return fromRight ? "\u200f" : "\u200e";
}
