import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reused, samplePlan } from "../../test/sample-plan.ts";
import { judgeSavedPlan } from "./judge-saved-plan.ts";
import { planToJson } from "./plan-to-json.ts";
import { parseSavedPlan, readSavedPlan } from "./read-saved-plan.ts";
import type { TakeState } from "./render-plan.ts";

const state = fc.constantFrom<TakeState>(
  { kind: "new" },
  reused,
  { kind: "running", requestId: "r" },
  { kind: "uncertain", attempts: 1 },
);
const shot = fc.record({
  id: fc.string({ minLength: 1 }),
  state,
  usd: fc.option(fc.bigInt({ min: 0n, max: 10n ** 15n })),
  takes: fc.integer({ min: 1, max: 4 }),
});
const plans = fc.uniqueArray(shot, { selector: ({ id }) => id, maxLength: 8 }).map(samplePlan);

test("every plan that is saved can be read again, and allows itself", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const read = parseSavedPlan(JSON.stringify(planToJson(plan)));
      if (read.kind !== "read") throw new Error(JSON.stringify(read));
      const takes = plan.shots.flatMap((planned) => planned.takes);
      expect([...read.value.prices.keys()]).toEqual(takes.map(({ requestKey }) => requestKey));
      const toBuy = takes.filter((take) => take.state.kind === "new");
      expect([...read.value.toBuy]).toEqual(toBuy.map(({ requestKey }) => requestKey));
      expect(judgeSavedPlan(read, plan)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test("a plan that is damaged is told from one that is missing, and from one that cannot be read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-plan-"));
  try {
    const path = join(folder, "plan.json");
    const plan = samplePlan([{ id: "opening" }]);
    const refusal = async () => judgeSavedPlan(await readSavedPlan(path), plan);
    expect(await refusal()).toEqual({
      code: "PLAN_UNREADABLE",
      message: "the saved plan does not exist",
      hint: "save a new plan: storyreel plan FILE -o plan.json",
    });
    await writeFile(path, '{"type":"plan","version":2}');
    expect(await refusal()).toEqual({
      code: "PLAN_UNREADABLE",
      message:
        "the file is not a plan saved by this version of storyreel: version: expected 1, got 2",
      hint: "save a new plan: storyreel plan FILE -o plan.json",
    });
    await expect(readSavedPlan(folder)).rejects.toMatchObject({ code: "EISDIR" });
  } finally {
    await rm(folder, { recursive: true });
  }
});
