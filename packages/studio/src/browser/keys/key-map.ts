import { comparison, dialog, playhead, selected } from "../store/store.ts";
import {
  goToNeighbour,
  pause,
  playOrPause,
  seekTo,
  shuttle,
  stepFrames,
  stepSeconds,
} from "../store/moves.ts";
import { turnBack } from "../panel/edits.ts";
import { moveBy } from "../panel/move-shot.ts";
import { zoomBy, zoomStep } from "../strip/strip-state.ts";
import { trimToPlayhead } from "../strip/trim.ts";
import { startComparison, switchLayout, takeOfNumber } from "./compare-takes.ts";

/** What keys do. `Shift+ArrowLeft` and so on; letters without Shift are lower case. `keyLines` says it in words. */
export const keyActions: { readonly [key: string]: () => void } = {
  " ": playOrPause,
  j: () => shuttle(-1),
  k: pause,
  l: () => shuttle(1),
  ArrowLeft: () => stepFrames(-1),
  ArrowRight: () => stepFrames(1),
  "Shift+ArrowLeft": () => stepSeconds(-1),
  "Shift+ArrowRight": () => stepSeconds(1),
  ArrowUp: () => goToNeighbour(-1),
  ArrowDown: () => goToNeighbour(1),
  Home: () => seekTo(0),
  End: () => seekTo(Infinity),
  "Alt+ArrowLeft": () => moveBy(selected.value, -1),
  "Alt+ArrowRight": () => moveBy(selected.value, 1),
  "[": () => trimToPlayhead("in"),
  "]": () => trimToPlayhead("out"),
  "+": () => zoomBy(zoomStep),
  "=": () => zoomBy(zoomStep),
  "-": () => zoomBy(1 / zoomStep),
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [String(index + 1), () => takeOfNumber(index + 1)]),
  ),
  a: startComparison,
  "Shift+A": swapSound,
  s: switchLayout,
  m: () => focusOn("remark-text"),
  e: () => focusOn("own-words"),
  b: () => (dialog.value = { kind: "buy" }),
  v: () => (dialog.value = { kind: "versions" }),
  p: () => (dialog.value = { kind: "print" }),
  z: undo,
  "Shift+Z": redo,
  "/": () => (dialog.value = { kind: "find" }),
  "?": () => (dialog.value = { kind: "help" }),
};

export function undo(): void {
  void turnBack("undo");
}

export function redo(): void {
  void turnBack("redo");
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
