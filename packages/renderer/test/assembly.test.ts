import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AssemblyPlan } from "../src/film/assembly/assembly-plan.ts";
import type { Film } from "../src/film/assembly/film.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import {
  createFilmKit,
  decodeGray,
  decodeSamples,
  frames,
  readFrames,
  readLevel,
  type KitShot,
} from "./film-kit.ts";

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

const mute = { productionSound: "mute" } as const;

describe("a film of cuts", () => {
  const shots: KitShot[] = [
    { id: "one" },
    { id: "two", clip: { durationSeconds: 1.5 } },
    { id: "three" },
  ];
  const shown = [...frames("one", 0, 24), ...frames("two", 0, 36), ...frames("three", 0, 24)];

  test("takes over whole clips whose streams agree, every frame in its place", async () => {
    const film = await kit.make({ shots }, place("copy"));
    expect(film).toMatchObject({
      copied: true,
      reused: false,
      frameCount: 84,
      durationSeconds: 3.5,
    });
    expect(await readFrames(kit.ffmpeg, film, ["one", "two", "three"])).toEqual(shown);
    const probed = await probeClip(film.path);
    expect(probed.video).toMatchObject({ frameCount: 84, widthPx: 256, heightPx: 144 });
    expect(probed.video.rate).toEqual({ numerator: 24, denominator: 1 });
    expect(probed.sha256).toBe(film.sha256);
  });

  test("has one sound track that is as long as the picture", async () => {
    const film = await kit.make({ shots }, place("sound"));
    const samples = await decodeSamples(kit.ffmpeg, film.path);
    expect(Math.abs(samples.length - 3.5 * 48_000)).toBeLessThan(1024);
    expect(
      await readLevel(kit.ffmpeg, film.path, { fromSeconds: 0.2, toSeconds: 3.4 }),
    ).toBeGreaterThan(0.01);
  });

  test("conforms clips of another size, rate and pace, and is silent where a clip is", async () => {
    const mixed: KitShot[] = [
      { id: "one" },
      { id: "tall", clip: { widthPx: 320, heightPx: 568, hasAudio: false } },
      { id: "fast", clip: { frameRate: 30 } },
      { id: "uneven", clip: { variableRate: true } },
    ];
    const film = await kit.make({ shots: mixed }, place("mixed"));
    expect(film).toMatchObject({ copied: false, frameCount: 96, widthPx: 256, heightPx: 144 });
    const seen = await readFrames(kit.ffmpeg, film, ["one", "tall", "fast", "uneven"]);
    expect(seen.slice(0, 24)).toEqual(frames("one", 0, 24));
    expect(seen.slice(24, 48)).toEqual(frames("tall", 0, 24));
    expect(seen.slice(48, 72).every((frame) => frame.startsWith("fast:"))).toBe(true);
    expect([seen[48], seen[52], seen[56]]).toEqual(["fast:0", "fast:5", "fast:10"]);
    expect(seen.slice(72).every((frame) => frame.startsWith("uneven:"))).toBe(true);
    const silent = { fromSeconds: 1.05, toSeconds: 1.95 };
    expect(await readLevel(kit.ffmpeg, film.path, silent)).toBeLessThan(1e-4);
    expect(
      await readLevel(kit.ffmpeg, film.path, { fromSeconds: 2.1, toSeconds: 2.9 }),
    ).toBeGreaterThan(0.01);
  });

  test("has no sound track when no clip has sound, or when it is muted", async () => {
    const silent = shots.map((shot) => ({ ...shot, clip: { ...shot.clip, hasAudio: false } }));
    const first = await kit.make({ shots: silent }, place("silent"));
    expect((await probeClip(first.path)).audio).toBeUndefined();
    const second = await kit.make({ shots, audio: { productionSound: "mute" } }, place("mute"));
    expect((await probeClip(second.path)).audio).toBeUndefined();
  });

  test("shows exactly the frames between cut in and cut out", async () => {
    const trimmed: KitShot[] = [
      { id: "one", cut: { inSeconds: 0.25, outSeconds: 0.75 } },
      { id: "two", cut: { outSeconds: 0.5 } },
    ];
    const film = await kit.make({ shots: trimmed, audio: mute }, place("trim"));
    const shownFrames = [...frames("one", 6, 18), ...frames("two", 0, 12)];
    expect(await readFrames(kit.ffmpeg, film, ["one", "two"])).toEqual(shownFrames);
  });

  test("runs at 23.976 without drifting", async () => {
    const clip = { frameRate: 23.976, durationSeconds: 1 };
    const film = await kit.make(
      { rate: 23.976, audio: mute, shots: ["one", "two", "three"].map((id) => ({ id, clip })) },
      place("ntsc"),
    );
    expect(film.copied).toBe(true);
    const { video } = await probeClip(film.path);
    expect(video).toMatchObject({ frameCount: 72, rate: { numerator: 24_000, denominator: 1001 } });
  });
});

const asFilms = "-colorspace bt709 -color_primaries bt709 -color_trc bt709";

describe("transitions", () => {
  const handles = { inSeconds: 0.5, outSeconds: 1.5 };
  // Sound that nobody listens to takes a run of ffmpeg for each film.
  const clip = { durationSeconds: 2, hasAudio: false };

  test("a dissolve blends both shots over the cut and leaves the length as it is", async () => {
    const film = await kit.make(
      {
        shots: [
          { id: "from", clip, cut: handles },
          {
            id: "into",
            clip,
            cut: handles,
            transition: { type: "dissolve", durationSeconds: 0.5 },
          },
        ],
      },
      place("dissolve"),
    );
    expect(film.frameCount).toBe(48);
    const seen = await readFrames(kit.ffmpeg, film, ["from", "into"]);
    expect(seen.slice(0, 18)).toEqual(frames("from", 12, 30));
    expect(seen.slice(30)).toEqual(frames("into", 18, 36));
    const both = await decodeGray(kit.ffmpeg, film);
    const alone = await Promise.all(
      ["from", "into"].map(async (id) => {
        const source = { path: kit.inFolder(`${id}.mp4`), widthPx: 256, heightPx: 144 };
        return decodeGray(kit.ffmpeg, source);
      }),
    );
    // The share of the new shot: 1/13 in the first of twelve frames, 12/13 in the last.
    for (let frame = 0; frame < 12; frame += 1) {
      const [from, into] = [alone[0]?.[30 + frame], alone[1]?.[6 + frame]];
      const share = shareOf(both[18 + frame], { from, into });
      expect(Math.abs(share - (frame + 1) / 13)).toBeLessThan(0.02);
    }
    // Neither shot alone: far from both, sample by sample.
    const distance = (left: Buffer | undefined, right: Buffer | undefined) =>
      (left ?? Buffer.alloc(0)).reduce(
        (sum, level, at) => sum + Math.abs(level - (right?.[at] ?? 0)),
        0,
      ) / (left?.length ?? 1);
    const apart = distance(alone[0]?.[36], alone[1]?.[12]);
    expect(distance(both[24], alone[0]?.[36])).toBeGreaterThan(apart / 3);
    expect(distance(both[24], alone[1]?.[12])).toBeGreaterThan(apart / 3);
  });

  test("a wipe shows the new shot from the left", async () => {
    const film = await kit.make(
      {
        shots: [
          { id: "from", clip, cut: handles },
          {
            id: "into",
            clip,
            // Unlike the other one everywhere.
            encoding: `-vf negate -c:v libx264 -preset ultrafast -crf 10 ${asFilms}`,
            cut: handles,
            transition: { type: "wipe", durationSeconds: 0.125 },
          },
        ],
      },
      place("wipe"),
    );
    const decoded = await decodeGray(kit.ffmpeg, film);
    const source = (id: string) =>
      decodeGray(kit.ffmpeg, { path: kit.inFolder(`${id}.mp4`), widthPx: 256, heightPx: 144 });
    const [from, into] = [await source("from"), await source("into-again")];
    const differs = (frame: number, columns: readonly [number, number], other?: Buffer) => {
      let sum = 0;
      for (let y = 0; y < 144; y += 1) {
        for (let x = columns[0]; x < columns[1]; x += 1) {
          sum += Math.abs((decoded[frame]?.[y * 256 + x] ?? 0) - (other?.[y * 256 + x] ?? 0));
        }
      }
      return sum / (144 * (columns[1] - columns[0]));
    };
    // Three frames, which show a quarter, a half and three quarters of the new shot.
    for (const [frame, edge] of [64, 128, 192].entries()) {
      const [left, right] = [[0, edge - 6] as const, [edge + 6, 256] as const];
      const old = from[35 + frame];
      expect(differs(23 + frame, left, into[11 + frame])).toBeLessThan(6);
      expect(differs(23 + frame, right, old)).toBeLessThan(6);
      expect(differs(23 + frame, left, old)).toBeGreaterThan(6);
    }
  });

  test("fades start and end in their colour", async () => {
    const film = await kit.make(
      {
        shots: [
          { id: "one", transition: { type: "fade_from_black", durationSeconds: 0.5 } },
          { id: "two", transition: { type: "fade_to_white", durationSeconds: 0.5 } },
          // All of "two" fades.
          { id: "three", transition: { type: "fade_to_black", durationSeconds: 1 } },
        ],
        audio: mute,
      },
      place("fade"),
    );
    const decoded = await decodeGray(kit.ffmpeg, film);
    const brightest = (frame: Buffer | undefined) => Math.max(...(frame ?? [255]));
    const darkest = (frame: Buffer | undefined) => Math.min(...(frame ?? [0]));
    expect(brightest(decoded[0])).toBeLessThanOrEqual(2);
    expect(brightest(decoded[11])).toBeGreaterThan(180);
    expect(brightest(decoded[11])).toBeLessThan(brightest(decoded[12]));
    expect(darkest(decoded[23])).toBeGreaterThanOrEqual(253);
    expect(brightest(decoded[24])).toBeGreaterThan(180);
    expect(brightest(decoded[47])).toBeLessThanOrEqual(2);
    const seen = await readFrames(kit.ffmpeg, film, ["one", "two", "three"]);
    expect(seen.slice(48)).toEqual(frames("three", 0, 24));
  });

  test("sound of both shots is heard in a dissolve, at no loss of level", async () => {
    const heard = { ...clip, hasAudio: true };
    const film = await kit.make(
      {
        shots: [
          { id: "from", clip: heard, cut: handles },
          {
            id: "into",
            clip: heard,
            cut: handles,
            transition: { type: "dissolve", durationSeconds: 0.5 },
          },
        ],
      },
      place("crossfade"),
    );
    const before = await readLevel(kit.ffmpeg, film.path, { fromSeconds: 0.2, toSeconds: 0.6 });
    const amid = await readLevel(kit.ffmpeg, film.path, { fromSeconds: 0.9, toSeconds: 1.1 });
    expect(amid / before).toBeGreaterThan(0.8);
    expect(amid / before).toBeLessThan(1.3);
  });

  test("that have too short handles are told with the shot and what would help", async () => {
    const { plan, diagnostics } = await kit.plan({
      shots: [
        { id: "from" },
        { id: "into", transition: { type: "dissolve", durationSeconds: 0.5 } },
      ],
    });
    expect(plan).toBeUndefined();
    expect(diagnostics.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      [
        "STORYBOARD_TRANSITION_HANDLES",
        'the dissolve into "into" lasts 0.5 s, but the clips\' handles are 0 s after "from" and 0 s before "into"',
        'leave handles with cut: { out: … } on "from" or cut: { in: … } on "into", or shorten the dissolve',
      ],
    ]);
  });

  test("take their frames from the clip that has them: the contract's own example", async () => {
    const film = await kit.make(
      {
        shots: [
          {
            id: "arrival-010",
            clip: { ...clip, durationSeconds: 6 },
            cut: { inSeconds: 0.5, outSeconds: 5.5 },
          },
          { id: "arrival-020", clip, transition: { type: "dissolve", durationSeconds: 0.5 } },
        ],
      },
      place("one-handle"),
    );
    expect(film.frameCount).toBe(5 * 24 + 48);
    const seen = await readFrames(kit.ffmpeg, film, ["arrival-010", "arrival-020"]);
    expect(seen.slice(0, 120)).toEqual(frames("arrival-010", 12, 132));
    expect(seen.slice(132)).toEqual(frames("arrival-020", 12, 48));
  });

  test("lie before the cut when only the shot that comes has frames to spare", async () => {
    const film = await kit.make(
      {
        shots: [
          { id: "from", clip },
          {
            id: "into",
            clip,
            cut: { inSeconds: 0.5 },
            transition: { type: "wipe", durationSeconds: 0.5 },
          },
        ],
      },
      place("head-handle"),
    );
    const seen = await readFrames(kit.ffmpeg, film, ["from", "into"]);
    expect(seen.slice(0, 36)).toEqual(frames("from", 0, 36));
    expect(seen.slice(48)).toEqual(frames("into", 12, 48));
  });

  test("give way by a frame or two that a clip came too short, with a warning", async () => {
    const { plan, diagnostics } = await kit.plan({
      shots: [
        { id: "from", clip, cut: { outSeconds: 1.56 } },
        { id: "into", clip, transition: { type: "dissolve", durationSeconds: 0.5 } },
      ],
    });
    expect(plan?.shots[1]?.transition).toMatchObject({ beforeFrames: 0, afterFrames: 11 });
    expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'warning: the dissolve into "into" lasts 0.5 s, but the clips\' handles are 0.458 s after "from" and 0 s before "into"; it was shortened to fit',
    ]);
  });
});

/** The share of a picture in a mixture, by least squares over all samples. */
function shareOf(
  mixed: Buffer | undefined,
  pictures: { readonly from: Buffer | undefined; readonly into: Buffer | undefined },
): number {
  let [product, square] = [0, 0];
  for (const [at, level] of (mixed ?? []).entries()) {
    const from = pictures.from?.[at] ?? 0;
    const step = (pictures.into?.[at] ?? 0) - from;
    product += (level - from) * step;
    square += step * step;
  }
  return product / square;
}

describe("doing it again", () => {
  const clip = { durationSeconds: 2 };
  const cut = { inSeconds: 0.25, outSeconds: 1.75 };
  const transition = { type: "dissolve", durationSeconds: 0.25 } as const;
  const shots: KitShot[] = [
    { id: "one", clip, cut },
    { id: "two", clip, cut, transition },
    { id: "three", clip, cut, transition },
    { id: "four", clip, cut, transition },
  ];

  let plan: AssemblyPlan;
  let first: Film;
  beforeAll(async () => {
    const planned = await kit.plan({ shots });
    if (planned.plan === undefined) throw new Error("the plan is good");
    ({ plan } = planned);
    first = await kit.assemble(plan, { ...place("first"), jobs: 1 });
  });

  test("the same plan gives the same bytes in an empty folder, with any number of jobs", async () => {
    const second = await kit.assemble(plan, { ...place("second"), jobs: 3 });
    expect(second.sha256).toBe(first.sha256);
    const bytes = await readFile(first.path);
    const header = bytes.indexOf("mvhd");
    expect(bytes.subarray(header + 8, header + 16).every((byte) => byte === 0)).toBe(true);
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
  });

  test("nothing changed: nothing is made, no ffmpeg is asked for", async () => {
    const again = await kit.assemble(plan, {
      ...place("first"),
      ffmpeg: () => Promise.reject(new Error("asked for")),
    });
    expect(again.reused).toBe(true);
  });

  test("one shot changed: its body, its two transitions and the sound are made, no more", async () => {
    const folders = place("change");
    await cp(place("first").segmentsDir, folders.segmentsDir, { recursive: true });
    const before = new Set(await readdir(folders.segmentsDir));
    expect(before.size).toBe(4 + 3 + 1);
    const changed = shots.map((shot) =>
      shot.id === "two" ? { ...shot, clip: { ...clip, text: "new" } } : shot,
    );
    await kit.make({ shots: changed }, folders);
    const added = (await readdir(folders.segmentsDir)).filter((name) => !before.has(name));
    expect(added.filter((name) => name.endsWith(".mp4"))).toHaveLength(3);
  });

  test("shots that are the same part of the same clip are encoded once, side by side", async () => {
    const { plan } = await kit.plan({ shots: [{ id: "one", cut: { inSeconds: 0.25 } }] });
    const [one] = plan?.shots ?? [];
    if (plan === undefined || one === undefined) throw new Error("the plan is good");
    const twice = [one, { ...one, shotId: "again", startFrame: 18 }];
    const folders = place("twice");
    const film = await kit.assemble({ ...plan, frameCount: 36, shots: twice }, folders);
    const seen = await readFrames(kit.ffmpeg, film, ["one"]);
    expect(seen).toEqual([...frames("one", 6, 24), ...frames("one", 6, 24)]);
    const made = await readdir(folders.segmentsDir);
    expect(made.filter((name) => name.endsWith(".mp4"))).toHaveLength(1);
  });

  test("a film that somebody else wrote over is made again", async () => {
    const folders = place("touched");
    const film = await kit.make({ shots: [{ id: "one" }] }, folders);
    await writeFile(film.path, "something else");
    const again = await kit.make({ shots: [{ id: "one" }] }, folders);
    expect(again).toMatchObject({ reused: false, sha256: film.sha256 });
  });
});

describe("deliverables", () => {
  const shots: KitShot[] = [{ id: "one" }, { id: "two" }];
  const tall = { id: "vertical", aspectRatio: "9:16", widthPx: 144, heightPx: 256 };

  test("pad keeps the whole picture between bars, cuts at identical frames", async () => {
    const film = await kit.make(
      { shots, audio: mute, deliverable: { ...tall, reframe: "pad" } },
      place("pad"),
    );
    expect(film).toMatchObject({ widthPx: 144, heightPx: 256, frameCount: 48 });
    const decoded = await decodeGray(kit.ffmpeg, film);
    expect(Math.max(...(decoded[5]?.subarray(0, 144 * 60) ?? [255]))).toBeLessThan(20);
  });

  test("crop fills the picture and cuts the sides", async () => {
    const film = await kit.make(
      { shots, audio: mute, deliverable: { ...tall, reframe: "crop" } },
      place("crop"),
    );
    const decoded = await decodeGray(kit.ffmpeg, film);
    expect(Math.max(...(decoded[5]?.subarray(0, 144 * 8) ?? [0]))).toBeGreaterThan(30);
    expect(decoded).toHaveLength(48);
  });
});

describe("trouble", () => {
  test("an abort ends the work, leaves no film and no half segment", async () => {
    const folders = place("abort");
    const stop = new AbortController();
    const reason = new Error("enough");
    const shots: KitShot[] = ["one", "two", "three"].map((id) => ({
      id,
      cut: { inSeconds: 0.25 },
    }));
    const work = kit.make(
      { shots },
      {
        ...folders,
        jobs: 1,
        signal: stop.signal,
        onEvent: (event) => {
          if (event.type === "assembly-progress") stop.abort(reason);
        },
      },
    );
    await expect(work).rejects.toBe(reason);
    const left = await readdir(folders.segmentsDir);
    expect(left.filter((name) => name.includes(".part"))).toEqual([]);
    expect(left.length).toBeGreaterThan(0);
    await expect(readFile(folders.outputPath)).rejects.toThrow("ENOENT");
  });

  test.each<[string, KitShot["cut"]]>([
    ["is encoded", { inSeconds: 0.25 }],
    ["is copied", undefined],
  ])("a clip that is gone bad when it %s is told with its shot", async (how, cut) => {
    const shots: KitShot[] = [{ id: "fine" }, { id: "bad", ...(cut === undefined ? {} : { cut }) }];
    const folders = place(`broken ${how}`);
    const silent = { productionSound: "mute" } as const;
    const { plan } = await kit.plan({ shots, audio: silent });
    if (plan === undefined) throw new Error("the plan is good");
    await writeFile(kit.inFolder("bad.mp4"), "<html>not found</html>");
    await expect(kit.assemble(plan, folders)).rejects.toMatchObject({
      code: cut === undefined ? "ASSEMBLY_JOIN_FAILED" : "ASSEMBLY_SEGMENT_FAILED",
      message: expect.stringContaining('shot "bad"'),
    });
    await expect(readFile(folders.outputPath)).rejects.toThrow("ENOENT");
  });

  test("sound that cannot be read is told with its shot", async () => {
    const { plan } = await kit.plan({ shots: [{ id: "fine" }, { id: "bad" }] });
    if (plan === undefined) throw new Error("the plan is good");
    await writeFile(kit.inFolder("bad.mp4"), "<html>not found</html>");
    await expect(kit.assemble(plan, place("broken sound"))).rejects.toMatchObject({
      code: "ASSEMBLY_SOUND_FAILED",
      message: expect.stringContaining('shot "bad"'),
    });
  });
});
