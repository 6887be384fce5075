import type { Piece } from "./film-layers.ts";
import { levelsOf, type SoundLevels } from "./sound-levels.ts";
import type { StudioSound, StudioView } from "../../api/studio-view.ts";
import type { PlayMode } from "../store/store.ts";

/** Something that is heard between two times of the film, in seconds. */
export type SoundSpan = {
  readonly url: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Of the file, at `startSeconds`. */
  readonly inSeconds: number;
  readonly loopSeconds: number | undefined;
  readonly levels: SoundLevels;
};

/** All that is heard beside the assembled film, whose video has its own sound. Clips without a picture are silent in an animatic. */
export function spansOf(view: StudioView, mode: PlayMode, pieces: readonly Piece[]): SoundSpan[] {
  if (mode === "film") return [];
  const shown = new Set(pieces.flatMap(({ shot, source }) => (source === "clip" ? [shot.id] : [])));
  const isHeard = ({ kind, shot = "" }: StudioSound): boolean =>
    kind !== "clip" || mode === "cut" || shown.has(shot);
  return view.sounds.filter(isHeard).map((sound) => {
    const { url, startSeconds, seconds, inSeconds, loopSeconds } = sound;
    const levels = levelsOf(sound, view.film);
    return {
      url,
      startSeconds,
      endSeconds: startSeconds + seconds,
      inSeconds,
      loopSeconds,
      levels,
    };
  });
}

export type FilmSound = {
  readonly spansOf: typeof spansOf;
  /** Decodes what is heard at a time of the film; ends after a moment in any case. `mixGainUrl` as in the view. */
  prepare(
    context: AudioContext,
    spans: readonly SoundSpan[],
    at: { readonly filmSeconds: number; readonly mixGainUrl: string | undefined },
  ): Promise<void>;
  /** Plays from a time of the film; `contextSeconds` is when. Goes on until `stop`. */
  play(spans: readonly SoundSpan[], at: PlayPoint): void;
  stop(): void;
};

export type PlayPoint = {
  readonly context: AudioContext;
  readonly filmSeconds: number;
  readonly contextSeconds: number;
  readonly speed: number;
};

// Long enough to fetch and decode a clip, short enough to keep few of them.
const aheadSeconds = 8;
// A person who presses Play accepts this; a sound that takes longer comes in later.
const prepareMs = 300;
// About 120 MB of samples.
const keptSeconds = 320;

export function createFilmSound(): FilmSound {
  const buffers = createBuffers();
  let stopping = new AbortController();
  let mix: GainNode | undefined;
  let mixUrl: string | undefined;
  /** The level of the whole film; until it is measured, the last one. */
  const setMix = async (url: string | undefined): Promise<void> => {
    if (url === mixUrl) return;
    mixUrl = url;
    const gainDb = url === undefined ? 0 : await fetchGain(url);
    // Slowly enough that it is no tick.
    if (url === mixUrl) mix?.gain.setTargetAtTime(10 ** (gainDb / 20), 0, 0.03);
  };

  return {
    spansOf,
    async prepare(context, spans, { filmSeconds, mixGainUrl }) {
      if (mix?.context !== context) {
        mix = new GainNode(context);
        mix.connect(context.destination);
        mixUrl = undefined;
      }
      const now = spans.filter(
        ({ startSeconds, endSeconds }) => startSeconds <= filmSeconds && endSeconds > filmSeconds,
      );
      const wait = new Promise<void>((resolve) => setTimeout(resolve, prepareMs));
      const loads = now.map(({ url }) => buffers.load(context, url));
      await Promise.race([Promise.all([...loads, setMix(mixGainUrl)]), wait]);
    },
    play(spans, at) {
      stopping.abort();
      stopping = new AbortController();
      const { signal } = stopping;
      const waiting = new Set(spans.filter(({ endSeconds }) => endSeconds > at.filmSeconds));
      const look = (): void => {
        const filmNow = at.filmSeconds + (at.context.currentTime - at.contextSeconds) * at.speed;
        for (const span of waiting) {
          if (span.startSeconds > filmNow + aheadSeconds * at.speed) continue;
          waiting.delete(span);
          void buffers.load(at.context, span.url).then((buffer) => {
            if (buffer === undefined || mix === undefined || signal.aborted) return;
            startSpan(span, buffer, { at, out: mix, signal });
          });
        }
      };
      look();
      const timer = setInterval(look, 500);
      signal.addEventListener("abort", () => clearInterval(timer));
    },
    stop() {
      stopping.abort();
    },
  };
}

function startSpan(
  span: SoundSpan,
  buffer: AudioBuffer,
  {
    at,
    out,
    signal,
  }: { readonly at: PlayPoint; readonly out: AudioNode; readonly signal: AbortSignal },
): void {
  const { context } = at;
  const { startSeconds, inSeconds, loopSeconds, levels } = span;
  const contextAt = (filmSeconds: number): number =>
    at.contextSeconds + (filmSeconds - at.filmSeconds) / at.speed;
  const begin = Math.max(contextAt(startSeconds), context.currentTime);
  const end = contextAt(span.endSeconds);
  if (end <= begin) return;
  const passed = (begin - contextAt(startSeconds)) * at.speed;
  if (loopSeconds === undefined && inSeconds + passed >= buffer.duration) return;

  const long = loopSeconds === undefined ? buffer : padTo(buffer, inSeconds + loopSeconds);
  const source = new AudioBufferSourceNode(context, { buffer: long, playbackRate: at.speed });
  if (loopSeconds !== undefined) {
    source.loop = true;
    source.loopStart = inSeconds;
    source.loopEnd = inSeconds + loopSeconds;
  }
  const gain = new GainNode(context, { gain: 0 });
  source.connect(gain).connect(out);
  gain.gain.setValueAtTime(levels.at(startSeconds + passed), begin);
  for (const filmSeconds of levels.points) {
    const when = contextAt(filmSeconds);
    if (when > begin) gain.gain.linearRampToValueAtTime(levels.at(filmSeconds), when);
  }
  source.start(begin, inSeconds + (loopSeconds === undefined ? passed : passed % loopSeconds));
  source.stop(end);
  const silence = (): void => {
    source.stop();
    gain.disconnect();
  };
  source.addEventListener("ended", () => signal.removeEventListener("abort", silence));
  signal.addEventListener("abort", silence, { once: true });
}

/** Browsers take away the silence at the end of an MP3, which is a part of a loop. */
function padTo(buffer: AudioBuffer, seconds: number): AudioBuffer {
  const { numberOfChannels, sampleRate } = buffer;
  const length = Math.round(seconds * sampleRate);
  if (buffer.length >= length) return buffer;
  const padded = new AudioBuffer({ length, numberOfChannels, sampleRate });
  for (let channel = 0; channel < numberOfChannels; channel += 1) {
    padded.copyToChannel(buffer.getChannelData(channel), channel);
  }
  return padded;
}

/** Decoded sounds, those used last. `undefined`: there is none in the file, or it could not be read; the picture plays on. */
function createBuffers() {
  const kept = new Map<string, Promise<AudioBuffer | undefined>>();
  const seconds = new Map<string, number>();
  const forgetOldest = (): void => {
    let total = [...seconds.values()].reduce((sum, one) => sum + one, 0);
    for (const [url, length] of seconds) {
      if (total <= keptSeconds || seconds.size === 1) return;
      total -= length;
      seconds.delete(url);
      kept.delete(url);
    }
  };
  return {
    load(context: AudioContext, url: string): Promise<AudioBuffer | undefined> {
      const known = kept.get(url);
      if (known !== undefined) return known;
      const loading = fetchSound(context, url).then((buffer) => {
        if (buffer === undefined) kept.delete(url);
        else seconds.set(url, buffer.duration);
        forgetOldest();
        return buffer;
      });
      kept.set(url, loading);
      return loading;
    },
  };
}

async function fetchSound(context: AudioContext, url: string): Promise<AudioBuffer | undefined> {
  try {
    const response = await fetch(url);
    if (!response.ok) return undefined;
    return await context.decodeAudioData(await response.arrayBuffer());
  } catch {
    return undefined;
  }
}

async function fetchGain(url: string): Promise<number> {
  try {
    const found: unknown = await (await fetch(url)).json();
    const has = typeof found === "object" && found !== null && "gainDb" in found;
    return has && typeof found.gainDb === "number" ? found.gainDb : 0;
  } catch {
    return 0;
  }
}
