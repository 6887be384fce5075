import { expect, test } from "vitest";
import { createNamer } from "./create-namer.ts";

test.each<[string[], string[]]>([
  [
    ["arrival-010_take1.mp4", "arrival-010_take2.mp4"],
    ["arrival-010_take1.mp4", "arrival-010_take2.mp4"],
  ],
  [
    ["Theme.wav", "theme.WAV", "theme.wav", "THEME_2.wav"],
    ["Theme.wav", "theme_2.WAV", "theme_3.wav", "THEME_2_2.wav"],
  ],
  [
    ["what? is: this*.wav", "aux.wav", "..", "COM1"],
    ["what_ is_ this_.wav", "_aux.wav", "_", "_COM1"],
  ],
  [
    ["\u00e9t\u00e9.wav", "e\u0301te\u0301.wav", "Straße.wav", "STRASSE.wav"],
    ["été.wav", "été_2.wav", "Straße.wav", "STRASSE_2.wav"],
  ],
  [[`${"夜".repeat(90)}.wav`], [`${"夜".repeat(33)}.wav`]],
])("%j are named so that every disk holds them all", (wanted, names) => {
  const nameFile = createNamer();
  expect(wanted.map((name) => nameFile("audio", name))).toEqual(
    names.map((name) => `audio/${name}`),
  );
});
