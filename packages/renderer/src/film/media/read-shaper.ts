import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MediaError } from "./media-error.ts";
import { options, runFfmpeg } from "./run-ffmpeg.ts";

/** How an ffmpeg places letters when it draws captions. */
export type Shaper = {
  /** As ffmpeg prints it. */
  readonly version: string;
  /** Its libass follows the rules of fonts, such as where marks go. Without HarfBuzz, it only joins Arabic letters. */
  readonly hasHarfBuzz: boolean;
};

/** Draws an empty caption to see what libass says about itself. `undefined`: it says nothing, or cannot be run. */
export function readShaper(ffmpegPath: string): Promise<Shaper | undefined> {
  const known = answers.get(ffmpegPath) ?? ask(ffmpegPath);
  answers.set(ffmpegPath, known);
  return known;
}

/** Of this process, which may check a storyboard many times. */
const answers = new Map<string, Promise<Shaper | undefined>>();

const emptyCaption = [
  "[Script Info]",
  "[V4+ Styles]",
  "Format: Name, Fontname, Fontsize",
  "Style: a,a,9",
  "[Events]",
  "Format: Start, End, Style, Text",
  "Dialogue: 0:00:00.00,0:00:01.00,a,",
  "",
].join("\n");

async function ask(ffmpegPath: string): Promise<Shaper | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-shaper-"));
  try {
    await writeFile(join(folder, "empty.ass"), emptyCaption);
    const draw = "-v verbose -f lavfi -i color=s=16x16:d=1 -vf ass=empty.ass -frames:v 1 -f null -";
    const { stderr } = await runFfmpeg(ffmpegPath, options(draw), { cwd: folder, stallMs: 20_000 });
    const shaper = /\bShaper: (.*)/.exec(stderr)?.[1];
    const { stdout } = await runFfmpeg(ffmpegPath, ["-version"], { stallMs: 20_000 });
    const version = /^ffmpeg version (\S+)/.exec(stdout.toString("utf8"))?.[1];
    if (version === undefined || shaper === undefined) return undefined;
    return { version, hasHarfBuzz: /harfbuzz/i.test(shaper) };
  } catch (error) {
    if (error instanceof MediaError) return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
