import { formatPlan } from "./format-plan.ts";
import { createJsonReporter } from "./json-reporter.ts";
import { createLineReporter } from "./line-reporter.ts";
import type { Reporter } from "@storyreel/renderer/events";
import { createTerminalReporter } from "./terminal-reporter.ts";
import type { Output } from "./output.ts";
import { printTable } from "./print-table.ts";
import { printPath } from "./print-path.ts";

/** Progress on stderr and the result on stdout, each for its reader: a terminal, a log or a program. */
export function createReporter(output: Output, options: { readonly json: boolean }): Reporter {
  const nowMs = (): number => Date.now();
  const { terminal, hasColor, stderr, stdout } = output;
  // JSON on the same screen would break up the repainted lines.
  const progress =
    terminal === undefined || options.json
      ? createLineReporter({ write: stderr, nowMs, hasColor })
      : createTerminalReporter({ terminal, write: stderr, nowMs });
  const product = options.json ? createJsonReporter(stdout) : createResultReporter(output);
  return {
    report: (event) => {
      progress.report(event);
      product.report(event);
    },
  };
}

/** The table of the plan first, the path of the film as the last line. */
function createResultReporter(output: Output): Reporter {
  return {
    report: (event) => {
      if (event.type === "plan-made") {
        printTable(`${formatPlan(event.plan, event.storyboard).trimEnd()}\n`, output);
      }
      if (event.type === "render-finished" && event.outcome.output !== undefined) {
        printPath(event.outcome.output, output);
      }
    },
  };
}
