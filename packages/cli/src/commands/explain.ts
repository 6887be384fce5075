import { explainShot } from "@storyreel/renderer/inspect";
import { explanationToJson } from "../output/explanation-to-json.ts";
import { formatExplanation } from "../output/format-explanation.ts";
import { buildPlan } from "@storyreel/renderer/plan";
import { findUnknownShot } from "@storyreel/renderer/storyboard";
import type { Command } from "./command-context.ts";
import { loadForCommand, printUnknown } from "./load-for-command.ts";

/** `storyreel explain FILE SHOT`: what is sent for a shot, what it costs, and why it is, or is not, to be generated. */
export const explain: Command = async (call) => {
  const { operands, flags, output } = call;
  const [, shotId = ""] = operands;
  const loaded = await loadForCommand(call);
  if ("exit" in loaded) return loaded.exit;
  const { project, known } = loaded;
  const unknown = findUnknownShot(project.storyboard, [shotId]);
  if (unknown !== undefined) {
    printUnknown(unknown, output);
    return 2;
  }
  const { storyboard, models, lock } = project;
  const { shots } = buildPlan({ storyboard, models, ...known });
  const planned = shots.find(({ shot }) => shot.id === shotId);
  const model = planned && models.get(planned.shot.model);
  if (planned === undefined || model === undefined) {
    output.stderr(
      `storyreel: shot "${shotId}" is not enabled: it sends nothing and costs nothing\n`,
    );
    return 2;
  }
  const explanation = explainShot(planned, { lock, model });
  output.stdout(
    flags.json
      ? `${JSON.stringify(explanationToJson(explanation))}\n`
      : formatExplanation(explanation),
  );
  return 0;
};
