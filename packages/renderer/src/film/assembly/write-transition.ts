import type { BlendType } from "../../storyboard/transition-types.ts";
import { withFramesBefore } from "./write-fade.ts";

/**
 * Chains that join the pictures `[from]` and `[into]` of a transition to `[both]`. Of n frames, the new picture has a share of
 * 1/(n + 1) in the first, 2/(n + 1) in the next, and n/(n + 1) in the last. Written without `xfade`, which builds of 2018 lack.
 */
export function writeTransition(type: BlendType, frameCount: number): string {
  const whole = frameCount + 1;
  switch (type) {
    case "dissolve": {
      const rise = `fade=type=in:start_frame=0:nb_frames=${whole}:alpha=1`;
      return `[into]${["format=yuva420p", ...withFramesBefore(1, [rise])].join(",")}[rising];[from][rising]overlay=format=yuv420:eof_action=endall[both]`;
    }
    case "wipe":
    case "wipe_right":
      return chooseInto(`lt(X,W*${share(whole)})`);
    case "wipe_left":
      return chooseInto(`gte(X,W*(1-${share(whole)}))`);
    case "wipe_down":
      return chooseInto(`lt(Y,H*${share(whole)})`);
    case "wipe_up":
      return chooseInto(`gte(Y,H*(1-${share(whole)}))`);
    case "iris_open":
      return mixInto(`${radius}*${share(whole)}-${distance}+0.5`);
    case "iris_close":
      return mixInto(`${distance}-${radius}*(1-${share(whole)})+0.5`);
    case "clock_wipe":
      return chooseInto(`lt(${angle},2*PI*${share(whole)})`);
    case "push_left":
    case "push_right":
    case "push_up":
    case "push_down":
      return push(type, whole);
    case "slide_left":
    case "slide_right":
    case "slide_up":
    case "slide_down":
      return slide(type, whole);
  }
}

/** Of the new picture. In the filter `blend`, N counts from 1. */
function share(whole: number): string {
  return `N/${whole}`;
}

// W and H are the size of the current plane, so all planes have the same edge. A circle through the corners of the picture.
const radius = "hypot(W/2,H/2)";
const distance = "hypot(X+0.5-W/2,Y+0.5-H/2)";
// From the top, clockwise, from 0 to 2 π.
const angle = "mod(atan2(X+0.5-W/2,H/2-Y-0.5)+2*PI,2*PI)";

/** A hard edge. */
function chooseInto(isInto: string): string {
  return `[into][from]blend=all_expr='if(${isInto},A,B)'[both]`;
}

/** An edge as wide as a pixel. A mixture of two values cannot exceed them, which this filter would not notice. */
function mixInto(weight: string): string {
  return `[into][from]blend=all_expr='st(0,clip(${weight},0,1));A*ld(0)+B*(1-ld(0))'[both]`;
}

type Direction = "left" | "right" | "up" | "down";

/** Both pictures side by side, seen through a window that moves. The filter `crop` counts frames from 0, and keeps chroma aligned. */
function push(type: `push_${Direction}`, whole: number): string {
  const moved = `(n+1)/${whole}`;
  const rest = `(1-(n+1)/${whole})`;
  switch (type) {
    case "push_left":
      return `[from][into]hstack=inputs=2,crop=iw/2:ih:iw/2*${moved}:0[both]`;
    case "push_right":
      return `[into][from]hstack=inputs=2,crop=iw/2:ih:iw/2*${rest}:0[both]`;
    case "push_up":
      return `[from][into]vstack=inputs=2,crop=iw:ih/2:0:ih/2*${moved}[both]`;
    case "push_down":
      return `[into][from]vstack=inputs=2,crop=iw:ih/2:0:ih/2*${rest}[both]`;
  }
}

/** The filter `overlay` counts frames from 1, and keeps chroma aligned. */
function slide(type: `slide_${Direction}`, whole: number): string {
  const rest = `(1-n/${whole})`;
  const over = (x: string, y: string): string =>
    `[from][into]overlay=x=${x}:y=${y}:format=yuv420:eof_action=endall[both]`;
  switch (type) {
    case "slide_left":
      return over(`W*${rest}`, "0");
    case "slide_right":
      return over(`-W*${rest}`, "0");
    case "slide_up":
      return over("0", `H*${rest}`);
    case "slide_down":
      return over("0", `-H*${rest}`);
  }
}
