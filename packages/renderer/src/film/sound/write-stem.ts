import { createHash } from "node:crypto";
import { makeWholeFile } from "../../kit/whole-file.ts";
import type { Stem } from "../../storyboard/storyboard.ts";
import { fileArgument } from "../media/ffmpeg-files.ts";
import { options } from "../media/run-ffmpeg.ts";
import { readGraph, runSound, type SoundWork } from "./build-sound.ts";
import { writeStemGraph } from "./sound-graph.ts";
import type { CutWithSound } from "./sound-plan.ts";

// 48 kHz, 24 bits: what mixing desks and edit suites expect.
const stemEncoding = options("-c:a pcm_s24le -f wav -rf64 auto");

/**
 * Writes a part of the mix as a WAV file of the length of the film.
 *
 * @throws MediaError as `runFfmpeg` does.
 */
export async function writeStem(
  stem: Stem,
  path: string,
  work: Omit<SoundWork, "segmentsDir">,
): Promise<void> {
  const graph = writeStemGraph(work.cut, stem);
  await makeWholeFile(path, (unfinished) =>
    runSound([...readGraph(graph), ...stemEncoding, fileArgument(unfinished)], work),
  );
}

/** The hash of all that a stem is made from. Paths do not count. */
export function stemKey(stem: Stem, cut: CutWithSound): string {
  const { inputs, text } = writeStemGraph(cut, stem);
  const madeFrom = ["stem 1", text, inputs.map(({ sha256 }) => sha256)];
  return createHash("sha256").update(JSON.stringify(madeFrom)).digest("hex");
}
