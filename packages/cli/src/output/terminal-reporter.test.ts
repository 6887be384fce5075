import { expect, it } from "vitest";
import { sampleRun } from "../../../renderer/test/sample-run.ts";
import { createScreen } from "../../test/cli-screen.ts";
import { createLiveRegion } from "./live-region.ts";
import { createTerminalReporter } from "./terminal-reporter.ts";

function watch(columns = 80) {
  const screen = createScreen(columns);
  let now = 0;
  let tick: (() => void) | undefined;
  const reporter = createTerminalReporter({
    terminal: {
      hasColor: false,
      size: () => ({ columns: screen.columns(), rows: 24 }),
      every: (_, callback) => {
        tick = callback;
        return () => (tick = undefined);
      },
    },
    write: screen.write,
    nowMs: () => now,
  });
  const play = (untilMs: number, fromMs = -1): void => {
    for (const [atMs, event] of sampleRun) {
      if (atMs > untilMs || atMs <= fromMs) continue;
      now = atMs;
      reporter.report(event);
    }
    now = untilMs;
  };
  return { screen, play, tick: () => tick?.(), isTicking: () => tick !== undefined };
}

it("repaints its lines in place, news above them", () => {
  const { screen, play, tick } = watch();
  play(10_000);
  tick();
  expect(screen.text()).toMatchInlineSnapshot(`
    "finale  the API is busy (429); retrying in 0:02
      = opening  reused
      ● street   generating   0:08 of ~2:00   6f3a9c1e  $0.56
      ○ finale   queued       0:06            77        price unknown
      1 of 3 clips   0:09
      paid $0.00, reserved $0.56, 1 request at an unknown price"
  `);
});

it("moves its clock without an event", () => {
  const { screen, play, tick } = watch();
  play(10_000);
  const before = screen.text();
  play(20_000, 10_000);
  tick();
  expect(before).toContain("0:08 of ~2:00");
  expect(screen.text()).toContain("0:18 of ~2:00");
  expect(screen.text().split("\n")).toHaveLength(before.split("\n").length);
});

it("ends with the last picture and what to do, and stops its clock", () => {
  const { screen, play, isTicking } = watch();
  play(91_000);
  expect(isTicking()).toBe(false);
  expect(screen.text()).toMatchInlineSnapshot(`
    "finale  the API is busy (429); retrying in 0:02
    finale  failed: the prompt was refused
      hint: change the prompt
      = opening  reused
      ✓ street   done         1:29            6f3a9c1e  $0.56
      ✗ finale   failed       1:16            77        price unknown
      paid $0.56   2 of 3 clips   1:30
    storyreel: 1 shot failed for good: finale
      hint: change it, then run the same command again"
  `);
});

it("writes nothing at all when nothing changed", () => {
  const written: string[] = [];
  const region = createLiveRegion(
    (text) => void written.push(text),
    () => 80,
  );
  region.paint(["a", "b"]);
  region.paint(["a", "b"]);
  expect(written).toHaveLength(1);
});

it("paints over lines that a narrower window has wrapped", () => {
  const screen = createScreen(20);
  const region = createLiveRegion(screen.write, screen.columns);
  screen.write("kept\n");
  region.paint(["x".repeat(19), "y".repeat(19)]);
  screen.resize(10);
  region.paint(["x".repeat(9), "y".repeat(9)]);
  expect(screen.text()).toBe(`kept\n${"x".repeat(9)}\n${"y".repeat(9)}`);
});
