import { formatUsd } from "@storyreel/models";
import type { RenderPlan } from "./render-plan.ts";
import { sumUpPlan } from "./sum-up-plan.ts";

/** What is bought against what is used, by model where there are several, and how long it takes. */
export function formatSummary(plan: RenderPlan): readonly string[] {
  const { secondsToPay, secondsUsed, byModel } = sumUpPlan(plan);
  const { expected } = plan;
  const parts = [
    `pays for ${round(secondsToPay)} s`,
    `the film uses ${round(secondsUsed)} s`,
    ...(expected === undefined
      ? []
      : [
          `expected time ${formatMs(expected.p50Ms)}, nine times in ten under ${formatMs(expected.p90Ms)}`,
        ]),
  ];
  const models = byModel.length < 2 ? [] : byModel;
  return [
    ...models.map(
      ({ modelId, takes, seconds, usd }) =>
        `  ${modelId}: ${takes} ${takes === 1 ? "clip" : "clips"}, ${round(seconds)} s, ${usd === undefined ? "price unknown" : `$${formatUsd(usd)}`}`,
    ),
    `  ${parts.join("; ")}`,
  ];
}

/** `0:41`, `12:05`, `1:02:05`. */
function formatMs(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (part: number): string => String(part).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`;
}

function round(seconds: number): number {
  return Number(seconds.toFixed(3));
}
