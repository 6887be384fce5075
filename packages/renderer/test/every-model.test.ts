import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createClient } from "@storyreel/core";
import { createInProcessMock } from "@storyreel/mock-server";
import {
  check,
  complete,
  formatUsd,
  type JsonValue,
  type Model,
  outputSize,
  type ParameterFacts,
  parameterWithRole,
  price,
  priceToJson,
} from "@storyreel/models";
import { examplePayload } from "@storyreel/models/example";
import * as typed from "@storyreel/models/typed";
import { buildModelPage } from "../src/inspect/catalogue/model-page.ts";
import { boardOf, planOf, takesOf } from "./board-kit.ts";

const models: readonly Model[] = Object.values(typed);
const named = models.map((model) => [model.id, model] as const);
const others = named.filter(([, { output }]) => output.media !== "video");

test.each(named)("%s: the example is accepted, and its price is a sum or unknown", (_, model) => {
  const payload = examplePayload(model);
  expect(check(model, payload)).toEqual([]);
  const cost = price(model, payload);
  expect(cost.known ? cost.usd > 0n : cost.reason !== "" && cost.problems === undefined).toBe(true);
});

describe("the storyboard on the page of a model", () => {
  const used = named.filter(([, { output }]) => output.media !== "ids");

  test.each(used)("%s: its request is the example, at the price on the page", async (id, model) => {
    const { storyboard = "", usd } = buildModelPage(model, false).example;
    const takes = takesOf(planOf(await boardOf(storyboard)));
    const take = takes.find(({ modelId }) => modelId === id);
    const payload = complete(model, examplePayload(model));
    expect(take?.payload).toEqual(payload);
    expect(take?.price).toEqual(price(model, payload));
    expect(take?.price.known === true ? formatUsd(take.price.usd) : undefined).toBe(usd);
  });

  test.each(named.filter((one) => !used.includes(one)))("%s: there is none", (_, model) => {
    expect(buildModelPage(model, false).example.storyboard).toBeUndefined();
  });
});

test.each(others)("%s makes no shot", async (id, model) => {
  const text = JSON.stringify({
    storyboard: 1,
    title: "No video",
    shots: [shotOf(model, "only")],
  });
  await expect(boardOf(text)).rejects.toThrow(`STORYBOARD_MODEL_CANNOT\n  ${id} makes `);
});

const makers = named.filter(([, { output }]) => output.ids !== undefined);

describe("a storyboard with an asset of every model that returns ids", () => {
  test.each(makers)(
    "%s: its request is the example, and a shot is asked for with its id",
    async (id, model) => {
      const user = models.find((one) => one.output.media === "video" && takesIdsOf(one, id));
      const shot =
        user === undefined
          ? { id: "only", model: "kling-v3-text-to-video", prompt: "Mei turns.", duration: 3 }
          : withAsset(user, id, shotOf(user, "only"));
      const text = JSON.stringify({
        storyboard: 1,
        title: "Ids",
        assets: { made: { model: id, params: examplePayload(model) } },
        shots: [shot],
      });
      const board = await boardOf(text);
      const [asset] = board.storyboard.pictures;
      expect(asset).toMatchObject({ id: "made.asset", isEnabled: user !== undefined });
      if (user === undefined) return;
      const [used, made] = takesOf(planOf(board));
      expect(made?.payload).toEqual(complete(model, examplePayload(model)));
      expect(made?.price).toEqual(price(model, examplePayload(model)));
      const ids = (used?.pictures ?? []).map(({ source }) => source);
      expect(ids.length).toBeGreaterThan(0);
      for (const one of ids)
        expect(one).toMatchObject({ requestKey: made?.requestKey, frame: "id" });
      expect(JSON.stringify(used?.payload)).toContain(`/id/${made?.requestKey}/`);
    },
  );
});

function takesIdsOf(model: Model, id: string): boolean {
  return Object.values(model.parameters).some((facts) => fromAsset(facts, id) !== undefined);
}

/** A value for a parameter with the ids of an asset in it; `undefined` if it takes none of this model. */
function fromAsset(
  { idFrom = [], items, properties = {} }: ParameterFacts,
  id: string,
): JsonValue | undefined {
  if (idFrom.some(({ model }) => model === id)) return { from: "made" };
  const item = items && fromAsset(items, id);
  if (item !== undefined) return [item];
  const inside = Object.entries(properties).flatMap(([key, facts]) => {
    const value = fromAsset(facts, id);
    return value === undefined ? [] : [[key, value] as const];
  });
  return inside.length === 0 ? undefined : Object.fromEntries(inside);
}

/** The shot, with the ids of an asset wherever its model takes them. */
function withAsset(model: Model, id: string, shot: { readonly [key: string]: JsonValue }) {
  const ids = Object.entries(model.parameters).flatMap(([name, facts]) => {
    const value = fromAsset(facts, id);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...shot, params: { ...(shot["params"] as object), ...Object.fromEntries(ids) } };
}

/** How a file begins, by its extension. */
const signatures: Readonly<Record<string, string>> = {
  ".png": "\u0089PNG",
  ".jpg": "\u00ff\u00d8\u00ff",
  ".mp3": "\u00ff\u00fb",
  ".wav": "RIFF",
};

test.each(named)(
  "%s: the mock answers, and the client returns what the model makes",
  async (id, model) => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const payload = examplePayload(model);
    const result = await client.run(model, payload);
    const { media, ids } = model.output;
    expect(result).toMatchObject({ modelId: id, medium: media });
    expect(result.price).toEqual(priceToJson(price(model, payload)));
    const names = Object.keys(result.ids ?? {});
    expect(names).toEqual(Object.keys(ids ?? {}));
    for (const list of Object.values(result.ids ?? {})) expect(list).toEqual([expect.any(String)]);
    expect(result.files.length).toBe(media === "ids" ? 0 : 1);
    if (media === "video" || media === "ids") return;
    // Clips are looked at in other tests: making one takes a while.
    const folder = await mkdtemp(path.join(tmpdir(), "storyreel-"));
    try {
      const saved = await client.resume(result.requestId, { model, saveTo: `${folder}/` });
      const file = saved.files[0]?.path ?? "";
      const bytes = await readFile(file);
      const signature = signatures[path.extname(file)] ?? "nothing is known of this extension";
      expect(bytes.toString("latin1", 0, signature.length)).toBe(signature);
      const size = outputSize(model, payload);
      // Without a documented size, any will do.
      const made = pictureSize(bytes);
      expect(made).toEqual(size ?? made);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

test("an id of one model is what the next one asks for", async () => {
  const mock = await createInProcessMock();
  await using client = createClient(mock.clientOptions);
  const faces = await client.run(typed.klingIdentifyFace, {
    video_url: "https://example.com/talk.mp4",
  });
  const [session = ""] = faces.ids["session_id"] ?? [];
  const [face = ""] = faces.ids["face_id"] ?? [];
  expect([session, face]).toEqual([
    expect.stringContaining("session"),
    expect.stringContaining("face"),
  ]);
  const spoken = await client.run(typed.klingLipSync, {
    session_id: session,
    face_choose: [{ face_id: face, sound_file: "https://example.com/line.mp3" }],
  });
  expect(spoken.video.url).toMatch(/\.mp4$/);
  const origins = typed.klingLipSync.parameters;
  expect(origins["session_id"]?.idFrom).toEqual([
    { model: "kling-identify-face", id: "session_id" },
  ]);
});

/** Of a PNG or JPEG file. */
function pictureSize(bytes: Buffer): { readonly widthPx: number; readonly heightPx: number } {
  if (bytes[0] === 0x89) {
    return { widthPx: bytes.readUInt32BE(16), heightPx: bytes.readUInt32BE(20) };
  }
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  return { widthPx: bytes.readUInt16BE(at + 7), heightPx: bytes.readUInt16BE(at + 5) };
}

/** A shot whose request is the example of its model. */
function shotOf(model: Model, id: string): { readonly [key: string]: JsonValue } {
  const payload = { ...examplePayload(model) };
  const name = parameterWithRole(model, "prompt");
  if (name === undefined) return { id, model: model.id, params: payload };
  const { [name]: prompt = "", ...params } = payload;
  return { id, model: model.id, prompt, params };
}
