import { stateGlyphs } from "@storyreel/renderer/look";
import type { ShotState } from "../../api/studio-view.ts";

export { stateWords } from "@storyreel/renderer/look";

/** 18 px line drawings, for buttons that have their own label. */
export type IconName = keyof typeof icons;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 18 18" aria-hidden="true">
      <path d={icons[name]} />
      {name === "theme" ? <path class="filled" d="M9 3.4v11.2A5.6 5.6 0 0 0 9 3.4z" /> : null}
    </svg>
  );
}

/** The sign of a state, which always comes with its word. Its colour: class `state-done` and so on. */
export function Glyph({ state }: { readonly state: ShotState }) {
  return (
    <svg class={`glyph state-${state}`} viewBox="0 0 12 12" aria-hidden="true">
      <path d={stateGlyphs[state]} />
    </svg>
  );
}

const icons = {
  find: "M12.8 8a4.8 4.8 0 1 1-9.6 0 4.8 4.8 0 0 1 9.6 0zm-1 3.8 3.4 3.4",
  undo: "M6 4 3 7l3 3M3.4 7H11a3.6 3.6 0 0 1 0 7.2H7",
  redo: "m12 4 3 3-3 3m2.6-3H7a3.6 3.6 0 0 0 0 7.2h4",
  theme: "M14.6 9A5.6 5.6 0 1 1 3.4 9a5.6 5.6 0 0 1 11.2 0z",
  versions: "M3.4 6.5A6 6 0 1 1 3 9M3.4 3.2v3.3h3.3M9 5.5V9l2.4 1.6",
  print: "M5 6.5v-4h8v4M5 12.5H2.8v-6h12.4v6H13M5 10.5h8v5H5z",
  help: "M6.6 6.8a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.9-1.1 1.8M9 13.3v.1",
  previous: "M4 4v10M14 4.5v9L7 9z",
  next: "M14 4v10M4 4.5v9L11 9z",
  back: "M11 5 7 9l4 4",
  forward: "m7 5 4 4-4 4",
  play: "M5 2.8v12.4L15.4 9z",
  pause: "M4.5 3h3v12h-3zM10.5 3h3v12h-3z",
  markIn: "M7 3.5H4.5v11H7M8 9h6.5M11 5.5 14.5 9 11 12.5",
  markOut: "M11 3.5h2.5v11H11M10 9H3.5M7 5.5 3.5 9 7 12.5",
  zoomIn: "M9 4.5v9M4.5 9h9",
  zoomOut: "M4.5 9h9",
  close: "m5 5 8 8m0-8-8 8",
} as const;
