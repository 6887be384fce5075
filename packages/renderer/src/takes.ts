export { describeCost } from "./inspect/takes/describe-cost.ts";
export { choiceFor } from "./inspect/takes/choice-for.ts";
export type { Choosable } from "./inspect/takes/choice-for.ts";
export { findStandIns } from "./inspect/takes/find-stand-ins.ts";
export { findTake, listTakes } from "./inspect/takes/list-takes.ts";
export type { ListedTake, ShotTakes } from "./inspect/takes/list-takes.ts";
