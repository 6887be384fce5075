import { labelHash } from "./marker.ts";

/** The tones of a melody: multiples of 83.3 Hz, which sound well together. */
export const melodyTonesHz = [3, 4, 5, 6, 7, 8, 9, 10, 12].map((factor) => (factor * 250) / 3);

/** How long a letter sounds. About 14 letters a second is the pace of an audiobook, 150 words a minute. */
export const letterSeconds = 0.072;

/** A text as tones, one for each `letterSeconds`: an index into `melodyTonesHz`, or `undefined` for a pause. */
export type Melody = readonly (number | undefined)[];

/**
 * Speaks a text in tones: one for each letter, a pause between words, and longer ones after clauses and sentences. Another voice
 * has other tones for the same letters. A text without letters is one long pause.
 */
export function melodyOf(text: string, voice: string): Melody {
  const shift = labelHash(voice) % melodyTonesHz.length;
  const spoken = Array.from(text.trim().replaceAll(/\s+/gu, " ")).flatMap((character): Melody => {
    const tone = ((character.codePointAt(0) ?? 0) + shift) % melodyTonesHz.length;
    if (/[\p{L}\p{N}]/u.test(character))
      return Array.from({ length: unitsOf(character) }, () => tone);
    return Array.from({ length: pauseAfter(character) }, () => undefined);
  });
  return spoken.length > 0 ? spoken : Array.from({ length: 14 }, () => undefined);
}

/** How long a voice takes to speak a text. */
export function spokenSeconds(text: string): number {
  return melodyOf(text, "").length * letterSeconds;
}

/** A Chinese, Japanese or Korean character is a syllable, as long as three letters. */
function unitsOf(character: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character)
    ? 3
    : 1;
}

function pauseAfter(character: string): number {
  if (/[.!?…。！？]/u.test(character)) return 5;
  if (/[,;:、，；：—–]/u.test(character)) return 2;
  return character === " " ? 1 : 0;
}
