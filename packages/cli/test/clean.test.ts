import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { systemClock } from "@storyreel/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attemptKey } from "../../renderer/src/workplace/ledger/money.ts";
import { openFolder } from "../../renderer/src/workplace/workplace.ts";
import { createFolder, runCli } from "./cli-process.ts";

const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p, cut: { in: 0.5, out: 2.5 } }
profiles: { draft: { duration: 4 } }
shots:
  - { id: one, prompt: One. }
  - { id: two, prompt: Two., transition: { type: dissolve, duration: 0.5 } }
deliverables: [{ id: small, width: 64, height: 64 }]
`;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

type Folder = Awaited<ReturnType<typeof createFolder>>;
const cli = (folder: Folder, ...args: readonly string[]) => runCli(args, { cwd: folder.path });
const gitIn = (path: string, ...args: readonly string[]): void => {
  const person = ["-c", "user.name=A", "-c", "user.email=a@example.com"];
  execFileSync("git", [...person, ...args], { cwd: path, stdio: "pipe" });
};
const mediaOf = (folder: Folder, name: string): string => {
  const sha256 = hashOf(`clip of ${name}`);
  return join(folder.path, ".storyreel", "media", sha256.slice(0, 2), `${sha256}.mp4`);
};

/** A finished, paid take in ledger and media store. */
async function buy(folder: Folder, name: string, key = hashOf(name)): Promise<void> {
  const workplace = openFolder(join(folder.path, ".storyreel"));
  const state = await workplace.hold({ clock: systemClock });
  const submitted = { requestId: `r-${name}`, submittedAtMs: 1, adopted: false };
  const done = { sha256: hashOf(`clip of ${name}`), sizeBytes: 60, finishedAtMs: 3 };
  const attempt = { attempt: 1, payloadSha256: "p", usd: "0.336", startedAtMs: 1, sendByMs: 2 };
  const record = {
    shotId: name,
    take: 1,
    modelId: "kling-3.0-turbo-t2v",
    ...submitted,
    ...done,
    state: "done",
    intents: [{ ...attempt, requestId: submitted.requestId }],
    mediaUrls: [],
    renderedAtMs: 2,
  } as const;
  const id = workplace.budgetId(join(folder.path, "film.yaml"));
  const budgets = [{ id, name: "film", maxUsd: undefined, elsewhereUsd: 0n }];
  const reserve = { attempt: attemptKey(key, 1), usd: 336_000_000n, budgets };
  await state.ledger.cas({ key, version: 0 }, record, { reserve });
  await state.close();
  await writeClip(folder, name);
}

async function writeClip(folder: Folder, name: string): Promise<void> {
  const path = mediaOf(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, "not a movie ".repeat(5));
}

describe("paid clips", () => {
  let folder: Folder;
  const needed = ["planned", "drafted", "branch", "tag", "stash", "untracked", "index", "conflict"];
  const isThere = (name: string): boolean => existsSync(mediaOf(folder, name));

  beforeAll(async () => {
    folder = await createFolder({ "film.yaml": film, ".gitignore": ".storyreel\n" });
    const { path } = folder;
    gitIn(path, "init", "-q", "-b", "main");
    const keyOf = async (...args: readonly string[]): Promise<string> => {
      const { stdout } = await cli(folder, "plan", "film.yaml", "--json", ...args);
      return (JSON.parse(stdout) as { shots: [{ takes: [{ requestKey: string }] }] }).shots[0]
        .takes[0].requestKey;
    };
    await buy(folder, "planned", await keyOf());
    await buy(folder, "drafted", await keyOf("--draft"));
    for (const name of [...needed.slice(2), "old"]) await buy(folder, name);
    await writeClip(folder, "stray");
    const lock = (text: string) => writeFile(join(path, "other.lock.yaml"), text);
    const commit = (): void => {
      gitIn(path, "add", "-A");
      gitIn(path, "commit", "-q", "-m", "-");
    };
    commit();
    gitIn(path, "checkout", "-q", "-b", "side");
    await lock(`sha256: "${hashOf("clip of branch")}"`);
    commit();
    gitIn(path, "checkout", "-q", "--detach");
    await lock(`request_key: "${hashOf("tag").toUpperCase()}"`);
    commit();
    gitIn(path, "tag", "-a", "v1", "-m", "-");
    gitIn(path, "checkout", "-q", "main");
    await writeFile(join(path, ".gitignore"), `.storyreel\n# ${hashOf("old")}\n`);
    for (const name of ["stash", "untracked"]) {
      await writeFile(join(path, `${name}.lock.yaml`), hashOf(`clip of ${name}`));
      if (name === "stash") gitIn(path, "add", "stash.lock.yaml");
      gitIn(path, "stash", "-q", "-u");
    }
    await lock(hashOf("clip of index"));
    gitIn(path, "add", "other.lock.yaml");
    await mkdir(join(path, ".hidden"));
    await rm(join(path, "other.lock.yaml"));
    const conflict = `<<<<<<< ours\n- { sha256: ${hashOf("clip of conflict")} }\n=======\n`;
    await writeFile(join(path, ".hidden", "film.lock.yaml"), conflict);
  });
  afterAll(() => folder[Symbol.asyncDispose]());

  test("are listed with what was paid if nothing mentions them; a dry run deletes nothing", async () => {
    const shown = await cli(folder, "clean", "--dry-run");
    expect(shown).toMatchObject({ exit: 0, stderr: "" });
    const place = (name: string): string => mediaOf(folder, name).slice(folder.path.length + 1);
    expect(shown.stdout.split("\n").slice(0, 4).toSorted()).toEqual([
      "",
      `  not in the ledger                       price unknown  60 B  ${place("stray")}`,
      `  old take 1         kling-3.0-turbo-t2v  $0.336         60 B  ${place("old")}`,
      "paid clips that are no longer used",
    ]);
    expect(shown.stdout).toContain(
      "not needed: 2 paid clips ($0.336 in total, 1 at an unknown price), 120 B; 0 other files, 0 B\nneeded: 8 paid clips, 480 B\n",
    );
    expect([...needed, "old", "stray"].every(isThere)).toBe(true);
  });

  test("stay without a confirmation, and nothing goes while another process uses the folder", async () => {
    const unconfirmed = await cli(folder, "clean", "--json");
    expect(unconfirmed.exit).toBe(4);
    expect(unconfirmed.stderr).toContain("not confirmed");
    expect(JSON.parse(unconfirmed.stdout)).toMatchObject({
      type: "clean",
      dryRun: false,
      paidUsd: "0.336",
      removedBytes: 0,
    });
    const state = await openFolder(join(folder.path, ".storyreel")).hold({ clock: systemClock });
    const busy = await cli(folder, "clean", "--yes");
    await state.close();
    expect(busy).toMatchObject({ exit: 3, stdout: "" });
    expect(busy.stderr).toContain(`in use by process ${process.pid} on `);
    expect(isThere("old")).toBe(true);
  });

  test.each([
    ["broken.yaml", "storyboard: 1\ntitle: Broken\nshots: [{ id: a }]\n", "broken.yaml:3:9 error"],
    ["odd.lock.yaml", Buffer.from([0xff, 0xfe, 0x41]), "odd.lock.yaml"],
  ])("all stay if %s cannot be read", async (name, text, place) => {
    await writeFile(join(folder.path, name), text);
    const refused = await cli(folder, "clean", "--yes");
    await rm(join(folder.path, name));
    expect(refused).toMatchObject({ exit: 1, stdout: "" });
    expect(refused.stderr).toContain(place);
    expect(refused.stderr).toContain("nothing was removed");
    expect(isThere("old")).toBe(true);
  });

  test("in a folder that is a link stay, and so do all in a state folder outside the project", async () => {
    const media = join(folder.path, ".storyreel", "media");
    await rename(media, join(folder.path, ".storyreel", "elsewhere"));
    await symlink("elsewhere", media);
    const linked = await cli(folder, "clean", "--yes");
    await rm(media);
    await rename(join(folder.path, ".storyreel", "elsewhere"), media);
    expect(linked.exit).toBe(0);
    expect(linked.stdout).toContain(".storyreel/media: a link to something that others may use");

    await using project = await createFolder({ "package.json": "{}", "film.yaml": film });
    const state = join(folder.path, ".storyreel");
    const shared = await cli(project, "clean", "--yes", "--state", state, "--json");
    expect(JSON.parse(shared.stdout)).toMatchObject({ paid: [], kept: { clips: 10 } });
    expect([...needed, "old", "stray"].every(isThere)).toBe(true);
  });

  test("that nothing mentions are deleted with --yes, and the ledger still has their payment", async () => {
    const before = (await cli(folder, "costs", "--json")).stdout;
    const cleaned = await cli(folder, "clean", "film.yaml", "--yes");
    expect(cleaned).toMatchObject({ exit: 0, stderr: "" });
    expect(cleaned.stdout).toContain("removed 2 files, 120 B\n");
    expect([...needed, "old", "stray"].filter(isThere)).toEqual(needed);
    expect((await cli(folder, "costs", "--json")).stdout).toBe(before);
  });

  test("that the ledger does not name stay while a take is not finished", async () => {
    await using other = await createFolder({ "package.json": "{}", "film.yaml": film });
    const state = await openFolder(join(other.path, ".storyreel")).hold({ clock: systemClock });
    const facts = { shotId: "one", take: 1, modelId: "m", intents: [] };
    const submitted = { requestId: "r", submittedAtMs: 1, adopted: false };
    await state.ledger.cas(
      { key: "k", version: 0 },
      { ...facts, ...submitted, state: "submitted" },
    );
    await state.close();
    await writeClip(other, "late");
    const cleaned = await cli(other, "clean", "--yes");
    expect(cleaned.exit).toBe(0);
    expect(cleaned.stdout).toContain("it may belong to a take that is not finished");
    expect(existsSync(mediaOf(other, "late"))).toBe(true);
  });
});

test("what a rehearsal does not need any more goes without a question; the film stays up to date", async () => {
  await using folder = await createFolder({ "package.json": "{}", "film.yaml": film });
  const state = join(folder.path, ".storyreel");
  const files = async (): Promise<readonly string[]> =>
    (await readdir(state, { recursive: true })).filter((name) => /\.(mp4|m4a)$/.test(name));
  await cli(folder, "render", "film.yaml");
  const first = await files();
  expect((await cli(folder, "clean", "--json")).stdout).toContain('"free":[]');
  await writeFile(join(folder.path, "film.yaml"), film.replace("Two.", "Three."));
  await cli(folder, "render", "film.yaml");
  const cleaned = await cli(folder, "clean");
  expect(cleaned).toMatchObject({ exit: 0, stderr: "" });
  const left = await files();
  // The clip of the first version, its part of the picture, the dissolve and the sound.
  expect(first.filter((name) => !left.includes(name))).toHaveLength(4);
  // Every part of the film is still there: cutting it again makes none.
  await rm(join(folder.path, "out"), { recursive: true });
  await cli(folder, "render", "film.yaml");
  expect(await files()).toEqual(left);
});
