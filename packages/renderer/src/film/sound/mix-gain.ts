import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withScratchFile } from "../../kit/whole-file.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { fileArgument } from "../media/ffmpeg-files.ts";
import { makeOnce, productPath, type Product } from "../media/make-once.ts";
import { options } from "../media/run-ffmpeg.ts";
import { readGraph, runSound } from "./build-sound.ts";
import { findLoudness } from "./find-loudness-filters.ts";
import { sampleAt } from "./sound-lanes.ts";
import { writeSoundGraph, type SoundGraph } from "./sound-graph.ts";
import type { CutWithSound } from "./sound-plan.ts";

/**
 * Finds the gain that brings a film to its loudness, without making the film. It is found once for the same sound.
 *
 * @returns the absolute path of a file with `{"gainDb": …}`, see `mixGainPath`.
 * @throws MediaError as `runFfmpeg`.
 */
export async function findMixGain(
  cut: CutWithSound,
  work: { readonly ffmpeg: Ffmpeg; readonly cacheDir: string },
): Promise<string> {
  const { ffmpeg, cacheDir } = work;
  const graph = graphOf(cut);
  return makeOnce(productOf(cut, graph, cacheDir), async (path) => {
    const target = cut.sound?.loudness;
    const gainDb =
      target === undefined
        ? 0
        : await withScratchFile(join(cacheDir, "mix.wav"), async (mixPath) => {
            const encoding = options("-c:a pcm_f32le -f wav -rf64 auto");
            await runSound([...readGraph(graph), ...encoding, fileArgument(mixPath)], {
              ffmpeg,
              signal: undefined,
            });
            return (await findLoudness(mixPath, target, { ffmpeg })).gainDb;
          });
    await writeFile(path, JSON.stringify({ gainDb }));
  });
}

/** Where it is kept, whether it is known or not; `undefined`: the film has no loudness. */
export function mixGainPath(cut: CutWithSound, cacheDir: string): string | undefined {
  if (cut.sound?.loudness === undefined) return undefined;
  return productPath(productOf(cut, graphOf(cut), cacheDir));
}

function graphOf(cut: CutWithSound): SoundGraph {
  return writeSoundGraph(cut, { fromSample: 0, toSample: sampleAt(cut.frameCount, cut) });
}

function productOf(cut: CutWithSound, { inputs, text }: SoundGraph, folder: string): Product {
  const hashes = inputs.map(({ sha256 }) => sha256);
  const madeFrom = ["mix gain 1", text, hashes, cut.sound?.loudness ?? null];
  return { folder, ending: ".json", madeFrom };
}
