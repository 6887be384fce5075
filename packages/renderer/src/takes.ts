export { listTakes } from "./inspect/takes/list-takes.ts";
export type { ListedTake, ShotTakes } from "./inspect/takes/list-takes.ts";
