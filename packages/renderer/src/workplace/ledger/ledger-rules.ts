import { deepStrictEqual } from "node:assert/strict";
import type { CasResult, Ledger, LedgerEntry } from "./ledger.ts";
import type { LedgerRule } from "./ledger-rule.ts";
import { moneyRules } from "./money-rules.ts";
import type { Intent, TakeRecord } from "./take-record.ts";

/**
 * The tests of a ledger, for any test runner. Each rule needs an empty ledger.
 *
 *     for (const { name, check } of ledgerRules) test(name, async () => check({ ledger: await openEmpty() }));
 */
export const ledgerRules: readonly LedgerRule[] = [
  {
    name: "what was written is read back, with the next version",
    check: async ({ ledger }) => {
      deepStrictEqual(await ledger.get("k"), undefined);
      const entry = { key: "k", version: 1, record: planned };
      deepStrictEqual(await written(ledger.cas({ key: "k", version: 0 }, planned)), entry);
      deepStrictEqual(await ledger.get("k"), entry);
      deepStrictEqual(
        (await written(ledger.cas({ key: "k", version: 1 }, submitted("r1"))))?.version,
        2,
      );
    },
  },
  {
    name: "a change that is not based on the newest version writes nothing",
    check: async ({ ledger }) => {
      await ledger.cas({ key: "k", version: 0 }, planned);
      deepStrictEqual(await ledger.cas({ key: "k", version: 0 }, submitted("r1")), lost);
      deepStrictEqual(await ledger.cas({ key: "k", version: 2 }, submitted("r1")), lost);
      deepStrictEqual(await ledger.cas({ key: "other", version: 1 }, submitted("r1")), lost);
      deepStrictEqual((await ledger.get("k"))?.record, planned);
      deepStrictEqual(await ledger.claimed("m"), new Set());
    },
  },
  {
    name: "of several changes to one version, exactly one succeeds",
    check: async ({ ledger }) => {
      await ledger.cas({ key: "k", version: 0 }, planned);
      const racing = Array.from({ length: 8 }, (_, racer) =>
        written(ledger.cas({ key: "k", version: 1 }, submitted(`r${racer}`))),
      );
      const won = (await Promise.all(racing)).filter((entry) => entry !== undefined);
      deepStrictEqual(won.length, 1);
      deepStrictEqual(await ledger.get("k"), won[0]);
    },
  },
  {
    name: "one request pays for one take, even if two claim it at once",
    check: async ({ ledger }) => {
      const racing = ["k1", "k2", "k3"].map((key) =>
        written(ledger.cas({ key, version: 0 }, submitted("r1"))),
      );
      const won = (await Promise.all(racing)).filter((entry) => entry !== undefined);
      deepStrictEqual(won.length, 1);
      deepStrictEqual(await keysOf(ledger), [won[0]?.key]);
    },
  },
  {
    name: "a request of an earlier attempt still belongs to the take that made it",
    check: async ({ ledger }) => {
      const tried: TakeRecord = { ...planned, intents: [{ ...intent("p"), requestId: "r1" }] };
      await ledger.cas({ key: "k1", version: 0 }, tried);
      deepStrictEqual((await ledger.claimed("m")).has("r1"), true);
      deepStrictEqual(await ledger.cas({ key: "k2", version: 0 }, submitted("r1")), lost);
      deepStrictEqual(
        (await written(ledger.cas({ key: "k1", version: 1 }, submitted("r1"))))?.version,
        2,
      );
    },
  },
  {
    name: "a request that a take gives back is free for another one, which then keeps it",
    check: async ({ ledger, reopen }) => {
      await ledger.cas({ key: "k1", version: 0 }, submitted("r1"));
      const named: TakeRecord = {
        ...planned,
        state: "sending",
        intents: [{ ...intent("p"), answeredRequestId: "r1" }],
      };
      // Who only names it does not take it away, and a change that comes too late gives nothing back.
      deepStrictEqual((await ledger.cas({ key: "k2", version: 0 }, named)).kind, "written");
      deepStrictEqual(await ledger.cas({ key: "k1", version: 7 }, named), lost);
      deepStrictEqual(await ledger.cas({ key: "k2", version: 1 }, submitted("r1")), lost);
      deepStrictEqual(await ledger.claimed("m"), new Set(["r1"]));
      deepStrictEqual((await ledger.cas({ key: "k1", version: 1 }, named)).kind, "written");
      deepStrictEqual(await ledger.claimed("m"), new Set());
      const holding = { ...submitted("r1"), intents: named.intents };
      deepStrictEqual((await ledger.cas({ key: "k2", version: 1 }, holding)).kind, "written");
      // Who gave it back still names it.
      deepStrictEqual((await ledger.cas({ key: "k1", version: 2 }, named)).kind, "written");
      const next = (await reopen?.()) ?? ledger;
      deepStrictEqual(await next.claimed("m"), new Set(["r1"]));
      deepStrictEqual(await next.cas({ key: "k1", version: 3 }, submitted("r1")), lost);
    },
  },
  {
    name: "a payload is in flight exactly as long as its take is in state sending",
    check: async ({ ledger }) => {
      const sending: TakeRecord = { ...planned, state: "sending", intents: [intent("p")] };
      await ledger.cas({ key: "k1", version: 0 }, sending);
      await ledger.cas({ key: "k2", version: 0 }, sending);
      deepStrictEqual([...(await ledger.sending("p"))].sort(), ["k1", "k2"]);
      deepStrictEqual(await ledger.sending("q"), []);
      await ledger.cas({ key: "k1", version: 1 }, { ...submitted("r1"), intents: sending.intents });
      deepStrictEqual(await ledger.sending("p"), ["k2"]);
    },
  },
  {
    name: "every take is listed once, even while others are written",
    check: async ({ ledger }) => {
      for (const key of ["k1", "k2", "k3"]) await ledger.cas({ key, version: 0 }, planned);
      const seen: string[] = [];
      for await (const { key, version, record } of ledger.entries()) {
        seen.push(key);
        if (record.state === "planned") await ledger.cas({ key, version }, submitted(`of-${key}`));
      }
      deepStrictEqual(seen.sort(), ["k1", "k2", "k3"]);
    },
  },
  {
    name: "of each model, the newest fifty timings are known, newest first",
    check: async ({ ledger }) => {
      for (let at = 1; at <= 60; at += 1)
        await ledger.cas({ key: `k${at}`, version: 0 }, rendered(at));
      await ledger.cas({ key: "other", version: 0 }, { ...rendered(99), modelId: "other" });
      await ledger.cas({ key: "running", version: 0 }, submitted("r"));
      const times = (await ledger.timings("m")).map(({ totalMs }) => totalMs);
      deepStrictEqual(
        times,
        Array.from({ length: 50 }, (_, index) => 60 - index),
      );
    },
  },
  ...moneyRules,
  {
    name: "the next process finds what was acknowledged, including the claims",
    check: async ({ ledger, reopen }) => {
      if (reopen === undefined) return;
      await ledger.cas({ key: "k1", version: 0 }, planned);
      await ledger.cas({ key: "k1", version: 1 }, submitted("r1"));
      await ledger.cas(
        { key: "k2", version: 0 },
        { ...planned, state: "sending", intents: [intent("p")] },
      );
      const next = await reopen();
      const found: LedgerEntry = { key: "k1", version: 2, record: submitted("r1") };
      deepStrictEqual(await next.get("k1"), found);
      deepStrictEqual(await next.sending("p"), ["k2"]);
      deepStrictEqual(await next.cas({ key: "k3", version: 0 }, submitted("r1")), lost);
    },
  },
];

const lost: CasResult = { kind: "lost" };

/** The entry if it was written. */
async function written(result: Promise<CasResult>): Promise<LedgerEntry | undefined> {
  const { kind, ...rest } = await result;
  return kind === "written" && "entry" in rest ? rest.entry : undefined;
}

const planned: TakeRecord = { shotId: "a", take: 1, modelId: "m", intents: [], state: "planned" };

function submitted(requestId: string): TakeRecord {
  return { ...planned, state: "submitted", requestId, submittedAtMs: 1, adopted: false };
}

function rendered(at: number): TakeRecord {
  return {
    ...planned,
    state: "rendered",
    requestId: `r${at}`,
    submittedAtMs: 0,
    adopted: false,
    mediaUrls: [],
    renderedAtMs: at,
    timing: { seconds: 5, totalMs: at },
  };
}

function intent(payloadSha256: string): Intent {
  return { attempt: 1, payloadSha256, startedAtMs: 1, sendByMs: 2 };
}

async function keysOf(ledger: Ledger): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key } of ledger.entries()) keys.push(key);
  return keys;
}
