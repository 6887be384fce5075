import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { createFilmKit, decodeSamples } from "./film-kit.ts";

// A chunk has 1,048,576 samples: 21.8 s. A quick run has one seam, proof one on either side of a chunk.
const [chunks, seconds] = process.env["MODE"] === "proof" ? [3, 48] : [2, 24];

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

test("production sound is one track without seams, though it is encoded in chunks", async () => {
  const source = await writeMurmur(seconds);
  const { plan } = await kit.plan({
    shots: [{ id: "long", clip: { durationSeconds: seconds } }],
  });
  const shot = plan?.shots[0];
  if (plan === undefined || shot === undefined) throw new Error("the plan is good");
  const film = await kit.assemble({
    ...plan,
    shots: [{ ...shot, source: { ...shot.source, ...source } }],
  });
  expect(await readdir(kit.inFolder("segments"))).toHaveLength(chunks);
  const [made, given] = await Promise.all(
    [film.path, source.path].map((path) => decodeSamples(kit.ffmpeg, path)),
  );
  if (made === undefined || given === undefined) throw new Error("no sound");
  const lossIn = (from: number, count: number) => {
    let sum = 0;
    for (let at = from; at < from + count; at += 1)
      sum += ((made[at] ?? 0) - (given[at] ?? 0)) ** 2;
    return Math.sqrt(sum / count);
  };
  const seam = 1024 * 1024;
  const elsewhere = [2, 4, 6, 8, 13, 25, 37].filter((second) => second < seconds);
  const usual = Math.max(...elsewhere.map((second) => lossIn(second * 48_000, 1024)));
  for (const at of [seam, 2 * seam].slice(0, chunks - 1)) {
    for (let from = at - 3072; from < at + 2048; from += 512) {
      expect(lossIn(from, 1024)).toBeLessThan(usual * 1.5);
    }
  }
});

/** A clip whose sound never repeats: a rising tone over noise. */
async function writeMurmur(seconds: number): Promise<{ path: string; sha256: string }> {
  const clip = await kit.makeClip("murmur", { durationSeconds: seconds, hasAudio: false });
  const path = kit.inFolder("murmur-with-sound.mp4");
  const wave = "0.3*sin(2*PI*t*(200+40*t))+0.05*(random(0)-0.5)";
  const sound = `aevalsrc='${wave}|${wave}':s=48000:d=${seconds}`;
  const args = ["-v", "error", "-i", clip.path, "-f", "lavfi", "-i", sound];
  await runFfmpeg(kit.ffmpeg.path, [...args, ...options("-c:v copy -c:a aac -b:a 256k"), path]);
  return { path, sha256: (await probeClip(path)).sha256 };
}
