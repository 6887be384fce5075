import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatUsd } from "@storyreel/models";
import { openSqliteLedger } from "../src/workplace/ledger/sqlite-ledger.ts";
import { exitOf } from "../src/run/run-result.ts";
import { createRunKit } from "./run-kit.ts";

const hourMs = 3_600_000;
const three = [{ id: "a" }, { id: "b" }, { id: "c" }];

describe("a lost answer", () => {
  test.each([-2 * hourMs, -600_000, 600_000, 2 * hourMs])(
    "is found in the list by a machine whose clock is %i ms off",
    async (clockErrorMs) => {
      await using kit = await createRunKit();
      kit.server.inject({ route: "submit", fault: { kind: "reset" } });
      const result = await kit.run([{ id: "a" }], { clockErrorMs });
      expect([exitOf(result), kit.submits(), kit.jobs().length]).toEqual([0, 1, 1]);
    },
  );

  test.each([
    ["as local time without a zone", "2026-11-27T09:00:00"],
    ["hours ago", 1_700_000_000],
  ])("is named, and not paid for again, when its time is given %s", async (_, createdAt) => {
    await using kit = await createRunKit();
    kit.server.inject({ route: "submit", fault: { kind: "reset" } });
    const mine = {
      request_id: "11111111-2222-4333-8444-555555555555",
      model: "kling-3.0-turbo-t2v",
      status: "processing",
      created_at: createdAt,
      payload: { prompt: "shot a", duration: "3", resolution: "720p", aspect_ratio: "1:1" },
    };
    const json = { requests: [mine], total: 1 };
    kit.server.inject({
      route: "list",
      fault: { kind: "answer", status: 200, json },
      times: "always",
    });
    const first = await kit.run([{ id: "a" }]);
    expect([exitOf(first), kit.submits()]).toEqual([6, 1]);
    expect(first.takes[0]?.message).toContain(`contains ${mine.request_id} with the same content`);
    expect(first.takes[0]?.hint).not.toMatch(/resubmit|pays/);
    expect(first.takes[0]?.isListed).toBe(true);
  });

  test("is not given up for a list that may be behind, before the settle time is over", async () => {
    const submits: number[] = [];
    await using kit = await createRunKit({
      onCall: ({ route }) => void (route === "submit" && submits.push(Date.now())),
    });
    kit.server.inject({ route: "submit", fault: { kind: "reset" }, accepted: false });
    const startedAtMs = Date.now();
    const first = await kit.run([{ id: "a" }], { policy: { settleMs: 60_000 } });
    expect(exitOf(first)).toBe(6);
    expect(first.takes[0]?.message).toContain("does not show it yet");
    const second = await kit.run([{ id: "a" }], {
      resubmit: ["a"],
      policy: { resubmitAfterMs: 1, settleMs: 1_200 },
    });
    expect([exitOf(second), kit.submits()]).toEqual([0, 2]);
    // At 30 ms from one search to the next, two proofs would have come sooner.
    expect((submits[1] ?? 0) - startedAtMs).toBeGreaterThanOrEqual(1_200);
  });
});

describe("without a person, a submit that is not in the list", () => {
  const policy = {
    onNotFound: "resend",
    settleMs: 1_200,
    proofsApartMs: 100,
    unprovedMs: 60_000,
  } as const;
  const lost = { route: "submit", fault: { kind: "reset" }, accepted: false } as const;

  test("is sent again once lists have shown later requests, and costs once", async () => {
    await using kit = await createRunKit();
    kit.server.inject(lost);
    // The other one is submitted two seconds later.
    const json = { error: "rate limit exceeded" };
    const limited = { kind: "answer", status: 429, headers: { "retry-after": "2" }, json } as const;
    kit.server.inject({ route: "submit", skip: 1, fault: limited });
    const film = { id: "film", name: "the film", maxUsd: undefined, elsewhereUsd: 0n };
    const result = await kit.run([{ id: "a" }, { id: "b" }], { policy, film });
    expect([exitOf(result), kit.submits(), kit.jobs().length]).toEqual([0, 4, 2]);
    const ledger = await openSqliteLedger(join(kit.stateDir, "ledger.db"));
    expect(formatUsd(await ledger.heldUsd("film"))).toBe("0.672");
    await ledger.close();
  });

  test("is left to a person if no list proves anything", async () => {
    await using kit = await createRunKit();
    kit.server.inject(lost);
    const result = await kit.run([{ id: "a" }], { policy: { ...policy, unprovedMs: 2_500 } });
    expect([exitOf(result), kit.submits(), kit.jobs().length]).toEqual([6, 1, 0]);
  });
});

describe("a state folder that does not know a take", () => {
  test("looks for it, whatever else it has submitted", async () => {
    await using kit = await createRunKit();
    const olderCopy = `${kit.stateDir}.copy`;
    await kit.run([{ id: "a" }]);
    await cp(kit.stateDir, olderCopy, { recursive: true });
    await kit.run(three);
    await rm(kit.stateDir, { recursive: true });
    await rename(olderCopy, kit.stateDir);
    const again = await kit.run(three);
    expect([exitOf(again), kit.submits(), kit.jobs().length]).toEqual([0, 3, 3]);
  });
});

describe("a state folder that knows nothing", () => {
  test("uses what was paid for before it was deleted", async () => {
    await using kit = await createRunKit();
    await kit.run(three);
    await rm(kit.stateDir, { recursive: true });
    const again = await kit.run(three);
    expect([exitOf(again), kit.submits(), kit.jobs().length]).toEqual([0, 3, 3]);
  });

  const down = { kind: "answer", status: 503, text: "down" } as const;

  test("searches until the list is there again", async () => {
    await using kit = await createRunKit();
    await kit.run(three);
    await rm(kit.stateDir, { recursive: true });
    // More often than the client reads it again by itself.
    kit.server.inject({ route: "list", fault: down, times: 6 });
    const again = await kit.run(three);
    expect([exitOf(again), kit.submits(), kit.jobs().length]).toEqual([0, 3, 3]);
    expect(kit.events).toContainEqual(
      expect.objectContaining({ type: "retrying", trouble: "api", brief: "HTTP 503" }),
    );
  });

  test("says so when the list cannot be read, and buys", async () => {
    await using kit = await createRunKit();
    kit.server.inject({ route: "list", fault: down, times: "always" });
    const result = await kit.run(three);
    expect([exitOf(result), kit.submits()]).toEqual([0, 3]);
    const message = expect.stringContaining("list of requests could not be read (HTTP 503)");
    const warnings = kit.events.filter(({ type }) => type === "warning");
    expect(warnings).toEqual([expect.objectContaining({ message })]);
  });

  test("still searches after it has adopted some takes, and was killed or had no others to look for", async () => {
    await using kit = await createRunKit();
    await kit.run(three);
    await rm(kit.stateDir, { recursive: true });
    await kit.run([{ id: "a" }]);
    const again = await kit.run(three);
    expect([exitOf(again), kit.submits(), kit.jobs().length]).toEqual([0, 3, 3]);
  });

  test("uses what another clone has submitted, take by take", async () => {
    await using kit = await createRunKit();
    const takes = [...three, { id: "a", take: 2 }];
    await kit.run(takes);
    await using clone = await createRunKit();
    const there = { client: { baseUrl: kit.server.baseUrl } };
    const result = await clone.run(takes, there);
    expect([exitOf(result), kit.jobs().length]).toEqual([0, 4]);
    expect(new Set(result.takes.map(({ requestId }) => requestId)).size).toBe(4);
    expect(clone.events).toContainEqual(
      expect.objectContaining({
        type: "warning",
        message: expect.stringContaining(
          "has exactly this content and does not belong to a shot here",
        ),
      }),
    );
  });

  test("buys what failed there, and what is new", async () => {
    await using kit = await createRunKit({ scenario: "failed-string" });
    await kit.run([{ id: "a" }]);
    await rm(join(kit.stateDir), { recursive: true });
    await kit.run([{ id: "a" }]);
    expect(kit.submits()).toBe(2);
  });
});
