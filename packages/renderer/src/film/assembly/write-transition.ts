import type { BlendType } from "../../storyboard/transition-types.ts";
import type { PixelFormat } from "./video-encoding.ts";
import { withFramesBefore } from "./write-fade.ts";

/**
 * Chains that join the pictures `[from]` and `[into]` of a transition to `[both]`. Of n frames, the new picture has a share of
 * 1/(n + 1) in the first, 2/(n + 1) in the next, and n/(n + 1) in the last. Written without `xfade`, which builds of 2018 lack.
 */
export function writeTransition(type: BlendType, frameCount: number, format: PixelFormat): string {
  const whole = frameCount + 1;
  switch (type) {
    case "dissolve": {
      // The filters `fade` and `overlay` take a third of the time, but builds of 2018 have only 8 bits.
      if (format !== "yuv420p") return mixInto(share(whole));
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
      return slide("left", whole);
    case "slide_right":
      return slide("right", whole);
    case "slide_up":
      return slide("up", whole);
    case "slide_down":
      return slide("down", whole);
  }
}

/** Of the new picture. In the filter `blend`, N counts from 1. */
function share(whole: number): string {
  return `N/${whole}`;
}

// W and H are the size of the current plane, so all planes have the same edge. What is round is measured in pixels of luma, because
// chroma may have half of the width and all of the height.
const across = "((X+0.5-W/2)/SW)";
const down = "((Y+0.5-H/2)/SH)";
// A circle through the corners of the picture.
const radius = "hypot(W/SW/2,H/SH/2)";
const distance = `hypot(${across},${down})`;
// From the top, clockwise, from 0 to 2 π.
const angle = `mod(atan2(${across},-${down})+2*PI,2*PI)`;

/** A hard edge. */
function chooseInto(isInto: string): string {
  return `[into][from]blend=all_expr='if(${isInto},A,B)'[both]`;
}

/** An edge as wide as a pixel. A mixture of two values cannot exceed them, which this filter would not notice. */
function mixInto(weight: string): string {
  return `[into][from]blend=all_expr='st(0,clip(${weight},0,1));A*ld(0)+B*(1-ld(0))+0.5'[both]`;
}

type Direction = "left" | "right" | "up" | "down";

/** Both pictures side by side, seen through a window that moves. The filter `crop` counts frames from 0. */
function push(type: `push_${Direction}`, whole: number, output = "both"): string {
  const across = `2*floor(iw/4*(n+1)/${whole})`;
  const down = `2*floor(ih/4*(n+1)/${whole})`;
  switch (type) {
    case "push_left":
      return `[from][into]hstack=inputs=2,crop=iw/2:ih:${across}:0[${output}]`;
    case "push_right":
      return `[into][from]hstack=inputs=2,crop=iw/2:ih:iw/2-${across}:0[${output}]`;
    case "push_up":
      return `[from][into]vstack=inputs=2,crop=iw:ih/2:0:${down}[${output}]`;
    case "push_down":
      return `[into][from]vstack=inputs=2,crop=iw:ih/2:0:ih/2-${down}[${output}]`;
  }
}

/** A push in front of the old picture. The edge is where that of the push is: on an even pixel, which keeps chroma aligned. */
function slide(direction: Direction, whole: number): string {
  const pushed = push(`push_${direction}`, whole, "pushed").replace("[from]", "[moved]");
  const across = `2*floor(W/SW/2*N/${whole})*SW`;
  const down = `2*floor(H/SH/2*N/${whole})*SH`;
  const isInto = {
    left: `gte(X,W-${across})`,
    right: `lt(X,${across})`,
    up: `gte(Y,H-${down})`,
    down: `lt(Y,${down})`,
  }[direction];
  return `[from]split[moved][still];${pushed};[pushed][still]blend=all_expr='if(${isInto},A,B)'[both]`;
}
