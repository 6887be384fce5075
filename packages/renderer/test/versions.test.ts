import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listVersions, priceVersion } from "../src/diff.ts";

const film = (...ids: readonly string[]) => `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "1:1", resolution: 720p }
shots:
${ids.map((id) => `  - { id: ${id}, prompt: Prompt of ${id}. }\n`).join("")}`;

async function createRepository() {
  const path = await realpath(await mkdtemp(join(tmpdir(), "storyreel-versions-")));
  const git = (...args: readonly string[]) => {
    const identity = ["-c", "user.name=Mei", "-c", "user.email=mei@example.com"];
    return execFileSync("git", ["-C", path, ...identity, ...args], { encoding: "utf8" }).trim();
  };
  git("init", "-q", "-b", "main");
  return {
    path,
    git,
    commit: (subject: string) => {
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", subject);
    },
    write: (name: string, text: string) => writeFile(join(path, name), text),
    subjects: (name: string, most = 100) =>
      listVersions(join(path, name), { most }).versions.map(({ subject, isOfFilm }) =>
        isOfFilm ? subject : `(${subject})`,
      ),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

test("versions are the commits of storyboard and lock, under earlier names too, and the newest commit", async () => {
  await using place = await createRepository();
  expect(listVersions(join(place.path, "a.yaml"), { most: 9 }).versions).toEqual([]);
  await place.write("film.yaml", film("a", "b", "c", "d", "e"));
  await place.write("other.yaml", "another file of the same folder\n");
  place.commit("One");
  await place.write("film.lock.yaml", "lock: 1\n");
  place.commit("Bought");
  await mkdir(join(place.path, "boards"));
  await rename(join(place.path, "film.yaml"), join(place.path, "boards/market.yaml"));
  place.commit("Moved: a | b");
  await place.write("film.yaml", "another film under the old name\n");
  place.commit("Another film");
  place.git("checkout", "-q", "-b", "side", "HEAD~1");
  await place.write("boards/market.yaml", film("a", "b", "c", "d"));
  place.commit("--help");
  place.git("checkout", "-q", "main");
  place.git("merge", "-q", "--no-ff", "-m", "Merge side", "side");
  await place.write("other.yaml", "no matter\n");
  place.commit("Something else");
  expect(place.subjects("boards/market.yaml")).toEqual([
    "(Something else)",
    "--help",
    "Moved: a | b",
    "Bought",
    "One",
  ]);
  expect(listVersions(join(place.path, "boards/market.yaml"), { most: 3 })).toMatchObject({
    hasMore: true,
    isShallow: false,
    versions: [{ author: "Mei" }, { hash: place.git("rev-parse", "side") }, {}],
  });
  expect(place.subjects("film.yaml")).toEqual([
    "(Something else)",
    "Another film",
    "Moved: a | b",
    "Bought",
    "One",
  ]);
  expect(place.subjects("nowhere.yaml")).toEqual(["(Something else)"]);
});

test("each version has its price, and one with mistakes says so", async () => {
  await using place = await createRepository();
  await place.write("film.yaml", film("a", "b"));
  place.commit("One");
  await place.write("film.yaml", film("a", "b").replace("duration: 5", "duration: 99"));
  place.commit("Mistake");
  await rm(join(place.path, "film.yaml"));
  place.commit("Gone");
  const price = (revision: string) =>
    priceVersion({ file: join(place.path, "film.yaml"), revision });
  expect(await price("HEAD~2")).toEqual({
    kind: "priced",
    shots: 2,
    filmUsd: 1_120_000_000n,
    unknownPrice: [],
  });
  const [mistake] = await price("HEAD~1").then((found) =>
    found.kind === "invalid" ? found.diagnostics : [],
  );
  expect(mistake).toMatchObject({
    code: "STORYBOARD_MODEL_LIMIT",
    file: { path: "HEAD~1:film.yaml" },
  });
  expect(await price("HEAD")).toEqual({ kind: "missing" });
});

test("a shallow clone lists what it has", async () => {
  await using place = await createRepository();
  for (const ids of [["a"], ["a", "b"], ["a", "b", "c"]]) {
    await place.write("film.yaml", film(...ids));
    place.commit(`${ids.length} shots`);
  }
  const clone = join(place.path, "clone");
  place.git("clone", "-q", "--depth", "2", `file://${place.path}`, clone);
  const found = listVersions(join(clone, "film.yaml"), { most: 9 });
  expect(found).toMatchObject({ isShallow: true, hasMore: false });
  expect(found.versions.map(({ subject }) => subject)).toEqual(["3 shots", "2 shots"]);
});
