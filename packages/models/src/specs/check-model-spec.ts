import type { Diagnostic } from "../source/diagnostic.ts";
import type { YamlSource } from "../source/read-yaml.ts";
import { checkDates, latestToday } from "./check-dates.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkParameters } from "./check-parameters.ts";
import { checkPrice } from "./check-price.ts";
import { checkQuantity } from "./check-quantity.ts";
import type { Model } from "../model/model.ts";
import type { ModelSpecDocument } from "./model-spec-document.ts";
import { createSpecReport } from "./spec-report.ts";

/** Checks the rules of a model spec that its schema cannot express. */
export function checkModelSpec(
  source: YamlSource,
  document: ModelSpecDocument,
  model: Model,
): readonly Diagnostic[] {
  const report = createSpecReport(source);
  const broken = checkParameters({ document, model, report });
  const review = { document, model, report, broken };
  checkConditions(review);
  checkQuantity(review);
  checkDates(source.value, report, latestToday());
  // Rows are compared only when every condition makes sense by itself.
  if (report.diagnostics.length === 0) checkPrice(review);
  return report.diagnostics;
}
