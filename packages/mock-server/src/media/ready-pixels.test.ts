import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { outlineFiles } from "../../scripts/make-outlines.ts";
import { pixelsFile } from "../../scripts/make-pixels.ts";
import { BitWriter } from "./bit-writer.ts";
import { createCanvas } from "./canvas.ts";
import { paintContours } from "./coverage.ts";
import { packMask, paintGlyph } from "./glyph-pixels.ts";

const fileText = (name: string): string =>
  readFileSync(new URL(name, import.meta.url), "utf8").replaceAll("\r\n", "\n");

it("the rasterised glyphs of the package are those that their script makes", () => {
  expect(fileText("inter-pixels.ts") === pixelsFile()).toBe(true);
});

it("the outlines of ASCII are those that their script makes", () => {
  expect(fileText("inter-ascii.ts") === outlineFiles().get("inter-ascii.ts")).toBe(true);
});

it("a glyph has the same pixels packed as drawn from its contours", () => {
  // Wider than the longest skip, with every share.
  const widthPx = 608;
  const samples = Uint8Array.from({ length: widthPx * 3 }, (_, at) => (at < 300 ? 0 : at % 256));
  const box = { x: 0, y: 0, widthPx, heightPx: 3 };
  const canvas = createCanvas(widthPx, 16);
  canvas.luma.fill(0);
  paintGlyph(canvas, packMask({ samples, widthPx }, box, { x: 0, y: 0 }), {
    luma: 255,
    x: 0,
    y: 0,
  });
  expect(canvas.luma.subarray(0, samples.length)).toEqual(samples);
});

it("a shape covers pixels by their area", () => {
  const canvas = createCanvas(16, 16);
  canvas.luma.fill(0);
  const corners = [
    { x: 2, y: 1 },
    { x: 5.5, y: 1 },
    { x: 5.5, y: 2.5 },
    { x: 2, y: 2.5 },
  ];
  paintContours(canvas, [corners], { luma: 200 });
  expect([...canvas.luma.subarray(16, 16 + 7)]).toEqual([0, 0, 200, 200, 200, 101, 0]);
  expect([...canvas.luma.subarray(32, 32 + 7)]).toEqual([0, 0, 101, 101, 101, 50, 0]);
});

it("bits that are repeated are those that are written one by one", () => {
  for (const before of [0, 1, 5]) {
    const [repeated, single] = [new BitWriter(1), new BitWriter(1)];
    for (const bits of [repeated, single]) bits.write(0, before);
    repeated.writeRepeated(0b1011011001, 10, 77);
    for (let time = 0; time < 77; time += 1) single.write(0b1011011001, 10);
    expect(repeated.finish()).toEqual(single.finish());
  }
});
