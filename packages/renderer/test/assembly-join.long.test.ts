import { open, readFile, rename, stat, truncate, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readInnerBoxes } from "../src/film/media/mp4-boxes.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { readTrack, type Track } from "../src/film/media/read-track.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { createFilmKit, frames, readFrames, type KitShot } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const place = (name: string) => ({
  segmentsDir: kit.inFolder(`${name}-segments`),
  workDir: kit.inFolder(`${name}-work`),
  outputPath: kit.inFolder(`${name}-film.mp4`),
});

const clip = { durationSeconds: 2 };
const shots: KitShot[] = [
  { id: "one", clip },
  { id: "two", clip },
];
const shown = [...frames("one", 0, 48), ...frames("two", 0, 48)];

/** A film of clips that ffmpeg wrote anew, each in the same way. */
async function filmOf(name: string, rewrite: string) {
  const { plan } = await kit.plan({ shots });
  if (plan === undefined) throw new Error("the plan is good");
  const rewritten = [];
  for (const shot of plan.shots) {
    const { path } = shot.source;
    const output = [...options(`${rewrite} -y`), `${path}.new`];
    await runFfmpeg(kit.ffmpeg.path, [...options("-v error -i"), path, ...output]);
    await rename(`${path}.new`, path);
    const { sha256, video } = await probeClip(path);
    expect(video.frameCount).toBe(48);
    const { canCopy, colour, joinKey } = video;
    rewritten.push({ ...shot, source: { ...shot.source, sha256, canCopy, colour, joinKey } });
  }
  return kit.assemble({ ...plan, shots: rewritten }, place(name));
}

async function readTrackOf(path: string): Promise<Track | undefined> {
  const file = await open(path);
  try {
    return await readTrack(file, "vide");
  } finally {
    await file.close();
  }
}

describe("clips are joined by copy", () => {
  const encoded = "-c:v libx264 -crf 10 -g 30 -bf 3 -threads 1 -x264-params stitchable=1 -c:a copy";

  test.each([
    ["with frames that are decoded in another order than shown", `${encoded} -f mp4`],
    ["out of QuickTime files", `${encoded} -f mov`],
    ["whose index stands behind their frames", "-c copy -f mp4"],
    ["whose index stands in front", "-c copy -movflags +faststart -f mp4"],
    ["with a clock of their own", "-c copy -video_track_timescale 90000 -f mp4"],
  ])("%s", async (name, rewrite) => {
    const film = await filmOf(name, rewrite);
    expect(film.copied).toBe(true);
    expect(await readFrames(kit.ffmpeg, film, ["one", "two"])).toEqual(shown);
    const { video, audio, sha256 } = await probeClip(film.path);
    expect(sha256).toBe(film.sha256);
    expect(video).toMatchObject({ frameCount: 96, durationSeconds: 4 });
    expect(audio?.durationSeconds).toBeCloseTo(4, 3);
    const { stderr } = await runFfmpeg(kit.ffmpeg.path, [
      ...options("-v warning -i"),
      film.path,
      ...options("-f null -"),
    ]);
    expect(stderr).toBe("");
  });

  test("but for fragments, which are encoded: the frames are the same", async () => {
    const fragments = "-c copy -movflags frag_keyframe+empty_moov+default_base_moof -f mp4";
    const film = await filmOf("fragments", fragments);
    expect(film.copied).toBe(false);
    expect(await readFrames(kit.ffmpeg, film, ["one", "two"])).toEqual(shown);
  });

  test("and one that was cut off since is told with its shot", async () => {
    const { plan } = await kit.plan({ shots, audio: { productionSound: "mute" } });
    if (plan === undefined) throw new Error("the plan is good");
    const path = kit.inFolder("two.mp4");
    await truncate(path, Math.round((await stat(path)).size / 2));
    await expect(kit.assemble(plan, place("cut off"))).rejects.toMatchObject({
      code: "ASSEMBLY_JOIN_FAILED",
      message: expect.stringMatching(/^shot "two" cannot be joined: .* is cut off$/),
    });
    await expect(readFile(place("cut off").outputPath)).rejects.toThrow("ENOENT");
  });
});

test("an index with any byte broken is read or refused, and never announces what is not in its tables", async () => {
  await kit.makeClip("whole");
  const path = kit.inFolder("broken.mp4");
  const whole = await readFile(kit.inFolder("whole.mp4"));
  const moov = readInnerBoxes(whole).find(({ type }) => type === "moov");
  if (moov === undefined) throw new Error("every clip has an index");
  let refused = 0;
  for (let at = moov.start; at < moov.end; at += 3) {
    const bytes = Buffer.from(whole.subarray(0, moov.end));
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await writeFile(path, bytes);
    const track = await readTrackOf(path);
    refused += Number(track === undefined);
    expect(track?.sizes.length).toBe(track?.count);
    expect(track?.offsets.length).toBe(track?.count);
  }
  expect(refused).toBeGreaterThan(20);
});
