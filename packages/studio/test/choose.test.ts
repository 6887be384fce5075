import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { systemClock, type Clock } from "@storyreel/core";
import { openFolder, type Workplace } from "@storyreel/renderer/workplace";
import { expect, test } from "vitest";
import { film, openKit, render } from "./studio-kit.ts";

const prepare = async (folder: string): Promise<void> => void (await render(folder));

test("a rehearsed take is chosen before it is bought, and plays at once", async () => {
  await using kit = await openKit(film, { prepare });
  const before = await kit.view();
  const [first, second] = before.shots[0]?.takes ?? [];
  expect(before.shots[0]?.media?.url).toBe(first?.media?.url);
  const choose = { do: "choose", shot: "quay" } as const;
  expect(await kit.send({ ...choose, take: second?.key ?? "" })).toEqual({
    ok: true,
    message: 'Take 2 of "quay" is in the film. It is a stand-in that you have not bought yet.',
    command: "storyreel takes film.yaml quay 2",
  });
  const lock = () => readFileSync(join(kit.folder, "film.lock.yaml"), "utf8");
  expect(lock()).toContain(`chosen: "${second?.key}"`);
  const after = await kit.view();
  const [quay] = after.shots;
  expect(quay?.takes.map(({ isChosen }) => isChosen)).toEqual([false, true]);
  expect(quay?.media?.url).toBe(second?.media?.url);
  expect(quay?.standing).toBe(
    "New · take 2 is chosen but not generated yet. A stand-in clip plays in its place. Costs nothing until you buy.",
  );
  expect([after.film.isRehearsal, after.plan.digest, after.plan.totalUsd, after.money]).toEqual([
    true,
    before.plan.digest,
    before.plan.totalUsd,
    before.money,
  ]);
  kit.write(film.replace("in the rain", "in the snow"));
  const changed = await kit.until(({ shots }) => shots[0]?.media === undefined);
  expect(changed.shots[0]?.standing).toBe(
    "New · the shot has changed since its take was chosen. The animatic plays in its place. Costs nothing until you buy.",
  );
  kit.write(film);
  await kit.until(({ shots }) => shots[0]?.media?.url === second?.media?.url);
  await kit.send(choose);
  expect(lock()).toContain("shots: {}");
  expect((await kit.view()).shots[0]?.media?.url).toBe(first?.media?.url);

  // A clip that is deleted under the studio is noticed when the page asks for it.
  const clips = readdirSync(kit.folder, { recursive: true, encoding: "utf8" });
  for (const clip of clips.filter((path) => path.endsWith(".mp4"))) rmSync(join(kit.folder, clip));
  expect((await kit.get(first?.media?.url ?? "")).status).toBe(404);
  await kit.until(({ shots }) => shots[0]?.media === undefined);
});

test("choices that are made at once are all written", async () => {
  await using kit = await openKit(film, { prepare });
  const before = await kit.view();
  const wanted = before.shots.map(({ id, takes }) => [id, takes.at(-1)?.key ?? ""] as const);
  const outcomes = await Promise.all(
    wanted.map(([shot, take]) => kit.send({ do: "choose", shot, take })),
  );
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  const lock = readFileSync(join(kit.folder, "film.lock.yaml"), "utf8");
  for (const [, take] of wanted) expect(lock).toContain(`chosen: "${take}"`);
});

test("a choice waits for another studio or command that writes one", async () => {
  let waits = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (waits = resolve));
  const project = (folder: string) => ({
    workplace: watched(openFolder(join(folder, ".storyreel")), waits),
  });
  await using kit = await openKit(film, { prepare });
  await using other = await openKit(film, { in: kit.folder, project });
  const [quay, boat] = (await kit.view()).shots.map(({ id, takes }) => {
    return { do: "choose", shot: id, take: takes.at(-1)?.key ?? "" } as const;
  });
  const workplace = openFolder(join(kit.folder, ".storyreel"));
  const held = await workplace.hold({ clock: systemClock });
  const both = Promise.all([kit.send(quay!), other.send(boat!)]);
  await waiting;
  const lock = join(kit.folder, "film.lock.yaml");
  expect(existsSync(lock)).toBe(false);
  await held.close();
  expect((await both).map(({ ok }) => ok)).toEqual([true, true]);
  const text = readFileSync(lock, "utf8");
  for (const { take } of [quay!, boat!]) expect(text).toContain(`chosen: "${take}"`);
});

/** The same workplace, which tells when somebody waits for it. */
function watched(workplace: Workplace, waits: () => void): Workplace {
  return {
    ...workplace,
    hold: ({ clock, ...options }) => {
      const sleep: Clock["sleep"] = (ms, signal) => {
        waits();
        return clock.sleep(ms, signal);
      };
      return workplace.hold({ ...options, clock: { ...clock, sleep } });
    },
  };
}

test("a choice during a render of another process is refused, and says who it is", async () => {
  await using kit = await openKit(film, { prepare });
  const take = (await kit.view()).shots[0]?.takes[1]?.key ?? "";
  const workplace = openFolder(join(kit.folder, ".storyreel"));
  const clock = { ...systemClock, now: () => Date.now() - 60_000 };
  const held = await workplace.hold({ clock });
  const outcome = await kit.send({ do: "choose", shot: "quay", take });
  await held.close();
  expect(outcome).toEqual({
    ok: false,
    code: "locked",
    message: expect.stringMatching(
      /^Not saved: the state folder is in use by process \d+ on \S+ since /u,
    ),
    hint: expect.any(String),
  });
});

test("a take that nobody can have looked at is not chosen", async () => {
  await using kit = await openKit(film);
  const take = (await kit.view()).plan.requests[1]?.takeKey ?? "";
  expect(await kit.send({ do: "choose", shot: "quay", take })).toEqual({
    ok: false,
    code: "not-finished",
    message: 'Take 2 of shot "quay" cannot be chosen: it has not been generated or rehearsed.',
    hint: "rehearse or buy it first; choosing a take does not generate it",
  });
});

test("a command line that the page shows can be pasted into a shell", async () => {
  await using kit = await openKit(film, { name: "my film's $HOME.yaml" });
  const word = String.raw`'my film'\''s $HOME.yaml'`;
  expect((await kit.view()).board).toMatchObject({ name: "my film's $HOME.yaml", word });
  expect(await kit.send({ do: "choose", shot: "quay" })).toMatchObject({
    command: `storyreel takes ${word} quay auto`,
  });
});
