import type { Model } from "../model/model.ts";
import type { ModelSpecDocument } from "./model-spec-document.ts";
import type { SpecReport } from "./spec-report.ts";

/** A model spec under review, for rules that its schema cannot express. */
export type SpecReview = {
  readonly document: ModelSpecDocument;
  readonly model: Model;
  readonly report: SpecReport;
  /** Parameters that are wrong by themselves: conditions that use them cannot be checked. */
  readonly broken: ReadonlySet<string>;
};
