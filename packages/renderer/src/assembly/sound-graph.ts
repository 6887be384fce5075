import type { AssemblyPlan, MusicBed } from "./assembly-plan.ts";
import {
  filmSampleRate,
  layNarration,
  layProduction,
  sampleAt,
  type SoundLane,
  type SoundPiece,
} from "./sound-lanes.ts";

/** Filters that make the sound of a film out of its inputs; the output is `[mix]`, as long as the film. */
export type SoundGraph = {
  /** In the order of the graph's inputs. Clips are MP4 or MOV; other files are whatever ffmpeg reads. */
  readonly inputs: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly isClip: boolean;
  }[];
  readonly text: string;
};

// Half a second down and up again, so that speech neither starts nor ends on full music.
const duckingRampSeconds = 0.5;
const musicEndFadeSeconds = 1.5;
// -1 dBFS: the mix of several lanes may pass full scale, which would be heard as distortion.
const ceiling = 0.89;

/** Writes the graph. Every lane is brought to exactly the film's length, in samples, before they are mixed. */
export function writeSoundGraph(plan: AssemblyPlan): SoundGraph {
  const length = sampleAt(plan.frameCount, plan);
  const inputs: { path: string; sha256: string; isClip: boolean }[] = [];
  const chains: string[] = [];
  const outputs: string[] = [];
  const addInput = (file: { path: string; sha256: string }, isClip: boolean): number =>
    inputs.push({ path: file.path, sha256: file.sha256, isClip }) - 1;
  const addLane = (lane: SoundLane, isClip: boolean): void => {
    const name = `lane${outputs.length}`;
    const parts = fillGaps(lane, length).map((part, index) => {
      const label = `[${name}p${index}]`;
      chains.push(
        `${"silence" in part ? silence(part.silence) : piece(addInput(part, isClip), part)}${label}`,
      );
      return label;
    });
    chains.push(`${parts.join("")}concat=n=${parts.length}:v=0:a=1[${name}]`);
    outputs.push(`[${name}]`);
  };
  const narration = layNarration(plan);
  if (plan.sound?.keepsProductionSound === true) {
    for (const lane of layProduction(plan)) addLane(lane, true);
  }
  for (const lane of narration) addLane(lane, false);
  const music = plan.sound?.music;
  if (music !== undefined) {
    chains.push(`${musicBed(addInput(music, false), music, narration, length)}[music]`);
    outputs.push("[music]");
  }
  chains.push(`${mix(outputs)},asetnsamples=n=1024:p=0[mix]`);
  return { inputs, text: chains.join(";") };
}

const toFilmFormat = "aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo";

/** `first_pts=0`: sound that starts late in its file stays late, and gaps in it stay gaps. */
function readInput(index: number): string {
  return `[${index}:a]aresample=${filmSampleRate}:async=1:first_pts=0,${toFilmFormat}`;
}

/** AAC decodes to more than was put in, and clips may have less sound than picture: cut, then pad, to the sample. */
function toLength(length: number): string {
  return `asetpts=N/SR/TB,apad=whole_len=${length},atrim=end_sample=${length}`;
}

function piece(input: number, { sourceStart, length, fadeIn, fadeOut }: SoundPiece): string {
  const filters = [
    readInput(input),
    `atrim=start_sample=${sourceStart}:end_sample=${sourceStart + length}`,
    toLength(length),
  ];
  // Equal power: two unrelated sounds keep their loudness while one gives way to the other.
  if (fadeIn > 0) filters.push(`afade=t=in:ss=0:ns=${fadeIn}:curve=qsin`);
  if (fadeOut > 0) filters.push(`afade=t=out:ss=${length - fadeOut}:ns=${fadeOut}:curve=qsin`);
  return filters.join(",");
}

function silence(length: number): string {
  return `anullsrc=r=${filmSampleRate}:cl=stereo,${toFilmFormat},atrim=end_sample=${length},asetpts=N/SR/TB`;
}

function musicBed(
  input: number,
  music: MusicBed,
  narration: readonly SoundLane[],
  length: number,
): string {
  const fade = Math.min(length, Math.round(musicEndFadeSeconds * filmSampleRate));
  const filters = [readInput(input), `volume=${music.gainDb}dB`, toLength(length)];
  if (music.duckingDb !== undefined && music.duckingDb !== 0 && narration.length > 0) {
    filters.push("asetnsamples=n=480:p=0", ducking(music.duckingDb, narration.flat()));
  }
  filters.push(`afade=t=out:ss=${length - fade}:ns=${fade}`);
  return filters.join(",");
}

/** Gain over time: full, but `duckingDb` less while a piece of narration is heard, with ramps outside of it. */
function ducking(duckingDb: number, pieces: readonly SoundPiece[]): string {
  const depths = pieces.map(({ start, length }) => {
    const from = (start / filmSampleRate).toFixed(4);
    const to = ((start + length) / filmSampleRate).toFixed(4);
    return `clip(1-max(${from}-t,t-${to})/${duckingRampSeconds},0,1)`;
  });
  const depth = depths.reduce((left, right) => `max(${left},${right})`);
  return `volume=eval=frame:volume='pow(10,${duckingDb}/20*(${depth}))'`;
}

function mix(lanes: readonly string[]): string {
  if (lanes.length === 1) return `${lanes[0]}anull`;
  const inputs = lanes.length;
  // amix divides by the number of inputs: all of them last as long as the film, so multiplying restores each.
  return `${lanes.join("")}amix=inputs=${inputs}:duration=longest,volume=${inputs},alimiter=limit=${ceiling}:level=0`;
}

type Part = SoundPiece | { readonly silence: number };

function fillGaps(lane: SoundLane, length: number): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const next of lane) {
    if (next.start > at) parts.push({ silence: next.start - at });
    parts.push(next);
    at = next.start + next.length;
  }
  if (at < length) parts.push({ silence: length - at });
  return parts;
}
