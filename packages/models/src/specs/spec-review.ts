import type { Model } from "../model/model.ts";
import type { ModelSpecDocument } from "./model-spec-document.ts";
import type { SpecReport } from "./spec-report.ts";

/** A model spec that is checked for what its schema cannot express: as written, as resolved, and what is wrong with it. */
export type SpecReview = {
  readonly document: ModelSpecDocument;
  readonly model: Model;
  readonly report: SpecReport;
  /** Parameters that are wrong by themselves: what else the spec says of those cannot be judged. */
  readonly broken: ReadonlySet<string>;
};
