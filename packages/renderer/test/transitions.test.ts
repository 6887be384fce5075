import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeTransition } from "../src/film/assembly/write-transition.ts";
import type { PixelFormat } from "../src/film/assembly/video-encoding.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { blendTypes, type BlendType } from "../src/storyboard/transition-types.ts";
import { listEngines } from "./engines.ts";
import { createFilmKit, decodeGray, decodeSamples } from "./film-kit.ts";

const side = 64;
const count = 7;
// What the old and the new picture show, as grey.
const [old, young] = [50, 200];

/** Every frame of every transition, decoded. */
async function decodeAll(
  engine: string,
  format: PixelFormat,
  plane: "y" | "u",
): Promise<Map<BlendType, Buffer[]>> {
  const chains = blendTypes.flatMap((type, index) => {
    const rename = (label: string): string => `[${label}${index}]`;
    const flat = (grey: number, label: string): string =>
      `color=s=${side}x${side}:r=24:d=${count / 24},format=yuv420p,lutyuv=y=${grey}:u=${grey}:v=128,format=${format}${rename(label)}`;
    const written = writeTransition(type, count, format).replaceAll(
      /\[(from|into|both|rising|moved|still|pushed)\]/g,
      (_, label: string) => rename(label),
    );
    return [flat(old, "from"), flat(young, "into"), written];
  });
  const all = blendTypes.map((_, index) => `[both${index}]`).join("");
  const graph = `${chains.join(";")};${all}concat=n=${blendTypes.length},format=yuv420p,extractplanes=${plane}[out]`;
  const { stdout } = await runFfmpeg(engine, [
    ...options("-v error -filter_complex"),
    graph,
    ...options("-map [out] -f rawvideo -"),
  ]);
  const bytes = plane === "y" ? side ** 2 : (side / 2) ** 2;
  expect(stdout.length).toBe(bytes * count * blendTypes.length);
  const frame = (index: number): Buffer => stdout.subarray(index * bytes, (index + 1) * bytes);
  return new Map(
    blendTypes.map((type, place) => [
      type,
      Array.from({ length: count }, (_, index) => frame(place * count + index)),
    ]),
  );
}

/** How much of a picture is new. */
function newShare(frame: Buffer): number {
  return frame.reduce((sum, value) => sum + (value - old) / (young - old), 0) / frame.length;
}

function expectedShare(type: BlendType, time: number): number {
  if (type === "iris_open") return circleShare(time);
  return type === "iris_close" ? 1 - circleShare(1 - time) : time;
}

/** Of a square, what a circle in its middle covers that reaches the corners at time 1. */
function circleShare(time: number): number {
  const radius = time * Math.SQRT1_2;
  if (radius <= 0.5) return Math.PI * radius ** 2;
  const cap = radius ** 2 * Math.acos(0.5 / radius) - 0.5 * Math.sqrt(radius ** 2 - 0.25);
  return Math.PI * radius ** 2 - 4 * cap;
}

/** The new share of each corner and of the middle. */
function places(frame: Buffer | undefined): string {
  const at = (x: number, y: number): string => ((frame?.[y * side + x] ?? 0) > 125 ? "new" : "old");
  const end = side - 1;
  return [at(0, 0), at(end, 0), at(side / 2, side / 2), at(0, end), at(end, end)].join(" ");
}

test.each<[PixelFormat, "y" | "u"]>([
  ["yuv420p", "y"],
  ["yuv422p10le", "y"],
  ["yuv422p", "u"],
])(
  "every transition begins with the old picture, ends with the new one, and moves steadily on both engines, in %s, plane %s",
  async (format, plane) => {
    for (const engine of await listEngines()) {
      const decoded = await decodeAll(engine, format, plane);
      const off = [...decoded].flatMap(([type, seen]) =>
        seen.flatMap((frame, index) => {
          const share = newShare(frame);
          const expected = expectedShare(type, (index + 1) / (count + 1));
          return Math.abs(share - expected) < (plane === "y" ? 0.02 : 0.04)
            ? []
            : [{ type, index, share, expected }];
        }),
      );
      expect(off).toEqual([]);
      if (plane === "u") continue;
      const early = [...decoded].map(([type, seen]) => [type, places(seen[1])]);
      expect(Object.fromEntries(early)).toEqual({
        dissolve: "old old old old old",
        wipe: "new old old new old",
        wipe_left: "old new old old new",
        wipe_right: "new old old new old",
        wipe_up: "old old old new new",
        wipe_down: "new new old old old",
        slide_left: "old new old old new",
        slide_right: "new old old new old",
        slide_up: "old old old new new",
        slide_down: "new new old old old",
        push_left: "old new old old new",
        push_right: "new old old new old",
        push_up: "old old old new new",
        push_down: "new new old old old",
        iris_open: "old old new old old",
        iris_close: "new new old new new",
        clock_wipe: "old new old old old",
      });
    }
  },
);

describe("films", () => {
  let kit: Awaited<ReturnType<typeof createFilmKit>>;
  beforeAll(async () => {
    kit = await createFilmKit();
  });
  afterAll(() => kit.remove());

  const flat = { encoding: "-vf lutyuv=y=180:u=128:v=128 -c:v libx264 -qp 0" };
  const clip = { widthPx: 64, heightPx: 64 };

  test("open, dip and end in their colours, in picture and sound, over short shots too", async () => {
    const half = { type: "dip_to_white", durationSeconds: 0.5 } as const;
    const film = await kit.make({
      shots: [
        { id: "one", clip, ...flat },
        // The ending begins in it.
        { id: "two", clip, ...flat, transition: half },
        { id: "three", clip, ...flat, cut: { outSeconds: 0.25 } },
      ],
      opening: { colour: "black", durationSeconds: 0.5 },
      ending: { colour: "black", durationSeconds: 0.75 },
    });
    expect(film.frameCount).toBe(54);
    const grey = (await decodeGray(kit.ffmpeg, film)).map((frame) => frame[32 * 64 + 32] ?? -1);
    const near = (frame: number, level: number): void =>
      expect(Math.abs((grey[frame] ?? -1) - level)).toBeLessThanOrEqual(3);
    // 180 of 16 to 235 is 191 of 255.
    const whole = 191;
    for (const frame of [0, 1, 6, 11]) near(frame, (whole * frame) / 12);
    near(12, whole);
    near(17, whole);
    for (const step of [1, 3, 6]) {
      near(17 + step, whole + ((255 - whole) * step) / 6);
      near(30 - step, whole + ((255 - whole) * step) / 6);
    }
    near(35, whole);
    for (const step of [1, 9, 17, 18]) near(35 + step, whole * (1 - step / 18));
    const samples = await decodeSamples(kit.ffmpeg, film.path);
    const level = (frame: number): number => {
      const part = samples.subarray(frame * 2000 - 400, frame * 2000 + 400);
      return Math.sqrt(part.reduce((sum, sample) => sum + sample ** 2, 0) / part.length);
    };
    const full = level(15);
    expect(level(6) / full).toBeCloseTo(Math.SQRT1_2, 1);
    expect(level(24) / full).toBeLessThan(0.1);
    expect(level(45) / full).toBeCloseTo(Math.SQRT1_2, 1);
    expect(level(54) / full).toBeLessThan(0.1);
  });

  test("are not made when opening and ending are longer than they are", async () => {
    const { plan, diagnostics } = await kit.plan({
      shots: [{ id: "one", clip }],
      opening: { colour: "black", durationSeconds: 0.75 },
      ending: { colour: "white", durationSeconds: 0.75 },
    });
    expect(plan).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        "STORYBOARD_TRANSITION_OVERLAP",
        "the opening and the ending of the film last 1.5 s, but the film only 1 s",
      ],
    ]);
  });
});
