import { explainAsset, explainOwnSource, explainShot } from "@storyreel/renderer/explain";
import { findUnknownShot, modelOf } from "@storyreel/renderer/storyboard";
import { explanationToJson, ownExplanationToJson } from "../output/explanation-to-json.ts";
import { formatExplanation, formatOwnExplanation } from "../output/format-explanation.ts";
import { printJson, printProblem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import type { Command } from "./command.ts";
import { loadPlan } from "./load-plan.ts";

/** `storyreel explain FILE SHOT`: what is sent for a shot, what it costs, and why it will or will not be generated. */
export const explain: Command = async (call) => {
  const { operands, flags, output } = call;
  const [, shotId = ""] = operands;
  const loaded = await loadPlan(call);
  if ("exit" in loaded) return loaded.exit;
  const { storyboard, models, lock } = loaded.project;
  const { audio } = storyboard;
  const unknown = findUnknownShot(storyboard, [shotId]);
  if (unknown !== undefined) {
    printProblem(unknown, output);
    return 2;
  }
  const planned = loaded.plan.shots.find(({ shot }) => shot.id === shotId);
  const own = planned && explainOwnSource(planned, audio);
  if (own !== undefined) {
    if (flags.json) printJson(ownExplanationToJson(own), output);
    else printTable(formatOwnExplanation(own), output);
    return 0;
  }
  const model = planned && models.get(modelOf(planned.shot) ?? "");
  if (planned === undefined || model === undefined) {
    const message = `shot "${shotId}" is disabled: it sends nothing and costs nothing`;
    printProblem({ message }, output);
    return 2;
  }
  const asset = explainAsset(planned, model);
  const explanation = {
    ...explainShot(planned, { lock, model, audio }),
    ...(asset === undefined ? {} : { asset }),
  };
  if (flags.json) printJson(explanationToJson(explanation), output);
  else printTable(formatExplanation(explanation), output);
  return 0;
};
