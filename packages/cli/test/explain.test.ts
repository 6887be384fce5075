import { expect, test } from "vitest";
import { explainShot } from "../../renderer/src/inspect/explain/explain-shot.ts";
import { explanationToJson } from "../src/output/explanation-to-json.ts";
import { formatExplanation } from "../src/output/format-explanation.ts";
import { formatPlan } from "../src/output/format-plan.ts";
import { planToJson } from "../../renderer/src/plan/plan-to-json.ts";
import { emptyLock, type Lock } from "../../renderer/src/workplace/lock/lock.ts";
import { addTake } from "../../renderer/src/workplace/lock/update-lock.ts";
import type { PlannedTake, TakeState } from "../../renderer/src/plan/render-plan.ts";
import { modelOf } from "../../renderer/src/storyboard/shot-source.ts";
import { boardOf, isNew, planOf, type Board } from "../../renderer/test/board-kit.ts";

const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "16:9", resolution: 720p }
variables: { city: Taipei }
style: { look: 35mm film }
characters: { mei: { description: "Mei, 30, red raincoat" } }
locations: { market: { description: "A night market in {{city}}" } }
shots:
  - id: opening
    shot_size: WS
    location: market
    characters: [mei]
    action: Mei walks in from the left
`;

function lockedTake(take: PlannedTake): Lock["shots"][number]["takes"][number] {
  return {
    requestKey: take.requestKey,
    take: take.take,
    model: take.modelId,
    requestId: "request-1",
    media: {
      sha256: "ab".repeat(32),
      sizeBytes: 48_000,
      seconds: 5,
      widthPx: 1280,
      heightPx: 720,
      rate: "24/1",
      hasAudio: true,
    },
    price: { usd: "0.56", basis: "5 second × 0.112", source: "page", date: "2026-11-20" },
    payload: take.payload,
  };
}

function lockOf(board: Board, shotId = "opening"): Lock {
  const [take] = planOf(board).shots[0]?.takes ?? [];
  return addTake(emptyLock, shotId, lockedTake(take!));
}

function explain(board: Board, lock: Lock, stateOf: (key: string) => TakeState = isNew) {
  const planned = planOf(board, { stateOf }).shots[0]!;
  const model = board.models.get(modelOf(planned.shot)!)!;
  return explainShot(planned, { lock, model, audio: board.storyboard.audio });
}

test("a shot is explained from its prompt to its price", async () => {
  const before = await boardOf(film);
  const now = await boardOf(
    film.replace("red raincoat", "yellow raincoat").replace("duration: 5", "duration: 6"),
  );
  const text = formatExplanation(explain(now, lockOf(before)));
  expect(text.replaceAll(/[0-9a-f]{64}/g, "KEY")).toBe(`opening   kling-3.0-turbo-t2v

prompt: 101 of 2500 characters [#                   ]
  camera                      10  Wide shot.
  location market, with city  25  A night market in Taipei.
  character mei               25  Mei, 30, yellow raincoat.
  shot                        27  Mei walks in from the left.
  style                       10  35mm film.

payload
  prompt: "Wide shot. A night market in Taipei. Mei, 30, yellow raincoat. Mei walks in from the left. 35mm film."
  resolution: "720p"
  aspect_ratio: "16:9"
  duration: "6"

price: 6 seconds × $0.112 = $0.672
  source: https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-t2v, as of 2026-09

take 1 (used in the film): will be generated: prompt, duration changed since the take of 2026-11-20
  prompt: "… Taipei. Mei, 30, [red → yellow] raincoat. Mei walks …"   (in: character mei)
  duration: "5" → "6"
  request key KEY
    sha256 of model kling-3.0-turbo-t2v, the payload above, take 1
`);
});

test.each<[string, TakeState, string]>([
  [
    "available",
    { kind: "reused", sha256: "a", path: "/a.mp4", requestId: "r" },
    "not generated: the clip of this request already exists",
  ],
  [
    "running",
    { kind: "running", requestId: "r" },
    "not paid again: it was submitted as request r, and the next run downloads its clip",
  ],
  [
    "lost",
    { kind: "uncertain", attempts: 1 },
    "not sent: an earlier submit got no answer, and storyreel must first find out whether it was accepted",
  ],
  ["new", { kind: "new" }, "will be generated: this shot has no finished take yet"],
  [
    "failed",
    { kind: "new", failure: { message: "request r failed: no", atMs: 1_764_261_260_000 } },
    "will be generated again: it failed at 2025-11-27T16:34:20Z: request r failed: no",
  ],
])("says why a take that is %s is, or is not, generated", async (_, state, why) => {
  const explained = explain(await boardOf(film), emptyLock, () => state);
  expect(explained.takes.map((take) => take.why)).toEqual([why]);
});

test("another take is not a change", async () => {
  const board = await boardOf(film);
  const more = await boardOf(film.replace("shot_size", "takes: 2\n    shot_size"));
  const [, second] = explain(more, lockOf(board)).takes;
  expect(second?.why).toBe(
    "will be generated: one more take of a request that already has finished takes",
  );
});

test("another model is the first change in the list", async () => {
  const board = await boardOf(film.replace("kling-3.0-turbo-t2v", "kling-v3-text-to-video"));
  const explained = explain(board, lockOf(await boardOf(film)));
  expect(explained.takes[0]?.nearest?.changes[0]).toEqual({
    field: "model",
    before: "kling-3.0-turbo-t2v",
    after: "kling-v3-text-to-video",
    origins: [],
  });
  expect(formatExplanation(explained)).toContain("price: unknown: ");
  expect(explanationToJson(explained)).toMatchObject({ type: "explanation", price: { usd: null } });
});

test("what people wrote is shown, and is not sent", async () => {
  const board = await boardOf(
    `${film}    notes: ask the client\n    markers: [{ at: 1, name: bell, comment: softer, color: blue }]\n`,
  );
  const explanation = explain(board, emptyLock);
  expect(formatExplanation(explanation)).toContain(
    "opening   kling-3.0-turbo-t2v\nnotes: ask the client\nmarker at 1 s (blue): bell: softer\n\n",
  );
  expect(explanationToJson(explanation)).toMatchObject({
    notes: "ask the client",
    markers: [{ at: 1, name: "bell", comment: "softer", color: "blue" }],
  });
  expect(JSON.stringify(explanation.payload)).not.toMatch(/client|bell/);
});

test("what is heard with a shot is shown", async () => {
  const board = await boardOf(
    `${film}    cut: { in: 0.5, out: 4.5 }
    gain_db: -3
    sound: { lead: 0.5, lag: 0.25 }
    narration: { text: She is back., offset: -0.5 }
audio:
  music: { file: film.yaml, at: 3 }
  effects:
    - { file: film.yaml, shot: opening, at: 1.2, gain_db: 2 }
`,
  );
  const explanation = explain(board, emptyLock);
  expect(formatExplanation(explanation)).toContain(
    `opening   kling-3.0-turbo-t2v
sound: own sound at -3 dB
sound: own sound begins 0.5 s before the picture
sound: own sound continues 0.25 s after the picture
sound: narration begins 0.5 s before the shot
sound: effect film.yaml at 1.2 s, +2 dB
`,
  );
  expect(explanationToJson(explanation)).toMatchObject({ sound: explanation.sound });
});

test("the ids of an asset are shown, with when they were made and until when they count", async () => {
  const board = await boardOf(film);
  const asset = { ids: { face_id: ["f-1", "f-2"] }, madeAtMs: 0, expiresAtMs: 86_400_000 };
  const explanation = { ...explain(board, emptyLock), asset };
  expect(formatExplanation(explanation)).toContain(
    "\nids, made at 1970-01-01T00:00:00Z, until 1970-01-02T00:00:00Z\n  face_id: f-1, f-2\n\nprice: ",
  );
  expect(explanationToJson(explanation)).toMatchObject({
    asset: {
      ids: { face_id: ["f-1", "f-2"] },
      madeAt: "1970-01-01T00:00:00Z",
      expiresAt: "1970-01-02T00:00:00Z",
    },
  });
});

const edited = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "16:9", resolution: 720p }
opening: { type: fade_from_black, duration: 1 }
ending: { type: fade_to_white, duration: 2 }
grade: { saturation: muted }
shots:
  - { id: run, action: Mei runs, speed: 0.5, hold: { last: 1 }, focus: [0.4, 0.5] }
  - { id: turn, action: Mei turns, transition: { type: dip_to_black, duration: 0.5 }, grade: none }
deliverables:
  - { id: master, codec: prores_422_hq }
  - { id: web, codec: vp9, bits: 10, quality: draft }
`;

test("plan and explain show what the cut does with the clips", async () => {
  const board = await boardOf(edited);
  const explanation = explain(board, emptyLock);
  expect(formatExplanation(explanation).split("\n").slice(1, 6)).toEqual([
    "picture: plays at speed 0.5",
    "picture: holds its last frame for 1 s",
    "picture: graded with saturation 0.6",
    "picture: keeps [0.4, 0.5] when it is cropped",
    "",
  ]);
  expect(explanationToJson(explanation)).toMatchObject({ picture: explanation.picture });
  const plan = planOf(board);
  const text = formatPlan(plan, board.storyboard);
  expect(text).toContain("at speed 0.5; held for 1 s");
  expect(text).toContain(
    "  film: fades in from black over 1 s; fades out to white over 2 s\n  grade: saturation 0.6, in run\n  files: master prores_422_hq; web vp9 with 10 bits, draft\n",
  );
  const json = planToJson(plan, board.storyboard);
  expect(json.shots[0]).toMatchObject({
    speed: 0.5,
    hold: { first: 0, last: 1 },
    grade: "saturation 0.6",
  });
  expect(json.film).toMatchObject({
    opening: { color: "black", seconds: 1 },
    ending: { color: "white", seconds: 2 },
    deliverables: [
      { id: "master", codec: "prores_422_hq", bits: 10, quality: null },
      { id: "web", codec: "vp9", bits: 10, quality: "draft" },
    ],
  });
});
