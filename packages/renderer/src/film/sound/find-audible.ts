import { stat } from "node:fs/promises";
import { MediaError } from "../media/media-error.ts";
import { readFrom } from "../media/ffmpeg-files.ts";
import { options, runFfmpeg } from "../media/run-ffmpeg.ts";

/** Where what is played of a file can be heard: from its first to its last audible moment. `undefined`: nowhere. */
export type Audible = { readonly fromSeconds: number; readonly toSeconds: number } | undefined;

/** The sound file and what a film plays of it. */
export type PlayedFile = {
  readonly path: string;
  readonly fromSeconds: number;
  readonly seconds: number;
};

// -60 dB: below the noise of most recordings. Shorter silence is part of the sound.
const silence = "silencedetect=noise=-60dB:d=0.5";
// Enough for a film; a recording of hours is not decoded to its end.
const longestSeconds = 1800;
// A silence at the start begins with the first packet.
const startSeconds = 0.1;

/**
 * Looks for silence at the start and the end of what a film plays of a file. Takes about a second for ten minutes.
 *
 * @returns all of it when the file cannot be decoded: the run that needs its sound says so.
 */
export function findAudible(file: PlayedFile, ffmpegPath: string): Promise<Audible> {
  return rememberWhile(file, () => listen(file, ffmpegPath));
}

const heard = new Map<string, Promise<Audible>>();

/** `watch` asks again and again about files that do not change. */
async function rememberWhile(
  { path, fromSeconds, seconds }: PlayedFile,
  find: () => Promise<Audible>,
): Promise<Audible> {
  const file = await stat(path).catch(() => undefined);
  const key = JSON.stringify([path, fromSeconds, seconds, file?.mtimeMs, file?.size]);
  const found = heard.get(key) ?? find();
  heard.set(key, found);
  return found;
}

async function listen(
  { path, fromSeconds, seconds }: PlayedFile,
  ffmpegPath: string,
): Promise<Audible> {
  const played = Math.min(seconds, longestSeconds);
  const seek = fromSeconds === 0 ? [] : ["-ss", String(fromSeconds)];
  const args = [...seek, "-t", String(played), ...readFrom(path), "-vn", "-af", silence];
  try {
    const { stderr } = await runFfmpeg(ffmpegPath, [...args, ...options("-f null -")]);
    return readSilences(stderr, seconds);
  } catch (error) {
    if (error instanceof MediaError) return { fromSeconds: 0, toSeconds: seconds };
    throw error;
  }
}

/** Silence that lasts to the end has no end in the report of older versions. */
function readSilences(report: string, seconds: number): Audible {
  const starts = readTimes(report, "silence_start");
  const ends = readTimes(report, "silence_end");
  const lastStart = starts.at(-1);
  const lastEnd = ends.length < starts.length ? Infinity : (ends.at(-1) ?? 0);
  const isSilentAtEnd = lastStart !== undefined && lastEnd > seconds - startSeconds;
  const toSeconds = isSilentAtEnd ? lastStart : seconds;
  const isSilentAtStart = (starts[0] ?? Infinity) < startSeconds;
  const fromSeconds = isSilentAtStart ? (ends[0] ?? seconds) : 0;
  return fromSeconds < toSeconds && toSeconds >= startSeconds
    ? { fromSeconds, toSeconds }
    : undefined;
}

function readTimes(report: string, name: string): number[] {
  return [...report.matchAll(new RegExp(`${name}: (-?[\\d.e-]+)`, "g"))].map((match) =>
    Number(match[1]),
  );
}
