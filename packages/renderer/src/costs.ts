export { gatherCosts } from "./inspect/costs/gather-costs.ts";
export type { CostsToGather, GatheredCosts } from "./inspect/costs/gather-costs.ts";
export { sumCosts } from "./inspect/costs/sum-costs.ts";
export type { CostGroup, FilmCosts, FilmPayment } from "./inspect/costs/film-costs.ts";
