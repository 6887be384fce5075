export { cataloguePages, isCataloguePage, modelPage } from "./inspect/catalogue/catalogue-pages.ts";
export type { CatalogueFacts } from "./inspect/catalogue/catalogue-pages.ts";
export { compareModels } from "./inspect/catalogue/compare-models.ts";
export type { ModelComparison } from "./inspect/catalogue/compare-models.ts";
export {
  conditionOf,
  defaultOf,
  durationsOf,
  limitsOf,
  madeFrom,
  priceOf,
  rangeOf,
  resolutionsOf,
  sizesOf,
  sourceOf,
  surchargeOf,
} from "./inspect/catalogue/describe-model.ts";
export { formatComparison } from "./inspect/catalogue/format-comparison.ts";
export type { PageFormat } from "./inspect/catalogue/page-format.ts";
