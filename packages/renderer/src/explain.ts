export { explainOwnSource, explainShot } from "./inspect/explain/explain-shot.ts";
export type {
  ExplainedPrompt,
  ExplainedTake,
  Explanation,
  OwnExplanation,
} from "./inspect/explain/explanation.ts";
