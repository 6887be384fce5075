import { holds } from "../model/condition.ts";
import type { SpecReview } from "./spec-review.ts";
import { combinationsOf, domainOf } from "./value-domain.ts";

// Enough for any table that a person maintains, and checked in a moment.
const MAX_COMBINATIONS = 20_000;

/** Checks that exactly one row matches each combination of the parameters that a price depends on. */
export function checkPrice({ document, model, report }: SpecReview): void {
  if (!model.price.known || "unknown" in document.price) return;
  const { table } = model.price;
  const names = [...new Set(table.rates.flatMap(({ when }) => Object.keys(when)))];
  const domains = names.map((name) => {
    const wanted = table.rates.map(({ when }) => when[name]).filter((one) => one !== undefined);
    return [name, domainOf(model.parameters[name]!, wanted)] as const;
  });
  const count = domains.reduce((product, [, domain]) => product * domain.length, 1);
  if (count > MAX_COMBINATIONS) {
    const message = `the price has ${count} combinations; at most ${MAX_COMBINATIONS} can be checked`;
    report.add({ code: "SPEC_PRICE_TOO_WIDE", message, at: ["price", "rates"], part: "key" });
    return;
  }
  const reported = new Set<string>();
  for (const combination of combinationsOf(domains)) {
    const rows = table.rates.flatMap(({ when }, index) =>
      holds(when, combination) ? [index] : [],
    );
    if (rows.length === 1) continue;
    const gap = rows.length === 0;
    // One mistake may affect many combinations: report the first of each kind.
    const kind = gap ? "gap" : rows.join(" ");
    if (reported.has(kind)) continue;
    reported.add(kind);
    const what = names.map((name) => `${name} ${JSON.stringify(combination[name]) ?? "left out"}`);
    if (gap) {
      report.add({
        code: "SPEC_PRICE_GAP",
        message: `no row has a price for ${what.join(", ")}`,
        at: ["price", "rates"],
        part: "key",
        hint: "add a row; use usd: null if the price is unknown",
      });
    } else {
      const message = `rows ${rows.map((row) => row + 1).join(" and ")} both have a price for ${what.join(", ") || "every payload"}`;
      report.add({ code: "SPEC_PRICE_TWICE", message, at: ["price", "rates", rows[1]!] });
    }
  }
}
