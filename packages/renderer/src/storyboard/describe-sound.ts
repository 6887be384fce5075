import { basename } from "node:path";
import type { Audio, Cue, Shot } from "./storyboard.ts";

/** Sentences about what is heard with a shot, besides its own sound as it is and its narration from its start. */
export function describeSound(
  { id, gainDb = 0, sound, narration }: Shot,
  { music, effects }: Pick<Audio, "music" | "effects">,
): readonly string[] {
  const { leadSeconds = 0, lagSeconds = 0 } = sound ?? {};
  const { offsetSeconds = 0 } = narration ?? {};
  const cues = [...effects, ...music].filter(({ place }) => place.shotId === id);
  return [
    ...(gainDb === 0 ? [] : [`own sound at ${levelOf(gainDb)}`]),
    ...(leadSeconds === 0 ? [] : [`own sound begins ${leadSeconds} s before the picture`]),
    ...(lagSeconds === 0 ? [] : [`own sound continues ${lagSeconds} s after the picture`]),
    ...(offsetSeconds === 0 ? [] : [`narration begins ${whenOf(offsetSeconds)} the shot`]),
    ...cues.map(describeCue),
  ];
}

function describeCue({ kind, source, place, gainDb }: Cue): string {
  const when = place.atSeconds === undefined ? "at its start" : `at ${place.atSeconds} s`;
  const level = gainDb === 0 ? "" : `, ${levelOf(gainDb)}`;
  return `${kind} ${basename(source.file)} ${when}${level}`;
}

function whenOf(offsetSeconds: number): string {
  return `${Math.abs(offsetSeconds)} s ${offsetSeconds < 0 ? "before" : "after"}`;
}

/** `+3 dB`, `-6 dB`. */
function levelOf(gainDb: number): string {
  return `${gainDb > 0 ? "+" : ""}${gainDb} dB`;
}
