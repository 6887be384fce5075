export { alignColumns, printable, printableLine } from "./kit/text.ts";
export {
  counted,
  formatBytes,
  formatInstant,
  formatMs,
  formatSeconds,
  roundSeconds,
} from "./kit/format-amounts.ts";
export { isAbort } from "./kit/errors.ts";
export { isPlainMap } from "./kit/json.ts";
export { makeOutFolder } from "./kit/out-folder.ts";
export { commandLine, fileOperand, quoteWord, shellWord } from "./kit/shell-word.ts";
export { createWholeFile, replaceWholeFile } from "./kit/whole-file.ts";
