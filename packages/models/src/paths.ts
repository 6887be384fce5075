export { fileUrl, relativeUrl } from "./paths/file-url.ts";
export { isReservedName, portableName } from "./paths/portable-name.ts";
export { pathBelow, slashed } from "./paths/slashed-path.ts";
export { isUnfinishedName, isUnfinishedOf, unfinishedPath } from "./paths/unfinished-path.ts";
