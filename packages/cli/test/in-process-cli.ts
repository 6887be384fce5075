import type { CommandName } from "../src/arguments/command-table.ts";
import { parseArgs } from "../src/arguments/parse-args.ts";
import type { Command } from "../src/commands/command.ts";
import { costs } from "../src/commands/costs.ts";
import { diff } from "../src/commands/diff.ts";
import { explain } from "../src/commands/explain.ts";
import { plan } from "../src/commands/plan.ts";
import { render } from "../src/commands/render.ts";
import { review } from "../src/commands/review.ts";
import { status } from "../src/commands/status.ts";
import { takes } from "../src/commands/takes.ts";
import type { Ended } from "./cli-process.ts";

const commands: { readonly [Name in CommandName]?: Command } = {
  costs,
  diff,
  explain,
  plan,
  render,
  review,
  status,
  takes,
};

/** Runs a command in this process, at a fast pace: no start-up to wait for, and its lines can be answered as they come. */
export async function runInProcess(
  args: readonly string[],
  options: {
    readonly cwd: string;
    readonly environment?: { readonly [name: string]: string };
    readonly onStderr?: ((text: string) => void) | undefined;
  },
): Promise<Ended> {
  const invocation = parseArgs(args);
  if (invocation.kind !== "run") throw new Error(`not a command: ${args.join(" ")}`);
  const { command, operands, flags } = invocation;
  const run = commands[command];
  if (run === undefined) throw new Error(`${command} is not among these commands`);
  let [stdout, stderr] = ["", ""];
  const exit = await run({
    args,
    operands,
    flags,
    cwd: options.cwd,
    environment: { STORYREEL_PACE: "200", ...options.environment },
    output: {
      stdout: (text) => (stdout += text),
      stderr: (text) => {
        stderr += text;
        options.onStderr?.(text);
      },
      hide: () => undefined,
      redact: (text) => text,
      terminal: undefined,
      canAsk: false,
      hasColor: false,
    },
  });
  return { exit, stdout, stderr };
}
