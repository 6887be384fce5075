import { builtInCatalogue } from "@storyreel/models";
import { beforeAll, describe, expect, it } from "vitest";
import { createIdIndex } from "./id-index.ts";
import type { Job } from "./job.ts";
import { makeId } from "./made-id.ts";

const origin = { model: "kling-create-element", id: "element_id" };
const voices = { model: "minimax-audio-voice-clone-speech-2.6-hd", id: "voice_id" };
const recording = { states: [{ outcome: { ids: ["recorded-1", { deep: "recorded-2" }] } }] };

const models = new Map<string, unknown>();

beforeAll(async () => {
  for (const { model } of [origin, voices]) models.set(model, await builtInCatalogue.load(model));
});

function jobOf(index: number, change: object = {}): Job {
  const job = {
    index,
    requestId: String(index).padStart(8, "0"),
    modelId: origin.model,
    recording: { states: [{}] },
    payload: {},
    ...change,
  };
  return { ...job, model: models.get(job.modelId) } as unknown as Job;
}

describe("the request that has made an id", () => {
  it("is found among many without a look at the others, until it is forgotten", () => {
    const index = createIdIndex();
    let looks = 0;
    const jobs = Array.from({ length: 500 }, (_, number) => {
      const job = jobOf(number);
      Object.defineProperty(job, "payload", {
        get: () => {
          looks += 1;
          return {};
        },
      });
      return job;
    });
    for (const job of jobs) index.add(job);
    const ids = jobs.map(({ requestId }) => makeId(origin, requestId));
    looks = 0;
    for (const [number, id] of ids.entries()) expect(index.find([origin], id)).toBe(jobs[number]);
    expect(index.find([origin], "element_id-none")).toBe(undefined);
    expect(index.find([voices], ids[0] ?? "")).toBe(undefined);
    expect(looks).toBe(0);
    for (const job of jobs.slice(0, 499)) index.remove(job);
    expect(ids.map((id) => index.find([origin, voices], id)?.index)).toEqual([
      ...Array.from({ length: 499 }, () => undefined),
      499,
    ]);
  });

  it("is the latest of those that have chosen or played the same id", () => {
    const index = createIdIndex();
    const chosen = { modelId: voices.model, payload: { voice_id: "MeiClone01" } };
    const jobs = [
      jobOf(0, chosen),
      jobOf(1, { recording }),
      jobOf(2, chosen),
      jobOf(3, { recording }),
    ];
    for (const job of jobs) index.add(job);
    const found = (): unknown[] => [
      index.find([voices], "MeiClone01")?.index,
      index.find([origin], "recorded-1")?.index,
      index.find([voices, origin], "recorded-2")?.index,
    ];
    expect(found()).toEqual([2, 3, 3]);
    for (const job of jobs.slice(0, 2)) index.remove(job);
    expect(found()).toEqual([2, 3, 3]);
    for (const job of jobs.slice(2)) index.remove(job);
    expect(found()).toEqual([undefined, undefined, undefined]);
  });
});
