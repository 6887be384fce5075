export { alignColumns } from "./kit/align-columns.ts";
export {
  counted,
  formatBytes,
  formatMs,
  formatSeconds,
  roundSeconds,
} from "./kit/format-amounts.ts";
export { isAbort } from "./kit/is-abort.ts";
export { printable } from "./kit/printable.ts";
export { isPlainMap } from "./kit/plain-map.ts";
