import { execFile, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createMockServer, synthesizeClip } from "@storyreel/mock-server";
import { describe, expect, it } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 3 }
shots:
  - { id: one, prompt: A street at night. }
`;

const ownClip = {
  widthPx: 96,
  heightPx: 96,
  frameRate: 24,
  durationSeconds: 1,
  label: "own",
  text: "",
  hasAudio: true,
};

/** Renders live against a server that counts what it was asked for. `--yes` is given: only the machine stands in the way. */
async function renderWith(
  environment: { readonly [name: string]: string },
  files: { readonly [name: string]: string } = {},
) {
  await using server = await createMockServer();
  await using folder = await createFolder({ "film.yaml": film, "package.json": "{}", ...files });
  const settings = { GMI_API_KEY: "test-key", GMI_BASE_URL: server.baseUrl, ...environment };
  const ended = await runCli(["render", "film.yaml", "--yes"], {
    cwd: folder.path,
    environment: settings,
  });
  return { ...ended, calls: server.calls().length };
}

describe("before the question is asked", () => {
  it("a missing ffmpeg ends the render: nothing is asked of the API", async () => {
    const { exit, stderr, calls } = await renderWith({ FFMPEG_PATH: "/nope/ffmpeg" });
    expect({ exit, calls }).toEqual({ exit: 3, calls: 0 });
    expect(stderr).toContain("/nope/ffmpeg (FFMPEG_PATH) does not exist");
  });

  it("so does an ffmpeg that cannot make films", async () => {
    await using tools = await createFolder({ ffmpeg: "#!/bin/sh\necho ffmpeg version 9\n" });
    await chmod(join(tools.path, "ffmpeg"), 0o755);
    const { exit, stderr, calls } = await renderWith({ FFMPEG_PATH: join(tools.path, "ffmpeg") });
    expect({ exit, calls }).toEqual({ exit: 3, calls: 0 });
    expect(stderr).toContain("lacks");
  });

  it("so does a key that cannot stand in a header, without showing it", async () => {
    const { exit, stderr, calls } = await renderWith({ GMI_API_KEY: "two words-of-a-key" });
    expect({ exit, calls }).toEqual({ exit: 2, calls: 0 });
    expect(stderr).toContain("the API key in GMI_API_KEY contains a space (USAGE_MALFORMED_KEY)");
    expect(stderr).not.toContain("words-of-a-key");
  });

  it("so does a base URL that is none", async () => {
    const { exit, calls } = await renderWith({ GMI_BASE_URL: "console.gmicloud.ai" });
    expect({ exit, calls }).toEqual({ exit: 2, calls: 0 });
  });

  it("so does a film whose name is too long for the disk", async () => {
    await using server = await createMockServer();
    const name = `${"f".repeat(238)}.yaml`;
    await using folder = await createFolder({ [name]: film, "package.json": "{}" });
    const environment = { GMI_API_KEY: "test-key", GMI_BASE_URL: server.baseUrl };
    const { exit, stderr } = await runCli(["render", name, "--yes"], {
      cwd: folder.path,
      environment,
    });
    expect({ exit, calls: server.calls().length }).toEqual({ exit: 2, calls: 0 });
    expect(stderr).toContain(".contact-sheet.png: the name or the path is too long for this disk");
  });

  it("so does a state folder whose path is too long for the ledger", async () => {
    await using server = await createMockServer();
    await using folder = await createFolder({ "film.yaml": film, "package.json": "{}" });
    const deep = Array.from({ length: 5 }, () => "d".repeat(100)).join("/");
    const environment = { GMI_API_KEY: "test-key", GMI_BASE_URL: server.baseUrl };
    const { exit, stderr } = await runCli(["render", "film.yaml", "--yes", "--state", deep], {
      cwd: folder.path,
      environment,
    });
    expect({ exit, calls: server.calls().length }).toEqual({ exit: 3, calls: 0 });
    expect(stderr).toMatch(/is too long for its database: \d+ bytes, at most 451 /);
  });

  it("so does a state folder that cannot be written to: nobody is asked", async () => {
    await using server = await createMockServer();
    await using folder = await createFolder({ "film.yaml": film, "package.json": "{}" });
    mkdirSync(join(folder.path, ".storyreel"));
    await writeFile(join(folder.path, ".storyreel", "media"), "");
    const environment = { GMI_API_KEY: "test-key", GMI_BASE_URL: server.baseUrl };
    // Without --yes and without a terminal, the question would end it with 4.
    const { exit, stderr } = await runCli(["render", "film.yaml"], {
      cwd: folder.path,
      environment,
    });
    expect({ exit, calls: server.calls().length }).toEqual({ exit: 3, calls: 0 });
    expect(stderr).toContain(
      `cannot write to the state folder: ${join(folder.path, ".storyreel", "media")}: it is not a folder`,
    );
  });

  it("so does footage that has the name of the film, in the folder of the film", async () => {
    await using server = await createMockServer();
    const board = film.replace("shots:\n", "shots:\n  - { id: own, clip: { file: film.mp4 } }\n");
    await using folder = await createFolder({ "film.yaml": board, "package.json": "{}" });
    const footage = Buffer.from(synthesizeClip(ownClip));
    await writeFile(join(folder.path, "film.mp4"), footage);
    const { exit, stderr } = await runCli(["render", "film.yaml", "--yes", "--out", "."], {
      cwd: folder.path,
      environment: { GMI_API_KEY: "test-key", GMI_BASE_URL: server.baseUrl },
    });
    expect({ exit, stderr, calls: server.calls().length }).toEqual({
      exit: 2,
      stderr: `storyreel: the render would overwrite ${join(folder.path, "film.mp4")}, which the storyboard uses\n  hint: write to another folder with --out, or rename that file\n`,
      calls: 0,
    });
    expect(await readFile(join(folder.path, "film.mp4"))).toEqual(footage);
  });

  it("a film that replaces the film of another storyboard says so", async () => {
    const board = (text: string): string =>
      `storyboard: 1\ntitle: Film\ndeliverables: [{ id: master, width: 96, height: 96 }]\nshots: [{ id: one, card: { text: ${text}, duration: 1 } }]\n`;
    await using folder = await createFolder({
      "package.json": "{}",
      "storyreel.yaml": "out: films\n",
      "film.yaml": board("Dawn"),
    });
    await mkdir(join(folder.path, "two"));
    await writeFile(join(folder.path, "two", "film.yaml"), board("Dusk"));
    const said = async (file: string) => {
      const { exit, stderr } = await runCli(["render", file, "--rehearse"], { cwd: folder.path });
      expect(exit).toBe(0);
      return stderr.split("\n").filter((line) => line.includes("replaces"));
    };
    const path = (name: string): string => join(folder.path, name);
    const film = path("films/film/film.rehearsal.mp4");
    expect(await said("film.yaml")).toEqual([]);
    expect(await said("two/film.yaml")).toEqual([
      `warning: ${film} is the film of ${path("film.yaml")}, and this render replaces it`,
    ]);
    // It is the film of the second now; a storyboard that is gone does not need its film.
    expect(await said("two/film.yaml")).toEqual([]);
    await rm(path("two"), { recursive: true });
    expect(await said("film.yaml")).toEqual([]);
  });

  it("music that is shorter than the film is told with the plan", async () => {
    const wav = wavOfSeconds(1);
    await using folder = await createFolder({
      "film.yaml": `${film}audio: { music: { file: bed.wav } }\n`,
    });
    await writeFile(join(folder.path, "bed.wav"), wav);
    const { exit, stderr } = await runCli(["plan", "film.yaml"], { cwd: folder.path });
    expect(exit).toBe(0);
    expect(stderr).toContain("STORYBOARD_MUSIC_SHORT");
    expect(stderr).toContain(
      "the music is 1 s long, but the film is 3 s: its last 2 s have no music",
    );
  });
});

// A full disk is made with a small memory file system, which only root may mount.
const canMount =
  process.platform === "linux" &&
  spawnSync("unshare", ["--mount", "sh", "-c", "mount -t tmpfs none /mnt"]).status === 0;

it.runIf(canMount).each([
  ["--state", "1 clip"],
  ["--out", "the film"],
])("a disk without room in %s ends the render before the question", async (flag, what) => {
  await using server = await createMockServer();
  await using folder = await createFolder({ "film.yaml": film, "package.json": "{}" });
  const small = join(folder.path, "small");
  mkdirSync(small);
  const main = join(import.meta.dirname, "../bin/storyreel.js");
  const command = `mount -t tmpfs -o size=2m none "${small}" && "${process.execPath}" --conditions=storyreel-source "${main}" render film.yaml --yes ${flag} "${small}"`;
  const options = {
    cwd: folder.path,
    env: { PATH: process.env["PATH"], GMI_API_KEY: "k", GMI_BASE_URL: server.baseUrl },
  };
  const { status, stderr } = await new Promise<{ status: number; stderr: string }>((resolve) => {
    execFile("unshare", ["--mount", "sh", "-c", command], options, (error, _, text) =>
      resolve({ status: Number(error?.code ?? 0), stderr: text }),
    );
  });
  expect({ status, calls: server.calls().length }).toEqual({ status: 3, calls: 0 });
  expect(stderr).toContain(`not enough disk space for ${what}: about `);
  expect(stderr).toContain(`or choose another disk with ${flag}`);
});

/** Silence: 16-bit mono at 8 kHz. */
function wavOfSeconds(seconds: number): Buffer {
  const bytes = seconds * 16_000;
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(bytes, 40);
  return Buffer.concat([head, Buffer.alloc(bytes)]);
}
