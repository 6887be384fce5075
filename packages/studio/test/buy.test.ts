import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "@storyreel/core";
import { openFolder } from "@storyreel/renderer/workplace";
import { expect, test } from "vitest";
import { openWithKey, order } from "./buy-kit.ts";
import { film, openKit } from "./studio-kit.ts";

test("exactly what was confirmed is bought, and a take of it chosen", async () => {
  await using kit = await openWithKey();
  const before = await kit.view();
  expect(before.plan.canBuy).toBe(true);
  expect(await kit.send(await order(kit, ["quay"]))).toEqual({
    ok: true,
    message: "Buying 2 takes for $0.672.",
    command: "storyreel render film.yaml --only quay",
  });
  const view = await kit.until(({ run }) => run?.state === "ended");
  const done = await kit.until(({ shots }) => shots[0]?.state === "done");
  expect(view.run?.kind).toBe("render");
  expect(kit.submitted()).toBe(2);
  expect(done.shots.map(({ state }) => state)).toEqual(["done", "new"]);
  expect(done.shots[0]?.standing).toBe("Done · take 1 is in the film. Paid $0.672 for 2 takes.");
  expect(done.money).toMatchObject({ spentUsd: "0.672", leftUsd: "4.328" });
  expect(done.film.isRehearsal).toBe(false);
  expect(done.plan.requests.map(({ shot }) => shot)).toEqual(["boat"]);

  const [first = "", second = ""] = done.shots[0]?.takes.map(({ key }) => key) ?? [];
  expect(await kit.send({ do: "choose", shot: "quay", take: second })).toEqual({
    ok: true,
    message: 'Take 2 of "quay" is in the film.',
    command: "storyreel takes film.yaml quay 2",
  });
  const lock = () => readFileSync(join(kit.folder, "film.lock.yaml"), "utf8");
  expect(lock()).toContain(`chosen: "${second}"`);
  const chosen = await kit.view();
  expect(chosen.shots[0]?.takes.map(({ isChosen }) => isChosen)).toEqual([false, true]);
  expect(chosen.shots[0]?.media?.url).toBe(chosen.shots[0]?.takes[1]?.media?.url);
  await kit.send({ do: "choose", shot: "quay" });
  expect(lock()).toContain("chosen: null");

  // The request has changed: the film still plays what there is.
  await kit.send({
    do: "edit",
    revision: chosen.revision,
    edit: { kind: "set", shot: "quay", field: "prompt", value: "A pier" },
  });
  const stale = (await kit.view()).shots[0];
  expect(stale?.state).toBe("stale");
  expect(stale?.standing).toBe("Stale · prompt changed. The film still plays old take 2 of 2.");
  expect(stale?.media).toBeDefined();
  expect((await kit.view()).plan.requests[0]?.why).toBe("its prompt changed");
  expect(stale?.playing).toBe(second);
  expect(stale?.takes.map(({ label, isOld }) => [label, isOld])).toEqual([
    ["Take 1", undefined],
    ["Take 2", undefined],
    ["Old take 1 of 2", true],
    ["Old take 2 of 2", true],
  ]);
  expect(await kit.send({ do: "choose", shot: "quay", take: first })).toEqual({
    ok: true,
    message: 'Old take 1 of 2 of "quay" is in the film.',
    command: `storyreel takes film.yaml quay ${first.slice(0, 8)}`,
  });
  const kept = (await kit.view()).shots[0];
  expect([kept?.state, kept?.playing]).toEqual(["stale", first]);
  expect(kept?.standing).toBe("Stale · prompt changed. The film still plays old take 1 of 2.");
  expect(kit.submitted()).toBe(2);
});

test("another digest, other takes, another amount or no key: nothing is sent", async () => {
  await using kit = await openWithKey(film, "0.50");
  const asked = await order(kit, ["quay", "boat"]);
  const refusals: readonly (readonly [string, object])[] = [
    ["changed-plan", { ...asked, digest: "0".repeat(64) }],
    ["changed-plan", { ...asked, takes: [...asked.takes, "0".repeat(64)] }],
    ["nothing", { ...asked, takes: [] }],
    ["not-confirmed", asked],
    ["not-confirmed", { ...asked, confirmedUsd: "1.01" }],
    ["not-confirmed", { ...asked, confirmedUsd: "$1.008" }],
  ];
  for (const [code, sent] of refusals) {
    expect(await kit.send({ ...asked, ...sent })).toMatchObject({ ok: false, code });
  }
  kit.write(film.replace("max_usd: 5.00", "max_usd: 0.50"));
  await kit.until(({ money }) => money.maxUsd === "0.50");
  expect(await kit.send({ ...asked, confirmedUsd: "1.008" })).toMatchObject({
    ok: false,
    code: "over-budget",
  });
  kit.write(film.replace("max_usd: 5.00", "max_usd: many"));
  expect(await kit.send({ ...asked, confirmedUsd: "1.008" })).toMatchObject({ code: "mistake" });
  expect(kit.submitted()).toBe(0);
  expect(existsSync(join(kit.folder, "film.lock.yaml"))).toBe(false);
  // Part of it is within the budget.
  kit.write(film.replace("max_usd: 5.00", "max_usd: 0.50"));
  expect(await kit.send(await order(kit, ["boat"]))).toMatchObject({ ok: true });
  await kit.until(({ shots }) => shots[1]?.state === "done");
  expect(kit.submitted()).toBe(1);

  await using keyless = await openKit();
  expect(await keyless.send(await order(keyless, ["boat"]))).toMatchObject({
    ok: false,
    code: "no-key",
  });
});

test("a purchase has ended once what it did not send can be bought again", async () => {
  await using kit = await openWithKey(film, undefined, {
    scenario: "stays-processing",
    concurrency: 1,
  });
  expect(await kit.send(await order(kit, ["quay", "boat"]))).toMatchObject({ ok: true });
  await kit.until(({ run }) => run?.rows.some(({ phase }) => phase === "running") === true);
  expect((await kit.view()).plan.requests).toEqual([]);
  expect(await kit.send({ do: "cancel" })).toMatchObject({ ok: true });
  // Whenever a page asks.
  let view = await kit.view();
  while (view.run?.state !== "ended") view = await kit.view();
  expect(view.plan.requests.map(({ shot, take }) => [shot, take])).toEqual([
    ["quay", 2],
    ["boat", 1],
  ]);
});

test("another render at work is named, and nothing is sent", async () => {
  await using kit = await openWithKey();
  const state = await openFolder(join(kit.folder, ".storyreel")).hold({ clock: systemClock });
  try {
    expect(await kit.send(await order(kit, ["boat"]))).toMatchObject({ ok: false, code: "locked" });
  } finally {
    await state.close();
  }
  expect(kit.submitted()).toBe(0);
});

test("a bought clip that was deleted is fetched again for nothing", async () => {
  await using kit = await openWithKey();
  await kit.send(await order(kit, ["boat"]));
  const done = await kit.until(
    ({ run, shots }) => run?.state === "ended" && shots[1]?.state === "done",
  );
  const { url = "" } = done.shots[1]?.media ?? {};
  const paths = readdirSync(kit.folder, { recursive: true, encoding: "utf8" });
  for (const path of paths.filter((one) => one.endsWith(".mp4"))) rmSync(join(kit.folder, path));
  expect((await kit.get(url)).status).toBe(404);
  const gone = await kit.until(({ shots }) => shots[1]?.state === "running");
  expect(gone.shots[1]?.standing).toBe(
    "Running · finished, but its clip is not on this machine. Following it costs nothing.",
  );
  expect(await kit.send({ do: "look-up", shot: "boat" })).toMatchObject({ ok: true });
  const back = await kit.until(({ shots }) => shots[1]?.state === "done");
  expect((await kit.get(back.shots[1]?.media?.url ?? "")).status).toBe(200);
  expect([kit.submitted(), back.money.spentUsd]).toEqual([1, done.money.spentUsd]);
});
