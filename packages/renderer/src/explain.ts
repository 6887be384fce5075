export { explainAsset } from "./inspect/explain/explain-asset.ts";
export { explainOwnSource, explainShot } from "./inspect/explain/explain-shot.ts";
export type {
  ExplainedAsset,
  ExplainedPrompt,
  ExplainedTake,
  Explanation,
  OwnExplanation,
} from "./inspect/explain/explanation.ts";
