import type { StudioEvent } from "../api/studio-request.ts";
import type { BoardWatch } from "./board-watch.ts";
import type { EditHistory } from "./edit/edit-history.ts";
import type { RunKeeper } from "./run-keeper.ts";
import type { StudioOptions } from "./studio-options.ts";

/** What requests work with. */
export type StudioState = {
  readonly options: StudioOptions;
  readonly watch: BoardWatch;
  readonly runs: RunKeeper;
  readonly edits: EditHistory;
  /** Ids of the shots of the run that were cancelled: what was not sent of them is not sent any more. */
  readonly withdrawn: Set<string>;
  readonly emit: (event: StudioEvent) => void;
};
