import type { Lock, LockedShot } from "./lock.ts";
import { addTake } from "./update-lock.ts";

/** The two sides of a file that git could not merge. */
export type Sides = { readonly ours: string; readonly theirs: string };

/** Git writes markers where two branches changed the same lines: `<<<<<<<`, `|||||||` (the common ancestor), `=======`, `>>>>>>>`. */
export const CONFLICT_MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/m;

/** Splits a conflicted file; `undefined` if it has no markers, or they are out of order. */
export function splitSides(text: string): Sides | undefined {
  const ours: string[] = [];
  const theirs: string[] = [];
  let part: "both" | "ours" | "base" | "theirs" = "both";
  for (const line of text.split("\n")) {
    const marker = CONFLICT_MARKER.test(line) ? line.charAt(0) : "";
    switch (marker) {
      case "<":
        if (part !== "both") return undefined;
        part = "ours";
        break;
      case "|":
        if (part !== "ours") return undefined;
        part = "base";
        break;
      case "=":
        if (part !== "ours" && part !== "base") return undefined;
        part = "theirs";
        break;
      case ">":
        if (part !== "theirs") return undefined;
        part = "both";
        break;
      default:
        if (part === "both" || part === "ours") ours.push(line);
        if (part === "both" || part === "theirs") theirs.push(line);
    }
  }
  return part === "both" ? { ours: ours.join("\n"), theirs: theirs.join("\n") } : undefined;
}

/** Keeps every take of both sides, because somebody paid for each. If both sides chose different takes, our choice wins. */
export function mergeLocks(ours: Lock, theirs: Lock): Lock {
  let merged = ours;
  let before: string | undefined;
  for (const shot of theirs.shots) {
    merged = mergeShot(merged, shot, before);
    before = shot.id;
  }
  return merged;
}

function mergeShot(lock: Lock, theirs: LockedShot, before: string | undefined): Lock {
  const known = lock.shots.find(({ id }) => id === theirs.id);
  if (known === undefined) {
    const at = lock.shots.findIndex(({ id }) => id === before) + 1;
    return { shots: lock.shots.toSpliced(at, 0, theirs) };
  }
  const { chosen, chosenFor } = known.chosen === undefined ? theirs : known;
  const whole = theirs.takes.reduce((sum, take) => addTake(sum, theirs.id, take), lock);
  return {
    shots: whole.shots.map((shot) =>
      shot.id === theirs.id ? { ...shot, chosen, chosenFor } : shot,
    ),
  };
}
