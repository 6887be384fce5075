import { extname } from "node:path";
import { expect, test } from "vitest";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();

test("a picture and a narration from models are made by workers, each once, and come to the one who asked", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.work();
  await fleet.work();
  const picture = "{ generate: { model: seedream-5.0-lite, prompt: A door } }";
  const spoken = "{ text: Ten years., generate: { model: minimax-tts-speech-2.8-hd } }";
  await fleet.plan("film", [
    `{ id: a, prompt: Rain., model: kling-3.0-turbo-i2v, first_frame: ${picture} }`,
    `{ id: b, prompt: Sun., duration: auto, narration: ${spoken} }`,
  ]);
  const { outcome } = await fleet.render("film");
  expect(outcome.exit).toBe(0);
  expect(outcome.shots.map(({ id, media }) => [id, extname(media ?? "")])).toEqual([
    ["a", ".mp4"],
    ["b", ".mp4"],
    ["a.first_frame", ".jpg"],
    ["b.narration", ".mp3"],
  ]);
  const b = fleet.server.requests().find(({ modelId }) => modelId === "kling-3.0-turbo-t2v");
  // Ten letters: the shortest clip that the model makes is long enough.
  expect(b?.payload["duration"]).toBe("3");
  const models = fleet.server.requests().map(({ modelId }) => modelId);
  expect(models.toSorted()).toEqual([
    "kling-3.0-turbo-i2v",
    "kling-3.0-turbo-t2v",
    "minimax-tts-speech-2.8-hd",
    "seedream-5.0-lite",
  ]);
  const again = await fleet.render("film");
  expect(again.outcome).toMatchObject({ exit: 0 });
  expect(fleet.server.requests()).toHaveLength(4);
});
