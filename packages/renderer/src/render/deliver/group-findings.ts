import type { FilmFinding } from "../../film/assembly/film-finding.ts";
import type { FilmRemark, ShotStretch } from "../render-outcome.ts";

/** A finding in the film at a path. */
export type FoundInFilm = FilmFinding & { readonly film: string };

/**
 * Makes the findings that have the same code and film one finding with a list of shots. Those of the film as a whole stay
 * as they are. The order is that in which each code appears first.
 */
export function groupFindings(found: readonly FoundInFilm[]): readonly FilmRemark[] {
  const groups = new Map<string, FoundInFilm[]>();
  for (const finding of found) {
    const key = JSON.stringify([finding.code, finding.film, finding.shotId === undefined]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const shots = group.flatMap(toStretch);
    const [first] = group;
    if (first === undefined) return [];
    const { code, film } = first;
    if (shots.length === 0) return group.map(({ message }) => ({ code, message, film }));
    const message = shots.length === 1 ? first.message : describeAll(code, shots);
    return [{ code, message, film, shots }];
  });
}

function toStretch({ shotId, fromSeconds, toSeconds }: FoundInFilm): ShotStretch[] {
  if (shotId === undefined || fromSeconds === undefined || toSeconds === undefined) return [];
  return [{ id: shotId, fromSeconds, toSeconds }];
}

// What fits in two lines of a terminal.
const mostNamed = 5;

/** `shots "a" (0.00 s to 2.00 s), "b" (5.00 s to 7.00 s) and 3 more are black` */
function describeAll(code: FilmFinding["code"], stretches: readonly ShotStretch[]): string {
  const times = new Map<string, string[]>();
  for (const { id, fromSeconds, toSeconds } of stretches) {
    const time = `${fromSeconds.toFixed(2)} s to ${toSeconds.toFixed(2)} s`;
    times.set(id, [...(times.get(id) ?? []), time]);
  }
  const named = [...times]
    .slice(0, mostNamed)
    .map(([id, when]) => `"${id}" (${when.join(", ")})`)
    .join(", ");
  const others = times.size - mostNamed;
  const list = others > 0 ? `${named} and ${others} more` : named;
  return times.size === 1
    ? `shot ${list} is ${stateOf(code)}`
    : `shots ${list} are ${stateOf(code)}`;
}

function stateOf(code: FilmFinding["code"]): string {
  switch (code) {
    case "FILM_BLACK":
      return "black";
    case "FILM_FROZEN":
      return "frozen";
    case "FILM_SILENT":
      return "silent";
    case "FILM_WRONG_FRAMES":
    case "FILM_WRONG_RATE":
    case "FILM_WRONG_SIZE":
    case "FILM_WITHOUT_SOUND":
    case "FILM_LOUDNESS":
    case "FILM_TRUE_PEAK":
      return "not as planned";
  }
}
