import type { JsonValue } from "../source/json-value.ts";
import { isMap } from "./merge-spec.ts";
import type { SpecReport } from "./spec-report.ts";

/** Checks that no fact is from the future. `today` is `YYYY-MM-DD`, and comes from `latestToday` unless a test says otherwise. */
export function checkDates(value: JsonValue | undefined, report: SpecReport, today: string): void {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly JsonValue[]).entries()) {
      checkDates(item, report.below(index), today);
    }
    return;
  }
  if (!isMap(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key !== "as_of" || typeof inner !== "string") {
      checkDates(inner, report.below(key), today);
      continue;
    }
    // A month is compared with this month.
    if (inner <= today.slice(0, inner.length)) continue;
    report.add({
      code: "SPEC_DATE_IN_FUTURE",
      message: `${inner} is in the future: as_of is when the source was read`,
      at: [key],
      hint: "use the date on which you read it",
    });
  }
}

const farthestAheadMs = 14 * 60 * 60 * 1000;

/** Today's date where it is latest on earth: a spec that was written there is right. */
export function latestToday(): string {
  return new Date(Date.now() + farthestAheadMs).toISOString().slice(0, 10);
}
