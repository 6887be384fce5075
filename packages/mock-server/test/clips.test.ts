import { createHash } from "node:crypto";
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import { describe, expect, test } from "vitest";
import type { ClipRequest } from "../src/index.ts";
import { labelHash, readMarker, synthesizeClip, synthesizePicture } from "../src/index.ts";
import { decodeColour, decodeGray, decodeSound, encodeAgain } from "./decode.ts";

const plain: ClipRequest = {
  widthPx: 640,
  heightPx: 360,
  frameRate: 24,
  durationSeconds: 0.5,
  hasAudio: false,
  label: "arrival-010",
  text: "Mei walks in from the left and looks up at the lanterns",
};

const shot = { scene: "market", size: "MCU", angle: "dutch", move: "dolly_in" };

const longText = "Rain on her face, a half smile; the lanterns sway. ".repeat(20);

describe("a synthesised clip decodes without a warning, and every frame says which it is", () => {
  test.each<readonly [string, Partial<ClipRequest>]>([
    ["720p", { widthPx: 1280, heightPx: 720 }],
    ["upright, 30 frames", { widthPx: 720, heightPx: 1280, frameRate: 30 }],
    ["1080p, rows cut off", { widthPx: 1920, heightPx: 1080 }],
    ["small, not on macroblocks", { widthPx: 322, heightPx: 182 }],
    ["tiny", { widthPx: 160, heightPx: 90 }],
    ["rate over 1001", { frameRate: 23.976 }],
    ["sound", { hasAudio: true }],
    ["long text in raw macroblocks", { widthPx: 960, heightPx: 960, text: longText }],
    ["a keyframe each quarter of a second", { keyframeEverySeconds: 0.25, text: longText }],
    ["a framing and a move", { shot, note: "kling-3.0" }],
    [
      "an upright framing",
      { widthPx: 180, heightPx: 320, shot: { ...shot, size: "POV", move: "orbit" } },
    ],
    ["characters that the font lacks", { label: "夜市-010", text: "Café 夜市 🏮 naïve" }],
    ["uneven frames", { variableRate: true }],
    ["turned", { rotationDegrees: 90 }],
  ])("%s", (_, change) => {
    const request = { ...plain, ...change };
    const { warnings, gray } = decodeGray(synthesizeClip(request));
    expect(warnings).toBe("");
    expect(markersOf(gray, request)).toEqual(
      Array.from(
        { length: Math.round(request.durationSeconds * request.frameRate) },
        (__, frame) => ({
          labelHash: labelHash(request.label),
          frame,
        }),
      ),
    );
  });
});

test.each([
  ["wide", 640, 360],
  ["square", 480, 480],
  ["tall", 360, 640],
])(
  "a %s clip has all that moves above the middle, except the bar at its lower edge",
  (_, widthPx, heightPx) => {
    const { gray } = decodeGray(synthesizeClip({ ...plain, widthPx, heightPx }));
    const row = (frame: number, y: number): Uint8Array =>
      gray.subarray((frame * heightPx + y) * widthPx, (frame * heightPx + y + 1) * widthPx);
    const moving = Array.from({ length: heightPx }, (__, y) => y).filter(
      (y) => Buffer.compare(row(1, y), row(2, y)) !== 0,
    );
    const aboveBar = moving.filter((y) => y < heightPx - 24);
    expect(aboveBar.length).toBeGreaterThan(20);
    expect(Math.max(...aboveBar)).toBeLessThan(heightPx / 2);
  },
);

describe("the marker can be read", () => {
  test.each<readonly [string, string, { widthPx: number; heightPx: number }]>([
    ["scaled up", "scale=960:540", { widthPx: 960, heightPx: 540 }],
    ["scaled down", "scale=426:240", { widthPx: 426, heightPx: 240 }],
    ["between bars", "scale=640:360,pad=640:640:0:140", { widthPx: 640, heightPx: 640 }],
    ["cropped to upright", "crop=400:360", { widthPx: 400, heightPx: 360 }],
  ])("after lossy encoding, %s", (_, filter, size) => {
    const again = encodeAgain(synthesizeClip(plain), filter);
    const frames = markersOf(decodeGray(again).gray, size).map((marker) => marker?.frame);
    expect(frames).toEqual(Array.from({ length: 12 }, (__, frame) => frame));
  });

  test("not from a mix of two clips, nor from a plain picture", () => {
    const one = decodeGray(synthesizeClip(plain)).gray.subarray(0, 640 * 360);
    const two = decodeGray(synthesizeClip({ ...plain, label: "arrival-020" })).gray.subarray(
      0,
      640 * 360,
    );
    const mix = one.map((value, at) => (value + (two[at] ?? 0)) / 2);
    expect(readMarker(mix, 640, 360)).toBeUndefined();
    expect(readMarker(new Uint8Array(640 * 360).fill(90), 640, 360)).toBeUndefined();
  });
});

const framings = ["EWS", "WS", "FS", "MS", "MCU", "CU", "ECU", "INSERT", "OTS", "POV"];
const moves =
  "static pan_left pan_right whip_pan tilt_up tilt_down dolly_in dolly_out dolly_zoom truck_left truck_right pedestal_up pedestal_down crane_up crane_down zoom_in zoom_out arc_left arc_right orbit tracking handheld steadicam rack_focus".split(
    " ",
  );
const angles = ["low", "high", "dutch", "overhead"];

describe("what a storyboard says about a shot is seen on its slate", () => {
  const posterOf = (change: Partial<typeof shot>, label = "a"): string => {
    const none = { scene: "", size: "", angle: "", move: "" };
    const size = { widthPx: 256, heightPx: 144 };
    const png = synthesizePicture({ ...size, label, text: "", shot: { ...none, ...change } });
    return createHash("sha256").update(png).digest("hex");
  };

  test.each([
    ["size", framings.map((size) => ({ size }))],
    ["move", moves.map((move) => ({ move }))],
    ["angle", angles.map((angle) => ({ size: "WS", angle }))],
    ["scene", ["market", "kitchen", "roof"].map((scene) => ({ scene }))],
  ])("each %s has a picture of its own", (_, changes) => {
    const all = [posterOf({}), ...changes.map((change) => posterOf(change))];
    expect(new Set(all).size).toBe(all.length);
  });

  test("words that are not known are shown as text, names of JavaScript's own properties too", () => {
    expect(posterOf({ size: "constructor", move: "toString" })).not.toBe(posterOf({}));
    expect(posterOf({ move: "snorricam" })).not.toBe(posterOf({ move: "bolt" }));
  });

  test("shots of a scene have its colour, whatever their label", () => {
    const colourOf = (label: string, scene: string): string => {
      const size = { widthPx: 64, heightPx: 64 };
      const none = { size: "", angle: "", move: "" };
      const clip = synthesizeClip({ ...plain, ...size, label, text: "", shot: { ...none, scene } });
      return decodeColour(clip).join();
    };
    expect(colourOf("a", "market")).toBe(colourOf("b", "market"));
    expect(colourOf("a", "market")).not.toBe(colourOf("a", "kitchen"));
  });
});

test("the same bytes come out on every machine, of a clip with everything", () => {
  const clip = synthesizeClip({ ...plain, shot, note: "kling-3.0", text: "Café 夜市, Ελλάδα" });
  expect(createHash("sha256").update(clip).digest("hex")).toMatchInlineSnapshot(
    `"4d14ab64cb8fbd4eaff56f739ec0fcf7be0e134342d3655f065261fd56a76e64"`,
  );
});

test("the same request gives the same bytes, another label another picture", () => {
  expect(synthesizeClip(plain)).toEqual(synthesizeClip({ ...plain }));
  expect(synthesizeClip({ ...plain, label: "b" })).not.toEqual(synthesizeClip(plain));
});

test("an independent reader finds tracks, size, rate and length as asked for", async () => {
  const bytes = synthesizeClip({
    ...plain,
    widthPx: 1280,
    heightPx: 720,
    durationSeconds: 2,
    hasAudio: true,
  });
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  expect(video === null || audio === null).toBe(false);
  if (video === null || audio === null) return;
  const { packetCount, averagePacketRate } = await video.computePacketStats();
  expect({
    codec: await video.getCodec(),
    audioCodec: await audio.getCodec(),
    width: await video.getDisplayWidth(),
    height: await video.getDisplayHeight(),
    packetCount,
    averagePacketRate,
    duration: await video.computeDuration(),
  }).toEqual({
    codec: "avc",
    audioCodec: "aac",
    width: 1280,
    height: 720,
    packetCount: 48,
    averagePacketRate: 24,
    duration: 2,
  });
  const first = await new EncodedPacketSink(video).getFirstPacket();
  expect(first?.type).toBe("key");
});

test("the sound is a steady tone of the clip's length, another one for another label", () => {
  const tones = ["a", "b", "c"].map((label) =>
    decodeSound(synthesizeClip({ ...plain, durationSeconds: 2, hasAudio: true, label })),
  );
  for (const samples of tones) {
    expect(samples.length / 48_000).toBeCloseTo(2, 1);
    expect(Math.max(...samples.subarray(10_000, 20_000))).toBeGreaterThan(2000);
  }
  expect(new Set(tones.map(crossings)).size).toBeGreaterThan(1);
});

test.each([
  ["odd width", { widthPx: 641 }, "widthPx must be an even number from 16 to 8192, got 641"],
  ["no frames", { frameRate: 0 }, "frameRate must be from 1 to 240 frames per second, got 0"],
  [
    "no length",
    { durationSeconds: 0 },
    "durationSeconds must be more than 0 and at most 600, got 0",
  ],
])("%s is refused", (_, change, message) => {
  expect(() => synthesizeClip({ ...plain, ...change })).toThrow(new RangeError(message));
});

test("a clip of 5 seconds at 720p stays far below a megabyte", () => {
  const clip = synthesizeClip({
    ...plain,
    widthPx: 1280,
    heightPx: 720,
    durationSeconds: 5,
    hasAudio: true,
  });
  expect(clip.length).toBeLessThan(400_000);
});

function markersOf(
  gray: Uint8Array,
  size: { readonly widthPx: number; readonly heightPx: number },
): readonly ReturnType<typeof readMarker>[] {
  const frameBytes = size.widthPx * size.heightPx;
  return Array.from({ length: gray.length / frameBytes }, (_, frame) =>
    readMarker(
      gray.subarray(frame * frameBytes, (frame + 1) * frameBytes),
      size.widthPx,
      size.heightPx,
    ),
  );
}

function crossings(samples: Int16Array): number {
  let count = 0;
  for (let at = 10_001; at < 58_000; at += 1) {
    if ((samples[at] ?? 0) >= 0 !== (samples[at - 1] ?? 0) >= 0) count += 1;
  }
  return count;
}
