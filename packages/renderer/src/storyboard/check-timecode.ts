import type { BoardContext } from "./board-context.ts";

// Drop-frame timecode makes up for 1000/1001 of a second, which other rates do not have.
const droppingRates = [29.97, 59.94];

/** Drop-frame timecode exists only at some rates. */
export function checkTimecode({ document, isBroken, report }: BoardContext): void {
  const { timecode, rate = 24 } = document;
  if (timecode !== "drop" || isBroken(["rate"]) || droppingRates.includes(rate)) return;
  report({
    code: "STORYBOARD_TIMECODE",
    path: ["timecode"],
    message: `timecode is drop, but the rate is ${rate}: only 29.97 and 59.94 have drop-frame timecode`,
    hint: "use timecode: non_drop, or rate: 29.97",
  });
}
