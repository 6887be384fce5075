export { findCut } from "./inspect/cut/find-cut.ts";
export type { CutSources, FoundCut } from "./inspect/cut/find-cut.ts";
export { posterFrame, takePoster } from "./inspect/review/take-posters.ts";
export { gitStanding } from "./inspect/git/git-standing.ts";
export { gitSigns } from "./inspect/git/git-signs.ts";
export type { GitStanding } from "./inspect/git/git-standing.ts";
