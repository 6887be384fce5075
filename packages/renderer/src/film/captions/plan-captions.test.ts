import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatSrt, formatVtt } from "./format-captions.ts";
import type { CaptionCue } from "./caption-plan.ts";
import { joinShortStretches, leastFrames, type Stretch } from "./join-stretches.ts";
import { describeHaste } from "./reading-speed.ts";
import { normalizeText } from "./split-text.ts";
import { spreadCues } from "./spread-cues.ts";

const rate = { numerator: 24, denominator: 1 };
const how = { rate, limit: { chars: 42, wideChars: 16 }, language: undefined };

const shown = ({ startFrame, endFrame, lines }: CaptionCue): unknown => [
  startFrame,
  endFrame,
  lines.join(" | "),
];

describe("the time of a text", () => {
  test("is divided by how long its parts take to read, with two frames between them", () => {
    const text = "She waits. She had not been back for ten years.";
    const cues = spreadCues({ text, startFrame: 10, endFrame: 130, limitFrame: 130 }, how);
    expect(cues.map(shown)).toEqual([
      [10, 35, "She waits."],
      [37, 130, "She had not been back for ten years."],
    ]);
  });

  test("goes on until the next text if it is too short for a cue", () => {
    const cues = spreadCues({ text: "No.", startFrame: 0, endFrame: 6, limitFrame: 200 }, how);
    expect(cues.map(shown)).toEqual([[0, 20, "No."]]);
  });

  test("is shared by sentences that are too short for cues of their own", () => {
    const cues = spreadCues(
      { text: "No. Stop! Go.", startFrame: 0, endFrame: 30, limitFrame: 30 },
      how,
    );
    expect(cues.map(shown)).toEqual([[0, 30, "No. Stop! Go."]]);
  });

  test("counts full-width characters as more than twice as long to read", () => {
    const cues = spreadCues(
      { text: "She had a lantern. 她有一个灯笼。", startFrame: 0, endFrame: 120, limitFrame: 120 },
      how,
    );
    const [one, two] = cues.map(({ startFrame, endFrame }) => endFrame - startFrame);
    expect((two ?? 0) / (one ?? 1)).toBeCloseTo(7 / 9 / (18 / 20), 1);
  });
});

describe("a shot that is too short for a cue", () => {
  const stretch = (text: string, startFrame: number, endFrame: number, limitFrame: number) => ({
    text,
    startFrame,
    endFrame,
    limitFrame,
  });
  const join = (one: Stretch, other: Stretch): Stretch => ({
    ...other,
    text: `${one.text} ${other.text}`,
    startFrame: one.startFrame,
  });

  test("shows its text together with that of the next shot", () => {
    const joined = joinShortStretches(
      [stretch("Stop!", 0, 12, 12), stretch("Come here.", 12, 60, 60)],
      rate,
      join,
    );
    expect(joined).toEqual([stretch("Stop! Come here.", 0, 60, 60)]);
  });

  test("shows it earlier where nothing is said before, if the film ends with it", () => {
    const joined = joinShortStretches(
      [stretch("Wait for me.", 0, 30, 90), stretch("No.", 90, 100, 100)],
      rate,
      join,
    );
    expect(joined).toEqual([stretch("Wait for me.", 0, 30, 80), stretch("No.", 80, 100, 100)]);
  });
});

test("no cue is shorter than 5/6 s, none overlaps another, and all are in the film, if it is long enough", () => {
  const rates = fc.constantFrom(
    rate,
    { numerator: 24_000, denominator: 1001 },
    { numerator: 30_000, denominator: 1001 },
    { numerator: 60, denominator: 1 },
  );
  const shot = fc.record({
    text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }),
    frames: fc.integer({ min: 1, max: 200 }),
    heard: fc.double({ min: 0.1, max: 1, noNaN: true }),
    isSilent: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(shot, { minLength: 1, maxLength: 8 }), rates, (shots, filmRate) => {
      let start = 0;
      const placed = shots.map((one) => ({ ...one, start: (start += one.frames) - one.frames }));
      const spoken = placed.filter(({ isSilent, text }) => !isSilent && text.trim() !== "");
      const stretches = spoken.map((one, index) => ({
        text: one.text.trim(),
        startFrame: one.start,
        endFrame: one.start + Math.max(1, Math.round(one.frames * one.heard)),
        limitFrame: spoken[index + 1]?.start ?? start,
      }));
      const joined = joinShortStretches(stretches, filmRate, (one: Stretch, other: Stretch) => ({
        ...other,
        text: `${one.text} ${other.text}`,
        startFrame: one.startFrame,
      }));
      const cues = joined.flatMap((one) => spreadCues(one, { ...how, rate: filmRate }));
      let before = 0;
      for (const { startFrame, endFrame } of cues) {
        expect(startFrame).toBeGreaterThanOrEqual(before);
        expect(endFrame - startFrame).toBeGreaterThanOrEqual(
          Math.min(leastFrames(filmRate), start),
        );
        before = endFrame;
      }
      expect(before).toBeLessThanOrEqual(start);
      const letters = (text: string): string => text.replaceAll(/[\s-]/gu, "");
      expect(letters(cues.flatMap(({ lines }) => lines).join(""))).toBe(
        letters(stretches.map(({ text }) => text).join("")),
      );
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["twenty narrow characters a second can be read", "x".repeat(40), 2, undefined],
  ["more cannot", "x".repeat(41), 2, "21 characters per second; more than 20"],
  ["nine full-width characters can", "夜".repeat(18), 2, undefined],
  ["ten cannot", "夜".repeat(20), 2, "10 full-width characters per second; more than 9"],
  ["marks above and below letters do not count", "ที่นี่".repeat(20), 2, undefined],
])("%s", (_, text, seconds, haste) => {
  expect(describeHaste(text, seconds)).toBe(haste);
});

const cue = (lines: readonly string[], isRightToLeft = false): CaptionCue => ({
  startFrame: 90_001,
  endFrame: 90_060,
  lines,
  isRightToLeft,
});
const film = { numerator: 24_000, denominator: 1001 };

describe("caption files", () => {
  test("have times of the start of the frame, to the millisecond", () => {
    const cues = [cue(["a & b", "c"])];
    expect(formatSrt(cues, film)).toBe("1\n01:02:33,792 --> 01:02:36,253\na & b\nc\n");
    expect(formatVtt(cues, film)).toBe("WEBVTT\n\n01:02:33.792 --> 01:02:36.253\na &amp; b\nc\n");
    expect(formatVtt([], rate, "zh-Hant")).toBe("WEBVTT\nKind: captions\nLanguage: zh-Hant\n");
  });

  test("show text that looks like markup: SRT breaks it with word joiners, WebVTT has entities", () => {
    const text = "<i>x</i> {\\an8}{y:i} &amp; --> a\\Nb \\h 3 < 4 <3 R&D {1}";
    const srt = formatSrt([cue([text])], film).split("\n")[2] ?? "";
    expect(srt.replaceAll("\u2060", "")).toBe(text);
    expect(srt).not.toMatch(/<[^\s\u2060]|\{[\\\p{L}]|&\w+;|-->|\\[Nnh]/u);
    expect(srt).toMatch(/3 < 4 .*R&D \{1\}$/u);
    const vtt = formatVtt([cue([text])], film).split("\n")[3] ?? "";
    expect(vtt).toMatch(/^[^<>]*$/);
    expect(vtt.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")).toBe(text);
  });

  test("are parsed to the text again, whatever it is", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 5 }),
      fc.constantFrom(
        ..."< > & { } \\ --> <i> </b> <3 &amp; &#60; {\\an8} \\N \\h : ! /".split(" "),
      ),
    );
    const line = fc
      .array(piece, { minLength: 1, maxLength: 12 })
      .map((pieces) => normalizeText(pieces.join("")).replace(/\u2060/g, ""))
      .filter((text) => text !== "");
    const lines = fc.array(line, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(
        fc.array(lines, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (all, fromRight) => {
          const cues = all.map((one) => cue(one, fromRight));
          const [srt, vtt] = [formatSrt(cues, film), formatVtt(cues, film)];
          const bodies = (text: string): string[][] =>
            text.split("\n\n").flatMap((block) => {
              const rows = block.replace(/\n$/, "").split("\n");
              const times = rows.findIndex((row) => row.includes("-->"));
              return times < 0 ? [] : [rows.slice(times + 1)];
            });
          const plain = (text: string): string =>
            text.replace(/[\u2060\u202a-\u202e\u200e\u200f]/g, "");
          const unescaped = (text: string): string =>
            text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
          const wanted = all.map((one) => one.map(plain));
          expect(bodies(srt).map((rows) => rows.map(plain))).toEqual(wanted);
          expect(bodies(vtt).map((rows) => rows.map((row) => plain(unescaped(row))))).toEqual(
            wanted,
          );
          expect(bodies(srt).flat().join("\n")).not.toMatch(/<[^\s\u2060\u202c]|\{\\|-->|\\[Nnh]/u);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("mark text from right to left: SRT embeds every line, WebVTT marks lines that begin with other letters", () => {
    const cues = [cue(["שלום לך.", "iPhone של דוד."], true), cue(["שלום means peace.", "15"])];
    const srt = formatSrt(cues, film).split("\n");
    expect([srt[2], srt[3]]).toEqual(["\u202bשלום לך.\u202c", "\u202biPhone של דוד.\u202c"]);
    expect([srt[7], srt[8]]).toEqual(["\u200eשלום means peace.", "15"]);
    const vtt = formatVtt(cues, film).split("\n");
    expect([vtt[3], vtt[4]]).toEqual(["שלום לך.", "\u200fiPhone של דוד."]);
    expect(vtt[7]).toBe("\u200eשלום means peace.");
  });
});
