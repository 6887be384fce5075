import type { CutEdit } from "../import/cut-edits.ts";
import type { Transition } from "../../storyboard/storyboard.ts";

/** One change of a storyboard, in its own terms. */
export type BoardPatch =
  /** Keys inside keys are separated by dots: `narration.text`. `null` takes the key away. */
  | {
      readonly kind: "set";
      readonly shotId: string;
      readonly field: string;
      readonly value: string | number | boolean | null;
    }
  /** The text that parts of prompts come from: `style`, `character mei`, `location market`. */
  | { readonly kind: "set-source"; readonly origin: string; readonly text: string }
  /** The used parts of clips. */
  | {
      readonly kind: "cut";
      readonly cuts: readonly { readonly shotId: string; readonly cut: CutEdit }[];
    }
  | {
      readonly kind: "transition";
      readonly shotId: string;
      readonly transition: Pick<Transition, "type" | "durationSeconds">;
    }
  /** After that shot; absent: at the end. */
  | {
      readonly kind: "add";
      readonly id: string;
      readonly action: string;
      readonly after?: string | undefined;
    }
  | { readonly kind: "duplicate"; readonly shotId: string; readonly id: string }
  | { readonly kind: "remove"; readonly shotId: string }
  /** Before that shot; absent: to the end. */
  | { readonly kind: "move"; readonly shotId: string; readonly before?: string | undefined }
  /** The clip is used twice: the shot ends where a new one begins. */
  | {
      readonly kind: "split";
      readonly shotId: string;
      readonly id: string;
      readonly atSeconds: number;
      readonly inSeconds: number;
      readonly outSeconds: number | undefined;
      readonly keepsDialogue: boolean;
      readonly hidesCaptions: boolean;
    };

/** A change that cannot be written. */
export type PatchRefusal = { readonly refused: string; readonly hint?: string };
