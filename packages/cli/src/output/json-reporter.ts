import { diagnosticToJson } from "@storyreel/models/source";
import { formatUsd } from "@storyreel/models";
import { moneyToJson, planToJson } from "@storyreel/renderer/plan";
import type { RenderEvent, RenderOutcome, Reporter } from "@storyreel/renderer/events";

/** Newline-delimited JSON: one object per event, each with a `type`. The last is `render-finished`. */
export function createJsonReporter(write: (text: string) => void): Reporter {
  return {
    report: (event) => {
      const line = JSON.stringify(toJson(event), (_, value: unknown) =>
        // Every bigint is money, written as an exact decimal.
        typeof value === "bigint" ? formatUsd(value) : value,
      );
      write(`${line}\n`);
    },
  };
}

function toJson(event: RenderEvent): object {
  switch (event.type) {
    case "diagnostics-found":
      return { type: "diagnostics", diagnostics: event.diagnostics.map(diagnosticToJson) };
    case "plan-made":
      return planToJson(event.plan, event.storyboard);
    case "render-finished":
      return finishedToJson(event.outcome);
    case "submit-started":
      return { ...withShot(event), usd: event.usd ?? null };
    case "take-reused":
    case "request-submitted":
    case "request-state":
    case "download-started":
    case "take-finished":
    case "take-failed":
    case "take-uncertain":
    case "take-waiting":
    case "retrying":
    case "warning":
      return withShot(event);
    case "rehearsal-started":
    case "interrupt-received":
    case "run-started":
    case "assembly-started":
    case "assembly-progress":
    case "assembly-finished":
      return event;
  }
}

function finishedToJson({ money, maxUsd, ...outcome }: RenderOutcome): object {
  const sums = money === undefined ? {} : moneyToJson(money, maxUsd);
  return { type: "render-finished", output: null, ...outcome, ...sums };
}

/** `shot` and `take` as fields of their own, so that a program can filter by shot. */
function withShot(event: Extract<RenderEvent, { take: unknown }>): object {
  const { type, take, ...rest } = event;
  return take === undefined
    ? { type, ...rest }
    : { type, shot: take.shotId, take: take.take, ...rest };
}
