import { expect, it } from "vitest";
import { sampleRun } from "../../../renderer/test/sample-run.ts";
import { createScreen } from "../../test/cli-screen.ts";
import type { TimedEvent } from "../../../renderer/test/sample-run.ts";
import { createLiveRegion } from "./live-region.ts";
import { createTerminalReporter } from "./terminal-reporter.ts";

function watch(columns = 80, { hasBell = true, run = sampleRun } = {}) {
  const screen = createScreen(columns);
  let now = 0;
  let tick: (() => void) | undefined;
  const reporter = createTerminalReporter({
    terminal: {
      hasColor: false,
      hasBell,
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
    for (const [atMs, event] of run) {
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
      ● street   running      0:08 of ~2:00   6f3a9c1e  $0.56
      ○ finale   queued       0:06            77        price unknown
      = opening  reused
      1 of 3 clips  0:09  about 2 min left
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
      ✗ finale   failed       the prompt was refused
      = opening  reused
      ✓ street   finished     1:29            6f3a9c1e  $0.56
      paid $0.56   2 of 3 clips   1:30
    storyreel: 1 shot failed for good: finale
      hint: change it, then run the same command again"
  `);
});

it("rings once after a run that was long enough to leave, if it may", () => {
  const ringsOf = (run: readonly TimedEvent[], hasBell = true): number => {
    const { screen, play } = watch(80, { hasBell, run });
    play(91_000);
    return screen.bells();
  };
  const last = sampleRun.at(-1);
  const short = sampleRun.slice(0, -1).filter(([atMs]) => atMs <= 10_000);
  expect(ringsOf(sampleRun)).toBe(1);
  expect(ringsOf(sampleRun, false)).toBe(0);
  expect(last && ringsOf([...short, [30_000, last[1]]])).toBe(0);
});

it("updates one line while the API is away, and says when it is back", () => {
  const street = { shotId: "street", take: 1 };
  const retry = (atMs: number): TimedEvent => [
    atMs,
    {
      type: "retrying",
      take: street,
      trouble: "api",
      reason: "read request 6f3a9c1e: HTTP 503",
      brief: "HTTP 503",
      delayMs: 8000,
    },
  ];
  const before = sampleRun.filter(([atMs]) => atMs <= 1500);
  const failures = Array.from({ length: 40 }, (_, at) => retry(2000 + at * 1000));
  const back = sampleRun.filter(([atMs, { type }]) => atMs > 42_000 && type === "request-state");
  const { screen, play, tick } = watch(80, { run: [...before, ...failures, ...back] });
  play(40_000);
  tick();
  expect(screen.text()).toMatchInlineSnapshot(`
    "  ○ street   retry 0:08   0:39            HTTP 503
      → finale   submitting   0:38                      price unknown
      = opening  reused
      GMI unavailable for 0:38, since 00:00:02Z, next try in 0:08, HTTP 503
      1 of 3 clips  0:39
      paid $0.00, reserved $0.56, 1 request at an unknown price"
  `);
  play(75_000, 40_000);
  tick();
  expect(screen.text()).toMatchInlineSnapshot(`
    "GMI is available again after 1:13 (HTTP 503 since 00:00:02Z)
      ● street   running      1:13 of ~2:00   6f3a9c1e  $0.56
      → finale   submitting   1:13                      price unknown
      = opening  reused
      1 of 3 clips  1:14  about 50 s left
      paid $0.00, reserved $0.56, 1 request at an unknown price"
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

it("leaves nothing of wider lines on a screen that becomes wider again", () => {
  const screen = createScreen(20);
  const region = createLiveRegion(screen.write, screen.columns);
  screen.write("kept\n");
  region.paint(["夜".repeat(9), "y".repeat(19)]);
  for (const columns of [9, 30, 12, 20]) {
    screen.resize(columns);
    region.paint(["夜".repeat(4), "y".repeat(8)]);
    expect(screen.text()).toBe(`kept\n${"夜".repeat(4)}\n${"y".repeat(8)}`);
  }
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
