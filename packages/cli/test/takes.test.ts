import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { untilClips } from "./cli-process.ts";
import { boughtFilm, film, planOf, startFilm } from "./takes-kit.ts";

const sold = boughtFilm();

describe("takes", () => {
  test("another take can be added, and a take of an earlier prompt can be chosen again", async () => {
    await using run = await sold.copy();
    const { project, bought } = run;
    expect(sold.firstRender()).toMatchObject({ exit: 0 });
    expect(sold.bought()).toBe(3);

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
    1         kling-3.0-turbo-t2v  3 s  finished  $0.336 paid  …  …
  * …  kling-3.0-turbo-t2v  3 s  finished  $0.336 paid  …  …  take 1 of an earlier request
        prompt: "… night in the [snow. → rain.]"
    …  kling-3.0-turbo-t2v  3 s  finished  $0.336 paid  …  …  take 2 of an earlier request
        prompt: "… night in the [snow. → rain.]"
    …  kling-3.0-turbo-t2v  3 s  finished  $0.336 paid  …  …  take 3 of an earlier request
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
      'storyreel: take 1 of shot "opening" cannot be chosen: it was neither made nor rehearsed\n' +
        "  hint: rehearse or buy it first; choosing a take does not generate it\n",
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
