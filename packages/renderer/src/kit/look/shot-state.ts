/** Where a shot stands, on pages. Each has a glyph, a word and a color, which is never alone. */
export type ShotState =
  | "new"
  | "queued"
  | "running"
  | "failed"
  | "done"
  | "stale"
  | "disabled"
  | "uncertain";

export const stateWords: { readonly [State in ShotState]: string } = {
  new: "New",
  queued: "Queued",
  running: "Running",
  failed: "Failed",
  done: "Done",
  stale: "Stale",
  disabled: "Disabled",
  uncertain: "Uncertain",
};

/** Path of a line drawing in 12 × 12. */
export const stateGlyphs: { readonly [State in ShotState]: string } = {
  new: "M10.2 6a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0z",
  queued: "M1.2 6h1.4M5.3 6h1.4M9.4 6h1.4",
  running: "M6 1.6A4.4 4.4 0 1 1 1.6 6",
  failed: "m2.5 2.5 7 7m0-7-7 7",
  done: "m1.8 6.6 2.7 2.7 5.7-6.4",
  stale: "M2 4.2h8M2 7.8h8M8 1.8 4 10.2",
  disabled: "M10.4 6a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0zM3 9l6-6",
  uncertain: "M3.9 4.1a2.1 2.1 0 1 1 3.2 1.8C6.3 6.4 6 6.8 6 7.6M6 10.2v.1",
};
