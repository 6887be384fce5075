import { edgeSamples } from "./sound-edges.ts";
import type { DuckingPlan } from "./sound-plan.ts";

/** A stretch of the film in which a gain stays, or goes from one level to another. */
export type GainPiece = {
  /** Of a ramp, also before the film. */
  readonly start: number;
  readonly length: number;
  readonly fromDb: number;
  readonly toDb: number;
};

/**
 * The gain of a film's music: low while somebody speaks, with ramps before and after. Where two spans are too near for both
 * ramps, it stays low between them.
 *
 * @returns pieces without gaps that cover the film; `undefined` when nothing lowers the music.
 */
export function layGain(
  { amountDb, spans, ...ducking }: DuckingPlan,
  filmLength: number,
): readonly GainPiece[] | undefined {
  if (amountDb === 0 || spans.length === 0) return undefined;
  const attack = Math.max(edgeSamples, ducking.attackSamples);
  const release = Math.max(edgeSamples, ducking.releaseSamples);
  const pieces: GainPiece[] = [];
  const add = (end: number, fromDb: number, toDb: number): void => {
    const last = pieces.at(-1);
    const start = last === undefined ? 0 : last.start + last.length;
    pieces.push({ start, length: end - start, fromDb, toDb });
  };
  let lowTo = -Infinity;
  for (const { fromSample, toSample } of spans) {
    const opens = lowTo + release;
    const closes = fromSample - attack;
    if (closes >= opens) {
      if (lowTo > -Infinity) {
        add(lowTo, amountDb, amountDb);
        add(opens, amountDb, 0);
      }
      if (closes > 0) add(closes, 0, 0);
      else pieces.push({ start: closes, length: 0, fromDb: 0, toDb: 0 });
      add(fromSample, 0, amountDb);
    }
    lowTo = Math.max(lowTo, toSample);
  }
  add(lowTo, amountDb, amountDb);
  if (lowTo < filmLength) {
    add(lowTo + release, amountDb, 0);
    if (lowTo + release < filmLength) add(filmLength, 0, 0);
  }
  return pieces.filter(({ length }) => length > 0);
}
