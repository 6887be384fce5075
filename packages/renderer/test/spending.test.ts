import { symlink, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  addSpent,
  committedUsd,
  describeMoney,
  leftUsd,
  noMoney,
  noSpending,
} from "../src/plan/film-money.ts";
import { attemptKey, type Budget } from "../src/workplace/ledger/money.ts";
import { openSqliteLedger } from "../src/workplace/ledger/sqlite-ledger.ts";
import type { Intent, TakeRecord } from "../src/workplace/ledger/take-record.ts";
import { emptyLock, type Lock, type LockedTake } from "../src/workplace/lock/lock.ts";
import { openFolder } from "../src/workplace/workplace.ts";
import { scratchFolder } from "./ledger-kit.ts";

const usd = 336_000_000n;
const facts = { shotId: "a", take: 1, modelId: "m" };
const rendered = { mediaUrls: [], renderedAtMs: 9, submittedAtMs: 1, adopted: false };
const clip = { sha256: "c", sizeBytes: 1, finishedAtMs: 10 };
const running = { submittedAtMs: 1, adopted: false };

function intent(attempt: number, more: Partial<Intent> = {}): Intent {
  return { attempt, payloadSha256: "p", startedAtMs: attempt, sendByMs: 2, ...more };
}

/** A take as its last step left it, and which of its attempts are still charged. */
type Case = {
  readonly record: TakeRecord;
  readonly held?: readonly number[];
  readonly released?: readonly number[];
};

const cases: {
  readonly [name: string]: Case & { readonly sums: readonly [number, number, number] };
} = {
  succeeded: {
    record: {
      ...facts,
      ...rendered,
      ...clip,
      intents: [intent(1, { requestId: "r1" })],
      state: "done",
      requestId: "r1",
    },
    held: [1],
    sums: [1, 0, 0],
  },
  running: {
    record: {
      ...facts,
      ...running,
      intents: [intent(1, { requestId: "r1" })],
      state: "submitted",
      requestId: "r1",
    },
    held: [1],
    sums: [0, 1, 0],
  },
  "sent without an answer": {
    record: { ...facts, intents: [intent(1)], state: "ambiguous", message: "lost" },
    held: [1],
    sums: [0, 1, 0],
  },
  failed: {
    record: {
      ...facts,
      intents: [intent(1, { requestId: "r1" })],
      state: "failed",
      message: "no",
      requestId: "r1",
    },
    released: [1],
    sums: [0, 0, 1],
  },
  "failed, then succeeded": {
    record: {
      ...facts,
      ...rendered,
      ...clip,
      intents: [intent(1, { requestId: "r1" }), intent(2, { requestId: "r2" })],
      state: "done",
      requestId: "r2",
    },
    released: [1],
    held: [2],
    sums: [1, 0, 1],
  },
  "given up without an answer, then succeeded": {
    record: {
      ...facts,
      ...rendered,
      ...clip,
      intents: [intent(1), intent(2, { requestId: "r2" })],
      state: "done",
      requestId: "r2",
    },
    held: [1, 2],
    sums: [1, 1, 0],
  },
  refused: {
    record: {
      ...facts,
      intents: [intent(1, { requestId: "r1", isRefused: true })],
      state: "failed",
      message: "no",
      requestId: "r1",
    },
    released: [1],
    sums: [0, 0, 0],
  },
  "succeeded without a usable video": {
    record: {
      ...facts,
      ...running,
      intents: [intent(1, { requestId: "r1" })],
      state: "submitted",
      requestId: "r1",
      problem: "no video",
    },
    held: [1],
    sums: [1, 0, 0],
  },
  "not sent": {
    record: { ...facts, intents: [], state: "planned" },
    released: [1],
    sums: [0, 0, 0],
  },
  "found in the API's list, made by another clone": {
    record: { ...facts, ...rendered, ...clip, intents: [], state: "done", requestId: "r1" },
    held: [0],
    sums: [1, 0, 0],
  },
};

/** A state folder whose ledger has one take, charged to a film. */
async function withTake({ record, held = [], released = [] }: Case) {
  const folder = await scratchFolder();
  const workplace = openFolder(folder.path);
  const file = join(folder.path, "film.yaml");
  const ledger = await openSqliteLedger(folder.ledger);
  const film: Budget = {
    id: workplace.budgetId(file),
    name: "film",
    maxUsd: undefined,
    elsewhereUsd: 0n,
  };
  let version = 0;
  for (const attempt of [...held, ...released]) {
    const reserve = { attempt: attemptKey("k", attempt), usd, budgets: [film] };
    await ledger.cas({ key: "k", version: version++ }, record, { reserve });
  }
  for (const attempt of released) {
    await ledger.cas({ key: "k", version: version++ }, record, {
      release: attemptKey("k", attempt),
    });
  }
  const heldUsd = await ledger.heldUsd(film.id);
  await ledger.close();
  return { file, workplace, heldUsd, [Symbol.asyncDispose]: folder[Symbol.asyncDispose] };
}

describe("what a take has cost", () => {
  it.each(Object.entries(cases))("%s", async (_, one) => {
    await using made = await withTake(one);
    const money = await made.workplace.money(emptyLock, made.file);
    const sums = [money.paidUsd, money.reservedUsd, money.failedUsd];
    expect(sums).toEqual(one.sums.map((count) => BigInt(count) * usd));
    // What the budget counts is what is shown.
    expect(committedUsd(money)).toBe(made.heldUsd);
    const { spendingOf } = await made.workplace.known(emptyLock, made.file, () => []);
    expect(committedUsd(spendingOf("k"))).toBe(made.heldUsd);
  });

  it("counts for its own film", async () => {
    await using made = await withTake(cases["succeeded"]!);
    const other = made.file.replace("film.yaml", "other.yaml");
    expect(await made.workplace.money(emptyLock, other)).toEqual(noMoney);
  });
});

describe("a take that the lock file lists", () => {
  const lock: Lock = {
    shots: [{ id: "a", chosen: undefined, chosenFor: undefined, takes: [lockedTake("k")] }],
  };

  it("is paid for by its film, under another name of the storyboard too", async () => {
    await using made = await withTake(cases["succeeded"]!);
    const renamed = made.file.replace("film.yaml", "renamed.yaml");
    expect(await made.workplace.money(lock, renamed)).toMatchObject({
      paidUsd: usd,
      elsewhereUsd: usd,
    });
    await writeFile(made.file, "");
    expect(await made.workplace.money(lock, renamed)).toEqual(noMoney);
  });

  it("is of the same film by way of a link", async () => {
    await using made = await withTake(cases["succeeded"]!);
    const link = `${dirname(made.file)}.link`;
    await symlink(dirname(made.file), link);
    const linked = join(link, "film.yaml");
    expect(made.workplace.budgetId(linked)).toBe(made.workplace.budgetId(made.file));
    await unlink(link);
  });

  it("is paid once if the ledger was charged for it", async () => {
    await using made = await withTake(cases["succeeded"]!);
    expect(await made.workplace.money(lock, made.file)).toMatchObject({
      paidUsd: usd,
      elsewhereUsd: 0n,
    });
  });

  it.each(["failed", "not sent"])("is paid by another clone if here it was %s", async (name) => {
    await using made = await withTake(cases[name]!);
    expect(await made.workplace.money(lock, made.file)).toMatchObject({
      paidUsd: usd,
      elsewhereUsd: usd,
    });
  });

  it("is paid where there is no ledger", async () => {
    await using folder = await scratchFolder();
    const money = await openFolder(folder.path).money(lock, join(folder.path, "film.yaml"));
    expect(money).toMatchObject({
      paidUsd: usd,
      reservedUsd: 0n,
      failedUsd: 0n,
      elsewhereUsd: usd,
    });
  });
});

it("an unknown price is counted, and never as 0", () => {
  const money = { ...noMoney, paidUsd: usd, unpricedRequests: 2 };
  expect(describeMoney(money, undefined).join(", ")).toBe(
    "paid $0.336, 2 requests at an unknown price",
  );
});

it("the part of a sum that no source documents is named", () => {
  const money = [
    { state: "paid", usd, isAssumed: true },
    { state: "reserved", usd },
    { state: "failed", usd, isAssumed: true },
  ] as const;
  const sum = money.reduce(addSpent, noSpending);
  expect(describeMoney(sum, undefined).join(", ")).toBe(
    "paid $0.336, reserved $0.336, $0.336 of it assumed, $0.336 failed (reported as not charged)",
  );
});

it("less than nothing is never left", () => {
  expect(leftUsd({ ...noMoney, paidUsd: usd }, "0.30")).toBe(0n);
  expect(leftUsd(noMoney, undefined)).toBeUndefined();
});

function lockedTake(requestKey: string): LockedTake {
  return {
    requestKey,
    take: 1,
    model: "m",
    requestId: "r1",
    media: {
      sha256: "c",
      sizeBytes: 1,
      seconds: 3,
      widthPx: 1,
      heightPx: 1,
      rate: "24/1",
      hasAudio: false,
    },
    price: { usd: "0.336", basis: "3 second × 0.112", source: "s", date: "2026-11-27" },
    payload: {},
  };
}
