import { formatUsd } from "@storyreel/models";
import { counted, formatMs, formatSeconds } from "@storyreel/renderer/kit";
import { type RenderPlan, sumUpPlan } from "@storyreel/renderer/plan";

/** What is bought against what is used, by model where there are several, and how long it takes. */
export function formatSummary(plan: RenderPlan): readonly string[] {
  const { secondsToPay, secondsUsed, byModel } = sumUpPlan(plan);
  const { expected } = plan;
  const parts = [
    `pays for ${formatSeconds(secondsToPay)}`,
    `the film uses ${formatSeconds(secondsUsed)}`,
    ...(expected === undefined
      ? []
      : [
          `expected time ${formatMs(wholeSeconds(expected.p50Ms))}, nine times in ten under ${formatMs(wholeSeconds(expected.p90Ms))}`,
        ]),
  ];
  const models = byModel.length < 2 ? [] : byModel;
  return [
    ...models.map(
      ({ modelId, takes, seconds, usd }) =>
        `  ${modelId}: ${counted(takes, "clip")}, ${formatSeconds(seconds)}, ${usd === undefined ? "price unknown" : `$${formatUsd(usd)}`}`,
    ),
    `  ${parts.join("; ")}`,
  ];
}

/** An expected time is rounded, unlike one that has passed. */
function wholeSeconds(ms: number): number {
  return Math.round(ms / 1000) * 1000;
}
