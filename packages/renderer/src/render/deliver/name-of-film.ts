import { endingOf, formatOf } from "../../storyboard/output-format.ts";
import type { Deliverable, Storyboard } from "../../storyboard/storyboard.ts";

/** The file name of a deliverable's film without its ending: the first one is the film itself. */
export function nameOfFilm(
  baseName: string,
  deliverable: Deliverable,
  { deliverables }: Pick<Storyboard, "deliverables">,
): string {
  return deliverable === deliverables[0] ? baseName : `${baseName}.${deliverable.id}`;
}

/** The same with its ending. */
export function fileOfFilm(
  baseName: string,
  deliverable: Deliverable,
  storyboard: Pick<Storyboard, "deliverables">,
): string {
  const ending = endingOf(formatOf(deliverable).codec);
  return `${nameOfFilm(baseName, deliverable, storyboard)}${ending}`;
}
