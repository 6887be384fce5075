import { readdir, readFile, rename, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { untilClips } from "./cli-process.ts";
import type { StoryProject } from "./story-project.ts";
import { boughtFilm, film, planOf, startFilm } from "./takes-kit.ts";

const sold = boughtFilm();

describe("two people add a shot at the same place", () => {
  const shot = (id: string) => `  - { id: ${id}, prompt: A ${id} far away. }\n`;

  test("storyreel merges the lock where git cannot, and keeps what both paid for", async () => {
    await using run = await sold.copy();
    const { project, bought } = run;
    const git = (...args: readonly string[]) => project.git(...args);
    await git("add", ".");
    await git("commit", "-q", "-m", "film");
    for (const branch of ["siren", "bell"]) {
      await git("checkout", "-q", "-b", branch, "main");
      await project.write("film.yaml", film + shot(branch));
      await run.render();
      await git("commit", "-q", "-a", "-m", branch);
    }
    expect(bought()).toBe(5);
    await expect(git("merge", "-q", "siren")).rejects.toThrow("merge -q siren");

    expect(await project.read("film.lock.yaml")).toContain("<<<<<<<");
    // The storyboard is still in conflict: settling the lock does not need it.
    const merged = await project.cli("takes", "film.yaml", "--merge");
    expect(merged).toEqual({
      exit: 0,
      stdout:
        "film.lock.yaml now has 5 takes (1 only in ours, 1 only in theirs); git add it to finish the merge\n",
      stderr: "",
    });
    await project.write("film.yaml", film + shot("siren") + shot("bell"));
    expect((await planOf(project)).totalUsd).toBe("0.00");
    const frozen = await project.cli("render", "film.yaml", "--frozen", ...untilClips);
    expect(frozen).toMatchObject({ exit: 0 });
    expect(bought()).toBe(5);

    const again = await project.cli("takes", "film.yaml", "--merge", "--json");
    expect(JSON.parse(again.stdout)).toMatchObject({ type: "lock-merged", kind: "whole" });
  });

  test("mixed lines of two takes are reported, and nothing is bought", async () => {
    await using run = await sold.copy();
    const { project, bought } = run;
    const text = await project.read("film.lock.yaml");
    await project.write("film.lock.yaml", text.replace("at dawn", "at noon"));
    const ended = await run.render();
    expect(ended.exit).toBe(1);
    expect(ended.stderr).toMatch(/film\.lock\.yaml:\d+:\d+ error LOCK_KEY_MISMATCH/u);
    expect(bought()).toBe(3);
  });
});

describe("damage is reported, and nothing is bought because of it", () => {
  const conflict = (text: string) =>
    text.replace("shots:\n", "shots:\n<<<<<<< HEAD\n=======\n>>>>>>> branch\n");

  test.each([
    ["a merge that was not finished", conflict, "LOCK_MERGE_CONFLICT"],
    [
      "a lock of a later version",
      (text: string) => text.replace("storyboard_lock: 1", "storyboard_lock: 2"),
      "LOCK_NEWER_VERSION",
    ],
    [
      "a lock that was edited by hand",
      (text: string) => text.replace(/sha256: "\w+"/, 'sha256: "lost"'),
      "LOCK_WRONG_FORM",
    ],
  ])("%s", async (_, damage, code) => {
    await using run = await sold.copy();
    const { project, bought } = run;
    const damaged = damage(await project.read("film.lock.yaml"));
    await project.write("film.lock.yaml", damaged);
    await project.edit("rain", "snow");
    for (const command of ["plan", "validate", "render", "explain"]) {
      const args = command === "explain" ? ["opening"] : command === "render" ? ["--yes"] : [];
      const ended = await project.cli(command, "film.yaml", ...args);
      expect([command, ended.exit]).toEqual([command, 1]);
      expect(ended.stderr).toContain(code);
    }
    expect(bought()).toBe(3);
    expect(await project.read("film.lock.yaml")).toBe(damaged);
  });
});

describe("a storyboard or a clip that is damaged", () => {
  test("a storyboard in another encoding", async () => {
    await using run = await startFilm();
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(film, "utf16le")]);
    await writeFile(join(run.project.path, "film.yaml"), bytes);
    const ended = await run.render();
    expect(ended.exit).toBe(1);
    expect(ended.stderr).toContain("YAML_NOT_UTF8");
    expect(run.bought()).toBe(0);
  });

  test("a clip whose bytes have changed is put aside and downloaded again", async () => {
    await using run = await sold.copy();
    const { project, bought } = run;
    const [clip = ""] = await clipsOf(project);
    const good = await readFile(clip);
    const bad = Buffer.from(good);
    bad[bad.length - 100]! ^= 0xff;
    await writeFile(clip, bad);
    const ended = await run.render();
    expect(ended).toMatchObject({ exit: 0 });
    expect(ended.stderr).toContain("does not match its checksum");
    expect(await readFile(clip)).toEqual(good);
    expect(await clipsOf(project, ".damaged-")).toHaveLength(1);
    expect(bought()).toBe(3);
  });

  test("a clip that is incomplete or missing is downloaded again", async () => {
    await using run = await sold.copy();
    const { project, bought } = run;
    const [first = "", second = ""] = await clipsOf(project);
    await truncate(first, 1000);
    await rename(second, `${second}.elsewhere`);
    const plan = await planOf(project);
    expect(plan.totalUsd).toBe("0.00");
    expect(plan.shots.map(({ state }) => state)).toContain("running");
    expect(await run.render()).toMatchObject({ exit: 0 });
    expect(bought()).toBe(3);
  });

  test("two storyboards that share a state folder buy the same request once", async () => {
    await using run = await sold.copy();
    const { project, bought } = run;
    await project.write("other.yaml", film.replace("at dawn", "at noon"));
    const other = () => project.cli("render", "other.yaml", "--yes", ...untilClips);
    const [again, beside] = await Promise.all([run.render(), other()]);
    expect([again.exit, beside.exit]).toEqual([0, 0]);
    expect(bought()).toBe(4);
    expect(await project.read("other.lock.yaml")).toContain("at noon");
    expect(await project.read("film.lock.yaml")).not.toContain("at noon");
  });
});

async function clipsOf({ path }: StoryProject, mark = ".mp4"): Promise<readonly string[]> {
  const media = join(path, ".storyreel", "media");
  const names = await readdir(media, { recursive: true });
  return names
    .filter((name) => (mark === ".mp4" ? name.endsWith(mark) : name.includes(mark)))
    .map((name) => join(media, name));
}
