export { roles } from "./spec/model-spec.ts";
export type {
  Condition,
  ConditionLimits,
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
export type { BindProblem, BindRequest, Bound } from "./spec/bind-roles.ts";
export type { PayloadProblem } from "./spec/check-payload.ts";
export type { BrokenRule } from "./spec/check-value.ts";
export { countCodePoints } from "./spec/check-value.ts";
export { defineModel } from "./spec/define-model.ts";
export type { AnyModel, Model } from "./spec/define-model.ts";
