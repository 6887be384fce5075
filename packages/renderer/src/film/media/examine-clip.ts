import { writeFile } from "node:fs/promises";
import { array, number, object, picklist } from "valibot";
import { readCache } from "../../kit/own-json.ts";
import type { MediaContainer } from "./media-container.ts";
import { examineFilm, type Examined, type Finding } from "./examine-film.ts";
import { makeOnce, productPath, type Product } from "./make-once.ts";
import type { Ffmpeg } from "./ffmpeg.ts";

/** A clip to be examined, and the folder that remembers the result. */
export type ClipExamination = {
  readonly path: string;
  readonly sha256: string;
  readonly container?: MediaContainer | undefined;
  readonly hasSound: boolean;
  readonly durationSeconds: number;
  readonly ffmpeg: () => Promise<Ffmpeg>;
  readonly cacheDir: string;
  readonly signal?: AbortSignal | undefined;
};

const findingsSchema = array(
  object({
    kind: picklist(["black", "frozen", "silent"]),
    fromSeconds: number(),
    toSeconds: number(),
  }),
);

/**
 * Finds what a viewer would notice in a clip, see `examineFilm`. Each clip is decoded for this only once; a new one was
 * examined when its download was checked.
 *
 * @throws MediaError as `runFfmpeg` does.
 */
export async function examineClip(clip: ClipExamination): Promise<readonly Finding[]> {
  const examine = async (): Promise<readonly Finding[]> => {
    const { findings } = await examineFilm(clip.path, { ...clip, ffmpeg: await clip.ffmpeg() });
    return findings;
  };
  const path = await makeOnce(examination(clip), async (unfinished) => {
    await writeFile(unfinished, JSON.stringify(await examine()));
  });
  return (await readCache(path, findingsSchema)) ?? examine();
}

/** Decodes a clip and returns the errors of the decoder. What else was found is remembered for `examineClip`. */
export async function decodeAndExamine(clip: ClipExamination): Promise<Examined["complaints"]> {
  const ffmpeg = await clip.ffmpeg();
  const { findings, complaints } = await examineFilm(clip.path, { ...clip, ffmpeg });
  if (complaints.length === 0) {
    await makeOnce(examination(clip), (path) => writeFile(path, JSON.stringify(findings)));
  }
  return complaints;
}

/** Where the result of an examination is kept, whether it exists or not. */
export function examinationPath(clip: Pick<ClipExamination, "cacheDir" | "sha256">): string {
  return productPath(examination(clip));
}

function examination({ cacheDir, sha256 }: Pick<ClipExamination, "cacheDir" | "sha256">): Product {
  return { folder: cacheDir, ending: ".json", madeFrom: ["examination 1", sha256] };
}
