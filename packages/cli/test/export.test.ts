import { execFileSync } from "node:child_process";
import { readdir, readFile, rename, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFfmpeg } from "../../renderer/src/film/media/ffmpeg.ts";
import { probeClip } from "../../renderer/src/film/media/probe-clip.ts";
import { createFolder, main, runCli, type Ended } from "./cli-process.ts";
import { readEdl, screenOf } from "../../renderer/test/edl-reader.ts";
import { readFrames } from "../../renderer/test/film-kit.ts";

const film = `storyboard: 1
title: Harbour
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
deliverables: [{ id: master, width: 360, height: 360 }]
shots:
  - { id: lamp, prompt: A lamp on a mast., cut: { in: 0.5, out: 2.5 }, takes: 2 }
  - { id: boat, prompt: A boat leaves., cut: { in: 0.5 }, narration: { text: He never looked back. } }
  - { id: sea, prompt: The open sea., cut: { in: 0.25, out: 2.75 }, transition: { type: wipe, duration: 0.25 } }
exports: [otio, edl]
`;

type Reference = { target_url: string };
/** A clip, or a transition, which has no media. */
type Item = { media_references?: { [name: string]: Reference } };
type Otio = { tracks: { children: { children: Item[] }[] } };

describe("a rehearsed film and its timelines", () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  let rendered: Ended;
  const render = () => runCli(["render", "film.yaml", "--json"], { cwd: folder.path });
  beforeAll(async () => {
    // The wipe needs a handle behind the boat, which has none until it is cut.
    const board = film.replace("cut: { in: 0.5 }, narr", "cut: { in: 0.5, out: 2.5 }, narr");
    folder = await createFolder({ "film.yaml": board });
    rendered = await render();
  });
  afterAll(() => folder[Symbol.asyncDispose]());

  test("the list names, frame by frame, what the film shows", async () => {
    const last = JSON.parse(rendered.stdout.trimEnd().split("\n").at(-1) ?? "") as {
      exit: number;
      output: string;
      outputs: string[];
    };
    expect(last.exit).toBe(0);
    const [otio = "", edl = ""] = last.outputs.slice(-2);
    expect([otio, edl]).toEqual([
      join(folder.path, "out", "film", "film.rehearsal.otio"),
      join(folder.path, "out", "film", "film.rehearsal.edl"),
    ]);
    const ffmpeg = await findFfmpeg({
      environment: process.env,
      cacheDir: join(tmpdir(), "storyreel-test-ffmpeg"),
    });
    const { video } = await probeClip(last.output);
    const shown = await readFrames(ffmpeg, { path: last.output, ...video }, [
      "lamp",
      "boat",
      "sea",
    ]);
    const listed = screenOf(readEdl(await readFile(edl, "utf8"), 24));
    expect(listed).toHaveLength(video.frameCount);
    const wrong = listed.filter((names, frame) => {
      const isBoth = names.includes("+");
      return !isBoth && names.toLowerCase() !== shown[frame];
    });
    expect(wrong).toEqual([]);
    expect(listed.filter((names) => names.includes("+"))).toHaveLength(6);
  });

  test("every medium is found from where the file lies, also after the project has moved", async () => {
    const moved = join(dirname(folder.path), `moved-${process.pid}`);
    await rename(folder.path, moved);
    try {
      const path = join(moved, "out", "film", "film.rehearsal.otio");
      const otio = JSON.parse(await readFile(path, "utf8")) as Otio;
      const media = otio.tracks.children[0]!.children.flatMap(({ media_references: references }) =>
        references === undefined ? [] : [references],
      );
      expect(media.map((references) => Object.keys(references))).toEqual([
        ["DEFAULT_MEDIA", "take-2"],
        ["DEFAULT_MEDIA"],
        ["DEFAULT_MEDIA"],
      ]);
      const urls = media.flatMap((references) =>
        Object.values(references).map(({ target_url: url }) => url),
      );
      for (const url of urls) {
        const file = await stat(fileURLToPath(new URL(url, pathToFileURL(path))));
        expect(file.size).toBeGreaterThan(1000);
      }
    } finally {
      await rename(moved, folder.path);
    }
  });

  test("a render with nothing to do stays one, and writes a timeline again that is gone", async () => {
    const again = await render();
    const third = await render();
    expect(third.stdout).toBe(again.stdout);
    const edl = join(folder.path, "out", "film", "film.rehearsal.edl");
    const before = await stat(edl);
    await rename(edl, `${edl}.old`);
    expect((await render()).exit).toBe(0);
    expect((await stat(edl)).size).toBe(before.size);
  });
});

describe("storyreel export", () => {
  test("shots without a clip have their place in the cut, and that is said", async () => {
    await using folder = await createFolder({ "film.yaml": film.replace("wipe", "cut") });
    const { exit, stdout, stderr } = await runCli(
      ["export", "film.yaml", "--format", "edl", "-o", "hand-off/cut.edl"],
      { cwd: folder.path },
    );
    expect({ exit, stdout, stderr }).toEqual({
      exit: 0,
      stdout: `${folder.path}/hand-off/cut.edl\n`,
      stderr:
        "warning: 3 shots have no clip yet: lamp, boat, sea\n  hint: render the film first; until then the cut has an empty clip of the right length\n",
    });
    const text = await readFile(join(folder.path, "hand-off", "cut.edl"), "utf8");
    expect(text.match(/NO MEDIA YET/g)).toHaveLength(3);
    expect(screenOf(readEdl(text, 24))).toHaveLength(48 + 60 + 60);
  });

  test("captions come from the narration, also when the storyboard asks for none", async () => {
    const spoken = film.replace("wipe", "cut").replace("title:", "language: en-gb\ntitle:");
    await using folder = await createFolder({ "film.yaml": spoken });
    const { stdout } = await runCli(["export", "film.yaml", "--format", "srt"], {
      cwd: folder.path,
    });
    expect(stdout).toMatch(/\.en-GB\.srt\n$/);
    expect(await readFile(stdout.trimEnd(), "utf8")).toBe(
      "1\n00:00:02,000 --> 00:00:04,500\nHe never looked back.\n",
    );
  });

  test.each([
    ["plan", "film.yaml"],
    ["plan", "link.yaml"],
    ["export", "film.yaml"],
    ["export", "film.lock.yaml"],
    ["review", "film.notes.yaml"],
    ["review", "storyreel.yaml"],
  ])("%s -o %s would overwrite a file of the project and is refused", async (command, file) => {
    const board = film.replace("wipe", "cut");
    await using folder = await createFolder({ "film.yaml": board, "package.json": "{}" });
    await symlink("film.yaml", join(folder.path, "link.yaml"));
    const format = command === "export" ? ["--format", "otio"] : [];
    const { exit, stderr } = await runCli([command, "film.yaml", ...format, "-o", file], {
      cwd: folder.path,
    });
    expect({ exit, stderr }).toEqual({
      exit: 2,
      stderr: `storyreel: -o: ${join(folder.path, file)} would be overwritten, but it belongs to the project\n  hint: use another file name\n`,
    });
    expect((await readdir(folder.path)).toSorted()).toEqual([
      "film.yaml",
      "link.yaml",
      "package.json",
    ]);
    expect(await readFile(join(folder.path, "film.yaml"), "utf8")).toBe(board);
  });

  test.skipIf(process.platform === "win32")("a timeline can go to stdout", async () => {
    await using folder = await createFolder({ "film.yaml": film.replace("wipe", "cut") });
    const args = ["export", "film.yaml", "--format", "edl", "-o"];
    const command = [process.execPath, "--conditions=storyreel-source", main, ...args];
    // Through a shell's pipe: this process would give it a socket, which has no name.
    const stdout = execFileSync("sh", ["-c", '"$@" /dev/stdout | cat', "sh", ...command], {
      cwd: folder.path,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    // Nothing but the timeline: its path is not a part of it.
    await runCli([...args, "cut.edl"], { cwd: folder.path });
    expect(stdout).toBe(await readFile(join(folder.path, "cut.edl"), "utf8"));
    const dash = await runCli([...args, "-"], { cwd: folder.path });
    expect({ exit: dash.exit, stderr: dash.stderr }).toEqual({
      exit: 2,
      stderr:
        'storyreel: -o "-" is not a file\n  hint: write -o /dev/stdout, or ./- for a file with this name\n',
    });
  });

  test.each([
    [
      ["export", "film.yaml"],
      "storyreel: export needs a --format, or --collect DIR\n  hint: use one of otio, fcpxml, edl, srt, vtt\n",
    ],
    [
      ["export", "film.yaml", "--format", "fcpxlm"],
      'storyreel: unknown export format "fcpxlm"\n  hint: did you mean "fcpxml"?\n',
    ],
  ])("%j is wrong usage", async (args, stderr) => {
    await using folder = await createFolder({ "film.yaml": film });
    expect(await runCli(args, { cwd: folder.path })).toEqual({ exit: 2, stdout: "", stderr });
  });

  test("a film that cannot be cut as asked is not exported", async () => {
    await using folder = await createFolder({
      "film.yaml": film.replace(
        "out: 2.75",
        "out: 2.75 }, markers: [{ at: 9, name: late }], x: { y: 1",
      ),
    });
    const { exit, stdout, stderr } = await runCli(["export", "film.yaml", "--format", "otio"], {
      cwd: folder.path,
    });
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: "" });
    expect(stderr).toContain("error STORYBOARD_UNKNOWN_KEY");
  });
});
