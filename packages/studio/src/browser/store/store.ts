import { computed, signal } from "@preact/signals";
import type { Outcome, StudioRequest } from "../../api/studio-request.ts";
import type { Conflict, StudioShot, StudioView } from "../../api/studio-view.ts";
import { askServer } from "./ask-server.ts";
import { say } from "./messages.ts";

/** What the server sent last; `undefined` until the first view arrives. */
export const view = signal<StudioView | undefined>(undefined);

/** Why the page cannot reach the studio. `stopped`: the process is gone, the page tries again. `expired`: another address is needed. */
export type Fault = "stopped" | "expired";
export const fault = signal<Fault | undefined>(undefined);

/** The shot that the panel shows. While the film plays, the one at the playhead. */
export const selectedId = signal<string | undefined>(undefined);

export const selected = computed<StudioShot | undefined>(() => {
  const shots = view.value?.shots ?? [];
  return shots.find(({ id }) => id === selectedId.value) ?? shots[0];
});

/** Everyone in the film, in the order in which they come: told apart in the animatic. */
export const cast = computed<readonly string[]>(() => {
  const names = (view.value?.shots ?? []).flatMap(({ framing }) => framing.characters);
  return [...new Set(names)];
});

/** Frame of the film that the picture shows: a whole number when paused. */
export const playhead = signal(0);

/** 0: paused; 1: as it is; negative: backwards. */
export const speed = signal(0);

/** `cut`: the clips in order, and animatics where there is none; `animatic`: no clips; `film`: the assembled film. */
export type PlayMode = "cut" | "animatic" | "film";
export const mode = signal<PlayMode>("cut");

/** While an edge of a shot is dragged: the frame of its media at the edge, which the picture shows. */
export const trimPreview = signal<
  { readonly shot: string; readonly mediaFrame: number } | undefined
>(undefined);

/** Two takes of the selected shot in the picture, by key; A is heard unless `isSwapped`. */
export type Comparison = {
  readonly shot: string;
  readonly a: string;
  readonly b: string;
  readonly layout: "wipe" | "side-by-side";
  readonly isSwapped: boolean;
};
export const comparison = signal<Comparison | undefined>(undefined);

/** The open dialog. `buy` without shots: all that the plan has. */
export type OpenDialog =
  | { readonly kind: "buy"; readonly shots?: readonly string[] }
  | { readonly kind: "find" }
  | { readonly kind: "help" }
  | { readonly kind: "bill" }
  /** The words that several shots share: `style`, `character mei`. */
  | { readonly kind: "source"; readonly origin: string }
  | { readonly kind: "merge"; readonly conflict: Conflict };
export const dialog = signal<OpenDialog | undefined>(undefined);

/** Whether keys without a modifier do something outside fields. */
export const hasSingleKeys = signal(true);

/** The command that does what was done last, and the shot that was selected then. */
export const lastCommand = signal<{ readonly shot?: string; readonly line: string } | undefined>(
  undefined,
);

/** The last conflict that a person settled: whose words count from now on. */
export const settled = signal<{ readonly keep: "mine" | "theirs" } | undefined>(undefined);

/** Settles the conflict of the view. */
export async function settle(keep: "mine" | "theirs"): Promise<Outcome> {
  const outcome = await send({ do: "settle-conflict", keep });
  if (outcome.ok) settled.value = { keep };
  return outcome;
}

/**
 * Asks the server for something and shows what it answers as a message. A refusal is an `Outcome` too; so
 * is a server that does not answer (`stopped`) or that does not know this page any more (`expired`).
 */
export async function send(
  request: StudioRequest,
  /** `isQuiet`: says nothing when all is well, because the page shows it. */
  { isQuiet = false }: { readonly isQuiet?: boolean | undefined } = {},
): Promise<Outcome> {
  const outcome = await askServer(request);
  if (!outcome.ok) {
    if (outcome.code === "stopped" || outcome.code === "expired") fault.value = outcome.code;
    else say([outcome.message, outcome.hint ?? ""].map(sentence).join(" ").trim(), "failed");
    return outcome;
  }
  const { message, command } = outcome;
  if (command !== undefined) {
    const shot = selected.peek()?.id;
    lastCommand.value = { line: command, ...(shot === undefined ? {} : { shot }) };
  }
  if (!isQuiet) say(sentence(message));
  return outcome;
}

/** Messages of the library are lower case and end without a full stop. An id at the start stays as it is. */
function sentence(text: string): string {
  const isWord = /^\p{Ll}+[ ,]/u.test(text);
  const first = isWord ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return first === "" || /[.!?…]$/u.test(first) ? first : `${first}.`;
}
