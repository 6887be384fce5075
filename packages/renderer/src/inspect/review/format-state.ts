import { standingLabels } from "../../plan/take-standing.ts";
import type { ReviewShot } from "./review.ts";

type State = ReviewShot["state"];

/** The words of the lists and the commands. */
export const stateLabels: { readonly [S in State]: string } = {
  ...standingLabels,
  disabled: "disabled",
};

/** A state as its sign and its words: never a colour alone. */
export function formatState(state: State, words: string = stateLabels[state]): string {
  return `<span class="state ${state}">${formatGlyph(state)}${words}</span>`;
}

/** As in the studio. */
export function formatGlyph(state: State): string {
  return `<svg class="glyph ${state}" viewBox="0 0 12 12" aria-hidden="true"><path d="${glyphs[glyphOf(state)]}"/></svg>`;
}

const glyphs = {
  new: "M10.2 6a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0z",
  queued: "M1.2 6h1.4M5.3 6h1.4M9.4 6h1.4",
  running: "M6 1.6A4.4 4.4 0 1 1 1.6 6",
  failed: "m2.5 2.5 7 7m0-7-7 7",
  done: "m1.8 6.6 2.7 2.7 5.7-6.4",
  disabled: "M10.4 6a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0zM3 9l6-6",
  uncertain: "M3.9 4.1a2.1 2.1 0 1 1 3.2 1.8C6.3 6.4 6 6.8 6 7.6M6 10.2v.1",
};

function glyphOf(state: State): keyof typeof glyphs {
  switch (state) {
    case "finished":
      return "done";
    case "to-download":
    case "running":
      return "running";
    case "ordered":
      return "queued";
    case "failed":
    case "no-video":
    case "unusable-clip":
      return "failed";
    case "new":
    case "disabled":
    case "uncertain":
      return state;
  }
}
