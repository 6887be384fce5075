import { expect, it } from "vitest";
import { exitCodeOf } from "./exit-code-of.ts";

it.each([
  ["API_UNAUTHORIZED", 7],
  ["API_OUT_OF_CREDIT", 7],
  ["API_FORBIDDEN", 7],
  ["USAGE_MISSING_KEY", 7],
  ["USAGE_BASE_URL", 2],
  ["STORYBOARD_UNKNOWN_MODEL", 1],
  ["PLAN_STALE", 4],
  ["REQUEST_UNCERTAIN", 6],
  ["REQUEST_FAILED", 5],
  ["API_REFUSED", 5],
  ["REQUEST_DEADLINE", 3],
  ["API_UNREACHABLE", 3],
  ["DOWNLOAD_INCOMPLETE", 3],
  ["LEDGER_LOCKED", 3],
  ["FFMPEG_MISSING", 3],
  ["ASSEMBLY_JOIN_FAILED", 3],
])("%s ends with %i", (code, exit) => {
  expect(exitCodeOf(code)).toBe(exit);
});
