import type { CutWithSound, MusicBed } from "./sound-plan.ts";
import {
  filmSampleRate,
  layNarration,
  layProduction,
  type SoundLane,
  type SoundPiece,
} from "./sound-lanes.ts";

/** Filters that mix the sound from its inputs. The output is `[mix]`, exactly as long as the window. */
export type SoundGraph = {
  /** In the order of the graph's inputs. Clips are MP4 or MOV; other files have any format that ffmpeg reads. */
  readonly inputs: readonly SoundInput[];
  readonly text: string;
};

export type SoundInput = {
  readonly path: string;
  readonly sha256: string;
  readonly isClip: boolean;
};

/** A part of the film, in samples; `toSample` is exclusive. */
export type SoundWindow = { readonly fromSample: number; readonly toSample: number };

// Half a second down and up again, so that speech never meets music at full level.
const duckingRampSeconds = 0.5;
const musicEndFadeSeconds = 1.5;
// -1 dBFS: the sum of music and clips may exceed full scale, which would be audible as distortion.
const ceiling = 0.89;

/**
 * Writes the graph of a part of the film. Before they are mixed, all lanes are brought to exactly the length of the window,
 * in samples. The text contains only positions within the window, so the same sound at another time has the same graph. Music
 * is only supported in windows that cover the whole film.
 */
export function writeSoundGraph(cut: CutWithSound, window: SoundWindow): SoundGraph {
  const inputs: SoundInput[] = [];
  const chains: string[] = [];
  const lanes: string[] = [];
  const addInput = ({ path, sha256 }: { path: string; sha256: string }, isClip: boolean): number =>
    inputs.push({ path, sha256, isClip }) - 1;
  const addLane = (lane: SoundLane, isClip: boolean): void => {
    const name = `lane${lanes.length}`;
    const parts = cutToWindow(lane, window).map((part, index) => {
      const label = `[${name}p${index}]`;
      const chain =
        "silence" in part ? silence(part.silence) : piece(addInput(part.piece, isClip), part);
      chains.push(`${chain}${label}`);
      return label;
    });
    chains.push(`${parts.join("")}concat=n=${parts.length}:v=0:a=1[${name}]`);
    lanes.push(`[${name}]`);
  };
  const narration = layNarration(cut);
  const production = cut.sound?.keepsProductionSound === true ? layProduction(cut) : [];
  for (const lane of production) addLane(lane, true);
  for (const lane of narration) addLane(lane, false);
  const music = cut.sound?.music;
  if (music !== undefined) {
    const length = window.toSample - window.fromSample;
    chains.push(`${musicBed(addInput(music, false), { music, narration, length })}[music]`);
    lanes.push("[music]");
  }
  const isLoud = lanes.length > production.length && lanes.length > 1;
  chains.push(`${mix(lanes, isLoud)},asetnsamples=n=1024:p=0[mix]`);
  return { inputs, text: chains.join(";") };
}

const toFilmFormat = "aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo";

/** `first_pts=0` keeps silence at the start of a file, and gaps. */
function readInput(index: number): string {
  return `[${index}:a]aresample=${filmSampleRate}:async=1:first_pts=0,${toFilmFormat}`;
}

/** AAC decodes to more samples than were encoded, and clips may have less sound than picture: pad, then cut. */
function toLength(length: number): string {
  return `asetpts=N/SR/TB,apad=whole_len=${length},atrim=end_sample=${length}`;
}

/** Fades are applied to the whole piece, because a window may start in the middle of one. */
function piece(input: number, { piece: sound, from, to }: CutPiece): string {
  const { sourceStart, length, fadeIn, fadeOut } = sound;
  if (fadeIn === 0 && fadeOut === 0) {
    const range = `atrim=start_sample=${sourceStart + from}:end_sample=${sourceStart + to}`;
    return [readInput(input), range, toLength(to - from)].join(",");
  }
  const filters = [
    readInput(input),
    `atrim=start_sample=${sourceStart}:end_sample=${sourceStart + length}`,
    toLength(length),
  ];
  // Equal power: a crossfade of two unrelated sounds keeps its loudness.
  if (fadeIn > 0) filters.push(`afade=t=in:ss=0:ns=${fadeIn}:curve=qsin`);
  if (fadeOut > 0) filters.push(`afade=t=out:ss=${length - fadeOut}:ns=${fadeOut}:curve=qsin`);
  filters.push(`atrim=start_sample=${from}:end_sample=${to}`, "asetpts=N/SR/TB");
  return filters.join(",");
}

function silence(length: number): string {
  return `anullsrc=r=${filmSampleRate}:cl=stereo,${toFilmFormat},atrim=end_sample=${length},asetpts=N/SR/TB`;
}

function musicBed(
  input: number,
  bed: {
    readonly music: MusicBed;
    readonly narration: readonly SoundLane[];
    readonly length: number;
  },
): string {
  const { music, length } = bed;
  const fade = Math.min(length, Math.round(musicEndFadeSeconds * filmSampleRate));
  const spoken = bed.narration.flat();
  const filters = [readInput(input), `volume=${music.gainDb}dB`, toLength(length)];
  if (music.duckingDb !== undefined && music.duckingDb !== 0 && spoken.length > 0) {
    filters.push("asetnsamples=n=480:p=0", ducking(music.duckingDb, spoken));
  }
  filters.push(`afade=t=out:ss=${length - fade}:ns=${fade}`);
  return filters.join(",");
}

/** Gain over time: lower by `duckingDb` during narration, with ramps before and after it. */
function ducking(duckingDb: number, pieces: readonly SoundPiece[]): string {
  const depths = pieces.map(({ start, length }) => {
    const from = (start / filmSampleRate).toFixed(4);
    const to = ((start + length) / filmSampleRate).toFixed(4);
    return `clip(1-max(${from}-t,t-${to})/${duckingRampSeconds},0,1)`;
  });
  // A balanced tree, because ffmpeg's parser recurses for each nested call.
  return `volume=eval=frame:volume='pow(10,${duckingDb}/20*(${largest(depths)}))'`;
}

function largest(terms: readonly string[]): string {
  if (terms.length < 2) return terms[0] ?? "0";
  const middle = Math.ceil(terms.length / 2);
  return `max(${largest(terms.slice(0, middle))},${largest(terms.slice(middle))})`;
}

function mix(lanes: readonly string[], isLoud: boolean): string {
  if (lanes.length === 1) return `${lanes[0]}anull`;
  // amix divides by the number of inputs. All of them are as long as the window, so multiplying restores their level.
  const sum = `${lanes.join("")}amix=inputs=${lanes.length}:duration=longest,volume=${lanes.length}`;
  return isLoud ? `${sum},alimiter=limit=${ceiling}:level=0` : sum;
}

/** Samples `from` to `to` of a piece. */
type CutPiece = { readonly piece: SoundPiece; readonly from: number; readonly to: number };

function cutToWindow(
  lane: SoundLane,
  window: SoundWindow,
): (CutPiece | { readonly silence: number })[] {
  const parts: (CutPiece | { readonly silence: number })[] = [];
  let at = window.fromSample;
  for (const next of lane) {
    const from = Math.max(next.start, window.fromSample);
    const to = Math.min(next.start + next.length, window.toSample);
    if (from >= to) continue;
    if (from > at) parts.push({ silence: from - at });
    parts.push({ piece: next, from: from - next.start, to: to - next.start });
    at = to;
  }
  if (at < window.toSample) parts.push({ silence: window.toSample - at });
  return parts;
}
