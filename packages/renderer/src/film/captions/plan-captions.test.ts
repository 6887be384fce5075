import { expect, test } from "vitest";
import { formatSrt, formatVtt } from "./format-captions.ts";
import { breakLines } from "./plan-captions.ts";

test.each<[string, string, string[][]]>([
  ["a short sentence is one line", "She is back.", [["She is back."]]],
  [
    "a longer one is two lines of about the same length",
    "She had not been back in the city for more than ten years.",
    [["She had not been back in the", "city for more than ten years."]],
  ],
  ["sentences stay apart", "She waits. He comes!", [["She waits."], ["He comes!"]]],
  [
    "text that does not fit on two lines continues in the next cue",
    "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
    [
      ["One two three four five six seven eight", "nine ten eleven twelve thirteen fourteen"],
      ["fifteen sixteen seventeen"],
    ],
  ],
  [
    "a script without spaces is cut at the width of a line",
    "夜".repeat(50),
    [["夜".repeat(42), "夜".repeat(8)]],
  ],
])("%s", (_, text, cues) => {
  expect(breakLines(text)).toEqual(cues);
});

test("times are those of the start of the frame, to the millisecond", () => {
  const cues = [{ startFrame: 90_001, endFrame: 90_060, lines: ["a & b", "c --> d"] }];
  const rate = { numerator: 24_000, denominator: 1001 };
  expect(formatSrt(cues, rate)).toBe("1\n01:02:33,792 --> 01:02:36,253\na & b\nc --> d\n");
  expect(formatVtt(cues, rate)).toBe(
    "WEBVTT\n\n01:02:33.792 --> 01:02:36.253\na &amp; b\nc --&gt; d\n",
  );
  expect(formatVtt([], rate, "zh-Hant")).toBe("WEBVTT\nKind: captions\nLanguage: zh-Hant\n");
});
