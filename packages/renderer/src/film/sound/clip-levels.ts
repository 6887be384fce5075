import { writeFile } from "node:fs/promises";
import { array, number } from "valibot";
import { readCache } from "../../kit/own-json.ts";
import type { Clip } from "../media/clip.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { readFrom } from "../media/ffmpeg-files.ts";
import { makeOnce, productPath, type Product } from "../media/make-once.ts";
import { options, runFfmpeg } from "../media/run-ffmpeg.ts";
import { toFilmSound } from "./write-lane.ts";

/** How loud the sound of a clip is: LUFS, one figure for each window, from the start of the file. */
export type ClipLevels = readonly number[];

/** 50 ms: shorter than a syllable. */
export const levelWindow = 2400;

/** Where levels are kept, and with what they are measured; without ffmpeg, only known ones are found. */
export type LevelWork = {
  readonly cacheDir: string;
  readonly ffmpeg?: (() => Promise<Ffmpeg>) | undefined;
  readonly signal?: AbortSignal | undefined;
};

const levelsSchema = array(number());

/**
 * Measures how loud the sound of a clip is, as EBU R 128 does (K-weighting, BS.1770), but in windows of 50 ms instead of
 * 400 ms. Each clip is measured once.
 *
 * @throws MediaError as `runFfmpeg` does.
 */
export async function readLevels(
  clip: Pick<Clip, "path" | "sha256" | "audio" | "container">,
  { cacheDir, ffmpeg, signal }: LevelWork,
): Promise<ClipLevels | undefined> {
  const product = levelsOf({ sha256: clip.sha256, cacheDir });
  if (clip.audio === undefined) return undefined;
  const known = await readCache(productPath(product), levelsSchema);
  if (known !== undefined || ffmpeg === undefined) return known;
  const { channels, startSeconds } = clip.audio;
  const { path: ffmpegPath } = await ffmpeg();
  const filters = [...toFilmSound({ channels, isLate: startSeconds > 0 }), ...kWeighting, ...meter];
  const read = ["-vn", ...readFrom(clip.path, clip.container ?? "mov"), "-af", filters.join(",")];
  const args = [...options("-v error"), ...read, ...options("-f null -")];
  const { stdout } = await runFfmpeg(ffmpegPath, args, { signal });
  const levels = parseLevels(stdout.toString());
  await makeOnce(product, (path) => writeFile(path, JSON.stringify(levels)));
  return levels;
}

/** Where the levels of a clip are kept, whether they are known or not. */
export function levelsPath(clip: { readonly sha256: string; readonly cacheDir: string }): string {
  return productPath(levelsOf(clip));
}

function levelsOf(clip: { readonly sha256: string; readonly cacheDir: string }): Product {
  return { folder: clip.cacheDir, ending: ".json", madeFrom: ["levels 1", clip.sha256] };
}

// The two filters of ITU-R BS.1770-4, annex 1, for 48 kHz.
const kWeighting = [
  "biquad=b0=1.53512485958697:b1=-2.69169618940638:b2=1.19839281085285:a0=1:a1=-1.69065929318241:a2=0.73248077421585",
  "biquad=b0=1:b1=-2:b2=1:a0=1:a1=-1.99004745483398:a2=0.99007225036621",
];
const meter = [
  `asetnsamples=n=${levelWindow}:p=0`,
  "astats=metadata=1:reset=1",
  "ametadata=print:key=lavfi.astats.Overall.RMS_level:file=-",
];

// The loudness of two channels is the sum of their powers; the constant is from BS.1770.
const stereoLufs = 10 * Math.log10(2) - 0.691;
const silentLufs = -120;

function parseLevels(report: string): number[] {
  return [...report.matchAll(/Overall\.RMS_level=(\S+)/g)].map(([, written]) => {
    const level = Number(written) + stereoLufs;
    return Number.isFinite(level) ? Math.max(silentLufs, Number(level.toFixed(1))) : silentLufs;
  });
}
