import type { Diagnostic } from "../source/diagnostic.ts";
import type { YamlSource } from "../source/read-yaml.ts";
import { checkDates, latestToday } from "./check-dates.ts";
import { checkConditions, checkEntries } from "./check-conditions.ts";
import { checkMedium, checkOutput } from "./check-output.ts";
import { checkParameters } from "./check-parameters.ts";
import { checkPrice } from "./check-price.ts";
import { checkQuantity } from "./check-quantity.ts";
import { checkRules } from "./check-rules.ts";
import { checkTotals } from "./check-totals.ts";
import type { Model } from "../model/model.ts";
import type { ModelSpecDocument } from "./model-spec-document.ts";
import { createSpecReport, type SpecReport } from "./spec-report.ts";

/** Checks the rules of a model spec that its schema cannot express. */
export function checkModelSpec(
  source: YamlSource,
  document: ModelSpecDocument,
  model: Model,
): readonly Diagnostic[] {
  const report = createSpecReport(source);
  checkId(document.id, report);
  const broken = checkParameters({ document, model, report });
  const review = { document, model, report, broken };
  checkConditions(review);
  checkEntries(review);
  checkQuantity(review);
  checkMedium(review);
  checkTotals(review);
  checkDates(source.value, report, latestToday());
  // Rows and rules are compared only when every condition makes sense by itself.
  if (report.diagnostics.length === 0) {
    checkPrice(review);
    checkOutput(review);
    checkRules(review);
  }
  return report.diagnostics;
}

/** An id becomes a name in code and on disk. */
function checkId(id: string, report: SpecReport): void {
  if (/[A-Za-z0-9]/.test(id) && !/[\p{Cc}\p{Cf}]/u.test(id)) return;
  report.add({
    code: "SPEC_ID_NOT_A_NAME",
    message: `${JSON.stringify(id)} is not an id: it needs a letter from A to Z or a digit, and no control character`,
    at: ["id"],
    hint: "use the model's id exactly as the API lists it",
  });
}
