import { expect, test } from "vitest";
import type { LedgerEntry } from "../workplace/ledger/ledger.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { startOrder } from "./start-order.ts";
import type { RunContext } from "./take-run.ts";

const take = (shotId: string, seconds: number, source?: string): PlannedTake =>
  ({
    shotId,
    take: 1,
    requestKey: shotId,
    modelId: "m",
    seconds,
    ...(source === undefined
      ? {}
      : { pictures: [{ source: { kind: "frame", requestKey: source } }] }),
  }) as unknown as PlannedTake;

async function orderOf(takes: readonly PlannedTake[], inFlight: readonly string[] = []) {
  const deps = {
    ledger: {
      get: async (key: string) =>
        inFlight.includes(key) ? ({ record: { state: "submitted" } } as LedgerEntry) : undefined,
    },
    api: { expectedMs: () => undefined },
  } as unknown as Pick<RunContext, "ledger" | "api">;
  return (await startOrder(takes, deps)).map(({ shotId }) => shotId);
}

test("the longest starts first", async () => {
  expect(await orderOf([take("a", 3), take("b", 15), take("c", 9)])).toEqual(["b", "c", "a"]);
});

test("what the API works on already comes before all", async () => {
  expect(await orderOf([take("a", 3), take("b", 15)], ["a"])).toEqual(["a", "b"]);
});

test("a shot that others begin with counts with all that follow it", async () => {
  const chain = [take("first", 4), take("second", 4, "first"), take("third", 4, "second")];
  expect(await orderOf([take("long", 10), ...chain])).toEqual(["first", "long", "second", "third"]);
});
