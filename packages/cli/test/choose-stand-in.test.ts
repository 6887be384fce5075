import { expect, test } from "vitest";
import { film, startFilm } from "./takes-kit.ts";

const oneShot = film.replace(/.*finale.*\n/, "");

type Made = { readonly shots: readonly { readonly sha256: string }[] };

test("a take is chosen by its stand-in, rehearsed, and in the film when it is bought", async () => {
  await using run = await startFilm(oneShot);
  const { project } = run;
  /** sha256 of the clip that the film uses. */
  const made = async (...words: readonly string[]) => {
    const args = ["render", "film.yaml", ...words, "--json", "--until", "generated"];
    const { exit, stdout } = await project.cli(...args);
    expect(exit).toBe(0);
    const { shots } = JSON.parse(stdout.trimEnd().split("\n").at(-1)!) as Made;
    return shots[0]?.sha256;
  };
  const plan = async () => {
    const { stdout } = await project.cli("plan", "film.yaml", "--json");
    const { shots, ...sums } = JSON.parse(stdout) as { shots: Record<string, unknown>[] };
    return { sums, shots };
  };
  const first = await made("--rehearse");
  const before = await plan();
  await project.git("add", ".");
  await project.git("commit", "-q", "-m", "film");

  const chosen = await project.cli("takes", "film.yaml", "opening", "2");
  expect(chosen).toMatchObject({ exit: 0, stderr: "" });
  expect(chosen.stdout).toBe(`opening
    1  kling-3.0-turbo-t2v  3 s  not generated  $0.336      rehearsed: a stand-in exists
  * 2  kling-3.0-turbo-t2v  3 s  not generated  $0.336      rehearsed: a stand-in exists
        take 2 is chosen but not generated yet
`);
  // Choosing buys nothing, and counts nothing as bought.
  expect(await plan()).toEqual({
    sums: before.sums,
    shots: [{ ...before.shots[0], choice: "chosen", chosenTake: 2 }],
  });
  const said = "take 2 is chosen but not generated yet";
  for (const command of ["plan", "status"]) {
    expect((await project.cli(command, "film.yaml")).stdout).toContain(said);
  }
  expect((await project.cli("explain", "film.yaml", "opening")).stdout).toContain(
    "take 2 (chosen; not generated yet): will be generated",
  );
  expect((await project.cli("diff", "film.yaml", "--against", "HEAD")).stdout).toContain(
    "chosen take (not generated yet): 1 → 2",
  );
  const lock = await project.read("film.lock.yaml");
  expect(lock).toContain("    takes: []\n");
  const second = await made("--rehearse");
  expect(second).not.toBe(first);
  expect(await project.read("film.lock.yaml")).toBe(lock);
  expect(run.bought()).toBe(0);

  const bought = await made("--yes");
  expect(run.bought()).toBe(2);
  const after = await project.read("film.lock.yaml");
  const sold = [...after.matchAll(/sha256: "([0-9a-f]{64})"/g)].map(([, sha256]) => sha256);
  expect(sold).toEqual([expect.not.stringContaining(bought!), bought]);
  expect(after.split("\n").slice(0, 5)).toEqual(lock.split("\n").slice(0, 5));
  expect((await plan()).shots[0]).toMatchObject({ choice: "chosen", chosenTake: 2 });
});
