import { expect, test } from "vitest";
import { portableName } from "./portable-name.ts";

test.each([
  ["Night Market", "Night Market"],
  ["a/b\\c:d*e?f|g", "a_b_c_d_e_f_g"],
  ["line\nbreak\ttab", "line_break_tab"],
  ["../../etc/passwd", "_.._etc_passwd"],
  ["--help", "help"],
  ["~", "_"],
  ["", "_"],
  ["what?", "what_"],
  ["ends with dots... ", "ends with dots"],
  ["con", "_con"],
  ["AUX.mp4", "_AUX.mp4"],
  ["console", "console"],
  ["my%20film, 50% #1 & co = $(x)", "my%20film, 50% #1 & co = $(x)"],
  ["ליל שוק 🎬", "ליל שוק 🎬"],
  ["\u202Eexe.4pm", "_exe.4pm"],
])("%j is named %j", (text, name) => {
  expect(portableName(text)).toBe(name);
});

test("a long name is cut between characters", () => {
  const family = "👩‍👩‍👧‍👦";
  expect(portableName(family.repeat(20))).toBe(family.repeat(4));
});
