import type { FilmCut } from "../cut/film-cut.ts";
import { sampleAt } from "./sound-lanes.ts";
import type { SoundWindow } from "./write-lane.ts";

/** Filters that fade the mix with the opening and the ending of the film, at equal power as fades between shots. */
export function fadeFilm(cut: FilmCut, { fromSample, toSample }: SoundWindow): string[] {
  const opens = sampleAt(cut.opening?.frameCount ?? 0, cut);
  const end = sampleAt(cut.frameCount, cut);
  const ends = end - sampleAt(cut.frameCount - (cut.ending?.frameCount ?? 0), cut);
  return [
    ...(fromSample < opens ? [gain(`(n+${fromSample})/${opens}`)] : []),
    ...(toSample > end - ends ? [gain(`(${end - fromSample}-n)/${ends}`)] : []),
  ];
}

/** Counted in samples, since `afade` cannot begin before the window. */
function gain(share: string): string {
  const curve = `sin(PI/2*clip(${share},0,1))`;
  return `aeval='val(0)*${curve}|val(1)*${curve}':c=same`;
}
