import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { splitIntoSegments } from "../../packages/renderer/src/film/assembly/segment.ts";
import { planFilms } from "../../packages/renderer/src/film/assembly/plan-films.ts";
import { overlaysOfSegment } from "../../packages/renderer/src/film/assembly/segment-overlays.ts";
import { makeOverlay } from "../../packages/renderer/src/film/overlays/make-overlay.ts";
import { writeSegmentGraph } from "../../packages/renderer/src/film/assembly/segment-graph.ts";
import type { AssemblyPlan } from "../../packages/renderer/src/film/assembly/assembly-plan.ts";
import {
  pixelFormatOf,
  videoEncoding,
} from "../../packages/renderer/src/film/assembly/video-encoding.ts";
import { makeCaptionFonts } from "../../packages/renderer/src/film/captions/caption-font-folder.ts";
import { formatAss } from "../../packages/renderer/src/film/captions/format-ass.ts";
import type { FilmShot } from "../../packages/renderer/src/film/cut/film-cut.ts";
import { findFfmpeg } from "../../packages/renderer/src/film/media/ffmpeg.ts";
import { loadOwnClips } from "../../packages/renderer/src/film/media/load-own-clip.ts";
import type { PlannedCue } from "../../packages/renderer/src/film/sound/sound-plan.ts";
import { loadStoryboard } from "../../packages/renderer/src/storyboard/load-storyboard.ts";

/** One run of ffmpeg that makes the film of a storyboard: the filters of all its segments, and its sound, in one graph. */
export async function oneFilmGraph(
  file: string,
  ffmpegPath: string,
  outputPath: string,
): Promise<readonly [string, ...string[]]> {
  const folder = dirname(file);
  const plan = await planOf(file);
  const work = join(folder, "graph");
  await mkdir(work, { recursive: true });
  const captions = await captionsOf(plan, work);
  const segments = splitIntoSegments(plan);
  for (const overlay of segments.flatMap((segment) => overlaysOfSegment(plan, segment))) {
    await makeOverlay(overlay, pixelFormatOf(plan.output), folder);
  }
  const inputs: string[] = [];
  const chains: string[] = [];
  let input = 0;
  for (const [index, { filmFades: _, ...segment }] of segments.entries()) {
    const { inputs: sources, text } = writeSegmentGraph(plan, segment, { output: `[out]` });
    const first = input;
    // Every label of this segment gets its number.
    const own = text
      .replaceAll(/\[(\d+):v\]/g, (_all, place: string) => `[${first + Number(place)}:v]`)
      .replaceAll(/\[([a-z]\w*)\]/g, (_all, label: string) => `[${label}_${index}]`);
    chains.push(own);
    inputs.push(...sources.flatMap(readSource));
    input += sources.length;
  }
  const joined = segments.map((_, index) => `[out_${index}]`).join("");
  chains.push(`${joined}concat=n=${segments.length}:v=1:a=0[cut]`);
  chains.push(`[cut]${[...captions, ...fadesOf(plan)].join(",")}[v]`);
  const sound = soundOf(plan, input);
  const graphPath = join(work, "graph.txt");
  await writeFile(graphPath, [...chains, ...sound.chains].join(";\n"));
  return [
    ffmpegPath,
    ..."-v error -nostdin -y".split(" "),
    ...inputs,
    ...sound.inputs,
    ...`-filter_complex_script ${graphPath} -map [v] -map [a]`.split(" "),
    ...videoEncoding(plan, "libx264"),
    ..."-c:a aac -b:a 192k -movflags +faststart".split(" "),
    outputPath,
  ];
}

async function planOf(file: string): Promise<AssemblyPlan> {
  const { storyboard, diagnostics } = await loadStoryboard(file, { cwd: dirname(file) });
  if (storyboard === undefined) throw new Error(diagnostics.map((one) => one.message).join("; "));
  const cacheDir = join(dirname(file), "facts");
  await mkdir(cacheDir, { recursive: true });
  const clips = await loadOwnClips(storyboard.shots, cacheDir);
  const ffmpeg = () => findFfmpeg({ environment: process.env, cacheDir });
  const films = await planFilms(storyboard, clips, { cacheDir, ffmpeg });
  const plan = films.planned[0]?.plan;
  if (plan === undefined) throw new Error(films.diagnostics.map((one) => one.message).join("; "));
  return plan;
}

function readSource({ path, container = "mov", still }: FilmShot["source"]): string[] {
  return [...(still === undefined ? [] : ["-noautorotate"]), "-f", container, "-i", path];
}

/** All captions of the film, drawn in one filter. */
async function captionsOf(plan: AssemblyPlan, work: string): Promise<readonly string[]> {
  const drawing = plan.captions?.drawing;
  if (drawing === undefined) return [];
  const fonts = await makeCaptionFonts(drawing.fonts, work);
  const { rate, widthPx, heightPx } = plan;
  const path = join(work, "captions.ass");
  await writeFile(
    path,
    formatAss(drawing, drawing.lines, { rate, widthPx, heightPx, fromFrame: 0 }),
  );
  return [`ass=filename=${path}:fontsdir=${join(work, basename(fonts))}`];
}

function fadesOf({ opening, ending, frameCount }: AssemblyPlan): readonly string[] {
  return [
    ...(opening === undefined
      ? []
      : [`fade=type=in:start_frame=0:nb_frames=${opening.frameCount}`]),
    ...(ending === undefined
      ? []
      : [
          `fade=type=out:start_frame=${frameCount - ending.frameCount - 1}:nb_frames=${ending.frameCount}`,
        ]),
  ];
}

const rate = 48_000;

/** The sound of the shots one after the other, and the music over it. Fades at cuts, which ours has, are left out. */
function soundOf(
  plan: AssemblyPlan,
  firstInput: number,
): { readonly inputs: readonly string[]; readonly chains: readonly string[] } {
  const inputs: string[] = [];
  const chains = plan.shots.map((shot, index) => {
    const { source, sourceInFrame, frameCount, retime } = shot;
    const samples = (frameCount / 24) * rate;
    const whole = `apad=whole_len=${samples},atrim=end_sample=${samples},asetpts=N/SR/TB[sound${index}]`;
    if (source.still !== undefined) return `anullsrc=r=${rate}:cl=stereo,${whole}`;
    inputs.push("-f", source.container ?? "mov", "-i", source.path);
    const number = firstInput + inputs.filter((word) => word === "-i").length - 1;
    const { speed = 1, sourceFrameCount = frameCount } = retime ?? {};
    const [from, to] = [sourceInFrame / 24, (sourceInFrame + sourceFrameCount) / 24];
    const tempo = speed === 1 ? "" : `atempo=${speed},`;
    return `[${number}:a]aresample=${rate},atrim=start=${from}:end=${to},asetpts=PTS-STARTPTS,${tempo}${whole}`;
  });
  const shots = plan.shots.map((_, index) => `[sound${index}]`).join("");
  chains.push(`${shots}concat=n=${plan.shots.length}:v=0:a=1[shots]`);
  const music = (plan.sound?.music ?? []).map(({ path, ...cue }, index) => {
    const number = firstInput + inputs.filter((word) => word === "-i").length;
    inputs.push("-i", path);
    chains.push(`[${number}:a]${musicFilters(cue)}[music${index}]`);
    return `[music${index}]`;
  });
  const seconds = plan.frameCount / 24;
  chains.push(
    `[shots]${music.join("")}amix=inputs=${music.length + 1}:duration=first,volume=${music.length + 1},alimiter=limit=0.891:level=0,afade=t=out:st=${seconds - 2}:d=2[a]`,
  );
  return { inputs, chains };
}

function musicFilters(cue: Omit<PlannedCue, "path">): string {
  const { startSample, lengthSamples, fadeInSamples, fadeOutSamples, gainDb } = cue;
  return [
    "aformat=channel_layouts=stereo",
    `atrim=end_sample=${lengthSamples}`,
    `afade=t=in:ss=0:ns=${fadeInSamples}`,
    `afade=t=out:ss=${lengthSamples - fadeOutSamples}:ns=${fadeOutSamples}`,
    `volume=${gainDb}dB`,
    `adelay=${startSample}S|${startSample}S`,
  ].join(",");
}
