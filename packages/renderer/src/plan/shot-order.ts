import { stillMaker } from "../storyboard/made-file.ts";
import type { Shot } from "../storyboard/storyboard.ts";

/**
 * Ids of the shots that this one needs: whose frames it starts or ends with, those that its parameters name, the narration that it is
 * as long as, and what makes the picture that it shows.
 */
export function frameSources(shot: Shot): readonly string[] {
  const { firstFrame, lastFrame, inputs = [], length } = shot;
  const still = stillMaker(shot);
  return [
    ...(length === undefined ? [] : [length.from]),
    ...(still === undefined ? [] : [still]),
    ...[firstFrame, lastFrame].flatMap((one) => (one?.kind === "shot" ? [one.shot] : [])),
    ...inputs.flatMap(({ source }) => (source.kind === "file" ? [] : [source.shot])),
  ];
}

/**
 * The shots and all shots that they need, each after its sources. Without recursion: a film can be one chain of
 * thousands of shots.
 */
export function inFrameOrder(
  shots: readonly Shot[],
  byId: ReadonlyMap<string, Shot>,
): readonly Shot[] {
  const ordered = new Set<Shot>();
  for (const shot of shots) {
    const trail = [shot];
    const onTrail = new Set(trail);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const waitsFor = frameSources(top)
        .map((id) => byId.get(id))
        .find((source) => source !== undefined && !ordered.has(source) && !onTrail.has(source));
      if (waitsFor !== undefined) {
        trail.push(waitsFor);
        onTrail.add(waitsFor);
      } else {
        ordered.add(top);
        trail.pop();
        onTrail.delete(top);
      }
    }
  }
  return [...ordered];
}
