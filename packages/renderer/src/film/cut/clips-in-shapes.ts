import type { Clip } from "../media/clip.ts";
import { reframedId } from "../../storyboard/reframe-shots.ts";
import type { Deliverable, Storyboard } from "../../storyboard/storyboard.ts";

/** What each deliverable shows: clips by the ids of the film's own shots. */
export type ClipsInShapes = {
  of(deliverable: Deliverable): ReadonlyMap<string, Clip>;
  /** One map for each shape; films are cut from all of them at the same frames. */
  readonly all: readonly ReadonlyMap<string, Clip>[];
};

/** Own footage has one shape, which is cropped. @param clips by shot id, those of the reframed shots among them. */
export function clipsInShapes(
  { shots, deliverables }: Storyboard,
  clips: ReadonlyMap<string, Clip>,
): ClipsInShapes {
  const reframed = new Map(
    deliverables
      .filter(({ reframe }) => reframe === "regenerate")
      .map((deliverable) => [
        deliverable,
        new Map(
          shots.flatMap((shot) => {
            const id =
              shot.source.kind === "request" ? reframedId(shot.id, deliverable.id) : shot.id;
            const clip = clips.get(id);
            return clip === undefined ? [] : [[shot.id, clip] as const];
          }),
        ),
      ]),
  );
  return {
    of: (deliverable) => reframed.get(deliverable) ?? clips,
    all: [clips, ...reframed.values()],
  };
}
