import type { StudioEvent } from "../api/studio-request.ts";
import type { BoardWatch } from "./board-watch.ts";
import type { StudioOptions } from "./studio-options.ts";

/** What requests work with. */
export type StudioState = {
  readonly options: StudioOptions;
  readonly watch: BoardWatch;
  readonly emit: (event: StudioEvent) => void;
};
