export { roles } from "./spec/model-spec.ts";
export type {
  Condition,
  Confidence,
  JsonValue,
  ModelFacts,
  OutputFacts,
  ParameterFacts,
  Price,
  PriceFacts,
  PriceTable,
  PriceUnit,
  RateFacts,
  Role,
  RuleFacts,
  Source,
} from "./spec/model-spec.ts";
export { formatUsd, multiplyUsd, parseUsd } from "./spec/money.ts";
export type { Usd } from "./spec/money.ts";
