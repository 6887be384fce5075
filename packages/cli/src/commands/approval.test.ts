import { describe, expect, it } from "vitest";
import { reused, samplePlan } from "../../../renderer/test/sample-plan.ts";
import { createApproval, questionFor } from "./approval.ts";
import type { Output } from "../output/output.ts";
import { parseArgs } from "../arguments/parse-args.ts";

const blind: Output = {
  stdout: () => {},
  stderr: () => {},
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
  return createApproval({ flags: invocation.flags, isRehearsal, output: blind, signal });
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
    expect(questionFor(mixed)).toBe("submit 3 requests for $1.68?");
  });

  it("says what has no known price", () => {
    const unknown = samplePlan([{ id: "a" }, { id: "b", usd: null }]);
    expect(questionFor(unknown)).toBe("submit 2 requests for $0.56, plus 1 at an unknown price?");
  });

  it("counts an uncertain shot only when it is to be sent again", () => {
    const lost = { kind: "uncertain", attempts: 1 } as const;
    const uncertain = samplePlan([{ id: "a", state: lost }]);
    const givenUp = samplePlan([{ id: "a", state: { ...lost, isGivenUp: true } }]);
    expect(questionFor(uncertain)).toBeUndefined();
    expect(questionFor(givenUp)).toBe("submit 1 request for $0.56?");
  });
});
