export { openFolder } from "./workplace/workplace.ts";
export type { FilmCharge, KnownTakes, Workplace } from "./workplace/workplace.ts";
export type { Project } from "./workplace/load-project.ts";
export { emptyLock, lockPath } from "./workplace/lock/lock.ts";
export type { Lock } from "./workplace/lock/lock.ts";
