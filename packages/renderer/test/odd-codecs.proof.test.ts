import { afterAll, beforeAll, expect, test } from "vitest";
import { checkClip } from "../src/film/media/check-clip.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { createFilmKit, encodeAgain, frames, readFrames } from "./film-kit.ts";

const isProof = process.env["MODE"] === "proof";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const codecs: readonly (readonly [codec: string, encoder: string, encoding: string])[] = [
  [
    "hevc",
    "libx265",
    "-c:v libx265 -preset ultrafast -crf 12 -tag:v hvc1 -x265-params log-level=none",
  ],
  [
    "av1",
    "libaom-av1",
    "-c:v libaom-av1 -strict experimental -cpu-used 8 -crf 10 -b:v 0 -frames:v 24",
  ],
];

// AV1 takes a second of CPU time to make.
test.each(isProof ? codecs : codecs.slice(0, 1))(
  "clips in %s are conformed like any others",
  async (codec, encoder, encoding) => {
    const { stdout } = await runFfmpeg(kit.ffmpeg.path, ["-encoders"]);
    // Without the encoder there is no such clip to try; the bundled ffmpeg has both.
    if (!stdout.toString("utf8").includes(encoder)) return;
    const plain = await kit.makeClip(codec);
    const { path } = await encodeAgain(kit.ffmpeg, plain, encoding);
    const clip = await checkClip(path, { seconds: 1, decodeWith: kit.ffmpeg });
    expect(clip.video).toMatchObject({ codec, frameCount: 24, widthPx: 256 });
    const film = await kit.make(
      { shots: [{ id: "plain" }, { id: codec, encoding }] },
      { outputPath: kit.inFolder(`${codec}-film.mp4`) },
    );
    expect(film).toMatchObject({ copied: false, frameCount: 48 });
    expect((await probeClip(film.path)).video.codec).toBe("avc");
    const seen = await readFrames(kit.ffmpeg, film, ["plain", codec]);
    expect(seen).toEqual([...frames("plain", 0, 24), ...frames(codec, 0, 24)]);
  },
);
