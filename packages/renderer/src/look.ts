export { colorRules, stateRules } from "./kit/look/look-style.ts";
export type { Theme } from "./kit/look/look-style.ts";
export { fonts, palette, toneOfOrigin } from "./kit/look/palette.ts";
export { stateGlyphs, stateWords } from "./kit/look/shot-state.ts";
export type { ShotState } from "./kit/look/shot-state.ts";
