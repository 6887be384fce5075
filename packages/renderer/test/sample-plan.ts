import type { PlannedTake, RenderPlan, TakeState } from "../src/plan/render-plan.ts";
import type { Shot } from "../src/storyboard/storyboard.ts";

const from = { source: "test", asOf: "2026-09", confidence: "documented" } as const;

/** A plan. By default, a shot has one take at 0.56; a price of `null` is unknown. */
export function samplePlan(
  shots: readonly {
    readonly id: string;
    readonly state?: TakeState;
    readonly usd?: bigint | null;
    readonly takes?: number;
  }[],
): RenderPlan {
  const planned = shots.map(({ id, state = { kind: "new" }, usd = 560_000_000n, takes = 1 }) => ({
    shot: sampleShot(id),
    chosenTake: 1,
    takes: Array.from({ length: takes }, (_, at) => sampleTake(id, at + 1, state, usd)),
  }));
  const bought = planned.flatMap((shot) => shot.takes).filter((take) => take.state.kind === "new");
  return {
    version: 1,
    digest: "d".repeat(64),
    shots: planned,
    totalUsd: bought.reduce((sum, { price }) => sum + (price.known ? price.usd : 0n), 0n),
    unknownPrice: bought.filter(({ price }) => !price.known).map(({ shotId }) => shotId),
  };
}

/** A clip of an earlier run. */
export const reused: TakeState = {
  kind: "reused",
  sha256: "a".repeat(64),
  path: "/film/.storyreel/media/aa.mp4",
  requestId: "11111111-0000-4000-8000-000000000000",
};

function sampleTake(
  shotId: string,
  take: number,
  state: TakeState,
  usd: bigint | null,
): PlannedTake {
  return {
    shotId,
    take,
    requestKey: `${shotId}-${take}`,
    modelId: "kling-3.0-turbo-t2v",
    payload: { prompt: shotId },
    seconds: 5,
    widthPx: 1280,
    heightPx: 720,
    price:
      usd === null
        ? { known: false, reason: "no page names it", reported: [] }
        : {
            known: true,
            usd,
            unitUsd: 112_000_000n,
            unit: "second",
            quantity: "5",
            assumed: [],
            from,
          },
    state,
  };
}

function sampleShot(id: string): Shot {
  return {
    id,
    span: { start: 0, end: 0 },
    scene: undefined,
    isEnabled: true,
    source: { kind: "request", model: "kling-3.0-turbo-t2v" },
    roles: { prompt: id },
    params: {},
    firstFrame: undefined,
    lastFrame: undefined,
    promptParts: [],
    takes: 1,
    cut: { inSeconds: 0, outSeconds: undefined },
    transition: { type: "cut", durationSeconds: 0, span: undefined },
    narration: undefined,
    dialogue: undefined,
    markers: [],
  };
}
