import type { Storyboard } from "./storyboard.ts";

/** Name of the film's file without its ending: `night-market`, and of a profile `night-market.draft`. */
export function filmName({ name, profile }: Storyboard): string {
  return profile === undefined ? name : `${name}.${profile}`;
}
