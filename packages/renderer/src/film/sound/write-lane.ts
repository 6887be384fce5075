import type { GainPiece } from "./lay-gain.ts";
import { edgeSamples } from "./sound-edges.ts";
import {
  filmSampleRate,
  type SoundEvent,
  type SoundLane,
  type SoundSource,
  type SoundSpan,
} from "./sound-lanes.ts";

/** A part of the film, in samples; `toSample` is exclusive. */
export type SoundWindow = { readonly fromSample: number; readonly toSample: number };

/** What a filter graph can be built of: a name for its labels, and a way to read a file. */
export type LaneWriter = {
  readonly name: string;
  /** Returns the number of the input. */
  readonly addInput: (event: SoundEvent) => number;
};

export const toFilmFormat = "aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo";

/** Chains that make a lane, exactly as long as the window. Their output is `[name]`. */
export function writeLane(
  lane: SoundLane,
  window: SoundWindow,
  { name, addInput }: LaneWriter,
): string[] {
  return joinParts(lane, window, {
    name,
    write: (event, part, label) => writeEvent(addInput(event), { event, part, label }),
  });
}

/** Chains that make a gain, exactly as long as the window, at a level that is computed for each sample. Their output is `[name]`. */
export function writeGain(
  pieces: readonly GainPiece[],
  window: SoundWindow,
  name: string,
): string[] {
  const inWindow = pieces.flatMap((piece) => {
    const from = Math.max(piece.start, window.fromSample) - piece.start;
    const to = Math.min(piece.start + piece.length, window.toSample) - piece.start;
    return from < to ? [{ piece, from, to }] : [];
  });
  const labels = inWindow.map((_, index) => `[${name}p${index}]`);
  const chains = inWindow.map(({ piece, from, to }, index) => {
    const level = writeLevel(piece, from);
    const source = `aevalsrc='${level}|${level}':s=${filmSampleRate},${toFilmFormat}`;
    return `${source},atrim=end_sample=${to - from},asetpts=N/SR/TB${labels[index]}`;
  });
  return [...chains, `${labels.join("")}concat=n=${labels.length}:v=0:a=1[${name}]`];
}

/** A ramp is a half cosine in decibels: at its middle half of them, and without a corner, which would be heard in a low tone. */
function writeLevel({ length, fromDb, toDb }: GainPiece, from: number): string {
  if (fromDb === toDb) return (10 ** (toDb / 20)).toFixed(9);
  const share = `(0.5-0.5*cos(PI*(n+${from})/${length}))`;
  return `pow(10,(${fromDb}+${toDb - fromDb}*${share})/20)`;
}

/** Silence of a length. */
export function silence(length: number): string {
  return `anullsrc=r=${filmSampleRate}:cl=stereo,${toFilmFormat},atrim=end_sample=${length},asetpts=N/SR/TB`;
}

type Part = { readonly from: number; readonly to: number };

function joinParts(
  lane: SoundLane,
  window: SoundWindow,
  to: {
    readonly name: string;
    readonly write: (event: SoundEvent, part: Part, label: string) => string[];
  },
): string[] {
  const chains: string[] = [];
  const labels: string[] = [];
  const nextLabel = (): string => {
    const label = `[${to.name}p${labels.length}]`;
    labels.push(label);
    return label;
  };
  let at = window.fromSample;
  const rest = (until: number): void => {
    if (until > at) chains.push(`${silence(until - at)}${nextLabel()}`);
  };
  for (const span of lane) {
    const first = Math.max(span.start, window.fromSample);
    const last = Math.min(span.start + span.length, window.toSample);
    if (first >= last) continue;
    rest(first);
    const part = { from: first - span.start, to: last - span.start };
    chains.push(...to.write(span, part, nextLabel()));
    at = last;
  }
  rest(window.toSample);
  return [...chains, `${labels.join("")}concat=n=${labels.length}:v=0:a=1[${to.name}]`];
}

// The sound of a file may end this much before the length that its index gives, or its event has.
const endSearch = filmSampleRate;

/** Decodes what the part needs: not the start or end of a long event when the window is in its middle. */
function writeEvent(
  input: number,
  {
    event,
    part,
    label,
  }: { readonly event: SoundEvent; readonly part: Part; readonly label: string },
): string[] {
  const { source, sourceStart, length, fadeIn, fadeOut, gainDb, loopLength } = event;
  const lastPart = length - Math.max(endSearch, fadeOut?.length ?? 0);
  // Stretched sound depends on what was before: all parts of an event are cut from the same samples.
  const isStretched = source.tempo !== undefined;
  const keepsEnd = isStretched || part.to > lastPart;
  const needed = isStretched ? 0 : keepsEnd ? Math.min(part.from, lastPart) : part.from;
  const keepsStart = needed < (fadeIn?.length ?? 0);
  const from = keepsStart ? 0 : Math.max(0, needed);
  const to = keepsEnd ? length : part.to;
  const kept = to - from;
  const first = sourceStart + from;
  const last = Math.max(first + 1, Math.min(sourceStart + to, source.endSample));
  const [read, ...chains] =
    loopLength === undefined
      ? readRange(input, { event, first, last, keepsEnd, label })
      : [readLoop(input, event, { loopLength, from, kept })];
  const filters = [
    // Clips may have less sound than picture: pad, then cut.
    `${read},apad=whole_len=${kept},atrim=end_sample=${kept}`,
    ...(gainDb === 0 ? [] : [`volume=${gainDb}dB`]),
    ...fades(
      { length: kept },
      { fadeIn: keepsStart ? fadeIn : undefined, fadeOut: keepsEnd ? fadeOut : undefined },
    ),
    ...cutTo({ from: part.from - from, to: part.to - from }, { length: kept }),
  ];
  return [...chains, `${filters.join(",")}${label}`];
}

/**
 * Samples of a file. Only the decoder knows where its sound really ends, so an edge there is made backwards. Of a long
 * one, only the end is kept in memory for this.
 *
 * @returns an open chain, and the chains that it continues.
 */
function readRange(
  input: number,
  range: {
    readonly event: SoundEvent;
    readonly first: number;
    readonly last: number;
    readonly keepsEnd: boolean;
    readonly label: string;
  },
): [string, ...string[]] {
  const { event, first, last, label } = range;
  const samples = `${readInput(input, event)},${takeSamples(event, first, last)}`;
  if (!event.hasEndEdge || !range.keepsEnd) return [samples];
  const head = last - first - endSearch;
  if (head < longSamples) return [`${samples},${endEdge}`];
  const name = (part: string): string => label.replace("]", `${part}]`);
  return [
    `${name("h")}${name("e")}concat=n=2:v=0:a=1,asetpts=N/SR/TB`,
    `${samples},asplit${name("a")}${name("b")}`,
    `${name("a")}atrim=end_sample=${head},asetpts=N/SR/TB${name("h")}`,
    `${name("b")}atrim=start_sample=${head},asetpts=N/SR/TB,${endEdge}${name("e")}`,
  ];
}

/** A part of a range that is repeated without a gap. One that lies within a single repeat is read directly. */
function readLoop(
  input: number,
  event: SoundEvent,
  {
    loopLength,
    from,
    kept,
  }: { readonly loopLength: number; readonly from: number; readonly kept: number },
): string {
  const phase = from % loopLength;
  const read = readInput(input, event);
  const start = event.sourceStart;
  if (phase + kept <= loopLength) {
    return `${read},atrim=start_sample=${start + phase}:end_sample=${start + phase + kept},asetpts=N/SR/TB`;
  }
  const repeats = Math.ceil((phase + kept) / loopLength) - 1;
  return [
    `${read},atrim=start_sample=${start}:end_sample=${start + loopLength}`,
    `asetpts=N/SR/TB,apad=whole_len=${loopLength},atrim=end_sample=${loopLength}`,
    `aloop=loop=${repeats}:size=${loopLength}`,
    `atrim=start_sample=${phase}:end_sample=${phase + kept},asetpts=N/SR/TB`,
  ].join(",");
}

function takeSamples({ source }: SoundEvent, first: number, last: number): string {
  const { tempo } = source;
  if (tempo === undefined) return `atrim=start_sample=${first}:end_sample=${last},asetpts=N/SR/TB`;
  const [from, to] = [Math.round(first * tempo), Math.round(last * tempo)];
  // Returns some hundred samples more or less than it should.
  const exact = `apad=whole_len=${last - first},atrim=end_sample=${last - first},asetpts=N/SR/TB`;
  return `atrim=start_sample=${from}:end_sample=${to},asetpts=N/SR/TB,${stretch(tempo)},${exact}`;
}

/** All versions of the filter take 0.5 to 2. */
export function stretch(tempo: number): string {
  if (tempo < 0.5) return `atempo=0.5,${stretch(tempo / 0.5)}`;
  if (tempo > 2) return `atempo=2,${stretch(tempo / 2)}`;
  return `atempo=${tempo}`;
}

// 20 s of stereo are 8 MB.
const longSamples = 20 * filmSampleRate;

const backwards = "areverse,asetpts=N/SR/TB";
const endEdge = `${backwards},afade=t=in:ss=0:ns=${edgeSamples}:curve=hsin,${backwards}`;

function readInput(input: number, { source }: SoundEvent): string {
  return `[${input}:a]${toFilmSound(source).join(",")}`;
}

/** Filters from the sound of a file to that of a film. `first_pts=0` keeps silence at the start of a file, and gaps. */
export function toFilmSound(source: Pick<SoundSource, "channels" | "isLate">): string[] {
  return [
    ...toStereo(source.channels),
    ...(source.isLate ? [lateEdge] : []),
    `aresample=${filmSampleRate}:async=1:first_pts=0`,
    toFilmFormat,
  ];
}

/** ffmpeg's own conversion makes mono 3 dB softer, and the level of its surround depends on the sample format. */
function toStereo(channels: number): string[] {
  if (channels === 2) return [];
  return channels === 1 ? [fromMono] : ["aformat=sample_fmts=fltp", fromSurround];
}

// "<" divides by the sum of the channels that there are: mono is on both sides at its full level. Some AAC that claims to be
// mono decodes to stereo, which stays as it is.
const fromMono = "pan=stereo|FL<FL+FC|FR<FR+FC";
// ITU-R BS.775: the centre and the surrounds 3 dB down, and no LFE. The limiter takes what exceeds full scale.
const fromSurround =
  "pan=stereo|FL=FL+0.7071*FC+0.7071*BL+0.7071*SL+0.5*BC|FR=FR+0.7071*FC+0.7071*BR+0.7071*SR+0.5*BC";

// Counts samples, not time: `afade` would take the late start for the middle of the sound.
const lateGain = `(0.5-0.5*cos(PI*min(n/${edgeSamples},1)))`;
const lateEdge = `aformat=channel_layouts=stereo,aeval='val(0)*${lateGain}|val(1)*${lateGain}'`;

function fades(
  { length }: Pick<SoundSpan, "length">,
  { fadeIn, fadeOut }: Pick<SoundSpan, "fadeIn" | "fadeOut">,
): string[] {
  const filters: string[] = [];
  if (fadeIn !== undefined) {
    filters.push(`afade=t=in:ss=0:ns=${fadeIn.length}:curve=${fadeIn.curve}`);
  }
  if (fadeOut !== undefined) {
    const { length: over, curve } = fadeOut;
    filters.push(`afade=t=out:ss=${length - over}:ns=${over}:curve=${curve}`);
  }
  return filters;
}

function cutTo({ from, to }: Part, { length }: Pick<SoundSpan, "length">): string[] {
  if (from === 0 && to === length) return [];
  return [`atrim=start_sample=${from}:end_sample=${to}`, "asetpts=N/SR/TB"];
}
