import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { labelHash, readMarker, synthesizeClip, type ClipRequest } from "@storyreel/mock-server";
import { assembleFilm, type AssemblyOptions } from "../src/film/assembly/assemble-film.ts";
import type { AssemblyPlan } from "../src/film/assembly/assembly-plan.ts";
import {
  buildAssemblyPlan,
  type PlannedAssembly,
} from "../src/film/assembly/build-assembly-plan.ts";
import { drawCards } from "../src/film/assembly/draw-cards.ts";
import { withOverlays } from "../src/film/assembly/with-overlays.ts";
import { readCaptionFonts } from "../src/film/captions/caption-fonts.ts";
import type { Film } from "../src/film/assembly/film.ts";
import { readFilmLevels } from "../src/film/sound/film-levels.ts";
import { findSoundFiles } from "../src/film/sound/find-sound-files.ts";
import type { Clip } from "../src/film/media/clip.ts";
import { findFfmpeg, type Ffmpeg } from "../src/film/media/ffmpeg.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import type {
  Cue,
  Deliverable,
  Ducking,
  FilmFade,
  MusicCue,
  Shot,
  Storyboard,
} from "../src/storyboard/storyboard.ts";

/** A shot of a test film: what differs from a plain 1 s cut at 24 frames a second, 256x144, with a tone. */
export type KitShot = Partial<Omit<Shot, "id" | "transition" | "cut">> & {
  readonly id: string;
  readonly cut?: { readonly inSeconds?: number; readonly outSeconds?: number };
  readonly transition?: Pick<Shot["transition"], "type" | "durationSeconds">;
  readonly clip?: Partial<ClipRequest>;
  /** The clip is encoded again, with these options of ffmpeg. */
  readonly encoding?: string;
  /** A clip that exists, instead of one that is made. */
  readonly media?: Clip;
};

export type KitFilm = {
  readonly shots: readonly KitShot[];
  readonly title?: string;
  readonly language?: string;
  readonly rate?: number;
  readonly audio?: Partial<Storyboard["audio"]>;
  readonly captions?: Storyboard["captions"];
  readonly overlays?: Storyboard["overlays"];
  readonly opening?: Omit<FilmFade, "span">;
  readonly ending?: Omit<FilmFade, "span">;
  readonly deliverable?: Partial<Deliverable>;
};

const nowhere = { start: 0, end: 0 };

/** A piece of music from a file, relative to the folder of the kit. */
export function musicOf(file: string, settings: Partial<MusicCue> = {}): MusicCue {
  return {
    source: { kind: "file", file },
    kind: "music",
    ducking: undefined,
    ...plainCue,
    ...settings,
  };
}

/** The same for an effect. */
export function effectOf(file: string, settings: Partial<Cue> = {}): Cue {
  return { source: { kind: "file", file }, kind: "effect", ...plainCue, ...settings };
}

/** Music that is lower under narration. */
export function duckedBy(amountDb: number, settings: Partial<Ducking> = {}): Ducking {
  return {
    amountDb,
    under: "narration",
    attackSeconds: 0.5,
    releaseSeconds: 0.5,
    thresholdLufs: -35,
    ...settings,
  };
}

const plainCue = {
  place: { shotId: undefined, atSeconds: undefined },
  inSeconds: 0,
  outSeconds: undefined,
  isLoop: false,
  durationSeconds: undefined,
  fadeInSeconds: undefined,
  fadeOutSeconds: undefined,
  gainDb: 0,
  span: nowhere,
  spans: {},
} satisfies Partial<Cue>;

/** A folder of its own, with everything that is needed to make films in it and to look at them. */
export async function createFilmKit() {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-film-"));
  const ffmpeg = await findFfmpeg({
    environment: process.env,
    cacheDir: join(tmpdir(), "storyreel-test-ffmpeg"),
  });
  const inFolder = (name: string): string => join(folder, name);
  return {
    folder,
    ffmpeg,
    inFolder,
    remove: () => rm(folder, { recursive: true, force: true }),
    async makeClip(id: string, request: Partial<ClipRequest> = {}): Promise<Clip> {
      const path = inFolder(`${id}.mp4`);
      await writeFile(path, synthesizeClip({ ...plainClip(id), ...request }));
      return probeClip(path);
    },
    storyboard: (film: KitFilm): Storyboard => buildStoryboard(folder, film),
    async plan(film: KitFilm): Promise<PlannedAssembly> {
      const clips = new Map<string, Clip>();
      for (const { id, clip, encoding, media } of film.shots) {
        const made = media ?? (await this.makeClip(id, clip));
        clips.set(id, encoding === undefined ? made : await encodeAgain(ffmpeg, made, encoding));
      }
      const storyboard = buildStoryboard(folder, film);
      const { soundFiles, diagnostics } = await findSoundFiles(storyboard);
      const deliverable = { ...masterCut, ...film.deliverable };
      const drawn = await readCaptionFonts(storyboard);
      const captionFonts = drawn.fonts;
      const planned = buildAssemblyPlan({
        storyboard,
        clips,
        deliverable,
        soundFiles,
        levels: await readFilmLevels(storyboard, clips.values(), {
          cacheDir: inFolder("levels"),
          ffmpeg: () => Promise.resolve(ffmpeg),
        }),
        captionFonts,
      });
      const cacheDir = inFolder("pictures");
      const work = { cacheDir, ffmpeg: () => Promise.resolve(ffmpeg) };
      const cards = planned.plan && (await drawCards(planned.plan, storyboard, work));
      const over = cards && (await withOverlays(cards, storyboard));
      return {
        plan: over?.plan,
        diagnostics: [
          ...diagnostics,
          ...drawn.diagnostics,
          ...planned.diagnostics,
          ...(over?.diagnostics ?? []),
        ],
      };
    },
    async make(film: KitFilm, choices: Partial<AssemblyOptions> = {}): Promise<Film> {
      const { plan, diagnostics } = await this.plan(film);
      if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("; "));
      return this.assemble(plan, choices);
    },
    assemble(plan: AssemblyPlan, choices: Partial<AssemblyOptions> = {}): Promise<Film> {
      return assembleFilm(plan, {
        ffmpeg: () => Promise.resolve(ffmpeg),
        segmentsDir: inFolder("segments"),
        workDir: inFolder("work"),
        storyboard: inFolder("film.yaml"),
        begunMs: 0,
        outputPath: inFolder("film.mp4"),
        jobs: 2,
        ...choices,
      });
    },
  };
}

const encodedAgain = new Map<string, Promise<Clip>>();

/** A clip encoded again by other means, beside the first. Asked for the same once more, it is the same: AV1 takes a second. */
export function encodeAgain(ffmpeg: Ffmpeg, clip: Clip, encoding: string): Promise<Clip> {
  const key = JSON.stringify([clip.path, clip.sha256, encoding]);
  const encoded = encodedAgain.get(key) ?? encode(ffmpeg, clip, encoding);
  encodedAgain.set(key, encoded);
  return encoded;
}

async function encode(ffmpeg: Ffmpeg, { path }: Clip, encoding: string): Promise<Clip> {
  const other = path.replace(/\.mp4$/, "-again.mp4");
  const args = ["-v", "error", "-i", path, ...options(encoding), "-c:a", "copy", "-y", other];
  await runFfmpeg(ffmpeg.path, args);
  return probeClip(other);
}

function plainClip(id: string): ClipRequest {
  return {
    widthPx: 256,
    heightPx: 144,
    frameRate: 24,
    durationSeconds: 1,
    hasAudio: true,
    label: id,
    text: "",
  };
}

const masterCut: Deliverable = {
  id: "master",
  aspectRatio: undefined,
  widthPx: undefined,
  heightPx: undefined,
  reframe: "pad",
};

function buildStoryboard(folder: string, film: KitFilm): Storyboard {
  return {
    file: { path: "film.yaml", text: "" },
    path: join(folder, "film.yaml"),
    name: "film",
    title: film.title ?? "Film",
    language: film.language,
    profile: undefined,
    profiles: [],
    rate: film.rate ?? 24,
    timecode: "non_drop",
    budget: { maxUsd: undefined, perShotUsd: undefined },
    shots: film.shots.map(buildShot),
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
      ...film.audio,
    },
    captions: film.captions,
    overlays: film.overlays,
    opening: film.opening && { ...film.opening, span: nowhere },
    ending: film.ending && { ...film.ending, span: nowhere },
    deliverables: [masterCut],
    exports: [],
  };
}

function buildShot(kitShot: KitShot): Shot {
  const { cut, transition, clip: _clip, encoding: _encoding, media: _media, ...shot } = kitShot;
  return {
    span: nowhere,
    scene: undefined,
    isEnabled: true,
    source: { kind: "request", model: "test" },
    roles: {},
    params: {},
    firstFrame: undefined,
    lastFrame: undefined,
    promptParts: [],
    takes: 1,
    narration: undefined,
    dialogue: undefined,
    markers: [],
    ...shot,
    cut: { inSeconds: cut?.inSeconds ?? 0, outSeconds: cut?.outSeconds },
    transition: { type: "cut", durationSeconds: 0, ...transition, span: undefined },
  };
}

/** What each frame of a film shows, decoded: `"id:frame"`, or `"?"` where no marker can be read. */
export async function readFrames(
  ffmpeg: Ffmpeg,
  film: Picture,
  ids: readonly string[],
): Promise<string[]> {
  const names = new Map(ids.map((id) => [labelHash(id), id]));
  // The marker of a large picture is large: half the size is enough, and a quarter of the bytes.
  const half = { widthPx: film.widthPx / 2, heightPx: film.heightPx / 2 };
  const size = Math.max(film.widthPx, film.heightPx) > 1000 ? half : film;
  return (await decodeGray(ffmpeg, film, size)).map((gray) => {
    const marker = readMarker(gray, size.widthPx, size.heightPx);
    return marker === undefined
      ? "?"
      : `${names.get(marker.labelHash) ?? "stranger"}:${marker.frame}`;
  });
}

type Size = { readonly widthPx: number; readonly heightPx: number };
type Picture = Size & { readonly path: string };

/** The grey planes of all frames, in order. */
export async function decodeGray(
  ffmpeg: Ffmpeg,
  film: Picture,
  { widthPx, heightPx }: Size = film,
): Promise<Buffer[]> {
  const gray = options(`-an -vf scale=${widthPx}:${heightPx} -f rawvideo -pix_fmt gray -`);
  const { stdout } = await runFfmpeg(ffmpeg.path, ["-v", "error", "-i", film.path, ...gray]);
  const bytes = widthPx * heightPx;
  return Array.from({ length: stdout.length / bytes }, (_, index) =>
    stdout.subarray(index * bytes, (index + 1) * bytes),
  );
}

/** `frames("a", 0, 3)` is what shot a's first three frames look like to `readFrames`. */
export function frames(id: string, from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, index) => `${id}:${from + index}`);
}

/** Root mean square of the left channel in a stretch of a film, 1 being full scale. */
export async function readLevel(
  ffmpeg: Ffmpeg,
  path: string,
  stretch: { readonly fromSeconds: number; readonly toSeconds: number },
): Promise<number> {
  const samples = await decodeSamples(ffmpeg, path);
  const part = samples.subarray(
    Math.round(stretch.fromSeconds * 48_000),
    Math.round(stretch.toSeconds * 48_000),
  );
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

/** The left channel of a file's sound at 48 kHz. */
export async function decodeSamples(ffmpeg: Ffmpeg, path: string): Promise<Float32Array> {
  const pan = options("-vn -af pan=mono|c0=c0 -ar 48000 -f f32le -");
  const { stdout } = await runFfmpeg(ffmpeg.path, ["-v", "error", "-i", path, ...pan]);
  return new Float32Array(
    stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.length),
  );
}

/** A sine of 1 kHz as a WAV file. */
export async function writeTone(
  ffmpeg: Ffmpeg,
  path: string,
  tone: { readonly seconds: number; readonly amplitude: number },
): Promise<void> {
  const source = `aevalsrc='${tone.amplitude}*sin(2*PI*1000*t)|${tone.amplitude}*sin(2*PI*1000*t)':s=48000:d=${tone.seconds}`;
  await runFfmpeg(ffmpeg.path, ["-v", "error", "-f", "lavfi", "-i", source, path]);
}
