import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { endingOf, type OutputFormat } from "../../storyboard/output-format.ts";
import { hashFile } from "../../kit/hash-file.ts";
import { withScratchFile } from "../../kit/whole-file.ts";
import { formatSrt } from "../captions/format-captions.ts";
import { fileArgument, readFrom, readListFrom } from "../media/ffmpeg-files.ts";
import { MediaError } from "../media/media-error.ts";
import { options, runFfmpeg } from "../media/run-ffmpeg.ts";
import { AssemblyError } from "./assembly-error.ts";
import type { MuxWork } from "./mux-work.ts";
import { writeGif } from "./write-gif.ts";
import { threeLetters } from "./language-code.ts";
import { readFilmParts, type FilmParts } from "./read-film-parts.ts";
import { writeChapters } from "./write-chapters.ts";
import { writeLanguages } from "./write-languages.ts";
import { writeConcatList } from "./write-concat-list.ts";

/**
 * Joins the parts of a film into a MOV, WebM, GIF or WAV, with ffmpeg. Pictures of a MOV or WebM are copied; a GIF has one palette
 * for the film, so it is made of the decoded pictures.
 *
 * @returns the SHA-256 of the file.
 * @throws AssemblyError `ASSEMBLY_JOIN_FAILED`, `ASSEMBLY_DISK_FULL`.
 */
export async function muxFilm(
  parts: FilmParts,
  outputPath: string,
  work: MuxWork,
): Promise<string> {
  const { segmentsDir, output, signal } = work;
  // The same look at the parts as when an MP4 is joined: their lengths, and whether they are encoded alike.
  if (parts.pictures.length > 0) await readFilmParts({ ...parts, sound: undefined }, signal);
  const scratch = <T>(name: string, text: string, use: (path: string) => Promise<T>): Promise<T> =>
    withScratchFile(join(segmentsDir, name), async (path) => {
      await writeFile(path, text);
      return use(path);
    });
  const pictures = writeConcatList(parts.pictures.map(({ path }) => resolve(path)));
  const sounds = writeConcatList((parts.sound?.chunks ?? []).map(({ path }) => resolve(path)));
  const words = writeChapters(work.labels, parts);
  const cues = formatSrt(work.labels.captions, parts.rate);
  try {
    await scratch("pictures.txt", pictures, (picturesPath) =>
      scratch("sounds.txt", sounds, (soundsPath) =>
        scratch("words.txt", words, (wordsPath) =>
          scratch("captions.srt", cues, (captionsPath) => {
            const lists = { picturesPath, soundsPath, wordsPath, captionsPath };
            return output.codec === "gif"
              ? writeGif(parts, { ...work, picturesPath, outputPath })
              : writeContainer(parts, { ...work, ...lists, outputPath });
          }),
        ),
      ),
    );
  } catch (error) {
    throw error instanceof MediaError ? explain(error) : error;
  }
  signal?.throwIfAborted();
  return hashFile(outputPath);
}

async function writeContainer(
  parts: FilmParts,
  work: MuxWork & {
    readonly picturesPath: string;
    readonly soundsPath: string;
    readonly wordsPath: string;
    readonly captionsPath: string;
    readonly outputPath: string;
  },
): Promise<void> {
  const { output, labels, outputPath } = work;
  const muxer = endingOf(output.codec).slice(1);
  const hasPicture = parts.pictures.length > 0;
  const hasSound = parts.sound !== undefined;
  const hasCaptions = hasPicture && labels.captions.length > 0;
  const inputs = [
    ...(hasPicture ? [readListFrom(work.picturesPath)] : []),
    ...(hasSound ? [readListFrom(work.soundsPath)] : []),
    readFrom(work.wordsPath, "ffmetadata"),
    ...(hasCaptions ? [readFrom(work.captionsPath, "srt")] : []),
  ];
  const [sound, words] = [hasPicture ? 1 : 0, Number(hasPicture) + Number(hasSound)];
  const language = threeLetters(labels.language);
  const args = [
    ...options("-v error"),
    ...inputs.flat(),
    ...(hasPicture ? options("-map 0:v:0 -c:v copy") : []),
    ...(hasSound ? options(`-map ${sound}:a:0 ${soundOptions(output)}`) : []),
    ...(hasCaptions ? options(`-map ${words + 1}:s:0 -c:s ${captionCodec(muxer)}`) : []),
    ...options(`-map_metadata ${words} -map_chapters ${hasPicture ? words : -1}`),
    ...(hasSound ? options(`-metadata:s:a:0 language=${language}`) : []),
    ...(hasCaptions ? options(`-metadata:s:s:0 language=${language}`) : []),
    ...options("-fflags +bitexact -flags:v +bitexact -flags:a +bitexact"),
    ...(muxer === "mov"
      ? options(`-video_track_timescale ${ticks(parts)} -movflags +faststart+write_colr`)
      : []),
    // A file of more than 4 GB is a RF64.
    ...(muxer === "wav" ? options("-rf64 auto") : []),
    ...options(`-f ${muxer}`),
    fileArgument(outputPath),
  ];
  await runFfmpeg(work.ffmpeg.path, args, { signal: work.signal });
  if (muxer === "mov") await writeLanguages(outputPath, labels.language);
}

/** The sound of parts is PCM, which a MOV and a WAV keep. */
function soundOptions({ codec, quality }: OutputFormat): string {
  if (codec !== "vp9") return "-c:a pcm_s24le";
  return `-c:a libopus -b:a ${quality === "draft" ? "96k" : "192k"}`;
}

function captionCodec(muxer: string): string {
  return muxer === "webm" ? "webvtt" : "mov_text";
}

function ticks({ rate }: FilmParts): number {
  return rate.denominator === 1 ? rate.numerator * 512 : rate.numerator;
}

function explain(error: MediaError): AssemblyError {
  const code = error.code === "MEDIA_DISK_FULL" ? "ASSEMBLY_DISK_FULL" : "ASSEMBLY_JOIN_FAILED";
  return new AssemblyError(code, `the film cannot be joined: ${error.message}`, {
    cause: error,
    hint: error.hint ?? "try again: finished parts are kept",
  });
}
