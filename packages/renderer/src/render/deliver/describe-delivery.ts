import type { RenderOutcome, ShotRemark } from "../render-outcome.ts";
import type { DeliveryFinding } from "./check-films.ts";

/** Adds the films and their findings to the outcome of a run. */
export function describeDelivery(
  outcome: RenderOutcome,
  made: {
    readonly output: string;
    readonly outputs: readonly string[];
    readonly findings: readonly DeliveryFinding[];
  },
): RenderOutcome {
  const { output, outputs, findings } = made;
  return {
    ...outcome,
    output,
    outputs,
    findings: findings.flatMap(({ shotId, code, message, film }) =>
      shotId === undefined ? [{ code, message, film }] : [],
    ),
    shots: outcome.shots.map((shot) => ({
      ...shot,
      findings: findings.filter(({ shotId }) => shotId === shot.id).map(toRemark),
    })),
  };
}

function toRemark({ code, message, ...when }: DeliveryFinding): ShotRemark {
  return { code, message, fromSeconds: when.fromSeconds ?? 0, toSeconds: when.toSeconds ?? 0 };
}
