import type { Marker, Transition } from "../../storyboard/storyboard.ts";

/** What an editor changed, in terms of the storyboard. */
export type CutEdits = {
  /** In the order of the edited timeline, then the shots that were removed from it. */
  readonly shots: readonly ShotEdit[];
  /** In the order of the edited timeline. */
  readonly copies: readonly ShotCopy[];
  /** Ids of the shots in the timeline, in its order; `undefined` when every copy comes after its shot and nothing else moved. */
  readonly order: readonly string[] | undefined;
  readonly takes: readonly TakeEdit[];
};

export type ShotEdit = {
  readonly shotId: string;
  readonly isEnabled?: boolean;
  readonly cut?: CutEdit;
  readonly transition?: Pick<Transition, "type" | "durationSeconds">;
  /** Its speed and its held frames. */
  readonly retime?: RetimeEdit;
  /** Of its sound. */
  readonly reach?: ReachEdit;
  readonly markers?: MarkerEdits;
  /** The new text as a whole, and the line that is added to the old one. */
  readonly notes?: NotesEdit;
};

/** A new shot: another part of the clip of an existing one. */
export type ShotCopy = {
  readonly shotId: string;
  readonly copyOf: string;
  readonly isEnabled: boolean;
  readonly cut: Omit<CutEdit, "moved">;
  readonly transition: Pick<Transition, "type" | "durationSeconds"> | undefined;
  readonly speed: number;
  readonly hold: HoldEdit;
  readonly reach: ReachEdit | undefined;
  readonly markers: readonly Marker[];
  readonly notes: string | undefined;
  /** Whether the prompt contains the dialogue; otherwise, it is only a caption. */
  readonly keepsDialogue: boolean;
  /** True: the dialogue, if it has one, is already the caption of the shot that it is a part of. */
  readonly hidesCaptions: boolean;
};

/** What changed; both ends of a hold after the change. */
export type RetimeEdit = { readonly speed?: number; readonly hold?: HoldEdit };

/** 0: not held. */
export type HoldEdit = { readonly firstSeconds: number; readonly lastSeconds: number };

/** How far sound reaches beyond its picture; 0: it does not. */
export type ReachEdit = { readonly leadSeconds: number; readonly lagSeconds: number };

/** Both ends after the change, and which of them moved. */
export type CutEdit = {
  readonly inSeconds: number;
  /** `undefined`: the clip's own end. */
  readonly outSeconds: number | undefined;
  readonly moved: readonly ("in" | "out")[];
};

export type MarkerEdits = {
  /** The old markers in their order: as they are now, or `undefined` when they were removed. */
  readonly old: readonly { readonly before: Marker; readonly now: Marker | undefined }[];
  readonly added: readonly Marker[];
};

export type NotesEdit = { readonly whole: string; readonly added: string };

export type TakeEdit = {
  readonly shotId: string;
  readonly requestKey: string;
  /** For a new shot: the one that it is a part of, whose request it has. */
  readonly copyOf?: string;
};
