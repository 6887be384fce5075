import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMockServer, type MockServer, synthesizePicture } from "@storyreel/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFolder, renderStoryboard, type RenderEvent, type RenderPlan } from "../src/index.ts";
import { takeFromJson, takeToJson } from "../src/plan/take-json.ts";

const elements = `storyboard: 1
title: Umbrella
defaults:
  model: kling-v3-omni
  duration: 3
  aspect_ratio: "1:1"
  params: { element_list: [{ element_id: { from: mei } }] }
assets:
  mei:
    model: kling-create-element
    params:
      element_name: Mei
      element_description: Mei, 30, red raincoat
      reference_type: image_refer
      element_image_list: { frontal_image: { file: mei.png }, refer_images: [{ image_url: { file: mei.png } }] }
shots:
  - { id: one, prompt: "<<<element_1>>> turns." }
  - { id: two, prompt: "<<<element_1>>> leaves." }
`;

let folder: string;
let server: MockServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-assets-"));
  const picture = { widthPx: 64, heightPx: 64, label: "mei", text: "Mei" };
  await writeFile(join(folder, "mei.png"), synthesizePicture(picture));
  server = await createMockServer();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe("an element", () => {
  test("is created once, is named by its id in the requests of shots, and is bought again only if it changes", async () => {
    const first = await render("film", elements);
    expect(first.outcome).toMatchObject({ exit: 0 });
    expect(first.plan.shots.map(({ shot, takes }) => [shot.id, takes[0]?.makes])).toEqual([
      ["one", undefined],
      ["two", undefined],
      ["mei.asset", "asset"],
    ]);
    expect(first.sent.map(({ modelId }) => modelId)).toEqual([
      "kling-create-element",
      "kling-v3-omni",
      "kling-v3-omni",
    ]);
    const [element, clip] = first.sent;
    expect(JSON.stringify(element?.payload)).toMatch(/"frontal_image":"data:image\/png;base64,/);
    const made = first.outcome.shots.find(({ id }) => id === "mei.asset")?.media ?? "";
    const { ids } = JSON.parse(await readFile(made, "utf8")) as Ids;
    expect(clip?.payload["element_list"]).toEqual([{ element_id: ids["element_id"]?.[0] }]);
    expect(await readFile(join(folder, "film.lock.yaml"), "utf8")).toContain('"mei.asset":');

    const again = await render("film", elements);
    expect(again.outcome).toMatchObject({ exit: 0 });
    expect(again.sent).toEqual([]);

    const other = await render("film", elements.replace("leaves", "waves"), "generated");
    expect(other.sent.map(({ modelId }) => modelId)).toEqual(["kling-v3-omni"]);

    const renamed = elements.replace("red raincoat", "blue raincoat");
    const changed = await render("film", renamed, "generated");
    expect(changed.sent.map(({ modelId }) => modelId)).toEqual(
      first.sent.map((one) => one.modelId),
    );

    const sequel = elements.replace("turns", "runs").replace("leaves", "falls");
    const reused = await render("sequel", sequel, "generated");
    expect(reused.sent.map(({ modelId }) => modelId)).toEqual(["kling-v3-omni", "kling-v3-omni"]);
  });

  test("goes to another machine with the take that needs it, and is rehearsed at no cost", async () => {
    const { outcome, sent, plan } = await render("rehearsed", elements, "generated", "rehearsal");
    expect([outcome.exit, sent]).toEqual([0, []]);
    for (const take of plan.shots.flatMap(({ takes }) => takes)) {
      expect(takeFromJson(JSON.parse(takeToJson(take)))).toEqual({ kind: "read", value: take });
    }
  });
});

type Ids = { readonly ids: { readonly [name: string]: readonly string[] } };

async function render(
  name: string,
  text: string,
  until: "generated" | "assembled" = "assembled",
  mode: "live" | "rehearsal" = "live",
) {
  await writeFile(join(folder, `${name}.yaml`), text);
  const before = server.requests().length;
  const events: RenderEvent[] = [];
  const never = new AbortController().signal;
  const outcome = await renderStoryboard({
    file: join(folder, `${name}.yaml`),
    cwd: folder,
    outDir: join(folder, "out"),
    workplace: openFolder(join(folder, ".storyreel")),
    mode,
    apiKey: "test-key",
    baseUrl: server.baseUrl,
    concurrency: 2,
    pace: 100,
    until,
    resubmitUncertain: [],
    approve: async () => true,
    reporter: { report: (event) => void events.push(event) },
    signals: { stopSubmitting: never, leave: never },
  });
  const plan = events.flatMap((event): RenderPlan[] =>
    event.type === "plan-made" ? [event.plan] : [],
  )[0];
  if (plan === undefined) {
    throw new Error(`no plan was made: ${outcome.message ?? ""} ${JSON.stringify(events)}`);
  }
  return { outcome, plan, sent: server.requests().slice(before) };
}
