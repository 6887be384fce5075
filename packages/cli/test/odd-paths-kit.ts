import { existsSync } from "node:fs";
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect } from "vitest";
import { fontPath } from "../../renderer/src/film/captions/font.ts";
import { findFfmpeg, type Ffmpeg } from "../../renderer/src/film/media/ffmpeg.ts";
import { probeClip } from "../../renderer/src/film/media/probe-clip.ts";
import { readFrames, readLevel } from "../../renderer/test/film-kit.ts";
import { synthesizeBed } from "../src/init/synthesize-bed.ts";
import { startCli, runHere, type Ended } from "./cli-process.ts";

/** Every character that means something to a shell, ffmpeg, a URL, XML, YAML or a terminal, in one name. */
export const everything =
  "my%20d 50%done %03d'\"`[x]{y}:\\,;=#?&<>|*!~$(x)^@+\n\t\u{1F3AC}e\u0301\u202Eא\u200B";

/** A film with every kind of file in it: one shot begins with a frame of the other. All names contain `name`. */
function boardOf(name: string): string {
  const file = (ending: string): string => JSON.stringify(`${name}/${ending}`);
  return `storyboard: 1
title: Odd paths
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
deliverables: [{ id: master, width: 360, height: 360 }]
shots:
  - { id: one, prompt: A lamp., cut: { out: 1 }, narration: { text: It is late. } }
  - { id: two, prompt: A boat., cut: { out: 1 }, model: kling-3.0-turbo-i2v, first_frame: { shot: one, frame: last } }
audio:
  music: { file: ${file(`music${name}.wav`)} }
  narration: { file_pattern: ${file(`{shot}${name}.wav`)} }
captions: { source: narration, formats: [srt, vtt], burn_in: true, style: { font: ${file(`font${name}.ttf`)} } }
exports: [otio, fcpxml, edl]
`;
}

export type OddFilm = AsyncDisposable & {
  /** Contains the storyboard. */
  readonly folder: string;
  /** The name of the storyboard, as a person types it there. */
  readonly file: string;
  /** Runs a command in the folder. */
  readonly cli: (...words: readonly string[]) => Promise<Ended>;
};

/** A project whose folders, storyboard, sounds, temporary and home folder have a name. `isReal`: each command is a process. */
export async function createOddFilm(
  name: string,
  options: { readonly isReal: boolean; readonly ffmpegPath?: string | undefined },
): Promise<OddFilm> {
  const top = await realpath(await mkdtemp(join(tmpdir(), "storyreel-odd-")));
  const folder = join(top, name);
  // A storyboard contains no control characters, not even as escapes.
  const inBoard = name.replaceAll("\u001B", "");
  const sounds = join(folder, inBoard);
  const temporary = join(top, `tmp${name}`);
  for (const path of [sounds, temporary]) await mkdir(path, { recursive: true });
  const bed = synthesizeBed({ seconds: 2, beatsPerMinute: 120, chords: [[69]], rhythm: "none" });
  await writeFile(join(sounds, `music${inBoard}.wav`), bed);
  await writeFile(
    join(sounds, `one${inBoard}.wav`),
    bed.subarray(0, 44 + bed.readUInt32LE(40) / 4),
  );
  await copyFile(fontPath(), join(sounds, `font${inBoard}.ttf`));
  const file = `./${name}.yaml`;
  await writeFile(join(folder, file), boardOf(inBoard));
  const environment = {
    TMPDIR: temporary,
    HOME: temporary,
    ...(options.ffmpegPath === undefined ? {} : { FFMPEG_PATH: options.ffmpegPath }),
  };
  return {
    folder,
    file,
    cli: (...words) =>
      options.isReal
        ? startCli(words, { cwd: folder, environment }).ended
        : withTemporaryFolder(temporary, () => runHere(words, { cwd: folder, environment })),
    [Symbol.asyncDispose]: () => rm(top, { recursive: true, force: true }),
  };
}

/** Node asks the process for it, which is this one. */
async function withTemporaryFolder<T>(path: string, use: () => Promise<T>): Promise<T> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = path;
  try {
    return await use();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/** Done; otherwise what it printed is in the message. */
export function expectDone({ exit, stderr }: Ended): void {
  expect({ exit, stderr: exit === 0 ? "" : stderr }).toEqual({ exit: 0, stderr: "" });
}

/** Renders the film, looks at every file that was written, and at what each of them names. */
export async function checkOddFilm(film: OddFilm, ...flags: readonly string[]): Promise<void> {
  const rendered = await film.cli("render", film.file, "--rehearse", "--json", ...flags);
  expectDone(rendered);
  const last = JSON.parse(rendered.stdout.trimEnd().split("\n").at(-1) ?? "") as {
    readonly output: string;
    readonly outputs: readonly string[];
    readonly shots: readonly { readonly media: string }[];
  };
  const outputs = last.outputs.map((path) => ({ path, ending: path.split(".").at(-1) }));
  expect(outputs.map(({ ending }) => ending)).toEqual(
    expect.arrayContaining(["mp4", "srt", "vtt", "png", "jpg", "otio", "fcpxml", "edl"]),
  );
  expect(outputs.filter(({ path }) => !existsSync(path))).toEqual([]);
  await checkPicture(last.output);
  for (const { path, ending } of outputs) {
    if (ending === "otio" || ending === "fcpxml" || ending === "edl") await checkMedia(path, last);
  }
}

async function checkPicture(path: string): Promise<void> {
  const ffmpeg = await ownFfmpeg();
  const { video, audio } = await probeClip(path);
  const shown = await readFrames(ffmpeg, { path, ...video }, ["one", "two"]);
  expect([shown.length, shown[0], shown[24]]).toEqual([48, "one:0", "two:0"]);
  expect(audio).toBeDefined();
  expect(await readLevel(ffmpeg, path, { fromSeconds: 1, toSeconds: 1.5 })).toBeGreaterThan(0.01);
}

/** Everything that an export names is there. */
async function checkMedia(
  path: string,
  { shots }: { readonly shots: readonly { readonly media: string }[] },
): Promise<void> {
  const text = await readFile(path, "utf8");
  const written = [
    ...text.matchAll(/"target_url": ?"([^"]*)"|media-rep [^>]*src="([^"]*)"|SOURCE FILE: (.*)/g),
  ].map(([, otio, fcpxml, edl]) => otio ?? fcpxml ?? edl ?? "");
  const named = written.map((url) => fileURLToPath(new URL(url, pathToFileURL(path))));
  expect(named).toEqual(expect.arrayContaining(shots.map(({ media }) => media)));
  expect(named.filter((one) => !existsSync(one))).toEqual([]);
}

/** One that is found in the usual place: it looks at films, and makes none. */
function ownFfmpeg(): Promise<Ffmpeg> {
  return findFfmpeg({
    environment: { ...process.env, FFMPEG_PATH: undefined },
    cacheDir: join(tmpdir(), "storyreel-test-ffmpeg"),
  });
}

/** The review page, each export by itself, and the way back of a timeline. */
export async function checkOddPages({ cli, file, folder }: OddFilm): Promise<void> {
  const review = await cli("review", file, "-o", "./-page%d.html");
  expect(review).toMatchObject({ exit: 0, stdout: expect.stringContaining("-page%d.html\n") });
  const page = join(folder, "-page%d.html");
  const href = /<video[^>]* src="([^"]*)"/.exec(await readFile(page, "utf8"))?.[1] ?? "";
  const unescaped = href.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
  expect(existsSync(fileURLToPath(new URL(unescaped, pathToFileURL(page))))).toBe(true);
  for (const format of ["otio", "fcpxml", "edl", "srt", "vtt"]) {
    const exported = await cli("export", file, "--format", format, "-o", `./-cut%d.${format}`);
    expectDone(exported);
    expect(existsSync(join(folder, `-cut%d.${format}`))).toBe(true);
  }
  expectDone(await cli("export", file, "--collect", "./-for%dedit"));
  const collected = await readdir(join(folder, "-for%dedit"));
  const timelines = collected.filter((name) => name.endsWith(".otio"));
  expect(timelines).toHaveLength(1);
  for (const name of timelines) await checkMedia(join(folder, "-for%dedit", name), { shots: [] });
  const imported = await cli("import", file, "./-cut%d.otio");
  expect(imported).toMatchObject({ exit: 0, stdout: "" });
}
