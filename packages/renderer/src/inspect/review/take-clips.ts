import type { Timeline, TimelineTake } from "../../timeline/timeline.ts";
import { ownPosterKey } from "./take-posters.ts";

// What browsers play by themselves. A MOV from a camera keeps its still picture only.
const playable = /\.(mp4|m4v|webm)$/i;

/** Where the clip of each take is, by the keys of `takePosters`; pictures, and what no browser plays, have none. */
export function takeClips(
  { clips }: Timeline,
  options: {
    /** Takes of reframed shots, by the original shot. */
    readonly reframed: readonly {
      readonly shotId: string;
      readonly takes: readonly TimelineTake[];
    }[];
    /** The URL of a file, for the page. */
    readonly urlOf: (path: string) => string;
  },
): ReadonlyMap<string, string> {
  return new Map(
    clips.flatMap(({ shotId, takes }) => {
      const others = options.reframed.filter((one) => one.shotId === shotId);
      const all = [...takes, ...others.flatMap((one) => one.takes)];
      return all.flatMap(({ requestKey, media }) => {
        if (media === undefined || media.isPicture === true || !playable.test(media.path))
          return [];
        return [[requestKey ?? ownPosterKey(shotId), options.urlOf(media.path)] as const];
      });
    }),
  );
}
