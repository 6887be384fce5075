import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { createFolder, runCli, startCli } from "./cli-process.ts";
import { appears, createSlowFfmpeg } from "./ctrl-c-kit.ts";

const film = `storyboard: 1
title: Doors
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1" }
shots:
  - { id: red, prompt: "A red door." }
  - { id: blue, prompt: "A blue door." }
`;

type Line = {
  readonly type: string;
  readonly ok?: boolean;
  readonly diagnostics?: readonly { readonly code: string; readonly line: number }[];
  readonly plan?: {
    readonly totalUsd: string;
    readonly toBuy: number;
    readonly change: { readonly changed: readonly string[]; readonly usd: string } | null;
  };
  readonly exit?: number;
  readonly outputs?: readonly string[];
};

/** A watch with its lines of JSON, one after the other. */
async function startWatch(...args: readonly string[]) {
  const folder = await createFolder({ "package.json": "{}", "film.yaml": film });
  const environment = {
    // With a key, and an address that would be an error if anything were sent there.
    GMI_API_KEY: "key",
    GMI_BASE_URL: "http://127.0.0.1:9/api",
    // Only rehearsals run it.
    FFMPEG_PATH: await createSlowFfmpeg(folder.path, "blackdetect"),
  };
  const { child, ended } = startCli(["watch", "film.yaml", "--json", ...args], {
    cwd: folder.path,
    environment,
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Line> => {
    const { done, value } = await lines.next();
    if (done === true) throw new Error(`the watch ended: ${(await ended).stderr}`);
    return JSON.parse(value) as Line;
  };
  const path = (name: string): string => join(folder.path, name);
  return {
    path,
    /** A new file takes the place of the old one, as with many editors; half of it is never seen. */
    write: async (name: string, text: string): Promise<void> => {
      await writeFile(path(`${name}.part`), text);
      await rename(path(`${name}.part`), path(name));
    },
    /** The same file gets a text that is as long or longer, in one step. */
    overwrite: async (name: string, text: string): Promise<void> => {
      await using file = await open(path(name), "r+");
      await file.write(text, 0);
    },
    next,
    /** The first line for which this holds. */
    until: async (isIt: (line: Line) => boolean): Promise<Line> => {
      for (;;) {
        const line = await next();
        if (isIt(line)) return line;
      }
    },
    interrupt: async () => {
      child.kill("SIGINT");
      return ended;
    },
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await ended;
      await folder[Symbol.asyncDispose]();
    },
  };
}

const codesOf = ({ diagnostics = [] }: Line): readonly string[] =>
  diagnostics.map(({ code }) => code);

test("each save is planned, however it is saved, and Ctrl-C ends with 0", async () => {
  await using watch = await startWatch();
  expect(await watch.next()).toMatchObject({
    type: "watch-result",
    ok: true,
    plan: { toBuy: 2, totalUsd: "0.672", change: null },
  });

  await watch.overwrite("film.yaml", film.replace("blue door", "green door"));
  expect(await watch.next()).toMatchObject({
    plan: { change: { changed: ["blue"], added: [], removed: [], usd: "0.00" } },
  });

  await watch.write("film.yaml", film.replace("duration: 3", "duration: 4"));
  const longer = await watch.next();
  expect(longer.plan).toMatchObject({ change: { changed: ["red", "blue"], usd: "0.224" } });

  await watch.write("film.yaml", film.replace("id: red", "id: blue"));
  const broken = await watch.until(({ ok }) => ok === false);
  expect(codesOf(broken)).toContain("STORYBOARD_DUPLICATE_ID");
  await rm(watch.path("film.yaml"));
  expect((await watch.next()).ok).toBe(false);
  await watch.write("film.yaml", film);
  // The difference is to the last plan that there was.
  const again = await watch.until(({ ok }) => ok === true);
  expect(again.plan).toMatchObject({ totalUsd: "0.672", change: { usd: "-0.224" } });

  const ended = await watch.interrupt();
  expect(ended).toMatchObject({ exit: 0, stderr: "" });
  expect(ended.stdout.trimEnd().split("\n").at(-1)).toBe('{"type":"watch-finished","exit":0}');
});

test("what belongs to the film counts as well, also if it is not there yet; nothing else does", async () => {
  await using watch = await startWatch();
  await watch.next();
  // Nothing happens for these: the next line is about the storyboard.
  await watch.write("other.yaml", film);
  await mkdir(watch.path("audio"));
  await watch.write("film.yaml", `${film}audio: { music: { file: sound/bed.wav } }\n`);
  expect(codesOf(await watch.next())).toEqual(["STORYBOARD_FILE_MISSING"]);
  await mkdir(watch.path("sound"));
  await watch.write("sound/bed.wav", "no sound");
  expect(
    codesOf(await watch.until((line) => codesOf(line)[0] !== "STORYBOARD_FILE_MISSING")),
  ).toEqual(["STORYBOARD_SOUND_UNREADABLE"]);
  await watch.write("film.yaml", film);
  await watch.until(({ ok }) => ok === true);

  await watch.write("film.lock.yaml", "storyboard_lock: 1\nshots: 3\n");
  expect((await watch.next()).ok).toBe(false);
  await rm(watch.path("film.lock.yaml"));
  expect((await watch.next()).ok).toBe(true);

  await watch.write("storyreel.yaml", "concurency: 3\n");
  expect(codesOf(await watch.next())).toEqual(["PROJECT_UNKNOWN_KEY"]);
  await watch.write("storyreel.yaml", "concurrency: 3\n");
  await watch.until(({ ok }) => ok === true);

  await mkdir(watch.path("specs/models/mine"), { recursive: true });
  await watch.write("specs/models/mine/price.yaml", "model_spec: 1\nextends: nothing\n");
  expect((await watch.until(({ ok }) => ok === false)).diagnostics).not.toEqual([]);
  await rm(watch.path("specs/models/mine/price.yaml"));
  await watch.until(({ ok }) => ok === true);

  // A YAML file in that folder that is no model, and what another command does meanwhile, are no saves.
  await mkdir(watch.path("mine/models"), { recursive: true });
  await mkdir(watch.path("mine/providers"));
  await watch.write("mine/providers/host.yaml", "host: elsewhere\n");
  await watch.write("storyreel.yaml", "specs: mine\n");
  await watch.until((line) => line.plan !== null);
  const elsewhere = { cwd: watch.path("") };
  for (const name of ["a", "b", "c"])
    await runCli(["plan", "film.yaml", "-o", `${name}.json`], elsewhere);
  await watch.write("film.yaml", film.replace("red door", "dark door"));
  expect((await watch.next()).plan).toMatchObject({ change: { changed: ["red"] } });
});

test.skipIf(process.platform === "win32")(
  "with --rehearse, the film is rehearsed for the newest save only, and nothing is paid",
  async () => {
    await using watch = await startWatch("--rehearse");
    await watch.next();
    // The first rehearsal has begun, and is out of date before it can end.
    await appears(watch.path(""), "reached");
    await watch.write("film.yaml", film.replace("A blue door.", "A green door."));
    const seen = [await watch.next()];
    await writeFile(watch.path("go"), "");
    await watch.until((line) => {
      seen.push(line);
      return line.type === "watch-rehearsed";
    });
    expect(seen.filter(({ type }) => type === "watch-rehearsed")).toMatchObject([
      { exit: 0, outputs: expect.arrayContaining([watch.path("out/film/film.rehearsal.mp4")]) },
    ]);
    expect(seen[0]).toMatchObject({
      type: "watch-result",
      plan: { change: { changed: ["blue"] } },
    });
    expect((await readFile(watch.path("out/film/film.rehearsal.mp4"))).length).toBeGreaterThan(
      1000,
    );
    const { exit, stderr } = await watch.interrupt();
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
    await expect(readFile(watch.path("film.lock.yaml"))).rejects.toThrow("ENOENT");
  },
);
