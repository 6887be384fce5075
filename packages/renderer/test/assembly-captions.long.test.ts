import { readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { createFilmKit, decodeGray, frames, readFrames, type KitFilm } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const place = (name: string) => ({
  segmentsDir: kit.inFolder(`${name}-segments`),
  workDir: kit.inFolder(`${name}-work`),
  outputPath: kit.inFolder(`${name}.mp4`),
});

const film: KitFilm = {
  shots: [
    { id: "one", clip: { durationSeconds: 2 } },
    {
      id: "two",
      clip: { durationSeconds: 2 },
      narration: { text: "She had not been back <for> ten years. {Ever}", file: undefined },
    },
    { id: "three", clip: { durationSeconds: 2 } },
  ],
  captions: { source: "narration", formats: ["srt", "vtt"], burnIn: false },
  audio: { productionSound: "mute" },
};

describe("captions", () => {
  test("stand next to the film as SRT and VTT, timed to the frames of their shot", async () => {
    const made = await kit.make(film, place("files"));
    expect(made.captionPaths).toEqual([kit.inFolder("files.srt"), kit.inFolder("files.vtt")]);
    expect(await readFile(kit.inFolder("files.srt"), "utf8")).toBe(
      "1\n00:00:02,000 --> 00:00:04,000\nShe had not been back\n<\u2060for> ten years. {\u2060Ever}\n",
    );
    expect(await readFile(kit.inFolder("files.vtt"), "utf8")).toContain(
      "00:00:02.000 --> 00:00:04.000\nShe had not been back\n&lt;for&gt; ten years. {Ever}",
    );
  });

  test("are a track of the film, which keeps its frames", async () => {
    const made = await kit.make(film, place("track"));
    const { stderr } = await runFfmpeg(kit.ffmpeg.path, ["-i", made.path, "-f", "null", "-"]);
    expect(stderr).toMatch(/Subtitle: mov_text/);
    const seen = await readFrames(kit.ffmpeg, made, ["one", "two", "three"]);
    expect(seen).toEqual([
      ...frames("one", 0, 48),
      ...frames("two", 0, 48),
      ...frames("three", 0, 48),
    ]);
    expect((await probeClip(made.path)).video).toMatchObject({
      frameCount: 144,
      durationSeconds: 6,
    });
    const again = await kit.make(film, place("track-again"));
    expect(again.sha256).toBe(made.sha256);
  });

  test("come back when their files were deleted, though the film is left alone", async () => {
    await kit.make(film, place("lost"));
    await rm(kit.inFolder("lost.srt"));
    const again = await kit.make(film, place("lost"));
    expect(again.reused).toBe(true);
    expect(await readFile(kit.inFolder("lost.srt"), "utf8")).toContain("ten years");
  });

  test("are drawn into the picture when asked, on the frames of their shot and no other", async () => {
    const burned: KitFilm = {
      ...film,
      captions: { source: "narration", formats: ["srt"], burnIn: true },
    };
    const made = await kit.make(burned, place("burned"));
    const plain = await kit.make({ shots: film.shots, audio: film.audio ?? {} }, place("plain"));
    const [left, right] = [await decodeGray(kit.ffmpeg, made), await decodeGray(kit.ffmpeg, plain)];
    const differs = (index: number) => {
      const [one, two] = [left[index], right[index]];
      if (one === undefined || two === undefined) throw new Error(`no frame ${index}`);
      return one.filter((level, at) => Math.abs(level - (two[at] ?? 0)) > 50).length;
    };
    expect(differs(47)).toBeLessThan(10);
    expect(differs(48)).toBeGreaterThan(200);
    expect(differs(80)).toBeGreaterThan(200);
    expect(differs(96)).toBeLessThan(10);
  });

  test("are drawn with braces and backslashes as they are", async () => {
    const clip = { widthPx: 640, heightPx: 360 };
    const shoot = async (text: string | undefined) => {
      const narration = { text, file: undefined };
      const film: KitFilm = {
        shots: [{ id: "one", clip, narration }],
        captions: { source: "narration", formats: [], burnIn: true },
        audio: { productionSound: "mute" },
      };
      const made = await kit.make(
        film,
        place(`letters-${Buffer.from(text ?? "").toString("hex")}`),
      );
      return (await decodeGray(kit.ffmpeg, made))[12] ?? Buffer.of();
    };
    const bare = await shoot(undefined);
    const ink = async (text: string) =>
      (await shoot(text)).filter((level, at) => Math.abs(level - (bare[at] ?? 0)) > 50).length;
    // A backslash is a slash seen in a mirror; the box for a letter that the font lacks has twice the lines.
    const slashes = await ink("/ / / /N /n");
    expect((await ink("\\ \\ \\ \\N \\n")) / slashes).toBeCloseTo(1, 1);
    expect((await ink("{ { } }")) / (await ink("( ( ) )"))).toBeGreaterThan(1.1);
  });

  test("that go by too fast are warned of, and the film is made", async () => {
    const text = "word ".repeat(30).trim();
    const { plan, diagnostics } = await kit.plan({
      shots: [{ id: "one", narration: { text, file: undefined } }],
      captions: { source: "narration", formats: ["srt"], burnIn: false },
    });
    expect(plan).toBeDefined();
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
      ["warning", "STORYBOARD_CAPTION_TOO_FAST"],
    ]);
  });
});
