import { expect, test } from "vitest";
import { openWithKey, order } from "./buy-kit.ts";
import { film } from "./studio-kit.ts";

const board = film
  .replace("    takes: 2\n", "")
  .concat("  - id: quay-b\n    prompt: A quay in the rain.\n    cut: { in: 1 }\n");

test("what shots say about their money adds up, and is in the words of the model", async () => {
  await using kit = await openWithKey(board, undefined, { scenario: "stays-processing" });
  const { server } = kit;
  const before = await kit.view();
  expect(before.shots.map(({ anewUsd }) => anewUsd)).toEqual(["0.336", "0.336", "0.00"]);
  expect(before.shots[2]?.standing).toBe(
    "New · no clip yet. The animatic plays in its place. Uses the clip of quay, which is paid once.",
  );
  expect(before.plan.requests.map(({ shot, alsoFor }) => [shot, alsoFor])).toEqual([
    ["quay", ["quay-b"]],
    ["boat", undefined],
  ]);

  await kit.send(await order(kit, ["quay", "boat"]));
  await kit.until(({ run }) => run?.rows.every(({ phase }) => phase === "running") === true);
  const [quay, boat] = server.requests();
  server.setState(quay?.requestId ?? "", { status: "success" });
  server.setState(boat?.requestId ?? "", {
    status: "failed",
    outcome: { error: "too many boats" },
  });
  const ended = await kit.until(({ run }) => run?.state === "ended");
  expect(ended.run?.rows.map(({ shot }) => shot)).toEqual(["quay", "boat"]);
  const made = await kit.until(({ shots }) => shots[2]?.state === "done");
  expect(made.shots.map(({ standing }) => standing)).toEqual([
    "Done · take 1 is in the film. Paid $0.336 for 1 take.",
    "Failed · no known charge: too many boats",
    "Done · take 1 is in the film. The clip of quay, paid once.",
  ]);
  expect(made.shots.map(({ spentUsd }) => spentUsd)).toEqual(["0.336", "0.00", "0.00"]);
  expect(made.money.spentUsd).toBe("0.336");
  expect(made.shots[1]?.takes).toMatchObject([
    { state: "failed", cost: "no known charge", reason: "too many boats" },
  ]);
  expect(made.plan.requests).toMatchObject([{ shot: "boat", why: "failed: too many boats" }]);

  // Another take is wanted: the film has its clip all the same.
  const { revision } = made;
  await kit.send({ do: "edit", revision, edit: { kind: "takes", shot: "quay", count: 3 } });
  const wanted = (await kit.view()).shots[0];
  expect([wanted?.state, wanted?.anewUsd]).toEqual(["done", "1.008"]);
  expect(wanted?.standing).toBe(
    "Done · take 1 is in the film. Paid $0.336 for 1 take. Takes 2 and 3 are not bought yet.",
  );
});
