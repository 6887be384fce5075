import { describe, expect, it } from "vitest";
import { clipTime } from "../../api/clip-time.ts";
import { formatLength, formatTimecode } from "./timecode.ts";

const film = { rate: { numerator: 24, denominator: 1 }, timecode: "non_drop" } as const;
const ntsc = { numerator: 30_000, denominator: 1001 };

describe("timecode", () => {
  it.each([
    [0, "00:00:00:00"],
    [23, "00:00:00:23"],
    [24, "00:00:01:00"],
    [24 * 3600 + 24 * 61 + 5, "01:01:01:05"],
    [-3, "00:00:00:00"],
  ])("frame %i at 24 is %s", (frame, text) => {
    expect(formatTimecode(frame, film)).toBe(text);
  });

  it.each([
    [1799, "00:00:59;29"],
    [1800, "00:01:00;02"],
    [17_981, "00:09:59;29"],
    [17_982, "00:10:00;00"],
    [107_892, "01:00:00;00"],
  ])("drop-frame timecode skips labels, not frames: frame %i is %s", (frame, text) => {
    expect(formatTimecode(frame, { rate: ntsc, timecode: "drop" })).toBe(text);
  });

  it("counts every frame without drop, also at 23.976", () => {
    expect(formatTimecode(1800, { rate: ntsc, timecode: "non_drop" })).toBe("00:01:00:00");
    const rate = { numerator: 24_000, denominator: 1001 };
    expect(formatTimecode(24 * 60, { rate, timecode: "non_drop" })).toBe("00:01:00:00");
  });

  it("names places in a shot and lengths short", () => {
    expect(clipTime(114, film.rate)).toBe("04:18");
    expect(clipTime(24 * 94 + 5, film.rate)).toBe("01:34:05");
    expect(formatLength(108, film)).toBe("4.5 s");
    expect(formatLength(24, { ...film, rate: { numerator: 24_000, denominator: 1001 } })).toBe(
      "1 s",
    );
  });
});
