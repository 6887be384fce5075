import { expect, test } from "vitest";
import { failedMessage } from "./say-end.ts";

const failed = (shotId: string, reason?: string) =>
  [
    `${shotId} 1`,
    {
      id: { shotId, take: 1 },
      phase: "failed",
      trouble: reason === undefined ? undefined : { reason, nextTryAtMs: undefined },
    },
  ] as const;

const outcome = { exit: 5, message: 'shot "boat": request 6f3a failed: too many boats' } as const;

test("what failed in a purchase is said in the words of the model, after what was bought", () => {
  const takes = new Map([failed("boat", "too many boats")]);
  const hint = "change the prompt";
  expect(failedMessage({ ...outcome, hint }, { made: 5, takes }).text).toBe(
    'Bought 5 takes. "boat" failed: too many boats. Change the prompt.',
  );
  const many = new Map(["a", "b", "c", "d", "e"].map((id) => failed(id)));
  expect(failedMessage(outcome, { made: 0, takes: many }).text).toBe(
    '"a" failed; "b" failed; "c" failed; 2 more failed.',
  );
});

test("a run that ends for another reason says that one", () => {
  const takes = new Map([failed("boat", "too many boats")]);
  const lost = { exit: 3, message: "the connection was lost" } as const;
  expect(failedMessage(lost, { made: 1, takes }).text).toBe(
    "Bought 1 take. The connection was lost.",
  );
  expect(failedMessage({ exit: 5 }).text).toBe("The run did not finish.");
});
