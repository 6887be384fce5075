export { saveChoice } from "./inspect/takes/save-choice.ts";
export { settleMerge } from "./inspect/takes/settle-merge.ts";
export type { Settled } from "./inspect/takes/settle-merge.ts";
export type { Choice } from "./workplace/lock/update-lock.ts";
