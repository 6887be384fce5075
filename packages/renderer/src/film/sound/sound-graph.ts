import type { Stem } from "../../storyboard/storyboard.ts";
import type { CutWithSound } from "./sound-plan.ts";
import { fadeFilm } from "./fade-film.ts";
import {
  intoLanes,
  sampleAt,
  type SoundEvent,
  type SoundSource,
  type SoundSpan,
} from "./sound-lanes.ts";
import { laySound, type SoundGroup } from "./lay-sound.ts";
import { silence, writeGain, writeLane, type SoundWindow } from "./write-lane.ts";

/** Filters that mix the sound from its inputs. The output is `[mix]`, exactly as long as the window. */
export type SoundGraph = {
  /** In the order of the graph's inputs. */
  readonly inputs: readonly SoundInput[];
  readonly text: string;
};

export type SoundInput = Pick<SoundSource, "path" | "sha256" | "isClip" | "container">;

// -1 dBFS: the sum of music and clips may exceed full scale, which would be audible as distortion.
const ceiling = 0.89;
// At 48 kHz and its usual attack of 5 ms, the limiter returns each sample this much later.
const limiterDelay = 239;

/**
 * Writes the graph of a part of the film: events become lanes, lanes become groups, and the groups are mixed. Everything
 * that is mixed has exactly the length of the window, in samples. The text contains only what is heard in the window,
 * at positions within it, so the same sound at another time has the same graph.
 */
export function writeSoundGraph(cut: CutWithSound, window: SoundWindow): SoundGraph {
  const groups = laySound(cut);
  return writeGraph(cut, window, { groups, join: (heard) => mix(heard, groups, window) });
}

/**
 * The same for a part of the mix: before the limiter and a loudness target, so that the parts add up to the mix. A film without
 * such sound has a part that is silent.
 */
export function writeStemGraph(cut: CutWithSound, stem: Stem): SoundGraph {
  const window = { fromSample: 0, toSample: sampleAt(cut.frameCount, cut) };
  const groups = laySound(cut).filter((group) => group.stem === stem);
  return writeGraph(cut, window, { groups, join: (heard) => mixPlain(heard, window) });
}

function writeGraph(
  cut: CutWithSound,
  window: SoundWindow,
  mixing: {
    readonly groups: readonly SoundGroup[];
    readonly join: (heard: readonly SoundGroup[]) => string;
  },
): SoundGraph {
  const inputs: SoundInput[] = [];
  const chains: string[] = [];
  const addInput = ({ source: { path, sha256, isClip, container } }: SoundEvent): number =>
    inputs.push({ path, sha256, isClip, container }) - 1;
  const heard = mixing.groups.flatMap((group) => {
    const events = group.events.filter((event) => isWithin(event, window));
    return events.length === 0 ? [] : [{ ...group, events }];
  });
  for (const group of heard) chains.push(...writeGroup(group, window, addInput));
  const last = [...fadeFilm(cut, window), "asetnsamples=n=1024:p=0"].join(",");
  chains.push(`${mixing.join(heard)},${last}[mix]`);
  return { inputs, text: chains.join(";") };
}

function isWithin({ start, length }: SoundSpan, { fromSample, toSample }: SoundWindow): boolean {
  return start < toSample && start + length > fromSample;
}

/** The output is the name of the group as a label. */
function writeGroup(
  { name, events, gain }: SoundGroup,
  window: SoundWindow,
  addInput: (event: SoundEvent) => number,
): string[] {
  const lanes = intoLanes(events);
  const laneName = (index: number): string => `${name}lane${index}`;
  const chains = lanes.flatMap((lane, index) =>
    writeLane(lane, window, { name: laneName(index), addInput }),
  );
  const all = sum(lanes.map((_, index) => `[${laneName(index)}]`));
  if (gain === undefined) return [...chains, `${all}[${name}]`];
  return [
    ...chains,
    ...writeGain(gain, window, `${name}gain`),
    `${all}[${name}whole]`,
    `[${name}whole][${name}gain]amultiply[${name}]`,
  ];
}

function sum(labels: readonly string[]): string {
  if (labels.length === 1) return `${labels[0]}anull`;
  // amix divides by the number of inputs. All of them are as long as the window, so multiplying restores their level.
  return `${labels.join("")}amix=inputs=${labels.length}:duration=longest,volume=${labels.length}`;
}

function mixPlain(heard: readonly SoundGroup[], { fromSample, toSample }: SoundWindow): string {
  return heard.length === 0
    ? silence(toSample - fromSample)
    : sum(heard.map(({ name }) => `[${name}]`));
}

function mix(
  heard: readonly SoundGroup[],
  groups: readonly SoundGroup[],
  window: SoundWindow,
): string {
  const all = mixPlain(heard, window);
  if (heard.length === 0) return all;
  // Of the whole film: the parts of a film are joined.
  if (groups.length < 2 && !groups.some(mayExceed)) return all;
  const limiter = `alimiter=limit=${ceiling}:level=0`;
  return `${all},apad=pad_len=${limiterDelay},${limiter},atrim=start_sample=${limiterDelay},asetpts=N/SR/TB`;
}

/** Whether it may exceed full scale although each of its files does not. */
function mayExceed({ events, isSum }: SoundGroup): boolean {
  return isSum || events.some(({ source, gainDb }) => source.channels > 2 || gainDb > 0);
}
