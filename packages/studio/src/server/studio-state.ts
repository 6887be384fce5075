import type { StudioEvent } from "../api/studio-request.ts";
import type { BoardWatch } from "./board-watch.ts";
import type { EditHistory } from "./edit/edit-history.ts";
import type { InTurn } from "./in-turn.ts";
import type { ProxyKeeper } from "./proxy-keeper.ts";
import type { RunKeeper } from "./run-keeper.ts";
import type { StudioOptions } from "./studio-options.ts";

/** What requests work with. */
export type StudioState = {
  readonly options: StudioOptions;
  readonly watch: BoardWatch;
  readonly runs: RunKeeper;
  readonly proxies: ProxyKeeper;
  readonly edits: EditHistory;
  /** For what is written to the lock file, and for what is written to the notes. */
  readonly inTurn: { readonly choices: InTurn; readonly notes: InTurn };
  readonly emit: (event: StudioEvent) => void;
};
