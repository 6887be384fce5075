export { watchFiles } from "./kit/watch-files.ts";
export type { FileWatch, WatchedPaths } from "./kit/watch-files.ts";
export { whileHolding } from "./workplace/while-holding.ts";
export { announcePresence } from "./workplace/presence.ts";
export type { Presence } from "./workplace/presence.ts";
