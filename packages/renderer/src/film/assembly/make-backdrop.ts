import type { CardBackground, PictureTreatment } from "../../storyboard/card.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import { makeGrade } from "../grade/make-grade.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { readFrom, writePictureTo } from "../media/ffmpeg-files.ts";
import { makeOnce } from "../media/make-once.ts";
import { probePicture } from "../media/probe-picture.ts";
import { requireWholePicture } from "../media/require-whole-picture.ts";
import { bitExactOutput, options, runFfmpeg } from "../media/run-ffmpeg.ts";
import { uprightRgb } from "../media/still-filters.ts";
import { makeToneMap } from "../media/tone-map.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import { readSource } from "./read-source.ts";
import type { Segment } from "./segment.ts";
import { writeSegmentGraph } from "./segment-graph.ts";

/** With what pictures behind cards are made, and where pictures are kept. */
export type BackdropWork = {
  readonly cacheDir: string;
  readonly ffmpeg?: (() => Promise<Ffmpeg>) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** What is behind a card: a colour, and a picture of the size of the film. */
export type Backdrop = { readonly background: string; readonly backdrop: string | undefined };

/**
 * Makes what is behind a card. `undefined`: there is no ffmpeg, or no shot before it with a picture.
 *
 * @throws MediaError as `runFfmpeg`.
 */
export async function makeBackdrop(
  background: CardBackground,
  set: BackdropWork & { readonly plan: AssemblyPlan; readonly before: FilmShot | undefined },
): Promise<Backdrop | undefined> {
  if (background.kind === "colour") return { background: background.colour, backdrop: undefined };
  const ffmpeg = await set.ffmpeg?.();
  if (ffmpeg === undefined) return undefined;
  const work = { ...set, ffmpeg };
  if (background.kind === "image") {
    return { background: "#000000", backdrop: await coverWith(background, work) };
  }
  const { before } = set;
  if (before === undefined || before.source.path === "") return undefined;
  return { background: "#000000", backdrop: await lastFrameOf(before, background, work) };
}

type PictureWork = Pick<BackdropWork, "cacheDir" | "signal"> & {
  readonly ffmpeg: Ffmpeg;
  readonly plan: AssemblyPlan;
};

async function coverWith(
  image: PictureTreatment & { readonly path: string },
  work: PictureWork,
): Promise<string> {
  const { plan } = work;
  const { widthPx, heightPx } = plan;
  const { still, video, sha256, container = "png_pipe" } = await probePicture(image.path);
  const upright = still === undefined ? [] : uprightRgb(still, video.hasAlpha === true);
  const filters = [
    ...upright,
    `scale=${widthPx}:${heightPx}:force_original_aspect_ratio=increase:flags=lanczos+accurate_rnd`,
    `crop=${widthPx}:${heightPx}`,
    "setsar=1",
    ...treat(image, plan),
    "format=rgb24",
  ].join(",");
  const inputs = [...options("-threads 1 -noautorotate"), ...readFrom(image.path, container)];
  return drawOnce({ madeFrom: [sha256, filters], inputs, graph: `[0:v]${filters}[out]` }, work);
}

/** As the film shows it, without captions and fades. */
async function lastFrameOf(
  before: FilmShot,
  treatment: PictureTreatment,
  work: PictureWork,
): Promise<string> {
  const { plan, cacheDir } = work;
  const film = { ...plan, captions: undefined };
  const segment: Segment = {
    kind: "body",
    shot: before,
    shotFrame: before.frameCount - 1,
    startFrame: before.startFrame + before.frameCount - 1,
    frameCount: 1,
    fadeIn: undefined,
    fadeOut: undefined,
  };
  const graph = writeSegmentGraph(film, segment, { output: "[frame]" });
  const filters = [
    "scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int",
    "format=gbrp",
    ...treat(treatment, plan),
    "format=rgb24",
  ].join(",");
  const [source] = graph.inputs;
  if (source === undefined) throw new TypeError("a segment shows a source");
  await makeToneMap(source.colour, cacheDir);
  if (before.grade !== undefined) await makeGrade(before.grade, cacheDir);
  const text = `${graph.text};[frame]${filters}[out]`;
  const inputs = readSource(plan, source);
  return drawOnce({ madeFrom: [source.sha256, text], inputs, graph: text }, work);
}

/** Darker and softer, in RGB. Three boxes are nearly a bell. */
function treat(
  { dim, blurShare }: PictureTreatment,
  { heightPx, widthPx }: AssemblyPlan,
): readonly string[] {
  const most = Math.floor(Math.min(widthPx, heightPx) / 2) - 1;
  const radius = Math.min(most, Math.round((blurShare * heightPx) / 3));
  const light = Number((1 - dim).toFixed(4));
  const lut = ["r", "g", "b"].map((channel) => `${channel}=val*${light}`).join(":");
  return [
    ...(radius < 1 ? [] : ["format=gbrp", `boxblur=lr=${radius}:lp=3:cr=${radius}:cp=3`]),
    ...(dim === 0 ? [] : ["format=rgb24", `lutrgb=${lut}`]),
  ];
}

async function drawOnce(
  drawing: {
    readonly madeFrom: readonly unknown[];
    readonly inputs: readonly string[];
    readonly graph: string;
  },
  { ffmpeg, cacheDir, signal }: PictureWork,
): Promise<string> {
  const madeFrom = ["backdrop 1", ffmpeg.id, ...drawing.madeFrom];
  return makeOnce({ folder: cacheDir, ending: ".png", madeFrom }, async (path) => {
    const args = [
      ...options("-v error"),
      ...drawing.inputs,
      ...options("-filter_complex_threads 1 -filter_complex"),
      drawing.graph,
      ...options("-map [out] -frames:v 1 -an"),
      ...bitExactOutput,
      ...writePictureTo(path, "png"),
    ];
    await runFfmpeg(ffmpeg.path, args, { signal, cwd: cacheDir });
    await requireWholePicture(path);
  });
}
