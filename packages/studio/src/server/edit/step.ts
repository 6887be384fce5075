import type { BoardPatch } from "@storyreel/renderer/edit";

/** One change that was made on the page. */
export type Step = {
  readonly label: string;
  readonly patch: BoardPatch;
  readonly before: string;
  readonly after: string;
};
