import { readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { synthesizeSound } from "@storyreel/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFfmpeg } from "../src/film/media/ffmpeg.ts";
import { checkMadeSound } from "../src/film/sound/check-made-sound.ts";
import { probeSound } from "../src/film/sound/probe-sound.ts";
import { loadStoryboard } from "../src/storyboard/load-storyboard.ts";
import { createMadeKit, fact, type MadeKit } from "./made-kit.ts";

const sound = (id: string, parameters: string, price: string): string => `model_spec: 1
id: ${id}
title: ${id}
summary: Sound.
vendor: Acme
provider: gmi-cloud
page: https://example.com/acme
modalities: [text-to-speech]
calling: async
parameters:
${parameters}
price: ${price}
output: { media: audio, duration: { unknown: as long as it takes }, ${fact} }
`;
const speech = sound(
  "acme-speech",
  `  text: { role: prompt, type: string, description: What is said., required: true, max_length: 80, ${fact} }
  voice_id: { role: voice, type: string, description: Voice., enum: [Ann, Bo], default: Ann, ${fact} }
  speed: { type: number, description: How fast., minimum: 0.5, maximum: 2, ${fact} }
  format: { type: string, description: Kind of file., enum: [mp3, wav, m4a], default: wav, ${fact} }`,
  `{ per: request, rates: [{ usd: "0.01" }], ${fact} }`,
);
const music = sound(
  "acme-music",
  `  prompt: { role: prompt, type: string, description: Style., required: true, ${fact} }
  format: { type: string, description: Kind of file., enum: [mp3, wav], default: mp3, ${fact} }`,
  `{ per: request, rates: [{ usd: "0.05" }], ${fact} }`,
);

const board = ({
  style = "slow piano",
  said = "She had not been back for ten years.",
  prompt = "Rain.",
} = {}): string => `storyboard: 1
title: Rain
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1" }
characters: { mei: { description: Mei, voice: { model: acme-speech, voice: Bo, params: { speed: 0.8 } } } }
audio:
  production_sound: mute
  music: { generate: { model: acme-music, prompt: ${style} }, gain_db: -12, ducking: {} }
  narration: { generate: { model: acme-speech, params: { format: m4a } } }
captions: { source: narration, burn_in: false }
shots:
  - id: one
    prompt: ${prompt}
    narration: { text: ${said} }
  - id: two
    prompt: Sun.
    dialogue: I am home.
    narration: { character: mei }
`;

let kit: MadeKit;
beforeAll(async () => {
  kit = await createMadeKit({ "acme-speech": speech, "acme-music": music });
});
afterAll(() => kit.close());

describe("narration and music that models make", () => {
  test("are bought once, heard in the film, and bought again only where they change", async () => {
    const first = await kit.render(board());
    expect(first.outcome).toMatchObject({ exit: 0, estimatedUsd: "0.742" });
    expect(first.plan.shots.map(({ shot, takes }) => [shot.id, takes[0]?.makes])).toEqual([
      ["one", undefined],
      ["two", undefined],
      ["one.narration", "sound"],
      ["two.narration", "sound"],
      ["audio.music", "sound"],
    ]);
    const asked = first.sent.map(({ payload }) => payload);
    expect(asked).toContainEqual({
      text: "She had not been back for ten years.",
      voice_id: "Ann",
      format: "m4a",
    });
    expect(asked).toContainEqual({ text: "I am home.", voice_id: "Bo", speed: 0.8, format: "wav" });
    expect(first.sent).toHaveLength(5);
    const files = first.outcome.shots.map(({ media }) => extname(media ?? ""));
    expect(files).toEqual([".mp4", ".mp4", ".m4a", ".wav", ".mp3"]);
    const film = first.outcome.output ?? "";
    expect((await probeSound(film)).durationSeconds).toBeCloseTo(6, 1);
    expect(await readFile(film.replace(/mp4$/, "srt"), "utf8")).toContain("I am home.");
    const lock = await readFile(join(kit.folder, "film.lock.yaml"), "utf8");
    expect(lock).toContain('"audio.music":');

    const again = await kit.render(board());
    expect([again.outcome.exit, again.outcome.estimatedUsd, again.sent]).toEqual([0, "0.00", []]);

    const louder = await kit.render(board({ style: "fast drums" }));
    expect(louder.outcome).toMatchObject({ exit: 0, estimatedUsd: "0.05" });
    expect(louder.sent.map(({ payload }) => payload["prompt"])).toEqual(["fast drums"]);
    const told = await kit.render(board({ style: "fast drums", said: "Ten years." }));
    expect(told.sent.map(({ payload }) => payload["text"])).toEqual(["Ten years."]);
    const seen = await kit.render(
      board({ style: "fast drums", said: "Ten years.", prompt: "Snow." }),
    );
    expect(seen.sent.map(({ modelId }) => modelId)).toEqual(["kling-3.0-turbo-t2v"]);
  });

  test("come with the shots that a run is for, and the film waits for them", async () => {
    const unheard = board({ said: "Only this.", style: "a waltz" });
    const { plan, outcome, events } = await kit.render(unheard, { only: ["one"] });
    expect(plan.shots.map(({ shot }) => shot.id)).toEqual(["one", "one.narration"]);
    expect(outcome.output).toBeUndefined();
    expect(events).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining("no film was cut") }),
    );
  });

  test("are rehearsed at no cost", async () => {
    const { outcome, sent } = await kit.render(board(), { mode: "rehearsal" });
    expect(outcome).toMatchObject({ exit: 0, output: expect.stringMatching(/rehearsal\.mp4$/) });
    expect(sent).toEqual([]);
  });

  test("that fail leave the clips paid and the film uncut", async () => {
    const spoilt = kit.server.openSession("spoilt", { scenario: "failed-string" });
    const { outcome } = await kit.render(board({ said: "Nobody heard it." }), {
      baseUrl: spoilt.baseUrl,
    });
    expect(outcome).toMatchObject({ exit: 5 });
    expect(outcome.output).toBeUndefined();
  });
});

test("narration says what its prompt says, and captions show its own text, or else the prompt", async () => {
  await writeFile(
    join(kit.folder, "prompts.yaml"),
    `storyboard: 1
title: Rain
variables: { years: ten }
defaults: { model: kling-3.0-turbo-t2v, prompt: Rain. }
shots:
  - { id: one, narration: { generate: { model: acme-speech, prompt: "Away for {{years}} years." } } }
  - { id: two, narration: { text: Never., generate: { model: acme-speech, prompt: "(sighs) Never." } } }
`,
  );
  const { catalogue, folder: cwd } = kit;
  const { storyboard, diagnostics } = await loadStoryboard("prompts.yaml", { cwd, catalogue });
  expect(diagnostics).toEqual([]);
  const captions = storyboard?.shots.map(({ narration }) => narration?.text);
  expect(captions).toEqual(["Away for ten years.", "Never."]);
  const spoken = storyboard?.sounds.map(({ id, roles }) => [id, roles.prompt]);
  expect(spoken).toEqual([
    ["one.narration", "Away for ten years."],
    ["two.narration", "(sighs) Never."],
  ]);
});

test.each([
  [
    "a model of pictures",
    "generate: { model: gemini-2.5-flash-image }",
    "STORYBOARD_MODEL_CANNOT",
    "gemini-2.5-flash-image",
  ],
  [
    "an unknown voice",
    "generate: { model: acme-speech, voice: Cy }",
    "STORYBOARD_MODEL_LIMIT",
    "Cy",
  ],
  [
    "a parameter out of range",
    "generate: { model: acme-speech, params: { speed: 9 } }",
    "STORYBOARD_MODEL_LIMIT",
    "9",
  ],
  ["no model at all", "generate: { voice: Ann }", "STORYBOARD_SOUND_SOURCE", "{ voice: Ann }"],
  ["a character without a voice", "character: bo", "STORYBOARD_SOUND_SOURCE", "bo"],
  ["an unknown character", "character: cy", "STORYBOARD_UNKNOWN_CHARACTER", "cy"],
])("narration with %s is reported where it is written", async (_, narration, code, place) => {
  const text = `storyboard: 1
title: Rain
characters: { bo: { description: Bo } }
shots:
  - { id: one, model: kling-3.0-turbo-t2v, prompt: bo waits, narration: { text: Hello., ${narration} } }
`;
  await writeFile(join(kit.folder, "bad.yaml"), text);
  const { catalogue, folder: cwd } = kit;
  const { diagnostics } = await loadStoryboard("bad.yaml", { cwd, catalogue });
  const found = diagnostics.map(({ code: one, span }) => [one, text.slice(span.start, span.end)]);
  expect(found).toEqual([[code, place]]);
});

describe("a downloaded sound", async () => {
  const ffmpeg = async () => {
    return findFfmpeg({ environment: process.env, cacheDir: join(kit.folder, "cache") });
  };
  const spoken = { text: "Ten years is a long time to be away.", voice: "Ann" };

  test.each(["wav", "mp3", "m4a"] as const)("as %s is decoded to its end", async (format) => {
    const path = join(kit.folder, `whole.${format}`);
    await writeFile(path, synthesizeSound({ ...spoken, format }));
    const { audio } = await checkMadeSound(path, { decodeWith: await ffmpeg() });
    expect(audio).toMatchObject({ codec: format });
    expect(audio.durationSeconds).toBeGreaterThan(2);
  });

  test.each(["wav", "m4a"] as const)("as %s that ends too early is refused", async (format) => {
    const path = join(kit.folder, `part.${format}`);
    const bytes = synthesizeSound({ ...spoken, format });
    await writeFile(path, bytes.subarray(0, bytes.length / 2));
    const check = checkMadeSound(path, { decodeWith: await ffmpeg() });
    await expect(check).rejects.toMatchObject({
      code: expect.stringMatching(/^MEDIA_(TRUNCATED|WITHOUT_SOUND|UNDECODABLE)$/),
    });
  });

  test("that is a playlist or a page is refused before anything reads it", async () => {
    const path = join(kit.folder, "list.mp3");
    for (const text of ["#EXTM3U\nhttp://127.0.0.1/a.ts\n", "ffconcat version 1.0\n", "<html>"]) {
      await writeFile(path, text);
      const check = checkMadeSound(path, { decodeWith: await ffmpeg() });
      await expect(check).rejects.toMatchObject({ code: "MEDIA_WITHOUT_SOUND" });
    }
  });
});
