import { hashOf } from "./pencil.ts";

/** How people are told apart: hair and coat, by their id. */
export type Looks = {
  readonly coat: number;
  readonly hair: number;
  readonly hairstyle: "bob" | "cap" | "short" | "bun";
  readonly isLongCoat: boolean;
  readonly smile: number;
};

const coats = [206, 92, 150, 232, 120, 178];
const hairs = [36, 92, 60, 128];
const hairstyles = ["bob", "cap", "short", "bun"] as const;

/** By the hash of the id; who comes later in the cast takes the next that is free. */
export function looksOf(character: string, cast: readonly string[]): Looks {
  const hash = hashOf(character);
  const number = numberInCast(character, cast);
  return {
    coat: coats[number % coats.length] ?? 150,
    hair: hairs[(hash >>> 4) % hairs.length] ?? 60,
    hairstyle: hairstyles[number % hairstyles.length] ?? "short",
    isLongCoat: (hash >>> 13) % 2 === 0,
    smile: 0.003 + ((hash >>> 17) % 5) * 0.0015,
  };
}

/** A number from 0 to 5 that no one before in the cast has, as long as there are free ones. */
function numberInCast(character: string, cast: readonly string[]): number {
  const taken = new Set<number>();
  for (const name of cast) {
    let number = hashOf(name) % 6;
    if (taken.size < 6) while (taken.has(number)) number = (number + 1) % 6;
    if (name === character) return number;
    taken.add(number);
  }
  return hashOf(character) % 6;
}
