import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Diagnostic, Span } from "@storyreel/models/source";
import { ownSourceOf } from "../../storyboard/shot-source.ts";
import type { Shot, Storyboard } from "../../storyboard/storyboard.ts";
import { firstFfmpeg, type FfmpegSearch } from "../media/ffmpeg.ts";
import { readFrom } from "../media/ffmpeg-files.ts";
import { MediaError } from "../media/media-error.ts";
import { options, runFfmpeg } from "../media/run-ffmpeg.ts";

/**
 * Decodes a frame of each file of the user's own, and reports the files of which ffmpeg decodes none. Code:
 * `STORYBOARD_SOURCE_FILE`. Without ffmpeg, nothing is reported.
 */
export async function checkOwnFiles(
  { file, shots }: Storyboard,
  environment: FfmpegSearch["environment"],
): Promise<readonly Diagnostic[]> {
  const used = shots
    .filter(({ isEnabled }) => isEnabled)
    .flatMap(fileOf)
    // A picture that a model is yet to make has no file.
    .filter(({ path }) => path !== "");
  const ffmpegPath = used.length === 0 ? undefined : await firstFfmpeg(environment);
  if (ffmpegPath === undefined) return [];
  const diagnostics: Diagnostic[] = [];
  for (const source of new Map(used.map((one) => [one.path, one])).values()) {
    const problem = await decodeOnce(source, ffmpegPath);
    if (problem === undefined) continue;
    diagnostics.push({
      severity: "error",
      code: "STORYBOARD_SOURCE_FILE",
      message: `"${basename(source.name)}" cannot be decoded: ${problem}`,
      file,
      span: source.span,
      hint: "convert it to H.264, ProRes or PNG, or set FFMPEG_PATH to an ffmpeg that decodes it",
    });
  }
  return diagnostics;
}

type OwnFile = { readonly path: string; readonly name: string; readonly span: Span };

/** What a shot shows, or what is behind its card. */
function fileOf(shot: Shot): readonly OwnFile[] {
  const own = ownSourceOf(shot);
  if (own?.kind !== "card") return own === undefined ? [] : [own];
  const { background } = own.card;
  return background.kind === "image" ? [background] : [];
}

const decoded = new Map<string, Promise<string | undefined>>();

/** `watch` asks again and again about files that do not change. */
async function decodeOnce({ path }: OwnFile, ffmpegPath: string): Promise<string | undefined> {
  const file = await stat(path).catch(() => undefined);
  const key = JSON.stringify([ffmpegPath, path, file?.mtimeMs, file?.size]);
  const known = decoded.get(key) ?? decode(path, ffmpegPath);
  decoded.set(key, known);
  return known;
}

/** Why no frame can be decoded; `undefined`: one can. */
async function decode(path: string, ffmpegPath: string): Promise<string | undefined> {
  const args = [
    ...options("-v error -threads 1"),
    ...readFrom(path),
    ...options("-map 0:v:0 -frames:v 1 -f framecrc -"),
  ];
  try {
    const { stdout } = await runFfmpeg(ffmpegPath, args);
    const hasFrame = /^0,/m.test(stdout.toString("latin1"));
    return hasFrame ? undefined : "it has no frames";
  } catch (error) {
    if (error instanceof MediaError && error.code === "FFMPEG_FAILED") return error.message;
    throw error;
  }
}
