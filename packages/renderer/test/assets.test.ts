import { hash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  createMockServer,
  type MockServer,
  synthesizePicture,
  synthesizeSound,
} from "@storyreel/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFolder, renderStoryboard, type RenderEvent, type RenderPlan } from "../src/index.ts";
import { explainAsset } from "../src/explain.ts";
import { buildPlan } from "../src/plan/build-plan.ts";
import type { PlannedTake } from "../src/plan/render-plan.ts";
import { loadStoryboard } from "../src/storyboard/load-storyboard.ts";
import { loadLock } from "../src/workplace/lock/load-lock.ts";
import { lockPath } from "../src/workplace/lock/lock.ts";
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

    const other = await render("film", elements.replace("leaves", "waves"), { until: "generated" });
    expect(other.sent.map(({ modelId }) => modelId)).toEqual(["kling-v3-omni"]);

    // The model no longer knows the id: it is made again, and what exists already stays.
    const twice = elements.replace("    model: kling-create-element", "    takes: 2\n$&");
    const forgotten = await render("film", twice.replace("leaves", "sings"), {
      until: "generated",
    });
    expect(forgotten.sent.map(({ modelId }) => modelId)).toEqual([
      "kling-create-element",
      "kling-v3-omni",
    ]);

    const renamed = elements.replace("red raincoat", "blue raincoat");
    const changed = await render("film", renamed, { until: "generated" });
    expect(changed.sent.map(({ modelId }) => modelId)).toEqual(
      first.sent.map((one) => one.modelId),
    );

    const sequel = elements.replace("turns", "runs").replace("leaves", "falls");
    const reused = await render("sequel", sequel, { until: "generated" });
    expect(reused.sent.map(({ modelId }) => modelId)).toEqual(["kling-v3-omni", "kling-v3-omni"]);

    // Without the ledger, the lock file of the first film knows the request, and its ids are read again.
    const state = join(folder, "elsewhere");
    const third = sequel.replace("runs", "sleeps");
    const elsewhere = await render("third", third, { until: "generated", state });
    expect(elsewhere.sent.map(({ modelId }) => modelId)).toEqual([
      "kling-v3-omni",
      "kling-v3-omni",
    ]);
    expect(elsewhere.sent[0]?.payload["element_list"]).toEqual(
      forgotten.sent[1]?.payload["element_list"],
    );
  });

  test("goes to another machine with the take that needs it, and is rehearsed at no cost", async () => {
    const { outcome, sent, plan } = await render("rehearsed", elements, {
      until: "generated",
      mode: "rehearsal",
    });
    expect([outcome.exit, sent]).toEqual([0, []]);
    for (const take of plan.shots.flatMap(({ takes }) => takes)) {
      expect(takeFromJson(JSON.parse(takeToJson(take)))).toEqual({ kind: "read", value: take });
    }
  });
});

const synced = (line = "line.wav"): string => `storyboard: 1
title: Talk
defaults: { aspect_ratio: "1:1", duration: 3 }
assets:
  face: { model: kling-identify-face, params: { video_url: { shot: raw } } }
shots:
  - { id: raw, model: kling-v3-text-to-video, prompt: She speaks., in_film: false }
  - id: talk
    model: kling-lip-sync
    params:
      session_id: { from: face }
      face_choose: [{ face_id: { from: face }, sound_file: { file: ${line} } }]
`;

describe("a face", () => {
  test("is found in another shot's clip, which is not in the film, and its lips move to an uploaded sound", async () => {
    await writeFile(join(folder, "line.wav"), synthesizeSound({ text: "Mei.", format: "wav" }));
    await writeFile(join(folder, "other.wav"), synthesizeSound({ text: "You.", format: "wav" }));
    const { outcome, plan, sent } = await render("talk", synced());
    expect(outcome.exit).toBe(0);
    expect(plan.shots.map(({ shot, takes }) => [shot.id, takes[0]?.seconds])).toEqual([
      ["talk", 0],
      ["raw", 3],
      ["face.asset", 0],
    ]);
    expect(sent.map(({ modelId }) => modelId)).toEqual([
      "kling-v3-text-to-video",
      "kling-identify-face",
      "kling-lip-sync",
    ]);
    const [, identify, sync] = sent;
    const clip = outcome.shots.find(({ id }) => id === "raw")?.media ?? "";
    expect(await fetched(identify?.payload["video_url"])).toEqual(await readFile(clip));
    const [face] = (sync?.payload["face_choose"] ?? []) as { readonly sound_file: string }[];
    expect(await fetched(face?.sound_file)).toEqual(await readFile(join(folder, "line.wav")));
  });

  test("is found again, with its price, only if it has expired and something still has to be made with it", async () => {
    const day = 24 * 3_600_000;
    const planAt = async (text: string, nowMs: number) =>
      (await planOf("talk", text, nowMs)).shots.flatMap(({ takes }) => takes);
    const reused = ["reused", "reused", "reused"];
    expect((await planAt(synced(), Date.now() + 2 * day)).map(stateOf)).toEqual(reused);
    const fresh = await planAt(synced("other.wav"), Date.now());
    expect(fresh.map(stateOf)).toEqual(["new", "reused", "reused"]);
    const late = await planAt(synced("other.wav"), Date.now() + day + 1000);
    expect(late.map(stateOf)).toEqual(["new", "reused", "new"]);
    expect(late[2]).toMatchObject({ take: 2, expiredAtMs: expect.any(Number) as number });
    // What is asked of the model depends on the face, not on when it was found.
    expect(late[0]?.requestKey).toBe(fresh[0]?.requestKey);
    expect(late[0]?.pictures?.[0]?.source).toMatchObject({ requestKey: late[2]?.requestKey });
    expect(takeFromJson(JSON.parse(takeToJson(late[0]!)))).toMatchObject({ kind: "read" });

    const { shots, models } = await planOf("talk", synced(), Date.now());
    const asset = explainAsset(shots[2]!, models.get("kling-identify-face")!);
    expect(Object.keys(asset?.ids ?? {})).toEqual(["session_id", "face_id"]);
    expect(asset?.expiresAtMs).toBe((asset?.madeAtMs ?? 0) + day);
    expect(explainAsset(shots[1]!, models.get("kling-v3-text-to-video")!)).toBeUndefined();
  });
});

test("a voice that a model takes from a recording speaks the narration, and the file that it also makes is not kept", async () => {
  const text = `storyboard: 1
title: Voice
budget: { unknown_prices: reported }
assets:
  mei: { model: minimax-audio-voice-clone-speech-2.6-hd, params: { text: Hello., source_audio: { file: mei.wav } } }
characters:
  mei: { description: Mei, voice: { model: minimax-tts-speech-2.8-hd, params: { voice_id: { from: mei } } } }
shots:
  - { id: one, model: kling-v3-text-to-video, prompt: She waits., duration: 3, narration: { text: "It rains.", character: mei } }
`;
  await writeFile(join(folder, "mei.wav"), synthesizeSound({ text: "Mei.", format: "wav" }));
  const { outcome, plan, sent } = await render("voice", text, { only: ["one.narration"] });
  expect(outcome.exit).toBe(0);
  expect(plan.shots.map(({ shot }) => shot.id)).toEqual(["mei.asset", "one.narration"]);
  expect(sent.map(({ modelId }) => modelId)).toEqual([
    "minimax-audio-voice-clone-speech-2.6-hd",
    "minimax-tts-speech-2.8-hd",
  ]);
  const made = outcome.shots.find(({ id }) => id === "mei.asset")?.media ?? "";
  const { ids } = JSON.parse(await readFile(made, "utf8")) as Ids;
  expect(sent[1]?.payload["voice_id"]).toBe(ids["voice_id"]?.[0]);
});

test("ids that expired before they were used are paid for once more, and both requests stay in the lock file", async () => {
  const text = synced("other.wav").replace("She speaks.", "She sings.");
  const state = join(folder, "late");
  const first = await render("late", text, { only: ["face.asset"], state });
  expect(first.outcome.shots.map(({ id, state: ended }) => [id, ended])).toEqual([
    ["raw", "succeeded"],
    ["face.asset", "succeeded"],
  ]);
  // Two days later, on a machine with the lock file and the media, but without the ledger.
  await makeOlder(first.outcome.shots[1]?.media ?? "", state);
  const { outcome, plan, sent } = await render("late", text, { until: "generated", state });
  expect(outcome.exit).toBe(0);
  expect(plan.unknownPrice).toEqual(["talk", "face.asset"]);
  expect(sent.map(({ modelId }) => modelId)).toEqual(["kling-identify-face", "kling-lip-sync"]);
  const { lock } = await loadLock(lockPath(join(folder, "late.yaml")), { cwd: folder });
  const face = lock?.shots.find(({ id }) => id === "face.asset");
  expect(face?.takes.map(({ take }) => take)).toEqual([1, 2]);
  const again = await render("late", text, { until: "generated", state });
  expect([again.outcome.exit, again.sent]).toEqual([0, []]);
});

async function makeOlder(path: string, state: string): Promise<void> {
  const made = await readFile(path, "utf8");
  const old = made.replace(/"made_at": "[^"]*"/, '"made_at": "2026-01-01T00:00:00.000Z"');
  const [from, to] = [made, old].map((text) => hash("sha256", text));
  for (const name of await readdir(state)) {
    if (name !== "media") await rm(join(state, name), { recursive: true });
  }
  const target = openFolder(state).media.path(to ?? "");
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, old);
  const lock = lockPath(join(folder, "late.yaml"));
  await writeFile(lock, (await readFile(lock, "utf8")).replace(from ?? "", to ?? ""));
}

/** A plan that is made at some other time, from the ledger and the lock of earlier renders. */
async function planOf(name: string, text: string, nowMs: number) {
  const file = join(folder, `${name}.yaml`);
  await writeFile(file, text);
  const workplace = openFolder(join(folder, ".storyreel"));
  const loaded = await loadStoryboard(file, { cwd: folder });
  const { lock } = await loadLock(lockPath(file), { cwd: folder });
  if (loaded.storyboard === undefined || lock === undefined) throw new Error("not valid");
  const known = await workplace.known(lock, file, () => []);
  const { storyboard, models } = loaded;
  return { ...buildPlan({ storyboard, models, ...known, nowMs }), models };
}

function stateOf({ state }: PlannedTake): string {
  return state.kind;
}

async function fetched(url: unknown): Promise<Buffer> {
  return Buffer.from(await (await fetch(String(url))).arrayBuffer());
}

type Ids = { readonly ids: { readonly [name: string]: readonly string[] } };

type Asked = {
  readonly until?: "generated" | "assembled";
  readonly mode?: "live" | "rehearsal";
  readonly only?: readonly string[];
  readonly state?: string;
};

async function render(
  name: string,
  text: string,
  { until = "assembled", mode = "live", only, state = join(folder, ".storyreel") }: Asked = {},
) {
  await writeFile(join(folder, `${name}.yaml`), text);
  const before = server.requests().length;
  const events: RenderEvent[] = [];
  const never = new AbortController().signal;
  const outcome = await renderStoryboard({
    file: join(folder, `${name}.yaml`),
    cwd: folder,
    outDir: join(folder, "out"),
    workplace: openFolder(state),
    mode,
    apiKey: "test-key",
    baseUrl: server.baseUrl,
    concurrency: 2,
    pace: 100,
    only,
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
