import { describe, expect, test } from "vitest";
import type { PlannedRequest, PlanView } from "../../api/studio-view.ts";
import { decimalUsd, parseUsd, showChange, showUsd } from "../kit/usd.ts";
import {
  billOf,
  isAmount,
  renewPurchase,
  shortDigest,
  startPurchase,
  titleOf,
  toggleShot,
} from "./purchase.ts";

describe("amounts", () => {
  test.each([
    ["1.68", "$1.68"],
    ["12", "$12.00"],
    ["0.336", "$0.336"],
    ["0.1", "$0.10"],
    ["-0.28", "−$0.28"],
    ["not money", "$0.00"],
  ])("%s is shown as %s", (text, shown) => {
    expect(showUsd(text)).toBe(shown);
  });

  test("add up exactly", () => {
    const sum = Array.from({ length: 10 }, () => parseUsd("0.1")).reduce((a, b) => a + b, 0n);
    expect(decimalUsd(sum)).toBe("1.00");
  });

  test("a change has its sign", () => {
    expect(["+0.56", "-0.28", "0.00"].map(showChange)).toEqual(["+$0.56", "−$0.28", "±$0.00"]);
  });
});

describe("a purchase", () => {
  test("leaves failed requests out until somebody ticks them", () => {
    const plan = planOf([request("a"), request("b", { isFailed: true })]);
    const purchase = startPurchase(plan);
    expect([...purchase.ticked]).toEqual(["a-1"]);
    expect([...toggleShot(purchase, plan, "b").ticked]).toEqual(["a-1", "b-1"]);
  });

  test("of one shot has all of its requests, the failed one too", () => {
    const plan = planOf([
      request("a"),
      request("b", { isFailed: true }),
      request("b", { take: 2 }),
    ]);
    expect([...startPurchase(plan, "b").ticked]).toEqual(["b-1", "b-2"]);
  });

  test("ticks all requests of a shot together", () => {
    const plan = planOf([request("a"), request("a", { take: 2 }), request("b")]);
    const purchase = toggleShot(startPurchase(plan), plan, "a");
    expect([...purchase.ticked]).toEqual(["b-1"]);
  });

  test("keeps what was left out when the plan changes, and takes in what is new", () => {
    const before = planOf([request("a"), request("b")]);
    const purchase = toggleShot(startPurchase(before), before, "a");
    const now = planOf([request("a", { takeKey: "other" }), request("b"), request("c")], "d2");
    const renewed = renewPurchase(purchase, before, now);
    expect(renewed.digest).toBe("d2");
    expect([...renewed.ticked]).toEqual(["b-1", "c-1"]);
  });

  test("has to be typed when it is above the limit, and only then", () => {
    const plan = planOf([request("a"), request("b")]);
    const money = { spentUsd: "0", reservedUsd: "0", leftUsd: "1.00", confirmAboveUsd: "1.12" };
    const all = billOf(startPurchase(plan), plan, money);
    expect(all).toMatchObject({ toType: undefined, shots: 2, requests: 2 });
    expect(showUsd(all.over)).toBe("$0.12");
    expect(billOf(startPurchase(plan), plan, { ...money, confirmAboveUsd: "1.11" }).toType).toBe(
      "1.12",
    );
    expect(titleOf(startPurchase(plan), all)).toBe("Buy 2 shots for $1.12");
  });

  test("names the shots whose price nobody knows, until they are unticked", () => {
    const { usd: _, ...unpriced } = request("b");
    const plan = planOf([request("a"), unpriced]);
    const money = { spentUsd: "0", reservedUsd: "0" };
    const purchase = startPurchase(plan);
    expect(billOf(purchase, plan, money).unknown).toEqual(["b"]);
    expect(billOf(toggleShot(purchase, plan, "b"), plan, money).unknown).toEqual([]);
  });

  test.each([
    ["1.68", true],
    [" $1.68 ", true],
    ["1.680", true],
    ["1.6", false],
    ["1,68", false],
    ["", false],
    ["16.8", false],
  ])("typed as %j: %j", (typed, isRight) => {
    expect(isAmount(typed, "1.68")).toBe(isRight);
  });

  test("the digest is short enough to compare", () => {
    expect(shortDigest("sha256:5cbf7d30a1e24b6f")).toBe("5cbf 7d30");
  });
});

function planOf(requests: readonly PlannedRequest[], digest = "d1"): PlanView {
  return { digest, totalUsd: "0", requests, unknownPrice: [], canBuy: true };
}

function request(shot: string, change: Partial<PlannedRequest> = {}): PlannedRequest {
  const take = change.take ?? 1;
  return {
    shot,
    take,
    takeKey: `${shot}-${take}`,
    model: "m",
    why: "new",
    usd: "0.56",
    arithmetic: "5 s × $0.112",
    isFailed: false,
    ...change,
  };
}
