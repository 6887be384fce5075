import { palette } from "./palette.ts";
import { stateWords } from "./shot-state.ts";

export type Theme = keyof typeof palette;

/** The colors of a theme as custom properties: `--ink:#ebe8e2;…`. */
export function colorRules(theme: Theme): string {
  return Object.entries(palette[theme])
    .map(([name, color]) => `--${name}:${color};`)
    .join("");
}

/** The color of a state, for a glyph, a word or a border inside: `.state-done{--state:var(--done)}`. */
export function stateRules(): string {
  return Object.keys(stateWords)
    .map((state) => `.state-${state}{--state:var(--${state})}`)
    .join("\n");
}
