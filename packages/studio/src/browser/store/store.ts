import { computed, signal } from "@preact/signals";
import type { Outcome, StudioRequest } from "../../api/studio-request.ts";
import { sentences } from "../../api/sentences.ts";
import type { Conflict, StudioShot, StudioView } from "../../api/studio-view.ts";
import { parseUsd, showChange } from "../kit/usd.ts";
import { askServer } from "./ask-server.ts";
import { dismiss, say } from "./messages.ts";

/** What the server sent last; `undefined` until the first view arrives. */
export const view = signal<StudioView | undefined>(undefined);

/** Parts of the view that most changes leave as they are: what shows only one of them is not drawn again for the others. */
export const film = computed(() => view.value?.film);
export const run = computed(() => view.value?.run);

/** Why the page cannot reach the studio. `stopped`: the process is gone, the page tries again. `expired`: another address is needed. */
export type Fault = "stopped" | "expired";
export const fault = signal<Fault | undefined>(undefined);

/** How often the studio has come back: what could not be loaded in the meantime is loaded again. */
export const returns = signal(0);

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
  | { readonly kind: "versions" }
  | { readonly kind: "print" }
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
export const settled = signal<
  { readonly keep: "mine" | "theirs"; readonly conflict: Conflict | undefined } | undefined
>(undefined);

/** Settles the conflict of the view. */
export async function settle(keep: "mine" | "theirs"): Promise<Outcome> {
  const conflict = view.peek()?.conflict;
  const outcome = await send({ do: "settle-conflict", keep });
  if (outcome.ok) settled.value = { keep, conflict };
  return outcome;
}

/** The message of the last refusal: it goes when something else goes well, or is refused. */
let refusal = 0;

/**
 * Asks the server for something and shows what it answers as a message. A refusal is an `Outcome` too; so
 * is a server that does not answer (`stopped`) or that does not know this page any more (`expired`).
 */
export async function send(
  request: StudioRequest,
  /**
   * `isQuiet`: says nothing when all is well, because the page shows it. `isToldIfNothing`: the caller says that there was nothing to do.
   */
  options: { readonly isQuiet?: boolean | undefined; readonly isToldIfNothing?: true } = {},
): Promise<Outcome> {
  const outcome = await askServer(request);
  if (!outcome.ok) {
    if (outcome.code === "stopped" || outcome.code === "expired") fault.value = outcome.code;
    else if (outcome.code !== "nothing" || options.isToldIfNothing !== true) {
      dismiss(refusal);
      refusal = say(sentences(outcome), "failed");
    }
    return outcome;
  }
  dismiss(refusal);
  const { message, command, deltaUsd } = outcome;
  if (command !== undefined) {
    const shot = selected.peek()?.id;
    lastCommand.value = { line: command, ...(shot === undefined ? {} : { shot }) };
  }
  const isFree = parseUsd(deltaUsd) === 0n;
  if (options.isQuiet !== true)
    say(`${sentences({ message })}${isFree ? "" : ` ${showChange(deltaUsd ?? "")}.`}`);
  return outcome;
}
