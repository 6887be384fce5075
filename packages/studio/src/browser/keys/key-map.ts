import { comparison, dialog, playhead, selected, send, view } from "../store/store.ts";
import {
  goToNeighbour,
  pause,
  playOrPause,
  seekTo,
  shuttle,
  stepFrames,
  stepSeconds,
} from "../store/moves.ts";
import { say } from "../store/messages.ts";
import { zoomBy, zoomStep } from "../strip/strip-state.ts";
import { trimToPlayhead } from "../strip/trim.ts";
import { startComparison, switchLayout, takeOfNumber } from "./compare-takes.ts";

/** One line of the help, and what its keys do. `Shift+ArrowLeft` and so on; letters without Shift are lower case. */
export type KeyLine = {
  /** As people write them. */
  readonly keys: readonly string[];
  readonly words: string;
  /** The command that does the same, if it leaves something behind. */
  readonly command?: string;
  readonly actions: { readonly [key: string]: () => void };
};

export const keyMap: readonly KeyLine[] = [
  { keys: ["Space"], words: "play or pause", actions: { " ": playOrPause } },
  {
    keys: ["J", "K", "L"],
    words: "back, pause, forward; again is faster",
    actions: { j: () => shuttle(-1), k: pause, l: () => shuttle(1) },
  },
  {
    keys: ["←", "→"],
    words: "one frame; with Shift, one second",
    actions: {
      ArrowLeft: () => stepFrames(-1),
      ArrowRight: () => stepFrames(1),
      "Shift+ArrowLeft": () => stepSeconds(-1),
      "Shift+ArrowRight": () => stepSeconds(1),
    },
  },
  {
    keys: ["↑", "↓"],
    words: "shot before, shot after",
    actions: { ArrowUp: () => goToNeighbour(-1), ArrowDown: () => goToNeighbour(1) },
  },
  {
    keys: ["Home", "End"],
    words: "first frame, last frame",
    actions: { Home: () => seekTo(0), End: () => seekTo(Infinity) },
  },
  {
    keys: ["[", "]"],
    words: "trim in or out to the playhead",
    command: "edit `cut` of the shot in the storyboard",
    actions: { "[": () => trimToPlayhead("in"), "]": () => trimToPlayhead("out") },
  },
  {
    keys: ["+", "−"],
    words: "strip larger, smaller",
    actions: {
      "+": () => zoomBy(zoomStep),
      "=": () => zoomBy(zoomStep),
      "-": () => zoomBy(1 / zoomStep),
    },
  },
  {
    keys: ["1–9"],
    words: "choose a take",
    command: "storyreel takes FILE SHOT --choose N",
    actions: Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [String(index + 1), () => takeOfNumber(index + 1)]),
    ),
  },
  {
    keys: ["A"],
    words: "compare two takes; with Shift, hear the other",
    actions: { a: startComparison, "Shift+A": swapSound },
  },
  { keys: ["S"], words: "side by side or wipe", actions: { s: switchLayout } },
  { keys: ["M"], words: "remark at the playhead", actions: { m: () => focusOn("remark-text") } },
  { keys: ["E"], words: "edit the prompt", actions: { e: () => focusOn("own-words") } },
  {
    keys: ["B"],
    words: "buy",
    command: "storyreel render FILE",
    actions: { b: () => (dialog.value = { kind: "buy" }) },
  },
  {
    keys: ["Z"],
    words: "undo; with Shift, redo",
    actions: { z: undo, "Shift+Z": redo },
  },
  { keys: ["/"], words: "find", actions: { "/": () => (dialog.value = { kind: "find" }) } },
  { keys: ["?"], words: "this list", actions: { "?": () => (dialog.value = { kind: "help" }) } },
  { keys: ["Esc"], words: "leave a field or a comparison", actions: {} },
];

export function undo(): void {
  if (view.value?.undo === undefined) say("Nothing to undo.");
  else void send({ do: "undo" });
}

export function redo(): void {
  if (view.value?.redo === undefined) say("Nothing to redo.");
  else void send({ do: "redo" });
}

/** The panel's field for a remark, and the one for the shot's own words, have these ids. */
function focusOn(id: "remark-text" | "own-words"): void {
  pause();
  document.getElementById(id)?.focus();
}

function swapSound(): void {
  const now = comparison.value;
  if (now !== undefined) comparison.value = { ...now, isSwapped: !now.isSwapped };
}

/** Where a remark made now belongs: frame of the media that the selected shot shows at the playhead. */
export function remarkFrame(): number {
  const shot = selected.value;
  if (shot?.startFrame === undefined) return shot?.sourceInFrame ?? 0;
  const inside = Math.max(0, Math.min(shot.frameCount - 1, playhead.value - shot.startFrame));
  return shot.sourceInFrame + Math.floor(inside);
}
