import { createHash } from "node:crypto";
import { chmod, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeTogether } from "../src/film/media/make-once.ts";
import { createFilmKit, type KitShot } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;

beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const clip = { durationSeconds: 2 };
const cut = { inSeconds: 0.25, outSeconds: 1.75 };
const transition = { type: "dissolve", durationSeconds: 0.25 } as const;
const shots: KitShot[] = [
  { id: "one", clip, cut },
  { id: "two", clip, cut, transition },
  { id: "three", clip, cut, transition: { ...transition, type: "wipe" } },
];

const place = (name: string) => ({
  segmentsDir: kit.inFolder(`${name}-segments`),
  workDir: kit.inFolder(`${name}-work`),
  outputPath: kit.inFolder(`${name}-film.mp4`),
});

/** Every segment by its name, as the hash of its bytes. */
async function hashSegments(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".mp4")).toSorted();
  const hashed = new Map<string, string>();
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    hashed.set(name, createHash("sha256").update(bytes).digest("hex"));
  }
  return hashed;
}

describe("segments that are made together", () => {
  test("have the same bytes as each made alone, whichever is missing", async () => {
    const { plan } = await kit.plan({ shots });
    if (plan === undefined) throw new Error("the plan is good");
    const folders = place("alone");
    const film = await kit.assemble(plan, folders);
    const together = await hashSegments(folders.segmentsDir);
    expect(together.size).toBe(5);
    for (const name of together.keys()) {
      await rm(join(folders.segmentsDir, name));
      await rm(film.path);
      expect(await kit.assemble(plan, folders)).toMatchObject({ sha256: film.sha256 });
      expect(await hashSegments(folders.segmentsDir)).toEqual(together);
    }
  });

  test("are told apart when one fails: the shot at fault is named, the other is kept", async () => {
    const { plan } = await kit.plan({ shots, audio: { productionSound: "mute" } });
    if (plan === undefined) throw new Error("the plan is good");
    const folders = place("apart");
    await writeFile(kit.inFolder("two.mp4"), "<html>not found</html>");
    await expect(kit.assemble(plan, { ...folders, jobs: 1 })).rejects.toMatchObject({
      code: "ASSEMBLY_SEGMENT_FAILED",
      message: expect.stringMatching(/^the dissolve from "one" into "two" cannot be encoded/),
    });
    expect((await hashSegments(folders.segmentsDir)).size).toBe(1);
  });
});

test("a disk that fills up in mid-write is told with the shot, and what was finished is kept", async () => {
  const bodies: KitShot[] = ["one", "two", "three"].map((id) => ({ id, clip, cut }));
  const { plan } = await kit.plan({ shots: bodies, audio: { productionSound: "mute" } });
  if (plan === undefined) throw new Error("the plan is good");
  const folders = place("full");
  const path = kit.inFolder("full-from-the-third");
  const runs = kit.inFolder("runs");
  // ffmpeg itself, from its third run on with the device that is always full in its output's place.
  const script = `#!/bin/bash
echo >> ${runs}
if (( $(wc -l < ${runs}) > 2 )); then set -- "\${@:1:$#-1}" /dev/full; fi
exec ${kit.ffmpeg.path} "$@"
`;
  await writeFile(path, script);
  await chmod(path, 0o755);
  const filling = { ...folders, jobs: 1, ffmpeg: () => Promise.resolve({ ...kit.ffmpeg, path }) };
  await expect(kit.assemble(plan, filling)).rejects.toMatchObject({
    code: "ASSEMBLY_DISK_FULL",
    message: expect.stringMatching(/^shot "three" cannot be encoded: no space is left/),
  });
  const kept = await hashSegments(folders.segmentsDir);
  expect(kept.size).toBe(2);
  expect(await readdir(folders.segmentsDir)).toHaveLength(2);
  await kit.assemble(plan, folders);
  expect([...(await hashSegments(folders.segmentsDir))]).toEqual(expect.arrayContaining([...kept]));
});

describe("files that are made in one go", () => {
  const productsOf = (...names: string[]) =>
    names.map((name) => ({ folder: kit.inFolder("made"), ending: ".txt", madeFrom: [name] }));
  const writeAll = (text: string) => async (paths: readonly (string | undefined)[]) => {
    for (const path of paths) if (path !== undefined) await writeFile(path, text);
  };

  test("are made once, though several ask for some of them at the same time", async () => {
    const [first, second] = await Promise.all([
      makeTogether(productsOf("a", "b"), writeAll("first")),
      makeTogether(productsOf("b", "c", "c"), writeAll("second")),
    ]);
    expect(second?.[0]).toBe(first?.[1]);
    const texts = [...first, ...second].map((path) => readFile(path, "utf8"));
    expect(await Promise.all(texts)).toEqual(["first", "first", "first", "second", "second"]);
  });

  test("appear all or not at all, and whoever waits for one is told", async () => {
    const failing = makeTogether(productsOf("d", "e"), async ([path]) => {
      await writeFile(path ?? "", "half");
      throw new Error("no more paper");
    });
    const waiting = makeTogether(productsOf("e"), writeAll("never"));
    await expect(failing).rejects.toThrow("no more paper");
    await expect(waiting).rejects.toThrow("no more paper");
    const [path] = await makeTogether(productsOf("d"), writeAll("whole"));
    expect(await readFile(path ?? "", "utf8")).toBe("whole");
  });
});
