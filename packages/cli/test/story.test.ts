import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { cloneProject, createPlace, createProject, type StoryProject } from "./story-project.ts";

const film = `storyboard: 1
title: Night Market
budget: { max_usd: 12.00 }
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "16:9", resolution: 720p }
shots:
  - { id: opening, prompt: A street at night in the rain. }
  - { id: lanterns, prompt: Paper lanterns in the wind. }
  - { id: bowl, prompt: Steam over a bowl of noodles. }
  - { id: finale, prompt: The same street at dawn. }
`;

test("a storyboard's life in git costs what a person would expect, and not a cent more", async () => {
  await using server = await createMockServer();
  await using place = await createPlace(server.baseUrl);
  const project = await createProject(place, "film", film);
  const bought = () => server.requests().length;
  const render = async (where: StoryProject = project) => {
    const ended = await where.cli("render", "film.yaml", "--yes");
    expect(ended).toMatchObject({ exit: 0 });
  };
  const commit = async (message: string) => {
    await project.git("add", "film.yaml", "film.lock.yaml", ".gitignore");
    await project.git("commit", "-q", "-m", message);
  };

  await render();
  expect(bought()).toBe(4);
  await commit("The film");
  expect(await project.plan()).toEqual([
    "opening reused 0.00",
    "lanterns reused 0.00",
    "bowl reused 0.00",
    "finale reused 0.00",
    "total 0.00",
  ]);
  expect(await project.diff("HEAD")).toEqual(["adds 0.00"]);

  // A shot is renamed, another cut shorter.
  await project.edit("id: opening", "id: street-010");
  await project.edit("id: bowl,", "id: bowl, cut: { in: 0.5 },");
  expect(await project.plan()).toEqual([
    "street-010 reused from opening 0.00",
    "lanterns reused 0.00",
    "bowl reused 0.00",
    "finale reused 0.00",
    "total 0.00",
  ]);
  expect(await project.diff("HEAD")).toEqual([
    "street-010 moved from opening 0.00",
    "bowl re-cut 0.00 (cut.in)",
    "adds 0.00",
  ]);
  await render();
  expect(bought()).toBe(4);
  expect(await project.read("film.lock.yaml")).not.toContain('"opening"');
  await commit("Another name, another cut");

  // One is put in between.
  await project.edit(
    "  - { id: bowl",
    "  - { id: cook, prompt: A cook looks up. }\n  - { id: bowl",
  );
  const inserted = ["cook added 0.336", "adds 0.336"];
  expect(await project.diff("HEAD")).toEqual(inserted);
  expect((await project.plan()).filter((line) => !line.includes("reused"))).toEqual([
    "cook new 0.336",
    "total 0.336",
  ]);
  const frozen = await project.cli("plan", "film.yaml", "--frozen");
  expect(frozen.exit).toBe(4);
  expect(frozen.stderr).toContain('--frozen: 1 shot has no finished clip: "cook"');
  await render();
  expect(bought()).toBe(5);
  await commit("The cook");

  // One word is changed.
  await project.edit("in the rain", "in the snow");
  expect(await project.diff("HEAD")).toEqual(["street-010 changed 0.336 (prompt)", "adds 0.336"]);
  const why = await project.cli("explain", "film.yaml", "street-010");
  expect(why.stdout).toContain("will be generated: prompt changed since the take of");
  expect(why.stdout).toContain('prompt: "… night in the [rain. → snow.]"');
  await render();
  expect(bought()).toBe(6);
  await commit("Snow");

  // On a branch from before the snow, the rain is still paid for; there another shot is added.
  await project.git("switch", "-q", "-c", "epilogue", "HEAD~1");
  expect((await project.plan()).at(-1)).toBe("total 0.00");
  expect(await project.diff("main")).toEqual(["street-010 changed 0.00 (prompt)", "adds 0.00"]);
  await project.edit("at dawn. }\n", "at dawn. }\n  - { id: cat, prompt: A cat on a wall. }\n");
  expect(await project.diff("HEAD")).toEqual(["cat added 0.336", "adds 0.336"]);
  await render();
  expect(bought()).toBe(7);
  await commit("The cat");

  // Both are merged: neither the storyboard nor the lock conflicts, and everything is paid.
  await project.git("switch", "-q", "main");
  await project.git("merge", "-q", "--no-edit", "epilogue");
  expect(await project.plan()).toEqual([
    "street-010 reused 0.00",
    "lanterns reused 0.00",
    "cook reused 0.00",
    "bowl reused 0.00",
    "finale reused 0.00",
    "cat reused 0.00",
    "total 0.00",
  ]);
  expect(await project.diff("HEAD~1")).toEqual(["cat added 0.00", "adds 0.00"]);
  expect((await project.cli("validate", "film.yaml")).exit).toBe(0);
  await render();
  expect(bought()).toBe(7);

  // Elsewhere, with the media store: the film is made without a key.
  const clone = await cloneProject(place, project, "clone", { withMedia: true });
  expect(await clone.plan()).toEqual(await project.plan());
  const made = await clone.cliWithoutKey("render", "film.yaml", "--frozen");
  expect(made).toMatchObject({ exit: 0 });
  expect(made.stdout).toContain(`${clone.path}/out/film/film.mp4`);

  // Without the media store the clips are fetched again by their request ids.
  const bare = await cloneProject(place, project, "bare", { withMedia: false });
  expect((await bare.plan()).at(-1)).toBe("total 0.00");
  await render(bare);
  expect(bought()).toBe(7);
  expect(await bare.git("status", "--short")).toBe("");
}, 180_000);
