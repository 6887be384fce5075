import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { synthesizeSound } from "@storyreel/mock-server";
import { formatUsd } from "@storyreel/models";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMadeKit, fact, type MadeKit } from "./made-kit.ts";

const speech = `model_spec: 1
id: acme-speech
title: Acme Speech
summary: Speech.
vendor: Acme
provider: gmi-cloud
page: https://example.com/acme
modalities: [text-to-speech]
calling: async
parameters:
  text: { role: prompt, type: string, description: What is said., required: true, ${fact} }
price: { per: request, rates: [{ usd: "0.01" }], ${fact} }
output: { media: audio, duration: { unknown: as long as it takes }, ${fact} }
`;

/** 15 letters a second: about 5 s and half a second more, in whole seconds from 3 to 15. */
const said = "It has rained for nine days, and the sea has come up to the door of the house.";

const board = (text: string, prompt = "Rain."): string => `storyboard: 1
title: Auto
budget: { max_usd: 5 }
defaults: { model: kling-3.0-turbo-t2v, aspect_ratio: "1:1", duration: auto }
shots:
  - { id: spoken, prompt: ${prompt}, narration: { text: "${text}", generate: { model: acme-speech } } }
  - { id: filed, prompt: Sun., narration: { file: end.wav } }
`;

let kit: MadeKit;
beforeAll(async () => {
  kit = await createMadeKit({ "acme-speech": speech });
  const sound = synthesizeSound({ text: "The end of it.", voice: "Ann", format: "wav" });
  await writeFile(join(kit.folder, "end.wav"), sound);
});
afterAll(() => kit.close());

test("a shot is as long as its narration, approved as the longest, and bought once", async () => {
  const first = await kit.render(board(said), { until: "generated" });
  const [spoken, filed] = first.plan.shots;
  expect(spoken?.takes[0]).toMatchObject({ isOpen: true, seconds: 15 });
  expect(filed?.takes[0]).toMatchObject({ seconds: 3 });
  expect(formatUsd(first.plan.totalUsd)).toBe("2.026");
  expect(first.outcome).toMatchObject({ exit: 0 });
  const [speechFirst, ...clips] = first.sent;
  expect(speechFirst?.modelId).toBe("acme-speech");
  const lengths = new Set(clips.map(({ payload }) => payload["duration"]));
  expect([clips.length, lengths]).toEqual([2, new Set(["3", "7"])]);
  const lock = await readFile(join(kit.folder, "film.lock.yaml"), "utf8");
  expect(lock).toContain('usd: "0.784"');

  const again = await kit.render(board(said));
  expect([again.sent, again.outcome.exit, formatUsd(again.plan.totalUsd)]).toEqual([[], 0, "0.00"]);
  // What was approved before still is: the longest that the shot could become.
  expect(again.plan.digest).toBe(first.plan.digest);

  const snow = await kit.render(board(said, "Snow."), { until: "generated" });
  expect(formatUsd(snow.plan.totalUsd)).toBe("0.784");
  expect(snow.sent.map(({ payload }) => payload["duration"])).toEqual(["7"]);
});

test("the budget counts the longest, and a narration that fails leaves everything else unsent", async () => {
  const poor = await kit.render(board("Other words.").replace("max_usd: 5", "max_usd: 2"));
  expect(poor.outcome).toMatchObject({ exit: 4 });
  const spoilt = kit.server.openSession("spoilt", { scenario: "failed-string" });
  const { outcome } = await kit.render(board("Other words."), { baseUrl: spoilt.baseUrl });
  expect(outcome.exit).toBe(5);
  expect(spoilt.requests().map(({ modelId }) => modelId)).toEqual(["acme-speech"]);
});

test("is rehearsed with the real length of the stand-in", async () => {
  const { outcome, sent } = await kit.render(board(said), { mode: "rehearsal" });
  expect([outcome.exit, sent]).toEqual([0, []]);
});
