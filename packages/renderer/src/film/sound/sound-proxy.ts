import { existsSync } from "node:fs";
import { join } from "node:path";
import { makeWholeFile } from "../../kit/whole-file.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { fileArgument, readFrom } from "../media/ffmpeg-files.ts";
import { bitExactOutput, options, runFfmpeg } from "../media/run-ffmpeg.ts";
import type { SoundSource } from "./sound-lanes.ts";
import { stretch, toFilmSound } from "./write-lane.ts";

/**
 * Makes the sound of a clip as films play it, for a page: in stereo, and at its tempo with the same pitch. AAC in an MP4.
 *
 * @returns its absolute path, see `soundProxyPath`. One that exists is not made again.
 * @throws MediaError as `runFfmpeg`.
 */
export async function makeSoundProxy(
  source: SoundSource,
  { ffmpeg, cacheDir }: { readonly ffmpeg: Ffmpeg; readonly cacheDir: string },
): Promise<string> {
  const target = soundProxyPath(source, cacheDir);
  if (existsSync(target)) return target;
  const { path, container, tempo = 1 } = source;
  const filters = [...toFilmSound(source), ...(tempo === 1 ? [] : [stretch(tempo)])];
  await makeWholeFile(target, async (unfinished) => {
    const read = ["-vn", ...readFrom(path, container ?? "mov"), "-af", filters.join(",")];
    const encoding = options("-map 0:a:0 -c:a aac -b:a 160k -movflags +faststart -f mp4");
    const args = [...read, ...encoding, ...bitExactOutput, fileArgument(unfinished)];
    await runFfmpeg(ffmpeg.path, [...options("-v error"), ...args]);
  });
  return target;
}

/** Where it is, whether it exists or not. */
export function soundProxyPath({ sha256, tempo = 1 }: SoundSource, cacheDir: string): string {
  return join(cacheDir, `proxy-${sha256}-${tempo}.m4a`);
}
