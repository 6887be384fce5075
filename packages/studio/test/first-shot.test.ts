import { expect, test } from "vitest";
import type { BoardEdit } from "../src/api/studio-request.ts";
import { openKit, type Kit } from "./studio-kit.ts";

const head = "storyboard: 1\ntitle: Harbour\n";
const defaults = 'defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1" }\n';

const add = async (kit: Kit, more: Partial<Extract<BoardEdit, { kind: "add" }>> = {}) =>
  kit.send({
    do: "edit",
    revision: (await kit.view()).revision,
    edit: { kind: "add", action: "Rain falls", ...more },
  });

test("the first shot of an empty film is written, priced and taken back", async () => {
  await using kit = await openKit(`${head}${defaults}shots: [] # none yet\n`);
  const empty = await kit.view();
  expect(empty.board.title).toBe("Harbour");
  expect(empty.gap?.models).toMatchObject([
    { id: "kling-3.0-turbo-t2v", take: { usd: "0.336", arithmetic: "3 s × $0.112" } },
  ]);
  expect(await add(kit)).toEqual({ ok: true, message: "shot-010 added.", deltaUsd: "+0.336" });
  expect(kit.read()).toBe(
    `${head}${defaults}shots: # none yet\n  - id: shot-010\n    action: Rain falls\n`,
  );
  const filled = await kit.view();
  expect(filled.gap).toBeUndefined();
  expect(filled.shots.map(({ id }) => id)).toEqual(["shot-010"]);

  expect(await kit.send({ do: "undo" })).toMatchObject({ ok: true, deltaUsd: "-0.336" });
  expect(kit.read()).toBe(`${head}${defaults}shots: [] # none yet\n`);
  const again = await kit.view();
  expect(again.gap).toEqual(empty.gap);
  expect(again.shots).toEqual([]);
  expect(await kit.send({ do: "redo" })).toMatchObject({ ok: true });
  expect((await kit.view()).shots).toHaveLength(1);
});

test("without a model by default, models are offered with their prices, the cheapest first", async () => {
  await using kit = await openKit(head);
  const { gap } = await kit.view();
  const offered = gap?.models ?? [];
  expect(offered.length).toBeGreaterThan(3);
  const perSecond = offered.map(({ take }) =>
    take === undefined ? Infinity : Number(take.usd) / Number.parseFloat(take.arithmetic),
  );
  expect(perSecond).toEqual(perSecond.toSorted((a, b) => a - b));
  const [cheapest] = offered;
  const model = cheapest?.id ?? "";
  expect(await add(kit, { model, action: "Rain.\nSun." })).toMatchObject({
    ok: true,
    deltaUsd: `+${cheapest?.take?.usd}`,
  });
  expect(kit.read()).toBe(
    `${head}shots:\n  - id: shot-010\n    model: ${model}\n    action: |-\n      Rain.\n      Sun.\n`,
  );
  // The next shot has the same model, because nothing else gives it one.
  expect(await add(kit, { after: "shot-010" })).toMatchObject({ ok: true });
  expect(kit.read()).toContain(`  - id: shot-010-b\n    model: ${model}\n`);
});

test("every empty scene gets its first shot, one after the other", async () => {
  const scenes = "scenes:\n  - id: quay\n  - id: boat\n    shots: []\n";
  await using kit = await openKit(`${head}${defaults}${scenes}`);
  expect((await kit.view()).gap?.scene).toBe("quay");
  expect(await add(kit)).toEqual({
    ok: true,
    message: "quay-010 added. Another scene has no shots yet.",
  });
  expect((await kit.view()).gap?.scene).toBe("boat");
  expect(await add(kit, { action: "Fog" })).toMatchObject({ ok: true, deltaUsd: "+0.672" });
  expect(kit.read()).toBe(
    `${head}${defaults}scenes:\n  - id: quay\n    shots:\n      - id: quay-010\n        action: Rain falls\n  - id: boat\n    shots:\n      - id: boat-010\n        action: Fog\n`,
  );
});

test("a film without shots that has another mistake shows the mistake", async () => {
  await using kit = await openKit(`storyboard: 1\n${defaults}shots: []\n`);
  const view = await kit.view();
  expect(view.gap).toBeUndefined();
  expect(view.diagnostics[0]).toMatchObject({
    message: 'missing key "title" in the file',
    excerpt: { firstLine: 1, lines: ["storyboard: 1", defaults.trimEnd(), "shots: []", ""] },
  });
});
