import { stat } from "node:fs/promises";
import type { Stem } from "../../storyboard/storyboard.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { stemKey, writeStem } from "../sound/write-stem.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import type { StemStamp } from "./assembly-stamp.ts";

/**
 * Writes the parts of the mix that the film is to have as files. One that was made from the same sounds and has not been touched
 * since is kept.
 *
 * @param work `known`: what was written beside this film before.
 * @throws MediaError as `runFfmpeg` does.
 */
export async function writeStems(
  plan: AssemblyPlan,
  work: {
    readonly ffmpeg: () => Promise<Ffmpeg>;
    readonly outputPath: string;
    readonly known: readonly StemStamp[];
    readonly signal?: AbortSignal | undefined;
  },
): Promise<readonly StemStamp[]> {
  const made: StemStamp[] = [];
  for (const stem of plan.sound?.stems ?? []) {
    const path = stemPath(work.outputPath, stem);
    const key = stemKey(stem, plan);
    const known = work.known.find((one) => one.path === path && one.key === key);
    if (known !== undefined && (await isUntouched(known))) {
      made.push(known);
      continue;
    }
    const ffmpeg = await work.ffmpeg();
    await writeStem(stem, path, { cut: plan, ffmpeg, signal: work.signal });
    const { size: sizeBytes, mtimeMs: modifiedMs } = await stat(path);
    made.push({ path, key, sizeBytes, modifiedMs });
  }
  return made;
}

/** `film.dialogue.wav` beside `film.mp4`. */
/** A stem lies beside its film. */
export function stemPath(outputPath: string, stem: Stem): string {
  return `${outputPath.replace(/\.[^./\\]+$/, "")}.${stem}.wav`;
}

async function isUntouched({ path, sizeBytes, modifiedMs }: StemStamp): Promise<boolean> {
  const file = await stat(path).catch(() => undefined);
  return file?.size === sizeBytes && file.mtimeMs === modifiedMs;
}
