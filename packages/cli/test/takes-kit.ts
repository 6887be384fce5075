import { createMockServer } from "@storyreel/mock-server";
import { afterAll, beforeAll } from "vitest";
import { untilClips, type Ended } from "./cli-process.ts";
import { copyProject, createPlace, createProject, type StoryProject } from "./story-project.ts";

/** A film of two shots and three takes. */
export const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: opening, takes: 2, prompt: A street at night in the rain. }
  - { id: finale, prompt: The same street at dawn. }
`;

/** A storyboard of which nothing is bought yet. */
export async function startFilm(text = film) {
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

/** The film above, bought once for all tests of a file. */
export function boughtFilm() {
  let original: Awaited<ReturnType<typeof startFilm>>;
  let firstRender: Ended;
  beforeAll(async () => {
    original = await startFilm();
    firstRender = await original.project.cli("render", "film.yaml", "--yes", ...untilClips);
  });
  afterAll(() => original[Symbol.asyncDispose]());
  return {
    firstRender: () => firstRender,
    bought: () => original.bought(),
    /** A copy of the storyboard with its film, at the server that sold the three clips. */
    async copy() {
      const before = original.bought();
      const project = await copyProject(original.project);
      return {
        project,
        bought: () => 3 + original.bought() - before,
        render: () => generate(project),
        [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
      };
    },
  };
}

/** The clips; their film is not what these tests are about. */
const generate = (project: StoryProject) =>
  project.cli("render", "film.yaml", "--yes", "--until", "generated");

export async function planOf(project: StoryProject) {
  const { stdout } = await project.cli("plan", "film.yaml", "--json");
  return JSON.parse(stdout) as {
    totalUsd: string;
    shots: { id: string; state: string; choice?: string; chosenTake: number; takes: unknown[] }[];
  };
}
