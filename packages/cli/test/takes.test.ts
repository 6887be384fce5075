import { readdir, readFile, rename, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { untilClips, type Ended } from "./cli-process.ts";
import { copyProject, createPlace, createProject, type StoryProject } from "./story-project.ts";

const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: opening, takes: 2, prompt: A street at night in the rain. }
  - { id: finale, prompt: The same street at dawn. }
`;

/** A storyboard of which nothing is bought yet. */
async function startFilm(text = film) {
  const stack = new AsyncDisposableStack();
  const server = stack.use(await createMockServer());
  const place = stack.use(await createPlace(server.baseUrl));
  const project = await createProject(place, "film", text);
  return {
    project,
    bought: () => server.requests().length,
    render: () => generate(project),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** The clips; their film is not what these tests are about. */
const generate = (project: StoryProject) =>
  project.cli("render", "film.yaml", "--yes", "--until", "generated");

let rendered: Awaited<ReturnType<typeof startFilm>>;
let firstRender: Ended;
beforeAll(async () => {
  rendered = await startFilm();
  firstRender = await rendered.project.cli("render", "film.yaml", "--yes", ...untilClips);
});
afterAll(() => rendered[Symbol.asyncDispose]());

/** A copy of the storyboard above with its film, at the server that sold the three clips. */
async function startRendered() {
  const { project: original, bought } = rendered;
  const before = bought();
  const project = await copyProject(original);
  return {
    project,
    bought: () => 3 + bought() - before,
    render: () => generate(project),
    [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
  };
}

async function planOf(project: StoryProject) {
  const { stdout } = await project.cli("plan", "film.yaml", "--json");
  return JSON.parse(stdout) as {
    totalUsd: string;
    shots: { id: string; state: string; choice?: string; chosenTake: number; takes: unknown[] }[];
  };
}

describe("takes", () => {
  test("another take can be added, and a take of an earlier prompt can be chosen again", async () => {
    await using run = await startRendered();
    const { project, bought } = run;
    expect(firstRender).toMatchObject({ exit: 0 });
    expect(rendered.bought()).toBe(3);

    await project.edit("takes: 2", "takes: 3");
    expect((await planOf(project)).totalUsd).toBe("0.336");
    await run.render();
    expect(bought()).toBe(4);

    expect((await project.cli("takes", "film.yaml", "opening", "2")).exit).toBe(0);
    expect((await planOf(project)).shots[0]).toMatchObject({ choice: "chosen", chosenTake: 2 });

    await project.edit("takes: 3, ", "");
    await project.edit("rain", "snow");
    expect((await planOf(project)).shots[0]).toMatchObject({
      choice: "lapsed",
      state: "new",
      takes: [{ take: 1 }],
    });
    await run.render();
    expect(bought()).toBe(5);

    // A number is a take of the request that the storyboard asks for; a take of an earlier one has a name of its own.
    expect((await project.cli("takes", "film.yaml", "opening", "2")).stderr).toMatch(
      /shot "opening" has no take 2; it has 1(?:, [0-9a-f]{8}){3}$/m,
    );
    const listed = await project.cli("takes", "film.yaml", "opening");
    const [first = ""] =
      /[0-9a-f]{8}(?= .* take 1 of an earlier request)/.exec(listed.stdout) ?? [];
    const chosen = await project.cli("takes", "film.yaml", "opening", first.slice(0, 6));
    expect(chosen.stdout.replaceAll(/\b[0-9a-f]{8,12}\b|\d{4}-\d\d-\d\d/g, "…")).toBe(
      `opening
    1         kling-3.0-turbo-t2v  3 s  downloaded  $0.336 paid  …  …
  * …  kling-3.0-turbo-t2v  3 s  downloaded  $0.336 paid  …  …  take 1 of an earlier request
        prompt: "… night in the [snow. → rain.]"
    …  kling-3.0-turbo-t2v  3 s  downloaded  $0.336 paid  …  …  take 2 of an earlier request
        prompt: "… night in the [snow. → rain.]"
    …  kling-3.0-turbo-t2v  3 s  downloaded  $0.336 paid  …  …  take 3 of an earlier request
        prompt: "… night in the [snow. → rain.]"
`,
    );
    expect((await planOf(project)).shots[0]).toMatchObject({ choice: "kept", state: "reused" });
    const { exit, stdout } = await project.cli("render", "film.yaml", "--yes", ...untilClips);
    expect(exit).toBe(0);
    expect(stdout).toContain("uses a chosen take that was made for another prompt or model");
    expect(bought()).toBe(5);

    await project.edit("snow", "hail");
    expect((await planOf(project)).shots[0]).toMatchObject({ choice: "lapsed", state: "new" });
    await project.edit("hail", "snow");
    await project.cli("takes", "film.yaml", "opening", "auto");
    expect((await planOf(project)).shots[0]).not.toHaveProperty("choice");
  });
});

describe("takes and profiles", () => {
  test("the same request of two shots is bought once and used twice", async () => {
    const board = film
      .replace("takes: 2, ", "")
      .replace("The same street at dawn", "A street at night in the rain")
      .replace("title: Film", "title: Film\nbudget: { max_usd: 0.34 }");
    await using run = await startFilm(board);
    const ended = await run.render();
    expect(ended).toMatchObject({ exit: 0 });
    expect(ended.stdout).toContain("same request as opening, bought once");
    expect(run.bought()).toBe(1);
    expect((await run.project.read("film.lock.yaml")).match(/request_key/g)).toHaveLength(2);
  });

  test("a take that does not exist cannot be chosen, and the lock is not changed", async () => {
    await using run = await startFilm();
    const { project } = run;
    const early = await project.cli("takes", "film.yaml", "opening", "1");
    expect(early).toMatchObject({ exit: 2, stdout: "" });
    expect(early.stderr).toBe(
      'storyreel: take 1 of shot "opening" is not finished, so it cannot be chosen\n' +
        "  hint: render it first: choosing a take never generates one\n",
    );
    const far = await project.cli("takes", "film.yaml", "opening", "7");
    expect(far.stderr).toContain('shot "opening" has no take 7; it has 1, 2');
    const unknown = await project.cli("takes", "film.yaml", "openning");
    expect(unknown.stderr).toContain('did you mean "opening"?');
    expect(await readdir(project.path)).not.toContain("film.lock.yaml");
  });

  test("a draft is another film of the same storyboard, and the final film only pays for what differs", async () => {
    const board = film.replace(
      "shots:",
      'profiles: { draft: { takes: 1, aspect_ratio: "9:16" }, same: { takes: 1 } }\nshots:',
    );
    await using run = await startFilm(board);
    const { project, bought } = run;
    const render = (...words: readonly string[]) =>
      project.cli("render", "film.yaml", "--yes", ...words, ...untilClips);
    const draft = await render("--draft");
    const draftFilm = `${project.path}/out/film/film.draft.mp4`;
    const isMade = draft.stdout.trimEnd().split("\n").at(-1) === draftFilm;
    expect([draft.exit, isMade]).toEqual([0, untilClips.length === 0]);
    expect(bought()).toBe(2);
    expect((await planOf(project)).totalUsd).toBe("1.008");
    await render("--profile", "same");
    expect(bought()).toBe(4);
    expect((await planOf(project)).totalUsd).toBe("0.336");
    const unknown = await project.cli("plan", "film.yaml", "--profile", "draff");
    expect(unknown).toMatchObject({ exit: 2, stdout: "" });
    expect(unknown.stderr).toBe(
      'storyreel: unknown profile "draff"\n  hint: did you mean "draft"?\n',
    );
  });
});

describe("two people add a shot at the same place", () => {
  const shot = (id: string) => `  - { id: ${id}, prompt: A ${id} far away. }\n`;

  test("storyreel merges the lock where git cannot, and keeps what both paid for", async () => {
    await using run = await startRendered();
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
    await using run = await startRendered();
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
    await using run = await startRendered();
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
    await using run = await startRendered();
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
    await using run = await startRendered();
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
    await using run = await startRendered();
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
