import { formatUsd } from "@storyreel/models";
import { counted, formatMs, formatSeconds } from "@storyreel/renderer/kit";
import { partAssumed } from "./assumed.ts";
import { type RenderPlan, sumUpPlan } from "@storyreel/renderer/plan";

/** How much is bought and how much is used, by model if there are several, and how long it takes. */
export function formatSummary(plan: RenderPlan): readonly string[] {
  const { secondsToPay, secondsUsed, byModel } = sumUpPlan(plan);
  const { expected } = plan;
  const parts = [
    `buys ${formatSeconds(secondsToPay)} of footage, uses ${formatSeconds(secondsUsed)}`,
    ...(expected === undefined
      ? []
      : [
          `takes about ${formatMs(wholeSeconds(expected.p50Ms))}, 90 % finish within ${formatMs(wholeSeconds(expected.p90Ms))}`,
        ]),
  ];
  const models = byModel.length < 2 ? [] : byModel;
  return [
    ...models.map(
      ({ modelId, results, seconds, usd, assumedUsd, makes }) =>
        `  ${modelId}: ${makes === undefined ? `${counted(results, "clip")}, ${lengthOf(seconds)}` : counted(results, makes)}, ${usd === undefined ? "price unknown" : `$${formatUsd(usd)}`}${usd === assumedUsd && usd > 0n ? " (assumed)" : partAssumed(assumedUsd)}`,
    ),
    `  ${parts.join("; ")}`,
  ];
}

/** A clip is never 0 seconds long: its model does not say how long it will be. */
function lengthOf(seconds: number): string {
  return seconds === 0 ? "length unknown" : formatSeconds(seconds);
}

/** An estimate is rounded, while elapsed time is cut off. */
function wholeSeconds(ms: number): number {
  return Math.round(ms / 1000) * 1000;
}
