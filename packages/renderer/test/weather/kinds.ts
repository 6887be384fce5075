import { kindsOfIds } from "./kinds-of-ids.ts";
import { kindsOfLists, kindsOfTimes } from "./kinds-of-lists.ts";
import { kindsOfFilms, kindsOfPlaces } from "./kinds-of-places.ts";
import { kindsOfMedia, kindsOfRecords } from "./kinds-of-records.ts";
import { kindsOfLostAnswers, kindsOfOddAnswers, kindsOfRefusals } from "./kinds-of-submits.ts";
import type { Kind } from "./weather.ts";

/** Every kind of weather, in the order of the table in money-safety.md. */
export const kinds: readonly Kind[] = [
  ...kindsOfLostAnswers,
  ...kindsOfOddAnswers,
  ...kindsOfIds,
  ...kindsOfRefusals,
  ...kindsOfRecords,
  ...kindsOfMedia,
  ...kindsOfLists,
  ...kindsOfTimes,
  ...kindsOfPlaces,
  ...kindsOfFilms,
];

export function kindNamed(name: string): Kind {
  const kind = kinds.find((one) => one.name === name);
  if (kind === undefined) throw new Error(`no kind of weather is called ${name}`);
  return kind;
}
