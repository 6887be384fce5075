import type { StudioView } from "../../api/studio-view.ts";
import { framesPerSecond } from "../kit/timecode.ts";
import type { Piece } from "./film-layers.ts";
import type { PlayMode } from "../store/store.ts";

/** Something that is heard between two times of the film, in seconds. */
export type SoundSpan = {
  readonly url: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Of the file, at `startSeconds`. */
  readonly inSeconds: number;
  readonly speed: number;
  readonly gain: number;
  readonly fadeInSeconds: number;
  readonly fadeOutSeconds: number;
  readonly isLoop: boolean;
};

// Without it, a cut in a wave clicks.
const edgeSeconds = 0.005;

/** All that is heard beside the assembled film, whose video has its own sound. */
export function spansOf(view: StudioView, mode: PlayMode, pieces: readonly Piece[]): SoundSpan[] {
  if (mode === "film") return [];
  const rate = framesPerSecond(view.film.rate);
  const laid = view.sounds.map((sound): SoundSpan => ({
    url: sound.url,
    startSeconds: sound.startFrame / rate,
    endSeconds: (sound.startFrame + sound.frameCount) / rate,
    inSeconds: sound.inSeconds,
    speed: 1,
    gain: 10 ** (sound.gainDb / 20),
    fadeInSeconds: sound.fadeInSeconds,
    fadeOutSeconds: sound.fadeOutSeconds,
    isLoop: sound.isLoop,
  }));
  if (!view.film.keepsProductionSound) return laid;
  return [...laid, ...pieces.flatMap((piece, index) => clipSpan(piece, pieces[index + 1], rate))];
}

/** The clip's own sound, over the handles of a dissolve as long as its picture. A held frame is silent. */
function clipSpan(piece: Piece, next: Piece | undefined, rate: number): SoundSpan[] {
  const { shot, source, url, startFrame, frameCount, headFrames, tailFrames } = piece;
  if (source !== "clip" || url === undefined || shot.media?.hasSound !== true) return [];
  const { speed, holdFirst, holdLast } = shot.retime ?? { speed: 1, holdFirst: 0, holdLast: 0 };
  const head = holdFirst > 0 ? 0 : Math.min(headFrames, shot.sourceInFrame / speed);
  const from = startFrame + holdFirst - head;
  const to = startFrame + frameCount - holdLast + (holdLast > 0 ? 0 : tailFrames);
  const fadeIn = headFrames === 0 ? 0 : headFrames + (shot.transition?.afterFrames ?? 0);
  const fadeOut = tailFrames === 0 ? 0 : tailFrames + (next?.headFrames ?? 0);
  return [
    {
      url,
      startSeconds: from / rate,
      endSeconds: to / rate,
      inSeconds: (shot.sourceInFrame - head * speed) / rate,
      speed,
      gain: 1,
      fadeInSeconds: Math.max(edgeSeconds, fadeIn / rate),
      fadeOutSeconds: Math.max(edgeSeconds, fadeOut / rate),
      isLoop: false,
    },
  ];
}

export type FilmSound = {
  /** Decodes what is heard at a time of the film; ends after a moment in any case. */
  prepare(context: AudioContext, spans: readonly SoundSpan[], filmSeconds: number): Promise<void>;
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

  return {
    async prepare(context, spans, filmSeconds) {
      const now = spans.filter(
        ({ startSeconds, endSeconds }) => startSeconds <= filmSeconds && endSeconds > filmSeconds,
      );
      const wait = new Promise<void>((resolve) => setTimeout(resolve, prepareMs));
      await Promise.race([Promise.all(now.map(({ url }) => buffers.load(context, url))), wait]);
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
            if (buffer !== undefined && !signal.aborted) startSpan(span, buffer, at, signal);
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
  ...[at, signal]: readonly [at: PlayPoint, signal: AbortSignal]
): void {
  const { context } = at;
  const contextAt = (filmSeconds: number): number =>
    at.contextSeconds + (filmSeconds - at.filmSeconds) / at.speed;
  const begin = Math.max(contextAt(span.startSeconds), context.currentTime);
  const end = contextAt(span.endSeconds);
  if (end <= begin) return;
  const passed = (begin - contextAt(span.startSeconds)) * at.speed;
  const offset = span.inSeconds + passed * span.speed;
  if (!span.isLoop && offset >= buffer.duration) return;

  const source = new AudioBufferSourceNode(context, {
    buffer,
    loop: span.isLoop,
    playbackRate: span.speed * at.speed,
  });
  const gain = new GainNode(context, { gain: 0 });
  source.connect(gain).connect(context.destination);
  const level = (filmSeconds: number): number => {
    const rise =
      span.fadeInSeconds === 0 ? 1 : (filmSeconds - span.startSeconds) / span.fadeInSeconds;
    const fall =
      span.fadeOutSeconds === 0 ? 1 : (span.endSeconds - filmSeconds) / span.fadeOutSeconds;
    return span.gain * Math.max(0, Math.min(1, rise, fall));
  };
  gain.gain.setValueAtTime(level(span.startSeconds + passed), begin);
  for (const filmSeconds of [
    span.startSeconds + span.fadeInSeconds,
    span.endSeconds - span.fadeOutSeconds,
    span.endSeconds,
  ]) {
    const when = contextAt(filmSeconds);
    if (when > begin) gain.gain.linearRampToValueAtTime(level(filmSeconds), when);
  }
  source.start(begin, span.isLoop ? offset % buffer.duration : offset);
  source.stop(end);
  const silence = (): void => {
    source.stop();
    gain.disconnect();
  };
  source.addEventListener("ended", () => signal.removeEventListener("abort", silence));
  signal.addEventListener("abort", silence, { once: true });
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
