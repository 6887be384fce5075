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

test("a chain of 10,000 shots is ordered by what follows, whichever way it is listed", async () => {
  const chain = Array.from({ length: 10_000 }, (_, at) =>
    take(`s${at}`, 4, at === 0 ? undefined : `s${at - 1}`),
  );
  const ids = chain.map(({ shotId }) => shotId);
  expect(await orderOf(chain)).toEqual(ids);
  expect(await orderOf(chain.toReversed())).toEqual(ids);
});

test("a shot that thousands begin with counts with the longest of them", async () => {
  const fan = Array.from({ length: 10_000 }, (_, at) => take(`s${at}`, at === 7 ? 9 : 4, "first"));
  const order = await orderOf([...fan, take("long", 12), take("first", 4)]);
  expect(order.slice(0, 3)).toEqual(["first", "long", "s7"]);
});
