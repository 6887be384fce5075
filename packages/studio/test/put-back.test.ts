import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { synthesizePicture } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import type { BoardEdit } from "../src/api/studio-request.ts";
import type { StudioView } from "../src/api/studio-view.ts";
import { openWithKey, order } from "./buy-kit.ts";
import { film, render, type Kit } from "./studio-kit.ts";

const boatOf = ({ shots }: StudioView) => shots.find(({ id }) => id === "boat")!;

async function edit(kit: Kit, change: BoardEdit) {
  return kit.send({ do: "edit", revision: (await kit.view()).revision, edit: change });
}

const set = (field: string, value: string | number | null): BoardEdit => ({
  kind: "set",
  shot: "boat",
  field,
  value,
});

test("a stale shot asks again for what its take was made from, and undo takes that back", async () => {
  await using kit = await openWithKey();
  await kit.send(await order(kit, ["boat"]));
  await kit.until((view) => boatOf(view).state === "done");

  for (const change of [
    set("action", "Mei turns away"),
    set("shot_size", "WS"),
    set("duration", 5),
    set("dialogue", "Late again."),
  ]) {
    expect(await edit(kit, change)).toMatchObject({ ok: true });
  }
  const written = kit.read();
  const stale = boatOf(await kit.view());
  expect(stale.state).toBe("stale");
  expect(stale.putBack).toEqual({
    values: [
      { field: "shot_size", value: "CU" },
      { field: "action", value: "Mei watches a boat" },
      { field: "dialogue" },
      { field: "duration" },
    ],
    cannot: [],
    because: [],
  });
  expect(await edit(kit, { kind: "put-back", shot: "boat" })).toEqual({
    ok: true,
    message: "boat: shot_size, action, dialogue, duration put back.",
    deltaUsd: "-0.56",
  });
  expect(kit.read()).toBe(film);
  const back = boatOf(await kit.view());
  expect([back.state, back.putBack]).toEqual(["done", undefined]);
  expect(await kit.send({ do: "undo" })).toMatchObject({ ok: true });
  expect(kit.read()).toBe(written);
  expect(boatOf(await kit.view()).state).toBe("stale");
  await kit.send({ do: "redo" });

  // What others use too stays as it is, and is named: the shot gets words of its own.
  await edit(kit, { kind: "set-source", origin: "style", text: "Clean digital" });
  await edit(kit, set("action", "Mei sleeps"));
  const styled = kit.read();
  const prompt = "Close-up. Mei, 30. Mei watches a boat. Grainy film.";
  expect(boatOf(await kit.view()).putBack).toEqual({
    values: [
      { field: "prompt", value: prompt },
      { field: "action" },
      { field: "shot_size" },
      { field: "characters" },
    ],
    cannot: [],
    because: ["style"],
  });
  await edit(kit, { kind: "put-back", shot: "boat" });
  expect(kit.read()).toContain(`  - id: boat\n    prompt: ${prompt}\n`);
  const own = await kit.view();
  expect([boatOf(own).state, own.diagnostics]).toEqual(["done", []]);
  for (let step = 0; step < 3; step += 1) await kit.send({ do: "undo" });
  expect([kit.read() === film, styled === film]).toEqual([true, false]);

  // Another model has other fields.
  await edit(kit, set("model", "kling-v3-text-to-video"));
  await edit(kit, set("negative_prompt", "text"));
  expect(boatOf(await kit.view()).putBack?.values).toEqual([
    { field: "model" },
    { field: "negative_prompt" },
  ]);
  await edit(kit, { kind: "put-back", shot: "boat" });
  expect(kit.read()).toBe(film);
  expect(boatOf(await kit.view()).state).toBe("done");
  expect(kit.submitted()).toBe(1);
});

const pictured = `storyboard: 1
title: Pictures
variables: { city: Taipei, word: slowly }
defaults: { duration: 3, resolution: 720p }
shots:
  - id: framed
    model: kling-v3-image-to-video
    audio: true
    prompt: The storm comes.
    first_frame: { file: art/storm.png } # painted
    last_frame: { url: "https://example.com/end.png" }
  - id: listed
    model: kling-v3-omni
    aspect_ratio: "1:1"
    action: "A street in {{city}}" # where she lives
    lighting: It gets dark {{word}}
    params: { image_list: [{ image_url: "https://example.com/a.png" }] }
  - id: drawn
    model: kling-v3-image-to-video
    audio: true
    prompt: The ferry leaves.
    first_frame: { generate: { model: gemini-2.5-flash-image, prompt: A ferry } }
`;

test("pictures, lists and words of variables are put back as the shot's own", async () => {
  const picture = (text: string) =>
    synthesizePicture({ widthPx: 320, heightPx: 320, format: "png", label: text, text });
  await using kit = await openWithKey(pictured, undefined, {
    prepare: async (folder) => {
      mkdirSync(join(folder, "art"));
      writeFileSync(join(folder, "art", "storm.png"), picture("storm"));
      writeFileSync(join(folder, "art", "calm.png"), picture("calm"));
    },
  });
  // The studio buys nothing of an unknown price; a render without a budget does.
  const { baseUrl } = kit.server;
  await render(kit.folder, { mode: "live", apiKey: "test-key", baseUrl, pace: 1000 });
  const all = ({ shots }: StudioView) => shots.map(({ state }) => state).join(" ");
  await kit.until((view) => all(view) === "done done done");

  const changed = pictured
    .replace("{ file: art/storm.png }", "{ file: art/calm.png }")
    .replace('{ url: "https://example.com/end.png" }', "{ shot: listed, frame: first }")
    .replace("Taipei", "Kyoto")
    .replace("a.png", "b.png")
    .replace("A ferry", "A boat");
  kit.write(changed);
  const stale = await kit.until((view) => all(view) === "stale stale stale");
  expect(stale.shots.map(({ putBack }) => putBack?.values)).toEqual([
    [
      { field: "first_frame.file", value: "art/storm.png" },
      { field: "last_frame", value: '{"url":"https://example.com/end.png"}' },
    ],
    [
      { field: "action", value: "A street in Taipei" },
      {
        field: "params.image_list",
        value: '[{"image_url":"https://example.com/a.png"}]',
      },
    ],
    [{ field: "first_frame.generate.prompt", value: "A ferry" }],
  ]);
  for (const shot of ["framed", "listed", "drawn"]) {
    expect(await edit(kit, { kind: "put-back", shot })).toMatchObject({ ok: true });
  }
  expect(kit.read()).toBe(
    pictured.replace("{{city}}", "Taipei").replace("city: Taipei", "city: Kyoto"),
  );
  expect(all(await kit.view())).toBe("done done done");

  // A picture that is gone is said to be.
  rmSync(join(kit.folder, "art", "storm.png"));
  kit.write(changed);
  const gone = await kit.until((view) => all(view) === "stale stale stale");
  expect(gone.shots[0]?.putBack?.cannot).toEqual([
    "first frame: a file that is no longer next to the storyboard",
  ]);
});

test("a lost answer is looked up, and nothing is sent twice", async () => {
  await using kit = await openWithKey(film.replace("    takes: 2\n", ""));
  const { server } = kit;
  server.inject({ route: "submit", fault: { kind: "reset" }, accepted: true });
  // The first search finds nothing, because the list does not work.
  server.inject({
    route: "list",
    fault: { kind: "answer", status: 500, json: { error: "down" } },
    times: 1000,
  });
  await kit.send(await order(kit, ["boat"]));
  await kit.until((view) => view.run?.rows.some(({ phase }) => phase === "submitting") === true);
  await expect.poll(kit.submitted).toBe(1);
  await kit.send({ do: "cancel" });
  await kit.until(({ run }) => run?.state === "ended");
  const lost = await kit.until((view) => boatOf(view).state === "uncertain");
  expect(boatOf(lost).standing).toMatch(
    /^Uncertain · sent, answer lost at \d\d:\d\d\. It may have been charged\./,
  );
  expect(lost.plan.requests.map(({ shot }) => shot)).toEqual(["quay"]);
  expect(kit.submitted()).toBe(1);

  server.clearFaults();
  expect(await kit.send({ do: "look-up", shot: "quay" })).toMatchObject({ code: "nothing" });
  expect(await kit.send({ do: "look-up", shot: "boat" })).toEqual({
    ok: true,
    message: 'Looking for "boat" in GMI\'s list. Nothing is sent.',
    command: "storyreel render film.yaml --only boat",
  });
  const found = await kit.until((view) => boatOf(view).state === "done");
  expect(found.run?.kind).toBe("look-up");
  expect(boatOf(found).media).toBeDefined();
  expect(kit.submitted()).toBe(1);
});
