import type { JsonValue } from "@storyreel/models";
import type { CutEdit } from "../import/cut-edits.ts";
import type { Marker, Transition } from "../../storyboard/storyboard.ts";

/** One change of a storyboard, in its own terms. */
export type BoardPatch =
  /**
   * Keys inside keys are separated by dots: `narration.text`, `overlays.0.text`. `null` takes the key away; a list or a map replaces
   * what is there.
   */
  | {
      readonly kind: "set";
      readonly shotId: string;
      readonly field: string;
      readonly value: JsonValue;
    }
  /** Several keys of one shot, in one step. */
  | {
      readonly kind: "set-all";
      readonly shotId: string;
      readonly values: readonly { readonly field: string; readonly value: JsonValue }[];
    }
  /** One more item at the end of a list of a shot, such as `overlays`; the list need not be there. */
  | {
      readonly kind: "add-item";
      readonly shotId: string;
      readonly field: string;
      readonly value: JsonValue;
    }
  /** `index` from 0. A list that would be empty goes with its key. */
  | {
      readonly kind: "remove-item";
      readonly shotId: string;
      readonly field: string;
      readonly index: number;
    }
  /** The text that parts of prompts come from: `style`, `character mei`, `location market`. */
  | { readonly kind: "set-source"; readonly origin: string; readonly text: string }
  /** A key of a scene, which its shots do not have: `slugline`. `null` takes it away. */
  | {
      readonly kind: "set-scene";
      readonly sceneId: string;
      readonly field: string;
      readonly value: string | null;
    }
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
  /**
   * After that shot; else at the end of that scene; else at the end of the film. `isCard`: its words are not what happens, but the
   * text of a title card.
   */
  | {
      readonly kind: "add";
      readonly id: string;
      readonly model?: string | undefined;
      readonly action: string;
      readonly isCard?: boolean | undefined;
      readonly after?: string | undefined;
      readonly sceneId?: string | undefined;
    }
  | { readonly kind: "duplicate"; readonly shotId: string; readonly id: string }
  | { readonly kind: "remove"; readonly shotId: string }
  /** Before or after that shot, into its scene; neither: to the end of the film. */
  | {
      readonly kind: "move";
      readonly shotId: string;
      readonly before?: string | undefined;
      readonly after?: string | undefined;
    }
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
      /** Of the shot; the later ones belong to the new one. */
      readonly markers: readonly { readonly marker: Marker; readonly isLater: boolean }[];
    };

/** A change that cannot be written. */
export type PatchRefusal = { readonly refused: string; readonly hint?: string };
