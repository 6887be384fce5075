import { expect, test } from "vitest";
import { readFindings } from "./examine-film.ts";

test("reports of the filters become findings in order of time", () => {
  const report = [
    "[silencedetect @ 0x1] silence_start: -0.01",
    "[silencedetect @ 0x1] silence_end: 2.5 | silence_duration: 2.51",
    "[blackdetect @ 0x2] black_start:4.5 black_end:5.25 black_duration:0.75",
    "[freezedetect @ 0x3] lavfi.freezedetect.freeze_start: 3",
    "[silencedetect @ 0x1] silence_start: 8.1",
  ].join("\n");
  expect(readFindings(report, 10)).toEqual([
    { kind: "silent", fromSeconds: 0, toSeconds: 2.5 },
    { kind: "frozen", fromSeconds: 3, toSeconds: 10 },
    { kind: "black", fromSeconds: 4.5, toSeconds: 5.25 },
    { kind: "silent", fromSeconds: 8.1, toSeconds: 10 },
  ]);
});

test("a report without findings gives none", () => {
  expect(readFindings("Stream mapping: ...", 10)).toEqual([]);
});
