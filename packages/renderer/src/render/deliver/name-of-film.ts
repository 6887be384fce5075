import type { Deliverable, Storyboard } from "../../storyboard/storyboard.ts";

/** The file name of a deliverable's film without its ending: the first one is the film itself. */
export function nameOfFilm(
  baseName: string,
  deliverable: Deliverable,
  { deliverables }: Pick<Storyboard, "deliverables">,
): string {
  return deliverable === deliverables[0] ? baseName : `${baseName}.${deliverable.id}`;
}
