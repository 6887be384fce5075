import { CodedError } from "@storyreel/core";
import type { RenderEvent } from "../../src/render/reporter.ts";
import { renderStoryboard } from "../../src/render/render-storyboard.ts";
import { openFolder } from "../../src/workplace/workplace.ts";

// Runs as a process of its own: one render up to its clips. It kills itself some milliseconds after the nth event; its exit code is
// that of the render.
const [file = "", cwd = "", stateDir = "", baseUrl = "", event = "", afterMs = ""] =
  process.argv.slice(2);
const never = new AbortController().signal;
let events = 0;

function report({ type }: RenderEvent): void {
  events += 1;
  if (events !== Number(event)) return;
  const kill = (): void => void process.kill(process.pid, "SIGKILL");
  // A submit that did not leave would be asked about after 20 s: rarely enough.
  const delayMs = Math.max(Number(afterMs), type === "submit-started" ? 10 : 0);
  if (delayMs === 0) kill();
  else setTimeout(kill, delayMs);
}

try {
  const { exit } = await renderStoryboard({
    file,
    cwd,
    outDir: `${cwd}/out`,
    workplace: openFolder(stateDir),
    baseUrl: `${baseUrl}/queue`,
    apiKey: "kit",
    mode: "live",
    concurrency: 2,
    pace: 100,
    until: "generated",
    resubmitUncertain: [],
    approve: async () => true,
    reporter: { report },
    signals: { stopSubmitting: never, leave: never },
  });
  process.exitCode = exit;
} catch (error) {
  if (!(error instanceof CodedError)) throw error;
  process.exitCode = 3;
}
