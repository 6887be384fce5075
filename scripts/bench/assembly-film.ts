import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { assembleFilm } from "../../packages/renderer/src/film/assembly/assemble-film.ts";
import { buildAssemblyPlan } from "../../packages/renderer/src/film/assembly/build-assembly-plan.ts";
import type { Clip } from "../../packages/renderer/src/film/media/clip.ts";
import { createFfmpegFinder } from "../../packages/renderer/src/film/media/ffmpeg.ts";
import type { Shot, Storyboard } from "../../packages/renderer/src/storyboard/storyboard.ts";

/** What one run of the benchmark assembles: a process of its own, so that its memory can be seen. */
export type FilmJob = {
  readonly folder: string;
  /** In the order of the film; what they are is known since their download, as it is in a render. */
  readonly clips: readonly Clip[];
  readonly cut: { readonly inSeconds: number; readonly outSeconds: number | undefined };
  /** Into every shot but the first; one of them is of another type. */
  readonly transitionSeconds: number;
  readonly wipeInto: number | undefined;
};

const nowhere = { start: 0, end: 0 };

await makeFilm(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as FilmJob);

async function makeFilm(job: FilmJob): Promise<void> {
  const clips = new Map(job.clips.map((clip, index) => [`shot-${index}`, clip]));
  const { plan, diagnostics } = buildAssemblyPlan({
    storyboard: boardOf(job),
    clips,
    captionFonts: [],
    deliverable: {
      id: "master",
      aspectRatio: undefined,
      widthPx: undefined,
      heightPx: undefined,
      reframe: "pad",
    },
  });
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  await assembleFilm(plan, {
    ffmpeg: createFfmpegFinder({ environment: process.env, cacheDir: job.folder }),
    segmentsDir: join(job.folder, "segments"),
    workDir: job.folder,
    storyboard: join(job.folder, "bench.yaml"),
    begunMs: 0,
    outputPath: join(job.folder, "film.mp4"),
    jobs: availableParallelism(),
  });
}

function boardOf(job: FilmJob): Storyboard {
  return {
    file: { path: "bench.yaml", text: "" },
    path: join(job.folder, "bench.yaml"),
    name: "bench",
    title: "Bench",
    rate: 24,
    timecode: "non_drop",
    budget: { maxUsd: undefined, perShotUsd: undefined },
    language: undefined,
    profile: undefined,
    profiles: [],
    shots: job.clips.map((_, index) => shotOf(job, index)),
    reframed: [],
    pictures: [],
    sounds: [],
    audio: {
      music: [],
      effects: [],
      stems: [],
      narrationPattern: undefined,
      productionSound: "keep",
      loudness: undefined,
    },
    captions: undefined,
    deliverables: [],
    exports: [],
  };
}

function shotOf(job: FilmJob, index: number): Shot {
  const type = index === job.wipeInto ? "wipe" : "dissolve";
  const hasTransition = index > 0 && job.transitionSeconds > 0;
  return {
    id: `shot-${index}`,
    span: nowhere,
    scene: undefined,
    isEnabled: true,
    source: { kind: "request", model: "bench" },
    roles: {},
    params: {},
    firstFrame: undefined,
    lastFrame: undefined,
    promptParts: [],
    takes: 1,
    narration: undefined,
    dialogue: undefined,
    markers: [],
    cut: job.cut,
    transition: {
      type: hasTransition ? type : "cut",
      durationSeconds: hasTransition ? job.transitionSeconds : 0,
      span: undefined,
    },
  };
}
