import { expect, test } from "vitest";
import { openWithKey, order } from "./buy-kit.ts";

test("one of two takes of a shot can be bought alone", async () => {
  await using kit = await openWithKey();
  const asked = await order(kit, ["quay"]);
  expect(await kit.send({ ...asked, takes: asked.takes.slice(1) })).toMatchObject({
    ok: true,
    message: "Buying 1 take for $0.336.",
  });
  const view = await kit.until(({ run }) => run?.state === "ended");
  expect(view.run?.exit).toBe(0);
  expect(kit.submitted()).toBe(1);
  const statesOf = ({ shots }: typeof view) => shots[0]?.takes.map(({ state }) => state);
  const after = await kit.until((now) => statesOf(now)?.[1] === "done");
  expect(statesOf(after)).toEqual(["new", "done"]);
  expect(after.money.spentUsd).toBe("0.336");
});

test("a rehearsal sends nothing to the API, and a film comes of it", async () => {
  await using kit = await openWithKey();
  expect(await kit.send({ do: "rehearse" })).toMatchObject({
    ok: true,
    command: "storyreel render film.yaml --rehearse",
  });
  expect(await kit.send({ do: "rehearse" })).toMatchObject({ ok: false, code: "busy" });
  const view = await kit.until(
    ({ run, film: { assembled } }) => run?.state === "ended" && assembled !== undefined,
  );
  expect(view.run).toMatchObject({ kind: "rehearsal", exit: 0 });
  expect(view.film.isRehearsal).toBe(true);
  expect(view.shots.map(({ state }) => state)).toEqual(["new", "new"]);
  const whole = await kit.get(view.film.assembled?.url ?? "", { range: "bytes=0-3" });
  expect(whole.status).toBe(206);
  expect(kit.submitted()).toBe(0);
  const take = view.shots[0]?.takes[0]?.key ?? "";
  expect(await kit.send({ do: "choose", shot: "quay", take })).toMatchObject({
    ok: true,
    message: 'Take 1 of "quay" is in the film. It is a stand-in that you have not bought yet.',
  });
});
