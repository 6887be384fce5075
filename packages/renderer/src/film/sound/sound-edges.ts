import type { SoundFade } from "./sound-lanes.ts";

/** 5 ms: a sound that begins or ends within it has no tick. */
export const edgeSamples = 240;

/**
 * 8 ms: two shots cross at a cut. At 5 ms, two low tones of opposite phase still tick: the second difference of a tone of
 * 80 Hz rises by 8 dB; here by 4 dB.
 */
export const crossingSamples = 384;

/** Where a sound begins or ends. */
export const soundEdge: SoundFade = { length: edgeSamples, curve: "hsin" };

/** Both sides of a cut. The gains of the two curves add up to 1, so sound that continues over the cut does not change. */
export const soundCrossing: SoundFade = { length: crossingSamples, curve: "hsin" };

// 150 ms. Equal power starts at full slope, which is a tick in a low tone when the fade is short. The loss of 3 dB in the
// middle of a short fade is not heard.
const shortestEqualPower = 7200;

/** Of a dissolve or a fade: at equal power, two unrelated sounds keep their loudness. */
export function fadeOver(length: number): SoundFade {
  return { length, curve: length < shortestEqualPower ? "hsin" : "qsin" };
}
