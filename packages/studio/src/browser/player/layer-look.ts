import { view } from "../store/store.ts";

/** How a layer is drawn, as values for its style. */
export type Look = {
  readonly opacity: number;
  /** CSS `clip-path`; empty: all of it. */
  readonly clip: string;
  /** Shift as parts of the picture's width and height. */
  readonly x: number;
  readonly y: number;
};

const plain: Look = { opacity: 1, clip: "", x: 0, y: 0 };

/** `ROLE` is `TYPE-in` for the shot that comes and `TYPE-out` for the one that goes; `progress` runs from 0 to 1. */
export function lookOf(role: string, progress: number): Look {
  const done = Math.max(0, Math.min(1, progress));
  const left = 1 - done;
  const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;
  switch (role) {
    case "dissolve-in":
      return { ...plain, opacity: done };
    case "wipe-in":
    case "wipe_right-in":
      return { ...plain, clip: `inset(0 ${percent(left)} 0 0)` };
    case "wipe_left-in":
      return { ...plain, clip: `inset(0 0 0 ${percent(left)})` };
    case "wipe_up-in":
      return { ...plain, clip: `inset(${percent(left)} 0 0 0)` };
    case "wipe_down-in":
      return { ...plain, clip: `inset(0 0 ${percent(left)} 0)` };
    case "slide_left-in":
    case "push_left-in":
      return { ...plain, x: left };
    case "slide_right-in":
    case "push_right-in":
      return { ...plain, x: -left };
    case "slide_up-in":
    case "push_up-in":
      return { ...plain, y: left };
    case "slide_down-in":
    case "push_down-in":
      return { ...plain, y: -left };
    case "push_left-out":
      return { ...plain, x: -done };
    case "push_right-out":
      return { ...plain, x: done };
    case "push_up-out":
      return { ...plain, y: -done };
    case "push_down-out":
      return { ...plain, y: done };
    // 71 %: from the middle to the corners.
    case "iris_open-in":
      return { ...plain, clip: `circle(${percent(0.71 * done)})` };
    case "iris_close-out":
      return { ...plain, clip: `circle(${percent(0.71 * left)})` };
    case "clock_wipe-in":
      return { ...plain, clip: clockWipe(done, ratioOfFilm()) };
    default:
      return plain;
  }
}

/** A sector that opens clockwise from twelve, as a polygon that reaches beyond the picture. */
function clockWipe(done: number, ratio: number): string {
  if (done >= 1) return "";
  const steps = Math.max(1, Math.ceil(done * 32));
  // In shares of the height: angles are those of the picture, which is not square.
  const reach = 150 * Math.max(1, ratio);
  const rim = Array.from({ length: steps + 1 }, (_, index) => {
    const angle = 2 * Math.PI * done * (index / steps);
    const x = 50 + (reach / ratio) * Math.sin(angle);
    return `${x.toFixed(2)}% ${(50 - reach * Math.cos(angle)).toFixed(2)}%`;
  });
  return `polygon(50% 50%, ${rim.join(", ")})`;
}

function ratioOfFilm(): number {
  const { widthPx, heightPx } = view.peek()?.film ?? { widthPx: 16, heightPx: 9 };
  return widthPx / heightPx;
}
