import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { synthesizeClip } from "@storyreel/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFolder, runCli, runHere } from "./cli-process.ts";

const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
deliverables: [{ id: master, width: 96, height: 96 }]
shots:
  - id: logo
    clip: { file: logo.mp4, in: 0.5, out: 1.5 }
    speed: 0.5
    hold: { last: 0.5 }
  - id: map
    still: { file: map.png, duration: 1, move: { from: [0, 0, 1], to: [0.2, 0.1, 1.4] } }
    transition: { type: dissolve, duration: 0.25 }
  - id: lamp
    prompt: A lamp on a mast.
    cut: { in: 0.5 }
    transition: { type: dissolve, duration: 0.25 }
exports: [otio]
`;

const clip = {
  widthPx: 96,
  heightPx: 96,
  frameRate: 24,
  durationSeconds: 2,
  label: "logo",
  text: "",
  hasAudio: true,
};

// 2x2 pixels, orange.
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGN4UKAARAwQCgArTgXBuq5TAQAAAABJRU5ErkJggg==",
  "base64",
);

// The same in teal.
const otherPicture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAABAAAAAQBPJcTWAAAAEElEQVR4nGNQKGgAIgYIBQAcTgRB6H4HRQAAAABJRU5ErkJggg==",
  "base64",
);

describe("a film with something of one's own", () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  const run = (...args: readonly string[]) => runCli(args, { cwd: folder.path });
  const segments = async (): Promise<readonly string[]> => {
    const names = await readdir(join(folder.path, ".storyreel/rehearsal/segments"));
    return names.filter((name) => name.endsWith(".mp4")).toSorted();
  };
  beforeAll(async () => {
    folder = await createFolder({ "film.yaml": film });
    await writeFile(join(folder.path, "logo.mp4"), synthesizeClip(clip));
    await writeFile(join(folder.path, "map.png"), picture);
  });
  afterAll(() => folder[Symbol.asyncDispose]());

  test("costs nothing for it, and counts its time", async () => {
    const { exit, stdout } = await run("plan", "film.yaml", "--json");
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      totalUsd: "0.336",
      secondsToPay: 3,
      // 2 s at half speed, and 0.5 s held; 1 s; 2.5 s.
      secondsUsed: 6,
      shots: [
        { id: "logo", state: "reused", model: null, source: "clip", usd: "0.00", takes: [] },
        { id: "map", state: "reused", model: null, source: "still", usd: "0.00", takes: [] },
        { id: "lamp", state: "new", usd: "0.336" },
      ],
    });
  });

  test("is listed wherever takes are", async () => {
    expect((await run("takes", "film.yaml", "logo")).stdout).toBe(
      "logo\n  own footage: logo.mp4\n",
    );
    expect((await run("takes", "film.yaml", "map", "1")).stderr).toContain(
      'shot "map" shows its still map.png, so it has no takes',
    );
    const environment = { GMI_API_KEY: "key", GMI_BASE_URL: "http://127.0.0.1:9" };
    const retried = await runCli(["retry", "film.yaml", "logo"], { cwd: folder.path, environment });
    expect(retried).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining(
        'shot "logo" shows its clip logo.mp4, so there is nothing to',
      ),
    });
    expect((await run("status", "film.yaml")).stdout).toContain("logo  own footage");
    expect((await run("explain", "film.yaml", "map")).stdout).toBe(
      "map   still picture\npicture: begins with a dissolve of 0.25 s\npicture: moves from [0, 0, 1] to [0.2, 0.1, 1.4], in_out\n\nfile: map.png\nlength: 1 s\nprice: $0.00, because nothing is sent to a model\n",
    );
  });

  test("is cut from it, goes to an editor and comes back unchanged, and makes only what changes", async () => {
    const { exit, stdout } = await run("render", "film.yaml", "--rehearse", "--json");
    const last = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
    expect(exit).toBe(0);
    expect(last).toMatchObject({
      shots: [
        { id: "logo", state: "succeeded", reused: true, media: join(folder.path, "logo.mp4") },
        { id: "map", state: "succeeded", reused: true, media: join(folder.path, "map.png") },
        { id: "lamp", state: "succeeded" },
      ],
    });
    const otio = "out/film/film.rehearsal.otio";
    const imported = await run("import", "film.yaml", otio, "--rehearse");
    expect(imported).toMatchObject({ exit: 0, stdout: "" });
    expect(imported.stderr).toContain("no changes: the timeline matches the storyboard");

    const before = await segments();
    const slower = film.replace("to: [0.2, 0.1, 1.4]", "to: [0.2, 0.1, 1.5]");
    await writeFile(join(folder.path, "film.yaml"), slower);
    expect((await run("render", "film.yaml", "--rehearse")).exit).toBe(0);
    const added = (await segments()).filter((name) => !before.includes(name));
    // The picture alone, and its dissolves on both sides.
    expect(added).toHaveLength(3);
  });

  test("is trimmed where its file is written", async () => {
    await writeFile(join(folder.path, "film.yaml"), film);
    const path = join(folder.path, "out/film/film.rehearsal.otio");
    const timeline = JSON.parse(await readFile(path, "utf8"));
    const lengthOf = (name: string) =>
      timeline.tracks.children[0].children.find((child: { name: string }) => child.name === name)
        .source_range.duration;
    lengthOf("map").value += 12;
    lengthOf("logo").value -= 24;
    await writeFile(join(folder.path, "edited.otio"), JSON.stringify(timeline));
    const { stdout } = await run("import", "film.yaml", "edited.otio", "--rehearse");
    expect(stdout).toContain("+    clip: { file: logo.mp4, in: 0.5, out: 1 }");
    expect(stdout).toContain("+    still: { file: map.png, duration: 1.5,");
  });
});

test("a film of cards is made again when what they are drawn with changes, though nothing is bought", async () => {
  await using folder = await createFolder({
    "film.yaml": `storyboard: 1
title: Film
deliverables: [{ id: master, width: 96, height: 96 }]
shots:
  - { id: title, card: { text: A, font: fonts, background: { image: sky.png }, duration: 0.5 } }
`,
  });
  await mkdir(join(folder.path, "fonts"));
  const fontOf = async (name: string): Promise<void> => {
    const path = createRequire(new URL("../../renderer/package.json", import.meta.url)).resolve(
      `dejavu-fonts-ttf/ttf/${name}.ttf`,
    );
    await writeFile(join(folder.path, "fonts/a.ttf"), await readFile(path));
  };
  await fontOf("DejaVuSans");
  await writeFile(join(folder.path, "sky.png"), picture);
  const render = async (): Promise<boolean> => {
    const args = ["render", "film.yaml", "--rehearse"];
    const { exit, stderr } = await runCli(args, { cwd: folder.path });
    expect(exit).toBe(0);
    return stderr.includes("assembling");
  };
  expect(await render()).toBe(true);
  // What is printed the second time is remembered.
  expect(await render()).toBe(false);
  await fontOf("DejaVuSerif");
  expect([await render(), await render()]).toEqual([true, false]);
  await writeFile(join(folder.path, "sky.png"), otherPicture);
  expect(await render()).toBe(true);
});

test("a still whose picture a model makes is listed by the request for the picture", async () => {
  await using folder = await createFolder({
    "film.yaml": `storyboard: 1
title: Film
shots:
  - { id: map, still: { generate: { model: seedream-5.0-lite, prompt: A map }, duration: 4 } }
`,
  });
  const run = (...args: readonly string[]) => runHere(args, { cwd: folder.path });
  expect((await run("takes", "film.yaml", "map")).stdout).toBe("map\n  still picture: map.still\n");
  expect((await run("explain", "film.yaml", "map")).stdout).toContain("\npicture: map.still\n");
  const { stdout } = await run("explain", "film.yaml", "map", "--json");
  expect(JSON.parse(stdout)).toMatchObject({ source: { kind: "still", file: null } });
});
