import { join } from "node:path";
import type { OutputQuality } from "../../storyboard/output-format.ts";
import { withScratchFile } from "../../kit/whole-file.ts";
import { fileArgument, readFrom, readListFrom, writePictureTo } from "../media/ffmpeg-files.ts";
import { formatRate, type FrameRate } from "../media/frame-rate.ts";
import { bitExactOutput, options, runFfmpeg } from "../media/run-ffmpeg.ts";
import type { MuxWork } from "./mux-work.ts";
import type { FilmParts } from "./read-film-parts.ts";

/**
 * Makes a GIF of the joined pictures of a film. Two runs, since the palette of a film is known at its end, and its frames would
 * not fit in memory until then.
 */
export async function writeGif(
  { rate }: Pick<FilmParts, "rate">,
  work: MuxWork & { readonly picturesPath: string; readonly outputPath: string },
): Promise<void> {
  const { ffmpeg, signal, segmentsDir, picturesPath, outputPath, output } = work;
  const { colours, dither } = looks[output.quality];
  const input = [...options("-v error"), ...readListFrom(picturesPath)];
  const shown = `fps=fps=${formatRate(gifRate(rate))},${toRgb}`;
  await withScratchFile(join(segmentsDir, "palette.png"), async (palette) => {
    const graph = `${shown},palettegen=max_colors=${colours}:stats_mode=diff`;
    await runFfmpeg(
      ffmpeg.path,
      [...input, "-vf", graph, ...bitExactOutput, ...writePictureTo(palette, "png")],
      { signal },
    );
    const apply = `[0:v]${shown}[film];[film][1:v]paletteuse=dither=${dither}:diff_mode=rectangle[out]`;
    await runFfmpeg(
      ffmpeg.path,
      [
        ...input,
        ...readFrom(palette, "png_pipe"),
        "-filter_complex",
        apply,
        ...options("-map [out]"),
        ...bitExactOutput,
        ...options("-loop 0 -f gif"),
        fileArgument(outputPath),
      ],
      { signal },
    );
  });
}

/** Every second frame of a film of 24 or 30, so that motion stays even: at most 15 a second. */
export function gifRate({ numerator, denominator }: FrameRate): FrameRate {
  const step = Math.ceil(numerator / denominator / mostFrames - 1e-9);
  return { numerator, denominator: denominator * step };
}

const mostFrames = 15;

// Stated, because what has no tags would be read as BT.601.
const toRgb =
  "scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int,format=rgb24";

const looks: {
  readonly [Q in OutputQuality]: { readonly colours: number; readonly dither: string };
} = {
  draft: { colours: 64, dither: "bayer:bayer_scale=4" },
  good: { colours: 256, dither: "bayer:bayer_scale=3" },
  master: { colours: 256, dither: "sierra2_4a" },
};
