import { chmod, readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkClip } from "../src/film/media/check-clip.ts";
import { extractFrame } from "../src/film/media/extract-frame.ts";
import { findFfmpeg } from "../src/film/media/ffmpeg.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { encoderVariable } from "../src/film/media/video-encoder.ts";
import { createFilmKit, encodeAgain, readFrames, type KitShot } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

describe("a clip of another codec", () => {
  test("one that ffmpeg cannot decode is told with the codec and what to do", async () => {
    const clip = await kit.makeClip("strange");
    const poor = kit.inFolder("poor-ffmpeg");
    await writeFile(poor, "#!/bin/sh\necho 'Decoder (codec av1) not found' >&2\nexit 1\n");
    await chmod(poor, 0o755);
    const decodeWith = { ...kit.ffmpeg, path: poor, version: "1.0" };
    await expect(checkClip(clip.path, { decodeWith })).rejects.toMatchObject({
      code: "MEDIA_UNDECODABLE",
      message: `${clip.path} (avc) cannot be decoded by ffmpeg 1.0: ffmpeg failed with exit code 1: Decoder (codec av1) not found`,
      hint: "set FFMPEG_PATH to an ffmpeg that supports this codec; storyreel doctor shows which one is used",
    });
  });
});

describe("clips whose pixels are not square", () => {
  // Shown as 256x144, coded as 192x144.
  const encoding = "-vf scale=192:144,setsar=4/3 -c:v libx264 -crf 10";

  test.each<[string, KitShot[]]>([
    ["beside one whose pixels are", [{ id: "plain" }, { id: "stretched", encoding }]],
    ["that could be joined as they are", [{ id: "stretched", encoding }]],
    [
      "in a dissolve",
      [
        { id: "plain", cut: { outSeconds: 0.75 } },
        {
          id: "stretched",
          encoding,
          cut: { inSeconds: 0.25 },
          transition: { type: "dissolve", durationSeconds: 0.25 },
        },
      ],
    ],
  ])("%s are in the film as they are shown", async (name, shots) => {
    const film = await kit.make(
      { shots },
      { outputPath: kit.inFolder(`stretched-${name.length}.mp4`) },
    );
    const { video } = await probeClip(film.path);
    expect(video).toMatchObject({ widthPx: 256, heightPx: 144 });
    expect(video).not.toHaveProperty("isAnamorphic");
    // The marker is read where a picture of this shape has it.
    const seen = await readFrames(kit.ffmpeg, film, ["plain", "stretched"]);
    expect(seen.at(-1)).toBe("stretched:23");
  });

  test("give chained shots a picture as it is shown, at any size", async () => {
    const plain = await kit.makeClip("still");
    const clip = await encodeAgain(kit.ffmpeg, plain, encoding);
    for (const widthPx of [undefined, 128]) {
      const picture = await extractFrame({
        clip,
        frame: "last",
        ffmpeg: kit.ffmpeg,
        cacheDir: kit.inFolder("stills"),
        ...(widthPx === undefined ? {} : { widthPx }),
      });
      const png = await readFile(picture);
      const width = widthPx ?? 256;
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, (width * 9) / 16]);
    }
  });
});

describe("the encoder", () => {
  const find = (name: string, wanted?: string, path = kit.ffmpeg.path) =>
    findFfmpeg({
      environment: { FFMPEG_PATH: path, [encoderVariable]: wanted },
      cacheDir: kit.inFolder(name),
    });

  test("is libx264 unless another is asked for", async () => {
    expect((await find("plain")).videoEncoder).toBe("libx264");
    expect(await find("plain", "libx264")).toEqual(await find("plain"));
  });

  test("that does not work here, or is not known, is refused by name", async () => {
    await expect(find("refused", "h264_videotoolbox")).rejects.toMatchObject({
      code: "MEDIA_ENCODER_UNUSABLE",
      message: expect.stringContaining("h264_videotoolbox does not work on this machine: "),
    });
    await expect(find("refused", "h265")).rejects.toMatchObject({
      code: "MEDIA_ENCODER_UNUSABLE",
      message: 'STORYREEL_VIDEO_ENCODER is "h265", which is not a supported H.264 encoder',
    });
  });

  test("auto takes the first that really encodes, and asks each once", async () => {
    // A stand-in for a machine with one kind of hardware: it refuses the others and notes who asks.
    const log = kit.inFolder("asked.txt");
    const machine = kit.inFolder("machine");
    await writeFile(
      machine,
      `#!/bin/sh
for word in "$@"; do case "$word" in
  h264_qsv) echo qsv >> '${log}'; exit 0 ;;
  h264_*) echo "$word" >> '${log}'; echo "no such device" >&2; exit 1 ;;
esac; done
exec '${kit.ffmpeg.path}' "$@"
`,
    );
    await chmod(machine, 0o755);
    const ffmpeg = await find("auto", "auto", machine);
    expect(ffmpeg.videoEncoder).toBe("h264_qsv");
    expect(ffmpeg.id).not.toBe((await find("auto", undefined, machine)).id);
    const asked = await readFile(log, "utf8");
    expect(asked.split("\n").filter(Boolean)).toEqual(["h264_videotoolbox", "h264_nvenc", "qsv"]);
    await find("auto", "auto", machine);
    expect(await readFile(log, "utf8")).toBe(asked);
  });

  test("may not give the parts of a film different parameters", async () => {
    const { plan } = await kit.plan({
      shots: [{ id: "one" }, { id: "two", clip: { widthPx: 512, heightPx: 288 } }],
    });
    const [one, two] = plan?.shots ?? [];
    if (plan === undefined || one === undefined || two === undefined)
      throw new Error("the plan is good");
    // As if both clips had been probed alike.
    const { widthPx, heightPx, joinKey } = one.source;
    const alike = { ...two, source: { ...two.source, widthPx, heightPx, joinKey } };
    await expect(kit.assemble({ ...plan, shots: [one, alike] })).rejects.toMatchObject({
      code: "ASSEMBLY_JOIN_FAILED",
      message: expect.stringContaining(
        'shot "two" is encoded differently from the rest of the film',
      ),
    });
  });
});
