export { listUnneeded } from "./inspect/clean/list-unneeded.ts";
export type { ListUnneededOptions } from "./inspect/clean/list-unneeded.ts";
export type { BoardProject } from "./inspect/clean/plan-boards.ts";
export { removeFiles } from "./inspect/clean/remove-files.ts";
export type {
  FreeFile,
  LeftAlone,
  NotReadable,
  PaidClip,
  Unneeded,
} from "./inspect/clean/unneeded.ts";
export type { StoredFile } from "./workplace/list-stored.ts";
