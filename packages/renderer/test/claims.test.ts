import { describe, expect, test } from "vitest";
import { runPlan } from "../src/run/run-plan.ts";
import { exitOf } from "../src/run/run-result.ts";
import { createRunKit } from "./run-kit.ts";

type Kit = Awaited<ReturnType<typeof createRunKit>>;

const a = [{ id: "a" }];
const b = [{ id: "b" }];
const queued = (requestId: string) => ({ request_id: requestId, status: "queued" });

/** The submit is taken, and its answer names another request. */
function answer(kit: Kit, label: string, requestId: string, status = 200): void {
  const fault = { kind: "answer", status, json: queued(requestId) } as const;
  kit.server.inject({ route: "submit", label, fault, accepted: status === 200 });
}

/** The answer to the submit of `a` is lost, and no list shows its request: a person is asked. */
async function loseA(kit: Kit): Promise<string> {
  kit.server.inject({ route: "submit", label: "a/1", fault: { kind: "reset" }, accepted: true });
  const empty = { kind: "answer", status: 200, json: { requests: [], total: 0 } } as const;
  kit.server.inject({ route: "list", fault: empty, times: "always" });
  expect(exitOf(await kit.run(a))).toBe(6);
  kit.server.clearFaults();
  return kit.server.requests()[0]!.requestId;
}

const idOf = (kit: Kit, label: string): string | undefined =>
  kit.server.requests().find((request) => request.label === label)?.requestId;

const isRead = ({ route }: { readonly route: string }): boolean => route === "read";

describe("an answer that names the request of another take", () => {
  test("is not believed: each take gets its own, and nothing is paid again", async () => {
    await using kit = await createRunKit();
    const ofA = await loseA(kit);
    answer(kit, "b/1", ofA);
    const second = await kit.run(b);
    expect([exitOf(second), second.takes[0]?.requestId]).toEqual([0, idOf(kit, "b/1")]);
    const third = await kit.run(a);
    expect([exitOf(third), third.takes[0]?.requestId]).toEqual([0, ofA]);
    expect([kit.submits(), kit.jobs()]).toEqual([2, ["a/1", "b/1"]]);
  });

  test("is not believed if it is a refusal either", async () => {
    await using kit = await createRunKit();
    const ofA = await loseA(kit);
    answer(kit, "b/1", ofA, 400);
    expect(exitOf(await kit.run(b))).toBe(5);
    const third = await kit.run(a);
    expect([exitOf(third), third.takes[0]?.requestId, kit.jobs().length]).toEqual([0, ofA, 1]);
  });

  test("and is not in the list leaves the take uncertain, not paid again", async () => {
    await using kit = await createRunKit();
    const ofA = await loseA(kit);
    answer(kit, "b/1", ofA);
    const onlyA = { requests: [], total: 0 };
    const list = { kind: "answer", status: 200, json: onlyA } as const;
    kit.server.inject({ route: "list", fault: list, times: "always" });
    const second = await kit.run(b);
    expect([exitOf(second), kit.submits()]).toEqual([6, 2]);
    expect(second.takes[0]?.message).toContain(
      `the answer named request ${ofA}, which is not the one that was sent`,
    );
    kit.server.clearFaults();
    expect([exitOf(await kit.run([...a, ...b])), kit.submits()]).toEqual([0, 2]);
  });
});

test("of two answers that name one request, none is believed that is wrong", async () => {
  await using kit = await createRunKit();
  await kit.run([{ id: "other", payload: { prompt: "something else" } }]);
  const foreign = kit.server.requests()[0]!.requestId;
  for (const label of ["a/1", "b/1"]) answer(kit, label, foreign);
  // Another state folder: nothing holds the foreign request there.
  await using elsewhere = await createRunKit();
  const client = { baseUrl: kit.server.baseUrl };
  const result = await elsewhere.run([...a, ...b], { client });
  expect([exitOf(result), kit.jobs().length]).toEqual([0, 3]);
  expect(result.takes.map(({ requestId }) => requestId)).toEqual([
    idOf(kit, "a/1"),
    idOf(kit, "b/1"),
  ]);
});

test("an answer that names a request that nobody knows is not believed", async () => {
  await using kit = await createRunKit();
  answer(kit, "a/1", "00000000-0000-4000-8000-00000000dead");
  const result = await kit.run(a);
  expect([exitOf(result), kit.submits()]).toEqual([0, 1]);
  expect(result.takes[0]?.requestId).toBe(idOf(kit, "a/1"));
});

test("an answer that is right costs no call more", async () => {
  await using kit = await createRunKit();
  await kit.run(a);
  const looks = kit.server.calls().filter(isRead).length;
  await using bare = await createRunKit();
  // What the ledger of an earlier version says is believed.
  await bare.run(a, {
    drive: (options) => {
      const { ledger } = options.state;
      const cas: typeof ledger.cas = (base, record, money) => {
        const believed =
          record.state === "submitted" ? { ...record, isUnproven: undefined } : record;
        return ledger.cas(base, believed, money);
      };
      return runPlan({ ...options, state: { ...options.state, ledger: { ...ledger, cas } } });
    },
  });
  expect(looks).toBe(bare.server.calls().filter(isRead).length);
  expect(kit.server.calls().filter(({ route }) => route === "list").length).toBe(
    bare.server.calls().filter(({ route }) => route === "list").length,
  );
});
