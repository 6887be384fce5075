import { stateGlyphs, stateWords, type ShotState } from "../../kit/look/shot-state.ts";
import { shotStateOf, standingLabels } from "../../plan/take-standing.ts";
import type { ReviewShot } from "./review.ts";

type State = ReviewShot["state"];

/** The word of the studio; where it says less than the lists of the commands, theirs. */
export function stateLabel(state: State): string {
  switch (state) {
    case "to-download":
    case "no-video":
    case "unusable-clip": {
      const label = standingLabels[state];
      return label.charAt(0).toUpperCase() + label.slice(1);
    }
    case "stale":
    case "disabled":
    case "finished":
    case "running":
    case "ordered":
    case "failed":
    case "new":
    case "uncertain":
      return stateWords[shotState(state)];
  }
}

/** A state as its sign and its words: never a color alone. */
export function formatState(state: State): string {
  return `<span class="state state-${shotState(state)}">${formatGlyph(state)}${stateLabel(state)}</span>`;
}

/** As in the studio. */
export function formatGlyph(state: State): string {
  const shown = shotState(state);
  return `<svg class="glyph state-${shown}" viewBox="0 0 12 12" aria-hidden="true"><path d="${stateGlyphs[shown]}"/></svg>`;
}

/** For a class of the page: `state-done`. */
export function shotState(state: State): ShotState {
  return state === "disabled" || state === "stale" ? state : shotStateOf(state);
}
