import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { board, createChoiceKit, type ChoiceKit } from "./choice-kit.ts";

let kit: ChoiceKit;
beforeAll(async () => {
  kit = await createChoiceKit();
});
afterAll(() => kit.close());

describe("a take that was chosen before it is bought", () => {
  const two = board("  - { id: one, takes: 2, prompt: Rain. }\n  - { id: two, prompt: Sun. }\n");

  test("must have been looked at, and changes no request, no price and no digest", async () => {
    const before = await kit.look(two);
    expect(await before.choose("one", 2)).toBe("unseen");
    await kit.rehearse(two);
    expect(await (await kit.look(two)).choose("one", 2)).toBe(true);
    const after = await kit.look(two);
    expect(after.shotOf("one")).toMatchObject({ choice: "chosen", chosenTake: 2 });
    expect([after.requests, after.plan.digest, after.plan.totalUsd, after.plan.money]).toEqual([
      before.requests,
      before.plan.digest,
      before.plan.totalUsd,
      before.plan.money,
    ]);
  });

  test("is not asked for when the storyboard asks for fewer takes, and lapses when it changes", async () => {
    const fewer = await kit.look(two.replace("takes: 2, ", ""));
    expect(fewer.shotOf("one")).toMatchObject({ choice: "unasked", chosenTake: 1 });
    expect(fewer.requests).toHaveLength(2);
    const snow = await kit.look(two.replace("Rain", "Snow"));
    expect(snow.shotOf("one")).toMatchObject({ choice: "lapsed", chosenTake: 1 });
    expect((await kit.look(two)).shotOf("one").choice).toBe("chosen");
  });

  test("stays chosen when its shot is renamed, and when its takes are bought in any order", async () => {
    const renamed = two.replace("id: one", "id: renamed");
    expect((await kit.look(renamed)).shotOf("renamed")).toMatchObject({ chosenTake: 2 });
    const { sent } = await kit.render(renamed, { until: "generated", only: ["renamed"] });
    expect(sent).toHaveLength(2);
    expect((await kit.look(renamed)).shotOf("renamed")).toMatchObject({ chosenTake: 2 });
    expect(await kit.lock()).not.toContain('"one"');
    expect(await (await kit.look(renamed)).choose("two", 1)).toBe(true);
    await (await kit.look(renamed)).choose("two", "auto");
    expect(await kit.lock()).not.toContain('"two"');
  });

  test("is the same in a rehearsal, where nothing counts as bought", async () => {
    const renamed = two.replace("id: one", "id: renamed");
    const lock = await kit.lock();
    const { plan, sent } = await kit.rehearse(renamed);
    expect(sent).toEqual([]);
    const [first] = plan.shots;
    expect(first).toMatchObject({ choice: "chosen", chosenTake: 2 });
    const places = first?.takes.map(({ state }) => (state.kind === "reused" ? state.path : ""));
    expect(places?.every((path) => path.includes("rehearsal"))).toBe(true);
    expect(await kit.lock()).toBe(lock);
    await kit.writeLock(`<<<<<<< HEAD\n${lock}`);
    const damaged = await kit.rehearse(renamed);
    expect(damaged.outcome.exit).toBe(0);
    const said = damaged.events.flatMap((event) =>
      event.type === "diagnostics-found" ? event.diagnostics : [],
    );
    expect(said).toMatchObject([{ code: "LOCK_MERGE_CONFLICT", severity: "warning" }]);
    await kit.writeLock(lock);
  });

  test("stays chosen in both pieces of a shot that is cut in two, when they are bought", async () => {
    const cut = two.replace(
      "  - { id: one, takes: 2, prompt: Rain. }\n",
      "  - { id: one, takes: 2, prompt: Fog. }\n  - { id: one-b, takes: 2, prompt: Fog. }\n",
    );
    await kit.writeLock("storyboard_lock: 1\nshots: {}\n");
    await kit.rehearse(cut);
    expect(await (await kit.look(cut)).choose("one", 2)).toBe(true);
    const before = await kit.look(cut);
    expect(before.shotOf("one-b")).toMatchObject({ choice: "chosen", chosenTake: 2 });
    await kit.render(cut, { until: "generated" });
    const after = await kit.look(cut);
    expect(after.shotOf("one-b")).toMatchObject({ choice: "chosen", chosenTake: 2 });
    // It is a choice of its own from now on.
    expect(await after.choose("one", "auto")).toBe(undefined);
    expect((await kit.look(cut)).shotOf("one")).toMatchObject({ chosenTake: 1 });
    expect((await kit.look(cut)).shotOf("one-b")).toMatchObject({ chosenTake: 2 });
  });
});
