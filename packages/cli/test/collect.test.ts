import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFfmpeg } from "../../renderer/src/film/media/ffmpeg.ts";
import { options, runFfmpeg } from "../../renderer/src/film/media/run-ffmpeg.ts";
import { probeClip } from "../../renderer/src/film/media/probe-clip.ts";
import { readFrames } from "../../renderer/test/film-kit.ts";
import { readEdl } from "../../renderer/test/edl-reader.ts";
import { createFolder, runCli, type Ended } from "./cli-process.ts";

const board = `storyboard: 1
title: Harbour
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
audio: { music: { file: "audio/theme #1.wav", gain_db: -12 }, narration: { file_pattern: "audio/{shot}.wav" } }
shots:
  - { id: lamp, prompt: A lamp., cut: { in: 0.5, out: 2.5 }, takes: 2, narration: { text: He never looked back. } }
  - { id: night-boat, prompt: A boat., cut: { in: 0.5, out: 2.5 }, transition: { type: dissolve, duration: 0.5 } }
  - { id: sea, prompt: The sea., cut: { in: 0.25 }, transition: { type: fade_to_black, duration: 0.25 } }
`;

/** A second of silence. */
function silence(): Buffer {
  const samples = 48_000;
  const head = Buffer.alloc(44);
  head.write("RIFF");
  head.writeUInt32LE(36 + samples * 2, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(48_000, 24);
  head.writeUInt32LE(96_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples * 2, 40);
  return Buffer.concat([head, Buffer.alloc(samples * 2)]);
}

const everyFile = [
  "media/lamp_take1.mp4",
  "media/lamp_take2.mp4",
  "media/night-boat_take1.mp4",
  "media/sea_take1.mp4",
  "audio/lamp.wav",
  "audio/theme #1.wav",
  "film.rehearsal.otio",
  "film.rehearsal.fcpxml",
  "film.rehearsal.edl",
  "film.rehearsal.srt",
  "film.rehearsal.vtt",
  "README.txt",
];

type Collected = {
  readonly output: string;
  readonly files: readonly { readonly name: string; readonly state: string }[];
  readonly unused: readonly string[];
  readonly missing: readonly string[];
};

describe("a folder for an edit suite", () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  let early: Ended;
  let wasMade: boolean;
  let first: Ended;
  const inFolder = (...names: string[]): string => join(folder.path, ...names);
  const collect = (...args: string[]) =>
    runCli(["export", "film.yaml", "--collect", "hand", ...args], { cwd: folder.path });
  const collectJson = async (): Promise<Collected> =>
    JSON.parse((await collect("--json")).stdout) as Collected;
  const statesOf = ({ files }: Collected, state: string): string[] =>
    files.flatMap((file) => (file.state === state ? [file.name] : []));
  beforeAll(async () => {
    folder = await createFolder({ "film.yaml": board });
    await mkdir(inFolder("audio"));
    await writeFile(inFolder("audio", "lamp.wav"), silence());
    await writeFile(inFolder("audio", "theme #1.wav"), silence());
    early = await collect();
    wasMade = existsSync(inFolder("hand"));
    await runCli(["render", "film.yaml", "--rehearse", "--until", "generated"], {
      cwd: folder.path,
    });
    first = await collect();
  });
  afterAll(() => folder[Symbol.asyncDispose]());

  test("waits for the first clip", () => {
    expect(early.exit).toBe(3);
    expect(early.stderr).toContain(
      "no shot of the film has a clip yet, so there is nothing to collect\n  hint: render the film first: storyreel render film.yaml\n",
    );
    expect(wasMade).toBe(false);
  });

  test("says what was written, and where", () => {
    expect(first).toMatchObject({
      exit: 0,
      stdout: `${everyFile.map((name) => `wrote  ${name}\n`).join("")}${inFolder("hand")}\n`,
    });
  });

  test("has each clip with the reel and the timecode that the list of cuts names, and its own frames", async () => {
    const ffmpeg = await findFfmpeg({
      environment: process.env,
      cacheDir: join(tmpdir(), "storyreel-test-ffmpeg"),
    });
    const edl = await readFile(inFolder("hand", "film.rehearsal.edl"), "utf8");
    const lines = readEdl(edl, 24);
    const sources = [...edl.matchAll(/^\* SOURCE FILE: (.*)$/gm)].map(([, file]) => file!);
    const shown = lines.filter(
      ({ reel, recordIn, recordOut }) => reel !== "BL" && recordIn < recordOut,
    );
    expect(sources).toEqual(everyFile.slice(0, 4).toSpliced(1, 1));
    // Packets, which is what a decoder gets.
    const packetsOf = async (path: string) => {
      const args = ["-i", path, ...options("-map 0:v -map 0:a -c copy -f md5 -")];
      const { stdout, stderr } = await runFfmpeg(ffmpeg.path, args);
      return { packets: stdout.toString("utf8"), stderr };
    };
    const store = inFolder(".storyreel", "rehearsal", "media");
    const names = (await readdir(store, { recursive: true })).filter((name) =>
      name.endsWith(".mp4"),
    );
    const originals = await Promise.all(names.map((name) => packetsOf(join(store, name))));
    const collected = await Promise.all(sources.map((file) => packetsOf(inFolder("hand", file))));
    for (const [index, { packets, stderr }] of collected.entries()) {
      expect(/reel_name +: (\S+)/.exec(stderr)?.[1]).toBe(shown[index]!.reel);
      expect(/\(tmcd[\s\S]*timecode +: (\S+)/.exec(stderr)?.[1]).toBe("00:00:00:00");
      expect(shown[index]!.sourceIn).toBeGreaterThanOrEqual(0);
      expect(shown[index]!.sourceOut).toBeLessThanOrEqual(72);
      expect(originals.filter((one) => one.packets === packets)).toHaveLength(1);
    }
    const path = inFolder("hand", "media", "lamp_take1.mp4");
    const frames = await readFrames(ffmpeg, { path, ...(await probeClip(path)).video }, ["lamp"]);
    expect(frames[12]).toBe("lamp:12");
  });

  test("links what needs no timecode", async () => {
    const [own, collected] = [inFolder("audio", "lamp.wav"), inFolder("hand", "audio", "lamp.wav")];
    expect((await stat(collected)).ino).toBe((await stat(own)).ino);
  });

  test("has timelines that find everything in it, wherever it lies", async () => {
    const moved = join(dirname(folder.path), `handed-over-${process.pid}`);
    await rename(inFolder("hand"), moved);
    try {
      const found: Record<string, string[]> = {};
      const sources = { otio: /"target_url": "(.*)"/g, fcpxml: / src="(.*?)"/g };
      for (const [format, pattern] of Object.entries(sources)) {
        const path = join(moved, `film.rehearsal.${format}`);
        const text = await readFile(path, "utf8");
        const urls = new Set([...text.matchAll(pattern)].map(([, url]) => url!));
        found[format] = [...urls].toSorted();
        for (const url of urls) {
          expect(url).not.toMatch(/^[a-z]+:|^\/|\.\./);
          const file = fileURLToPath(new URL(url, pathToFileURL(path)));
          expect((await stat(file)).size).toBeGreaterThan(1000);
        }
      }
      const all = everyFile.slice(0, 6).map((name) => name.replace(" #", "%20%23"));
      expect(found).toEqual({ otio: all.toSorted(), fcpxml: all.toSorted() });
    } finally {
      await rename(moved, inFolder("hand"));
    }
  });

  test("comes back without a change", async () => {
    const back = await runCli(
      ["import", "film.yaml", join("hand", "film.rehearsal.otio"), "--rehearse"],
      { cwd: folder.path },
    );
    expect(back).toMatchObject({ exit: 0, stdout: "" });
  });

  test("stays as it is when nothing has changed, and gets only what has", async () => {
    const before = await stat(inFolder("hand", "README.txt"));
    const again = await collect();
    expect(again).toMatchObject({
      exit: 0,
      stdout: `unchanged  12 of 12 files\n${inFolder("hand")}\n`,
    });
    expect((await stat(inFolder("hand", "README.txt"))).mtimeMs).toBe(before.mtimeMs);
    await writeFile(inFolder("film.yaml"), board.replace("title: Harbour", "title: Sea"));
    expect(statesOf(await collectJson(), "written")).toEqual([
      "film.rehearsal.otio",
      "film.rehearsal.fcpxml",
      "film.rehearsal.edl",
      "README.txt",
    ]);
    await writeFile(inFolder("film.yaml"), board);
    await collect();
  });

  test("keeps files that others changed, and is not written over them", async () => {
    const mine = inFolder("hand", "film.rehearsal.edl");
    const theirs = await readFile(mine, "utf8");
    await writeFile(mine, "my own cut\n");
    expect(statesOf(await collectJson(), "kept")).toEqual(["film.rehearsal.edl"]);
    await writeFile(inFolder("film.yaml"), board.replace("title: Harbour", "title: Sea"));
    const refused = await collect();
    expect(refused).toMatchObject({ exit: 2, stdout: "" });
    expect(refused.stderr).toContain(
      `storyreel: ${inFolder("hand")} has files that storyreel did not write, or that were changed since: film.rehearsal.edl\n  hint: move or rename them, or collect into another folder; nothing was written\n`,
    );
    expect(await readFile(mine, "utf8")).toBe("my own cut\n");
    expect(await readFile(inFolder("hand", "film.rehearsal.otio"), "utf8")).toContain("Harbour");
    await writeFile(mine, theirs);
    await writeFile(inFolder("film.yaml"), board);
    expect(statesOf(await collectJson(), "unchanged")).toEqual(everyFile);
  });

  test("keeps what the film does not need any more, and says so", async () => {
    await writeFile(inFolder("hand", "notes.txt"), "mine\n");
    await writeFile(
      inFolder("film.yaml"),
      board.replace("  - { id: sea,", "  - { enabled: false, id: sea,"),
    );
    expect((await collect()).stdout).toContain("no longer needed  media/sea_take1.mp4\n");
    expect((await readdir(inFolder("hand", "media"))).toSorted()).toEqual([
      "lamp_take1.mp4",
      "lamp_take2.mp4",
      "night-boat_take1.mp4",
      "sea_take1.mp4",
    ]);
    expect(await readFile(inFolder("hand", "notes.txt"), "utf8")).toBe("mine\n");
    await writeFile(inFolder("film.yaml"), board);
    await collect();
  });

  test("names the shots that have no clip yet", async () => {
    const more = `${board}  - { id: coda, prompt: The end. }\n`;
    await writeFile(inFolder("film.yaml"), more);
    const { exit, stderr } = await collect();
    expect(exit).toBe(0);
    expect(stderr).toContain("warning: 1 shot has no clip yet: coda\n");
    expect(await readFile(inFolder("hand", "README.txt"), "utf8")).toContain(
      "Shots without a clip, which are empty in the timelines:\n  coda\n",
    );
    await writeFile(inFolder("film.yaml"), board);
  });
});

test.each([
  [["--collect", "hand", "-o", "x.edl"], "-o and --collect cannot be used together"],
  [["--collect", "film.yaml"], "is a file"],
  [["--collect", "hand", "--format", "edll"], 'unknown export format "edll"'],
])("%j is wrong usage", async (args, message) => {
  await using folder = await createFolder({ "film.yaml": board });
  const { exit, stderr } = await runCli(["export", "film.yaml", ...args], { cwd: folder.path });
  expect(exit).toBe(2);
  expect(stderr).toContain(message);
});
