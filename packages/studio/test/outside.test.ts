import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createMockServer } from "@storyreel/mock-server";
import { openFolder } from "@storyreel/renderer/workplace";
import type { StudioView } from "../src/api/studio-view.ts";
import { gitIn } from "./git-kit.ts";
import { film, openKit, render, type Kit } from "./studio-kit.ts";

const states = ({ shots }: StudioView) => shots.map(({ state }) => state);

/** A studio that is opened now looks at everything. */
async function asOpenedNow(kit: Kit): Promise<Pick<StudioView, "money" | "plan" | "shots">> {
  await using other = await openKit(film, { in: kit.folder });
  const { money, plan, shots } = await other.view();
  return { money, plan, shots };
}

test("commits and branches are shown, and what the changes since the commit cost", async () => {
  let git: ReturnType<typeof gitIn> | undefined;
  await using kit = await openKit(film, {
    prepare: async (folder) => {
      git = gitIn(folder);
      git.init();
      git.commit("One");
    },
  });
  kit.write(film.replace("a boat", "a ship"));
  const changed = await kit.until(({ board }) => board.git?.uncommitted === 1);
  expect(changed.money.sinceCommitUsd).toBe("+0.336");
  git?.commit("Two");
  const committed = await kit.until(({ board }) => board.git?.uncommitted === 0);
  expect(committed.money.sinceCommitUsd).toBe("0.00");
  git?.git("switch", "-q", "-c", "night/rain");
  await kit.until(({ board }) => board.git?.branch === "night/rain");
  git?.commit("Three");
  git?.git("pack-refs", "--all");
  git?.git("reset", "-q", "--soft", "HEAD~2");
  const back = await kit.until(({ board }) => board.git?.uncommitted === 1);
  expect(back.money.sinceCommitUsd).toBe("+0.336");
});

test("a repository that is made around an open film is shown", async () => {
  await using kit = await openKit();
  expect((await kit.view()).board.git).toBeUndefined();
  const { init, commit } = gitIn(kit.folder);
  init();
  commit("One");
  await kit.until(({ board }) => board.git?.uncommitted === 0);
});

test("what others do to the state folder is shown: clips and ledgers that go and come back", async () => {
  await using server = await createMockServer();
  await using kit = await openKit();
  const stateDir = join(kit.folder, ".storyreel");
  const backup = join(kit.folder, "backup");
  await render(kit.folder, {
    mode: "live",
    apiKey: "test-key",
    baseUrl: server.baseUrl,
    pace: 1000,
    workplace: openFolder(stateDir),
  });
  await kit.until((view) => states(view).every((state) => state === "done"));
  cpSync(stateDir, backup, { recursive: true });
  rmSync(join(stateDir, "media"), { recursive: true, maxRetries: 5 });
  await kit.until((view) => states(view).every((state) => state === "running"));
  expect(await kit.view()).toMatchObject(await asOpenedNow(kit));
  cpSync(backup, stateDir, { recursive: true });
  await kit.until((view) => states(view).every((state) => state === "done"));
  // The studio may write a note of what it has read there.
  rmSync(stateDir, { recursive: true, maxRetries: 5 });
  await kit.until((view) => states(view).every((state) => state === "running"));
  expect(await kit.view()).toMatchObject(await asOpenedNow(kit));
});

test("a rehearsal of another process is shown, also by a studio that was opened on a mistake", async () => {
  await using kit = await openKit(film.replace("duration: 3", "duration: 99"));
  kit.write(film);
  await kit.until(({ shots }) => shots.length === 2);
  await render(kit.folder);
  const rehearsed = await kit.until(({ shots }) => shots.every(({ media }) => media !== undefined));
  expect(rehearsed.film.isRehearsal).toBe(true);
});
