import { describe, expect, it } from "vitest";
import { reused, samplePlan } from "../../../renderer/test/sample-plan.ts";
import { createApproval, questionFor } from "./approval.ts";
import type { Output } from "../output/output.ts";
import { noMoney } from "@storyreel/renderer/plan";
import { parseArgs } from "../arguments/parse-args.ts";

const blind: Output = {
  stdout: () => {},
  stderr: () => {},
  lost: () => undefined,
  hide: () => {},
  redact: (text) => text,
  terminal: undefined,
  canAsk: false,
  hasColor: false,
};
const plan = samplePlan([{ id: "a" }, { id: "b" }]);

function approvalFor(args: readonly string[], isRehearsal = false) {
  const invocation = parseArgs(["render", "film.yaml", ...args]);
  if (invocation.kind !== "run") throw new Error(invocation.kind);
  const signal = new AbortController().signal;
  return createApproval({
    flags: invocation.flags,
    isRehearsal,
    output: blind,
    signal,
    takesPlan: true,
  });
}

describe("without a terminal", () => {
  it("a plan that buys something is refused, with what to do", async () => {
    expect(await approvalFor([])(plan)).toEqual({
      message: "not confirmed: there is no terminal to ask on",
      hint: "add --yes; or save a plan with storyreel plan FILE -o plan.json and add --plan plan.json",
    });
  });

  it.each([
    ["--yes", approvalFor(["--yes"])],
    ["a reviewed plan", approvalFor(["--plan", "plan.json"])],
    ["a rehearsal", approvalFor([], true)],
  ])("%s is a yes", async (_, approve) => {
    expect(await approve(plan)).toBe(true);
  });

  it("a plan that buys nothing needs none", async () => {
    expect(await approvalFor([])(samplePlan([{ id: "a", state: reused }]))).toBe(true);
  });
});

describe("the question", () => {
  it("names number and price of what is bought, and no more", () => {
    const mixed = samplePlan([{ id: "a" }, { id: "b", state: reused }, { id: "c", takes: 2 }]);
    expect(questionFor(mixed)).toBe("3 to buy for $1.68, 1 reused. Submit?");
  });

  it("says what is left of the film's budget afterwards, and of this run's", () => {
    const shots = Array.from({ length: 14 }, (_, at) => ({ id: `s${at}` }));
    const first = { ...samplePlan(shots), maxUsd: "12" };
    const asked = "14 to buy for $7.84, 0 reused, $4.16 left of $12.00";
    expect(questionFor(first)).toBe(`${asked} afterwards. Submit?`);
    expect(questionFor(first, "9.5")).toBe(
      `${asked} and $1.66 left of --max-usd $9.50 afterwards. Submit?`,
    );
  });

  it("counts what was paid and reserved before, and what already runs", () => {
    const money = { ...noMoney, paidUsd: 1_000_000_000n, reservedUsd: 560_000_000n };
    const running = { kind: "running", requestId: "r" } as const;
    const plan = samplePlan([{ id: "a" }, { id: "b", state: reused }, { id: "c", state: running }]);
    expect(questionFor({ ...plan, money, maxUsd: "12" })).toBe(
      "1 to buy for $0.56, 1 reused, 1 already running, $9.88 left of $12.00 afterwards. Submit?",
    );
  });

  it("does not count a request that came to nothing as running", () => {
    const problem = { kind: "unusable-clip", message: "cannot be used" } as const;
    const stuck = { kind: "running", requestId: "r", problem } as const;
    const plan = samplePlan([{ id: "a" }, { id: "b", state: stuck }]);
    expect(questionFor(plan)).toBe(
      "1 to buy for $0.56, 0 reused, 1 without a usable clip. Submit?",
    );
  });

  it("says what has no known price", () => {
    const unknown = samplePlan([{ id: "a" }, { id: "b", usd: null }]);
    expect(questionFor(unknown)).toBe("2 to buy for $0.56 and 1 unknown price, 0 reused. Submit?");
  });

  it("counts an uncertain shot only when it is to be sent again", () => {
    const lost = { kind: "uncertain", attempts: 1 } as const;
    const uncertain = samplePlan([{ id: "a", state: lost }]);
    const givenUp = samplePlan([{ id: "a", state: { ...lost, isGivenUp: true } }]);
    expect(questionFor(uncertain)).toBeUndefined();
    expect(questionFor(givenUp)).toBe("1 to buy for $0.56, 0 reused. Submit?");
  });
});
