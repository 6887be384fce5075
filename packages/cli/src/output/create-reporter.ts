import { createJsonReporter } from "./json-reporter.ts";
import { createLineReporter } from "./line-reporter.ts";
import { createProductReporter } from "./product-reporter.ts";
import type { Reporter } from "@storyreel/renderer/events";
import { createTerminalReporter } from "./terminal-reporter.ts";
import type { Output } from "./output.ts";

/** Progress for stderr and the product for stdout, each in the form that whoever reads them can use. */
export function createReporter(output: Output, options: { readonly json: boolean }): Reporter {
  const nowMs = (): number => Date.now();
  const { terminal, hasColor, stderr, stdout } = output;
  // JSON on the same screen would tear the repainted lines apart.
  const progress =
    terminal === undefined || options.json
      ? createLineReporter({ write: stderr, nowMs, hasColor })
      : createTerminalReporter({ terminal, write: stderr, nowMs });
  const product = options.json ? createJsonReporter(stdout) : createProductReporter(stdout);
  return {
    report: (event) => {
      progress.report(event);
      product.report(event);
    },
  };
}
