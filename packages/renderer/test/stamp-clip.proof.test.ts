import { copyFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { frameRateOf } from "../src/film/media/frame-rate.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import type { CollectedClip } from "../src/timeline/collect/collection.ts";
import { planCollection } from "../src/timeline/collect/plan-collection.ts";
import { readContainer, stampClip } from "../src/timeline/collect/stamp-clip.ts";
import { createFilmKit } from "./film-kit.ts";
import { timelineOf } from "./timeline-kit.ts";

const isProof = process.env["MODE"] === "proof";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
let sound: string;
beforeAll(async () => {
  kit = await createFilmKit();
  sound = (await kit.makeClip("sound")).path;
});
afterAll(() => kit.remove());

/** Encodes a clip of twelve frames with sound. */
async function makeClip(name: string, rate: string, encoding: string): Promise<string> {
  const path = kit.inFolder(name);
  const args = [
    ...options(`-v error -f lavfi -i testsrc=s=64x64:r=${rate} -i`),
    sound,
    ...options(`-map 0:v -map 1:a -frames:v 12 -shortest ${encoding}`),
    path,
  ];
  await runFfmpeg(kit.ffmpeg.path, args);
  return path;
}

/** What the film has of a clip, and how it would be collected. */
async function planOf(path: string, timecode: "drop" | "non_drop"): Promise<CollectedClip> {
  const { video, audio, sha256 } = await probeClip(path);
  const rate = video.rate ?? frameRateOf(24);
  const timeline = timelineOf([{ id: "one", frames: 12, available: 12 }], { rate, timecode });
  const [clip] = timeline.clips;
  const take = { ...clip!.activeTake, media: { ...video, path, sha256, sound: audio } };
  const container = await readContainer(path);
  const { media } = planCollection(
    { ...timeline, clips: [{ ...clip!, takes: [take], activeTake: take }] },
    kit.folder,
    () => container,
  );
  const { content } = media[0]!;
  if (content.kind !== "clip") throw new Error("no clip");
  return content;
}

async function stamp(clip: CollectedClip, cache = "copies"): Promise<string | undefined> {
  const { timecode } = clip;
  if (timecode === undefined) throw new Error("no timecode");
  const ffmpeg = () => Promise.resolve(kit.ffmpeg);
  return stampClip({ ...clip, timecode }, { ffmpeg, copiesDir: kit.inFolder(cache) });
}

/** As ffmpeg reads them. */
async function factsOf(path: string) {
  const args = ["-i", path, ...options("-map 0:v -map 0:a -c copy -f md5 -")];
  const { stdout, stderr } = await runFfmpeg(kit.ffmpeg.path, args);
  return {
    container: /Input #0, [\s\S]*?major_brand +: (.{4})/.exec(stderr)?.[1],
    timecode: /Data: none \(tmcd[\s\S]*?timecode +: (\S+)/.exec(stderr)?.[1],
    reel: /reel_name +: (\S+)/.exec(stderr)?.[1],
    streams: stdout.toString("utf8"),
  };
}

const table: readonly (readonly [rate: string, mode: "drop" | "non_drop", timecode: string])[] = [
  ["30000/1001", "drop", "00:00:00;00"],
  ["24", "non_drop", "00:00:00:00"],
  ["24000/1001", "non_drop", "00:00:00:00"],
  ["25", "non_drop", "00:00:00:00"],
  ["30000/1001", "non_drop", "00:00:00:00"],
  ["30", "non_drop", "00:00:00:00"],
  ["50", "non_drop", "00:00:00:00"],
  ["60000/1001", "non_drop", "00:00:00:00"],
  ["60000/1001", "drop", "00:00:00;00"],
];

test.each(isProof ? table : table.slice(0, 2))(
  "a clip of %s frames a second gets %s timecode and its reel, and keeps its packets",
  async (rate, mode, timecode) => {
    const path = await makeClip(
      `${rate.replace("/", "-")}-${mode}.mp4`,
      rate,
      "-c:v libx264 -preset ultrafast -bf 2 -c:a copy",
    );
    const stamped = await stamp(await planOf(path, mode));
    const before = await factsOf(path);
    expect(await factsOf(stamped!)).toEqual({
      container: "isom",
      timecode,
      reel: "ONE",
      streams: before.streams,
    });
    expect((await probeClip(stamped!)).video).toMatchObject({ frameCount: 12 });
  },
);

test("a MOV stays one, and its sound too", async () => {
  const path = await makeClip("own.mov", "25", "-c:v libx264 -preset ultrafast -c:a pcm_s16le");
  const clip = await planOf(path, "non_drop");
  expect(clip.container).toBe("mov");
  const [before, after] = [await factsOf(path), await factsOf((await stamp(clip))!)];
  expect(after).toEqual({ ...before, container: "qt  ", timecode: "00:00:00:00", reel: "ONE" });
});

test("a rate that timecode does not have gets none", async () => {
  const path = await makeClip("slow.mp4", "12", "-c:v libx264 -preset ultrafast -c:a copy");
  expect(await planOf(path, "non_drop")).toMatchObject({ timecode: undefined });
});

test("a copy that would not have the same frames is not used", async () => {
  const path = kit.inFolder("other.mp4");
  await copyFile(sound, path);
  const clip = await planOf(path, "non_drop");
  const longer = { ...clip, media: { ...clip.media, frameCount: clip.media.frameCount + 1 } };
  expect(await stamp(longer, "elsewhere")).toBeUndefined();
  expect(await stamp({ ...clip, media: { ...clip.media, path: "/nowhere.mp4" } }, "none")).toBe(
    undefined,
  );
});
