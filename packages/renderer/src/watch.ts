export { watchFiles } from "./kit/watch-files.ts";
export type { FileWatch, WatchedPaths } from "./kit/watch-files.ts";
export { holdName } from "./workplace/hold-name.ts";
