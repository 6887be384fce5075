import { describe, expect, test } from "vitest";
import { boardOf } from "./board-kit.ts";

const HEAD = `storyboard: 1
title: Film
style: { look: 35mm film, negative: "text, watermark" }
characters:
  mei: { description: "Mei, in a red raincoat" }
  cook: { description: An old cook }
locations: { market: { description: "A market in {{city}}" } }
variables: { city: Taipei }
defaults: { model: kling-v3-text-to-video, location: market }
`;

async function shotOf(text: string) {
  const { storyboard } = await boardOf(`${HEAD}${text}`);
  return storyboard.shots[0]!;
}

describe("a composed prompt", () => {
  test("has its parts in the documented order, each with its origin", async () => {
    const shot = await shotOf(`shots:
  - id: a
    lighting: warm lanterns
    dialogue: Good evening
    action: Mei sits down!
    characters: [cook, mei]
    camera_movement: dolly_in
    camera_angle: low
    shot_size: MS
`);
    expect(shot.promptParts).toEqual([
      { origin: "camera", text: "Medium shot, low angle, the camera dollies in." },
      { origin: "location market", text: "A market in Taipei.", variables: ["city"] },
      { origin: "character cook", text: "An old cook." },
      { origin: "character mei", text: "Mei, in a red raincoat." },
      { origin: "shot", text: "Mei sits down!" },
      { origin: "dialogue", text: 'Dialogue: "Good evening".' },
      { origin: "lighting", text: "warm lanterns." },
      { origin: "style", text: "35mm film." },
    ]);
    expect(shot.roles.prompt).toBe(shot.promptParts.map(({ text }) => text).join(" "));
  });

  test("is replaced by a prompt, which is sent as written", async () => {
    const shot = await shotOf("shots: [{ id: a, prompt: 'In {{city}}, a half smile' }]\n");
    expect(shot.roles.prompt).toBe("In Taipei, a half smile");
    expect(shot.roles.negative_prompt).toBe("text, watermark");
  });

  test("has variables inside variables filled in, and numbers as they were written", async () => {
    const { storyboard } = await boardOf(`storyboard: 1
title: Agents
variables:
  place: "a market in {{ city }}"
  city: Taipei
  year: &year 1.50
  n: 007
  e: 1e3
  long: 12345678901234567890
  again: *year
  folder: sound
audio: { narration: { file_pattern: "{{folder}}/{shot}.wav" } }
defaults: { model: kling-3.0-turbo-t2v }
shots:
  - { id: a, action: "{{place}}, {{n}} {{year}} {{e}} {{long}} {{again}}" }
`);
    expect(storyboard.shots[0]?.promptParts).toEqual([
      {
        origin: "shot",
        text: "a market in Taipei, 007 1.50 1e3 12345678901234567890 1.5.",
        variables: ["place", "city", "n", "year", "e", "long", "again"],
      },
    ]);
    expect(storyboard.audio.narrationPattern).toBe("sound/{shot}.wav");
  });

  test("is used when the action is closer than the prompt of the defaults", async () => {
    const text = HEAD.replace("location: market }", "prompt: Nothing happens }");
    const { storyboard } = await boardOf(
      `${text.replace("A market in {{city}}", "A market")}shots: [{ id: a, action: "{{city}} wakes" }, { id: b }]\n`,
    );
    expect(storyboard.shots.map(({ roles }) => roles.prompt)).toEqual([
      "Taipei wakes. 35mm film.",
      "Nothing happens",
    ]);
  });
});

test("the negative prompt of a shot is added to that of the style", async () => {
  const shot = await shotOf("shots: [{ id: a, action: Walk, negative_prompt: cars }]\n");
  expect(shot.roles.negative_prompt).toBe("text, watermark, cars");
});

test("the closest setting wins: shot, scene, storyboard; params are merged by name", async () => {
  const { storyboard } =
    await boardOf(`${HEAD.replace("location: market }", "duration: 5, params: { sound: 'on' }, takes: 2 }")}scenes:
  - id: one
    location: market
    defaults: { duration: 6, params: { sound: "off" } }
    shots:
      - { id: a, action: Walk }
      - { id: b, action: Walk, duration: 7, takes: 1 }
  - id: two
    shots: [{ id: c, action: Walk }]
`);
  expect(
    storyboard.shots.map(({ roles, params, takes, scene }) => [
      scene?.id,
      roles.duration,
      params["sound"],
      takes,
    ]),
  ).toEqual([
    ["one", 6, "off", 2],
    ["one", 7, "off", 1],
    ["two", 5, "on", 2],
  ]);
});

test("defaults that a model always uses are not sent to it", async () => {
  const shot = await shotOf("shots: [{ id: a, action: Walk, resolution: 720p }]\n");
  expect(shot.roles).not.toHaveProperty("resolution");
});

test("amounts of the budget come from the text of the file", async () => {
  const { storyboard } = await boardOf(
    `${HEAD}budget: { max_usd: 12.00, per_shot_usd: 0.100000001 }\nshots: [{ id: a, action: Walk }]\n`,
  );
  expect(storyboard.budget).toEqual({ maxUsd: "12.00", perShotUsd: "0.100000001" });
});

test("a transition of the defaults does not apply to the first shot", async () => {
  const { storyboard } = await boardOf(
    `${HEAD.replace("location: market }", "transition: { type: dissolve }, cut: { in: 1, out: 4 } }")}shots:
  - { id: skipped, action: Walk, enabled: false }
  - { id: a, action: Walk, location: market }
  - { id: b, action: Walk }
`,
  );
  expect(storyboard.shots.map(({ transition }) => transition.type)).toEqual([
    "dissolve",
    "cut",
    "dissolve",
  ]);
});

test("narration is found by the pattern if the shot has no file", async () => {
  const { storyboard } = await boardOf(
    `${HEAD}audio: { narration: { file_pattern: "{shot}.wav" } }
shots:
  - { id: a, action: Walk }
  - { id: b, action: Walk, narration: { text: "In {{city}}", file: other.wav } }
  - { id: c, action: Walk }
`,
    { "a.wav": "", "other.wav": "" },
  );
  expect(
    storyboard.shots.map(({ narration }) => [narration?.text, narration?.file?.split("/").at(-1)]),
  ).toEqual([
    [undefined, "a.wav"],
    ["In Taipei", "other.wav"],
    [undefined, undefined],
  ]);
});

test("a storyboard needs no more than a title and shots with an id and a prompt or an action", async () => {
  const { storyboard, models } = await boardOf(`storyboard: 1
title: Rain
shots:
  - { id: a, prompt: Rain on a roof. }
  - { id: b, action: A door opens }
`);
  expect(storyboard.shots.map(({ source }) => source)).toEqual([
    { kind: "request", model: "kling-3.0-turbo-t2v" },
    { kind: "request", model: "kling-3.0-turbo-t2v" },
  ]);
  expect([...models.keys()]).toEqual(["kling-3.0-turbo-t2v"]);
});

test("a shot without a model has that of its scene, if the scene names one", async () => {
  const { storyboard, models } = await boardOf(`storyboard: 1
title: Rain
scenes:
  - id: one
    defaults: { model: kling-v3-text-to-video }
    shots: [{ id: a, prompt: Rain. }, { id: title, card: { text: Rain, duration: 2 } }]
`);
  expect(storyboard.shots[0]?.source).toEqual({ kind: "request", model: "kling-v3-text-to-video" });
  expect([...models.keys()]).toEqual(["kling-v3-text-to-video"]);
});
