import { execPath } from "node:process";
import { chmod, mkdir, readFile, truncate, writeFile } from "node:fs/promises";
import { synthesizeClip, synthesizeSound } from "@storyreel/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkClip } from "../src/film/media/check-clip.ts";
import { loadClip } from "../src/film/media/load-clip.ts";
import { findFfmpeg } from "../src/film/media/ffmpeg.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { chooseEncoder } from "../src/film/media/video-encoder.ts";
import { createFilmKit } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

describe("a clip as it is", () => {
  test("has the frames, the rate and the sound that its index tells", async () => {
    const clip = await kit.makeClip("plain", { durationSeconds: 2, frameRate: 29.97 });
    expect(clip.video).toMatchObject({
      codec: "avc",
      widthPx: 256,
      heightPx: 144,
      frameCount: 60,
      rate: { numerator: 30_000, denominator: 1001 },
    });
    expect(clip.audio).toMatchObject({ codec: "aac", sampleRateHz: 48_000, channels: 2 });
  });

  test("has no rate when its frames are not evenly spaced", async () => {
    const clip = await kit.makeClip("uneven", { variableRate: true });
    expect(clip.video.rate).toBeUndefined();
    expect(clip.video.frameCount).toBe(24);
  });

  test("is as large as it is shown, and joins only with clips that are turned the same way", async () => {
    const turned = await kit.makeClip("turned", { rotationDegrees: 90 });
    const upright = await kit.makeClip("upright");
    expect(turned.video).toMatchObject({ widthPx: 144, heightPx: 256 });
    expect(turned.video.joinKey).not.toBe(upright.video.joinKey);
  });

  test("joins with another of the same kind, not with one of another size", async () => {
    const [one, two, large] = await Promise.all([
      kit.makeClip("one"),
      kit.makeClip("two", { durationSeconds: 3 }),
      kit.makeClip("large", { widthPx: 512 }),
    ]);
    expect(one.video.joinKey).toBe(two.video.joinKey);
    expect(one.video.joinKey).not.toBe(large.video.joinKey);
  });

  test("is remembered by its hash, wherever it lies", async () => {
    const clip = await kit.makeClip("remembered");
    const source = { sha256: clip.sha256, cacheDir: kit.inFolder("clips") };
    expect(await loadClip(clip.path, source)).toEqual(clip);
    const gone = kit.inFolder("not-there.mp4");
    expect(await loadClip(gone, source)).toEqual({ ...clip, path: gone });
  });

  test.each(["", "{", '{"version":6}', '{"version":6,"clip":{"sha256":1}}', '{"version":2}'])(
    "is read again when the cache has %s",
    async (entry) => {
      const clip = await kit.makeClip("cached");
      const cacheDir = kit.inFolder("damaged-cache");
      const entryPath = `${cacheDir}/clip-${clip.sha256}.json`;
      await mkdir(cacheDir, { recursive: true });
      await writeFile(entryPath, entry);
      expect(await loadClip(clip.path, { sha256: clip.sha256, cacheDir })).toEqual(clip);
      expect(JSON.parse(await readFile(entryPath, "utf8"))).toMatchObject({ version: 6, clip });
    },
  );
});

/** A clip with the largest number at a place behind the name of a table of its index. */
async function writeBroken(path: string, table: string, at: number): Promise<void> {
  const bytes = Buffer.from(sampleClip(3));
  bytes.writeUInt32BE(0xff_ff_ff_ff, bytes.indexOf(table) + at);
  await writeFile(path, bytes);
}

describe("a download that does not count", () => {
  test.each<[string, string, (path: string) => Promise<void>]>([
    ["no bytes", "MEDIA_EMPTY", (path) => writeFile(path, "")],
    ["a web page", "MEDIA_NOT_VIDEO", (path) => writeFile(path, "<!doctype html><p>gone</p>")],
    ["a message", "MEDIA_NOT_VIDEO", (path) => writeFile(path, '{"error":"expired"}')],
    ["a few bytes", "MEDIA_NOT_VIDEO", (path) => writeFile(path, "no video")],
    [
      "one with an endless run of frames",
      "MEDIA_TRUNCATED",
      (path) => writeBroken(path, "stsc", 16),
    ],
    [
      "one with an endless list of times",
      "MEDIA_TRUNCATED",
      (path) => writeBroken(path, "stts", 12),
    ],
    [
      "sound alone",
      "MEDIA_WITHOUT_PICTURE",
      (path) => writeFile(path, synthesizeSound({ text: "x", durationSeconds: 1, format: "m4a" })),
    ],
    [
      "one cut off in its frames",
      "MEDIA_TRUNCATED",
      async (path) => {
        const bytes = sampleClip(3);
        await writeFile(path, bytes);
        await truncate(path, Math.floor(bytes.length * 0.7));
      },
    ],
    [
      "one cut off in its index",
      "MEDIA_TRUNCATED",
      async (path) => {
        await writeFile(path, sampleClip(3));
        await truncate(path, 400);
      },
    ],
    ["one of another length", "MEDIA_WRONG_LENGTH", (path) => writeFile(path, sampleClip(1))],
    [
      "one of another size",
      "MEDIA_WRONG_SIZE",
      (path) => writeFile(path, sampleClip(3, { widthPx: 144, heightPx: 256 })),
    ],
  ])("%s is told as %s", async (name, code, write) => {
    const path = kit.inFolder(`${name.replaceAll(" ", "-")}.mp4`);
    await write(path);
    const expected = { seconds: 3, widthPx: 256, heightPx: 144 };
    await expect(checkClip(path, expected)).rejects.toMatchObject({ code });
  });

  test("frames that do not decode are found when every frame is decoded", async () => {
    const bytes = sampleClip(3);
    const path = kit.inFolder("damaged.mp4");
    const from = Math.floor(bytes.length * 0.6);
    bytes.fill(0xa5, from, from + 4000);
    await writeFile(path, bytes);
    await expect(checkClip(path, { decodeWith: kit.ffmpeg })).rejects.toMatchObject({
      code: "MEDIA_UNDECODABLE",
    });
  });

  test("a good one passes both", async () => {
    const path = kit.inFolder("good.mp4");
    await writeFile(path, sampleClip(3));
    const expected = { seconds: 3, widthPx: 256, heightPx: 144, decodeWith: kit.ffmpeg };
    expect((await checkClip(path, expected)).video.frameCount).toBe(72);
  });
});

function sampleClip(durationSeconds: number, size = { widthPx: 256, heightPx: 144 }): Uint8Array {
  return synthesizeClip({
    ...size,
    durationSeconds,
    frameRate: 24,
    hasAudio: true,
    label: "x",
    text: "",
  });
}

describe("ffmpeg", () => {
  const cacheDir = () => kit.inFolder("verdicts");

  test("comes with the install where PATH has none", async () => {
    const ffmpeg = await findFfmpeg({ environment: { PATH: "" }, cacheDir: cacheDir() });
    expect(ffmpeg.origin).toBe("bundled");
  });

  test("is the one that FFMPEG_PATH names, and asking twice starts no process", async () => {
    const wrapper = kit.inFolder("ffmpeg-wrapper");
    const log = kit.inFolder("starts.txt");
    await writeFile(wrapper, `#!/bin/sh\necho start >> '${log}'\nexec '${kit.ffmpeg.path}' "$@"\n`);
    await chmod(wrapper, 0o755);
    const search = { environment: { FFMPEG_PATH: wrapper }, cacheDir: cacheDir() };
    expect(await findFfmpeg(search)).toMatchObject({ path: wrapper, origin: "FFMPEG_PATH" });
    const starts = await readFile(log, "utf8");
    await findFfmpeg(search);
    expect(await readFile(log, "utf8")).toBe(starts);
  });

  test("on PATH is passed over when it cannot make films", async () => {
    const folder = kit.inFolder("poor");
    await mkdir(folder);
    await writeFile(`${folder}/ffmpeg`, "#!/bin/sh\necho 'ffmpeg version 0.1 poor'\n");
    await chmod(`${folder}/ffmpeg`, 0o755);
    const environment = { PATH: folder };
    expect(await findFfmpeg({ environment, cacheDir: cacheDir() })).toMatchObject({
      origin: "bundled",
    });
    await expect(
      findFfmpeg({ environment: { FFMPEG_PATH: `${folder}/ffmpeg` }, cacheDir: cacheDir() }),
    ).rejects.toMatchObject({
      code: "FFMPEG_MISSING",
      message: expect.stringContaining("encoder libx264"),
    });
  });

  test("that hangs is stopped, and one that is aborted ends with the reason", async () => {
    const silent = kit.inFolder("silent");
    await writeFile(silent, `#!${execPath}\nsetInterval(() => {}, 1000);\n`);
    await chmod(silent, 0o755);
    await expect(runFfmpeg(silent, [], { stallMs: 100 })).rejects.toMatchObject({
      code: "FFMPEG_STALLED",
    });
    const stop = new AbortController();
    const reason = new Error("enough");
    const endless = runFfmpeg(kit.ffmpeg.path, options("-re -f lavfi -i testsrc -f null -"), {
      signal: stop.signal,
    });
    stop.abort(reason);
    await expect(endless).rejects.toBe(reason);
  });

  test.for([
    ["ended by SIGTERM", "kill -TERM $$", "FFMPEG_KILLED"],
    ["ended by SIGKILL, as for lack of memory", "kill -KILL $$", "FFMPEG_KILLED"],
    ["that was told to stop and ended in order", "exit 255", "FFMPEG_KILLED"],
    ["that crashed", "kill -SEGV $$", "FFMPEG_FAILED"],
    ["that failed", "exit 1", "FFMPEG_FAILED"],
  ] as const)("%s", async ([, command, code]) => {
    const ffmpeg = kit.inFolder("ending");
    await writeFile(ffmpeg, `#!/bin/sh\n${command}\n`);
    await chmod(ffmpeg, 0o755);
    await expect(runFfmpeg(ffmpeg, [])).rejects.toMatchObject({ code });
  });

  test("that somebody stopped is not remembered as one that cannot encode", async () => {
    const ffmpegPath = kit.inFolder("trying");
    const search = { ffmpegPath, ffmpegIdentity: "1", cacheDir: cacheDir(), wanted: "h264_nvenc" };
    await writeFile(ffmpegPath, "#!/bin/sh\nkill -TERM $$\n");
    await chmod(ffmpegPath, 0o755);
    await expect(chooseEncoder(search)).rejects.toMatchObject({ code: "FFMPEG_KILLED" });
    await writeFile(ffmpegPath, "#!/bin/sh\nexit 0\n");
    expect(await chooseEncoder(search)).toBe("h264_nvenc");
  });

  test("out of disk space says so", async () => {
    const clip = await kit.makeClip("large", { durationSeconds: 3 });
    const args = ["-i", clip.path, ...options("-c copy -f mp4 -movflags frag_keyframe /dev/full")];
    await expect(runFfmpeg(kit.ffmpeg.path, args)).rejects.toMatchObject({
      code: "MEDIA_DISK_FULL",
    });
  });

  test("whose file could not be finished is not believed when it ends with 0", async () => {
    const said = "Error writing trailer of film.mp4: No space left on device";
    const ffmpeg = kit.inFolder("no-trailer");
    // What the build of 2018 does when the disk is full up to the index; a tmpfs of 772 kB shows it.
    await writeFile(ffmpeg, `#!/bin/sh\necho "${said}" >&2\nexit 0\n`);
    await chmod(ffmpeg, 0o755);
    await expect(runFfmpeg(ffmpeg, [])).rejects.toMatchObject({ code: "MEDIA_DISK_FULL" });
  });
});

test("a clip that is gone is told with its path", async () => {
  await expect(probeClip(kit.inFolder("nowhere.mp4"))).rejects.toMatchObject({
    code: "MEDIA_UNREADABLE",
    message: `cannot read ${kit.inFolder("nowhere.mp4")}`,
  });
});
