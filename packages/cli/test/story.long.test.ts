import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import {
  cloneProject,
  createPlace,
  createProject,
  type Place,
  type StoryProject,
} from "./story-project.ts";

const film = `storyboard: 1
title: Night Market
budget: { max_usd: 12.00 }
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
deliverables: [{ id: master, width: 320, height: 320 }]
shots:
  - { id: opening, prompt: A street at night in the rain. }
  - { id: lanterns, prompt: Paper lanterns in the wind. }
  - { id: bowl, prompt: Steam over a bowl of noodles. }
  - { id: finale, prompt: The same street at dawn. }
`;
const shots = 4;

test("a storyboard's life in git costs what a person would expect, and not a cent more", async () => {
  await using server = await createMockServer();
  await using place = await createPlace(server.baseUrl);
  const project = await createProject(place, "film", film);
  const story: Story = {
    place,
    project,
    bought: () => server.requests().length,
    render: async (where = project) => {
      const ended = await where.cli("render", "film.yaml", "--yes");
      expect(ended).toMatchObject({ exit: 0 });
    },
    commit: async (message) => {
      await project.git("add", "film.yaml", "film.lock.yaml", ".gitignore");
      await project.git("commit", "-q", "-m", message);
    },
  };
  await firstRender(story);
  await renameAndCut(story);
  await insertShot(story);
  await changeWord(story);
  await branch(story);
  await merge(story);
  await renderWithMedia(story);
  await renderWithoutMedia(story);
});

type Story = {
  readonly place: Place;
  readonly project: StoryProject;
  /** Requests so far. */
  readonly bought: () => number;
  readonly render: (where?: StoryProject) => Promise<void>;
  readonly commit: (message: string) => Promise<void>;
};

async function firstRender(story: Story): Promise<void> {
  const { project } = story;
  await story.render();
  expect(story.bought()).toBe(shots);
  await story.commit("The film");
  expect(await project.plan()).toEqual([
    "opening reused 0.00",
    "lanterns reused 0.00",
    "bowl reused 0.00",
    "finale reused 0.00",
    "total 0.00",
  ]);
  expect(await project.diff("HEAD")).toEqual(["adds 0.00"]);
}

/** A shot is renamed, another cut shorter. */
async function renameAndCut(story: Story): Promise<void> {
  const { project } = story;
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
  await story.render();
  expect(story.bought()).toBe(shots);
  expect(await project.read("film.lock.yaml")).not.toContain('"opening"');
  await story.commit("Another name, another cut");
}

/** A shot is inserted. */
async function insertShot(story: Story): Promise<void> {
  const { project } = story;
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
  await story.render();
  expect(story.bought()).toBe(shots + 1);
  await story.commit("The cook");
}

/** One word is changed. */
async function changeWord(story: Story): Promise<void> {
  const { project } = story;
  await project.edit("in the rain", "in the snow");
  expect(await project.diff("HEAD")).toEqual(["street-010 changed 0.336 (prompt)", "adds 0.336"]);
  const why = await project.cli("explain", "film.yaml", "street-010");
  expect(why.stdout).toContain("will be generated: prompt changed since the take of");
  expect(why.stdout).toContain('prompt: "… night in the [rain. → snow.]"');
  await story.render();
  expect(story.bought()).toBe(shots + 2);
  await story.commit("Snow");
}

/** On a branch from before the snow, the rain is still paid for; there another shot is added. */
async function branch(story: Story): Promise<void> {
  const { project } = story;
  await project.git("switch", "-q", "-c", "epilogue", "HEAD~1");
  expect((await project.plan()).at(-1)).toBe("total 0.00");
  expect(await project.diff("main")).toEqual(["street-010 changed 0.00 (prompt)", "adds 0.00"]);
  await project.edit("at dawn. }\n", "at dawn. }\n  - { id: cat, prompt: A cat on a wall. }\n");
  expect(await project.diff("HEAD")).toEqual(["cat added 0.336", "adds 0.336"]);
  await story.render();
  expect(story.bought()).toBe(shots + 3);
  await story.commit("The cat");
}

/** Both are merged: neither the storyboard nor the lock file conflicts, and everything is paid. */
async function merge(story: Story): Promise<void> {
  const { project } = story;
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
  await story.render();
  expect(story.bought()).toBe(shots + 3);
}

/** Elsewhere, with the media store: the film is made without a key. */
async function renderWithMedia(story: Story): Promise<void> {
  const { project, place } = story;
  const clone = await cloneProject(place, project, { name: "clone", withMedia: true });
  expect(await clone.plan()).toEqual(await project.plan());
  const made = await clone.cliWithoutKey("render", "film.yaml", "--frozen");
  expect(made).toMatchObject({ exit: 0 });
  expect(made.stdout).toContain(`${clone.path}/out/film/film.mp4`);
}

/** Without the media store, the clips are downloaded again by their request ids. */
async function renderWithoutMedia(story: Story): Promise<void> {
  const { project, place } = story;
  const bare = await cloneProject(place, project, { name: "bare", withMedia: false });
  expect((await bare.plan()).at(-1)).toBe("total 0.00");
  await story.render(bare);
  expect(story.bought()).toBe(shots + 3);
  expect(await bare.git("status", "--short")).toBe("");
}
