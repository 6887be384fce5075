import { emptyRunView, type ShotOutcome } from "@storyreel/renderer/events";
import { expect, it } from "vitest";
import { formatEvent } from "./format-event.ts";

const shot = (id: string, state: ShotOutcome["state"]): ShotOutcome => ({
  id,
  state,
  requestId: null,
  reused: false,
  media: null,
  sha256: null,
  usd: null,
});

it.each([
  [[shot("a", "failed")], 'storyreel: shot "a" failed, for the reason above'],
  [
    [shot("a", "failed"), shot("b", "succeeded"), shot("c", "new")],
    'storyreel: shot "a" failed, for the reason above; 2 shots are not finished',
  ],
])("the last line does not repeat why a shot failed", (shots, want) => {
  const outcome = { exit: 5, outputs: [], estimatedUsd: "0.34", shots, shotId: "a" } as const;
  const said = { ...outcome, message: 'shot "a": it was refused', hint: "change the prompt" };
  const event = { type: "render-finished", outcome: said } as const;
  expect(formatEvent(event, emptyRunView, { hasColor: false })?.text).toBe(want);
});
