export { describeCost } from "./inspect/takes/describe-cost.ts";
export { findTake, listTakes } from "./inspect/takes/list-takes.ts";
export type { ListedTake, ShotTakes } from "./inspect/takes/list-takes.ts";
