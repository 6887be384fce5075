/**
 * What the page asks of the server: `POST /api/do` with one of these as JSON. The answer is an `Outcome`; the changed view
 * follows as an event. Each does what a command does, and `command` of the outcome says which.
 */
export type StudioRequest =
  /** `storyreel takes FILE SHOT N`. `take` is the key of one; absent: nobody's choice any more. */
  | { readonly do: "choose"; readonly shot: string; readonly take?: string }
  | { readonly do: "reject"; readonly take: string; readonly isRejected: boolean }
  | {
      readonly do: "remark";
      readonly shot: string;
      readonly frame: number;
      readonly take?: string;
      readonly text: string;
    }
  | {
      readonly do: "change-remark";
      readonly id: string;
      readonly text?: string;
      readonly isDone?: boolean;
      readonly isDeleted?: true;
    }
  /** `revision`: the view that the edit was made on. */
  | { readonly do: "edit"; readonly revision: number; readonly edit: BoardEdit }
  /** What an edit would cost, as `deltaUsd`, or why it is refused. Writes nothing. */
  | { readonly do: "check"; readonly edit: BoardEdit }
  | { readonly do: "undo" }
  | { readonly do: "redo" }
  | { readonly do: "settle-conflict"; readonly keep: "mine" | "theirs" }
  /** The file was deleted: write the last version again. */
  | { readonly do: "write-again" }
  | { readonly do: "rehearse" }
  /** Cuts the film from the clips that there are. Sends nothing. */
  | { readonly do: "assemble" }
  /** Buys the requests of `takes` (keys of `PlannedRequest`), if the plan still has this digest. `confirmedUsd`: what the user typed. */
  | {
      readonly do: "buy";
      readonly digest: string;
      readonly takes: readonly string[];
      readonly confirmedUsd?: string;
    }
  /** Submits nothing more. With a shot: cancels its requests that were not sent yet, and asks for those that were. */
  | { readonly do: "cancel"; readonly shot?: string }
  /** Searches GMI for the lost submits of a shot, as a render does, and follows what was sent. Sends nothing. */
  | { readonly do: "look-up"; readonly shot: string }
  /** A copy of a clip for browsers that cannot decode it, made once; `url` as in `StudioMedia`. */
  | { readonly do: "make-proxy"; readonly url: string }
  | { readonly do: "cancel-proxy"; readonly url: string };

/** A change of the storyboard, written as a minimal patch that keeps comments and formatting. */
export type BoardEdit =
  /** `value` `null`: takes the key away, so that the default counts again. */
  | {
      readonly kind: "set";
      readonly shot: string;
      readonly field: string;
      readonly value: string | number | boolean | null;
    }
  /** The text that a prompt part comes from: `style`, `character mei`, `location market`. */
  | { readonly kind: "set-source"; readonly origin: string; readonly text: string }
  /** A key of a scene: `slugline`, `location`. */
  | {
      readonly kind: "set-scene";
      readonly scene: string;
      readonly field: string;
      readonly value: string | null;
    }
  /** In frames of the media at the film's rate; `outFrame` is the first that is not shown. */
  | {
      readonly kind: "trim";
      readonly shot: string;
      readonly inFrame: number;
      readonly outFrame: number;
    }
  /** Moves the cut between two shots: the one before ends, and this one begins, so many frames later. */
  | { readonly kind: "roll"; readonly shot: string; readonly frames: number }
  | {
      readonly kind: "transition";
      readonly shot: string;
      readonly type: string;
      readonly frames: number;
    }
  | { readonly kind: "enable"; readonly shot: string; readonly isEnabled: boolean }
  /**
   * After that shot; else in that scene; else at the end. `model`: for a shot that has none by default. `isCard`: the words are those
   * of a title card.
   */
  | {
      readonly kind: "add";
      readonly after?: string;
      readonly scene?: string;
      readonly id?: string;
      readonly model?: string;
      readonly action: string;
      readonly isCard?: boolean;
    }
  | { readonly kind: "duplicate"; readonly shot: string }
  | { readonly kind: "remove"; readonly shot: string }
  /** Before or after that shot, into its scene; neither: to the end. */
  | {
      readonly kind: "move";
      readonly shot: string;
      readonly before?: string;
      readonly after?: string;
    }
  /** At this frame of the film: one clip, used twice. */
  | { readonly kind: "split"; readonly shot: string; readonly atFrame: number }
  /** The shot asks again for what the take that the film plays was made from, as far as `StudioShot.putBack` says. */
  | { readonly kind: "put-back"; readonly shot: string }
  /** One more, with this text. A shot that has its overlays from defaults gets a list of its own. */
  | { readonly kind: "add-overlay"; readonly shot: string; readonly text: string }
  /** `index` from 0, of the shot's list. */
  | { readonly kind: "remove-overlay"; readonly shot: string; readonly index: number }
  /** How many takes the shot asks for, bought ones included. */
  | { readonly kind: "takes"; readonly shot: string; readonly count: number };

export type Outcome =
  | {
      readonly ok: true;
      readonly message: string;
      readonly command?: string;
      readonly deltaUsd?: string;
    }
  | {
      readonly ok: false;
      /** `conflict`, `changed-plan`, `not-confirmed`, `over-budget`, `disk-full`, `mistake`, … */
      readonly code: string;
      readonly message: string;
      readonly hint?: string;
    };

/** Events of `GET /api/events` (SSE); the name of each is its `type`. */
export type StudioEvent =
  | { readonly type: "view" }
  | {
      readonly type: "message";
      readonly text: string;
      readonly tone: "done" | "warning" | "failed";
    }
  | { readonly type: "bye"; readonly reason: string };
