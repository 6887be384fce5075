export { explainShot } from "./inspect/explain/explain-shot.ts";
export type { ExplainedPrompt, ExplainedTake, Explanation } from "./inspect/explain/explanation.ts";
