import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { synthesizePicture } from "@storyreel/mock-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadStoryboard } from "../src/storyboard/load-storyboard.ts";
import { createMadeKit, fact, type MadeKit } from "./made-kit.ts";

const spec = (id: string, extra: string, rest: string): string => `model_spec: 1
id: ${id}
title: ${id}
summary: For tests.
vendor: Acme
provider: gmi-cloud
page: https://example.com/acme
modalities: [other]
calling: async
parameters:
  prompt: { role: prompt, type: string, description: What to show., required: true, ${fact} }
  looks: { role: reference_pictures, type: array, max_items: 2, items: { type: string, format: media }, description: Pictures., ${fact} }
${extra}${rest}
`;
const image = spec(
  "acme-image",
  "",
  `price: { per: image, rates: [{ usd: "0.03" }], ${fact} }
output: { media: image, sizes: [{ width: 128, height: 128 }], ${fact} }`,
);
const video = spec(
  "acme-video",
  `  start: { role: first_frame, type: string, format: media, description: First frame., ${fact} }
  seconds: { role: duration, type: integer, minimum: 1, maximum: 9, default: 1, description: Length., ${fact} }
rules:
  - { when: { start: present }, must: { looks: absent }, message: one of them, ${fact} }
`,
  `price: { per: video, rates: [{ usd: "0.1" }], ${fact} }
output: { media: video, duration: { parameter: seconds }, sizes: [{ width: 128, height: 128 }], ${fact} }`,
);

const board = (description = "Mei, red coat"): string => `storyboard: 1
title: Mei
defaults: { model: acme-video }
characters:
  mei: { description: "${description}", reference: { generate: { model: acme-image } } }
  bo: { description: Bo, reference: { file: bo.png } }
  ed: { description: Ed, reference: { generate: { model: acme-image } } }
shots:
  - { id: one, action: mei and bo walk, characters: [mei, bo] }
  - { id: two, prompt: She turns., characters: [mei] }
  - id: three
    prompt: She leaves.
    first_frame: { generate: { model: acme-image, prompt: A door, characters: [mei] } }
  - { id: four, action: ed waits, characters: [ed], enabled: false }
`;

let kit: MadeKit;
beforeAll(async () => {
  kit = await createMadeKit({ "acme-image": image, "acme-video": video });
  const picture = { widthPx: 64, heightPx: 64, label: "bo", text: "Bo" };
  await writeFile(join(kit.folder, "bo.png"), synthesizePicture(picture));
});
afterAll(() => kit.close());

test("the reference picture of a character is made once, and sent with every shot that names it", async () => {
  const { plan, outcome, sent } = await kit.render(board(), { until: "generated" });
  expect(outcome).toMatchObject({ exit: 0, estimatedUsd: "0.36" });
  expect(plan.shots.map(({ shot }) => shot.id)).toEqual([
    "one",
    "two",
    "three",
    "three.first_frame",
    "mei.reference",
  ]);
  const [first, ...others] = sent;
  expect(first?.payload).toEqual({ prompt: "Mei, red coat" });
  const made = outcome.shots.find(({ id }) => id === "mei.reference")?.media ?? "";
  const uri = `data:image/png;base64,${(await readFile(made)).toString("base64")}`;
  const looks = new Map(others.map(({ payload }) => [payload["prompt"], payload["looks"]]));
  expect(looks.get("She turns.")).toEqual([uri]);
  expect(looks.get("A door")).toEqual([uri]);
  expect(looks.get("She leaves.")).toBeUndefined();
  const one = others.find(({ payload }) => JSON.stringify(payload["prompt"]).includes("walk"));
  expect(one?.payload["looks"]).toEqual([uri, expect.stringMatching(/^data:image\/png/)]);

  const again = await kit.render(board(), { until: "generated" });
  expect(again.sent).toEqual([]);
  const blue = await kit.render(board("Mei, blue coat"), { until: "generated" });
  expect(blue.sent.map(({ payload }) => payload["prompt"])).toHaveLength(5);
});

test.each([
  [
    "a model of video that takes none",
    "- { id: one, model: kling-3.0-turbo-t2v, action: mei waits, characters: [mei] }",
    ["STORYBOARD_REFERENCE_NOT_SENT", "[mei]"],
  ],
  [
    "a frame that the model does not take beside them",
    '- { id: one, model: acme-video, action: mei waits, characters: [mei], first_frame: { url: "https://example.com/a.png" } }',
    ["STORYBOARD_REFERENCE_NOT_SENT", "[mei]"],
  ],
  [
    "more of them than the model takes",
    "- { id: one, model: acme-video, action: mei and bo and ed wait, characters: [mei, bo, ed] }",
    ["STORYBOARD_MODEL_LIMIT", "[mei, bo, ed]"],
  ],
  [
    "a picture whose character has none",
    "- { id: one, model: acme-video, prompt: A, first_frame: { generate: { model: acme-image, prompt: A, characters: [cy] } } }",
    ["STORYBOARD_FRAME_SOURCE", "cy"],
  ],
])("%s is reported where it is written", async (_, shot, expected) => {
  const text = `storyboard: 1
title: Mei
characters:
  mei: { description: Mei, reference: { url: "https://example.com/mei.png" } }
  bo: { description: Bo, reference: { url: "https://example.com/bo.png" } }
  ed: { description: Ed, reference: { url: "https://example.com/ed.png" } }
  cy: { description: Cy }
shots:
  ${shot}
`;
  await writeFile(join(kit.folder, "bad.yaml"), text);
  const { catalogue, folder: cwd } = kit;
  const { diagnostics } = await loadStoryboard("bad.yaml", { cwd, catalogue });
  const found = diagnostics.map(({ code, span }) => [code, text.slice(span.start, span.end)]);
  expect(found).toEqual([expected]);
});
