import { labelsPerSecond } from "../kit/timecode.ts";
import { view } from "../store/store.ts";

/** Frames that a key moves a slider of the strip: an arrow one, with Shift one second; `undefined`: it is another key. */
export function arrowStep(event: KeyboardEvent): number | undefined {
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
  const rate = view.value?.film.rate;
  if (by === undefined || rate === undefined || event.ctrlKey || event.metaKey) return undefined;
  event.preventDefault();
  return by * (event.shiftKey ? labelsPerSecond(rate) : 1);
}
