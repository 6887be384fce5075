export {
  builtInCatalogue,
  catalogueOf,
  layerCatalogues,
  loadListedModels,
} from "./catalogue/catalogue.ts";
export type { Catalogue } from "./catalogue/catalogue.ts";
export { filterModels, nearestModels } from "./catalogue/nearest-models.ts";
export { gmiCloud } from "./generated/gmi-cloud.ts";
export { bind, parameterWithRole } from "./model/bind.ts";
export type { BindProblem, BindRequest, Bound, RoleValues } from "./model/bind.ts";
export { check, checkIgnored } from "./model/check.ts";
export { countCodePoints, formatPatterns } from "./model/check-value.ts";
export { assumePrice } from "./model/assume-price.ts";
export type { UnknownPrices } from "./model/assume-price.ts";
export { complete } from "./model/complete.ts";
export { describeOffer, neutralValues } from "./model/describe-offer.ts";
export { roles } from "./model/model.ts";
export type {
  Condition,
  ConditionLimits,
  DurationFacts,
  Confidence,
  IdOrigin,
  JsonValue,
  Medium,
  Model,
  OutputFacts,
  ParameterFacts,
  PixelLimits,
  Price,
  PriceAssumption,
  PriceFacts,
  PriceSurcharge,
  PriceTable,
  PriceUnit,
  RateFacts,
  SurchargeFacts,
  ReportedPrice,
  Role,
  RuleFacts,
  Source,
  TotalFacts,
} from "./model/model.ts";
export { formatUsd, multiplyUsd, parseUsd } from "./model/money.ts";
export type { Usd } from "./model/money.ts";
export { outputCount, outputHasAudio, outputSeconds, outputSize } from "./model/output.ts";
export { payloadSchema } from "./model/payload-schema.ts";
export type { JsonSchema } from "./model/payload-schema.ts";
export type { BrokenRule, PayloadProblem } from "./model/payload-problem.ts";
export { pixelSize } from "./model/pixel-size.ts";
export type { MeasuredInputs } from "./model/price.ts";
export { price } from "./model/price.ts";
export { priceToJson } from "./model/price-to-json.ts";
export type { PriceJson } from "./model/price-to-json.ts";
export { queueAddress } from "./model/queue-address.ts";
export type {
  EndpointFacts,
  LifecycleMeaning,
  ListedModels,
  ProviderFacts,
} from "./model/provider.ts";
