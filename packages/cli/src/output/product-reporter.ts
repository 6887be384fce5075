import { formatPlan } from "./format-plan.ts";
import type { Reporter } from "@storyreel/renderer/events";

/** stdout for people and pipes: the plan's table first, the path of the film as the last line. */
export function createProductReporter(write: (text: string) => void): Reporter {
  return {
    report: (event) => {
      if (event.type === "plan-made") {
        write(`${formatPlan(event.plan, event.storyboard).trimEnd()}\n`);
      }
      if (event.type === "render-finished" && event.outcome.output !== undefined) {
        write(`${event.outcome.output}\n`);
      }
    },
  };
}
