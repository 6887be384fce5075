import { setImmediate } from "node:timers/promises";
import type { ExitCode } from "@storyreel/renderer/events";
import type { CommandName } from "./arguments/command-table.ts";
import { formatHelp } from "./arguments/format-help.ts";
import { parseArgs, type Misuse } from "./arguments/parse-args.ts";
import { isOwnScript } from "./arguments/program-name.ts";
import type { Command } from "./commands/command.ts";
import {
  createOutput,
  printJson,
  printProblem,
  type CliProcess,
  type Output,
  type Problem,
} from "./output/output.ts";
import type { Thrown } from "./output/describe-thrown.ts";
import { readVersion } from "./arguments/read-version.ts";

/** Runs one command line. What a command needs is loaded only when it runs. */
export async function runCli(process: CliProcess): Promise<ExitCode> {
  const output = createOutput(process);
  const { env } = process;
  const args = process.argv.slice(2);
  if (env["GMI_API_KEY"] !== undefined) output.hide(env["GMI_API_KEY"]);

  const invocation = parseArgs(args);
  switch (invocation.kind) {
    case "help":
      output.stdout(formatHelp(invocation.command, output.columns));
      return 0;
    case "version":
      output.stdout(`${await readVersion()}\n`);
      return 0;
    case "misuse":
      await reportMisuse(invocation, args, output);
      return 2;
    case "run": {
      const { command, operands, flags } = invocation;
      // pnpm runs our own scripts at the root of the workspace and keeps the caller's folder in INIT_CWD.
      const cwd = (isOwnScript(env) ? env["INIT_CWD"] : undefined) ?? process.cwd();
      const closers: (() => Promise<void>)[] = [];
      const onEnd = (close: () => Promise<void>): void => void closers.push(close);
      const { told, ...watched } = watchResult(output);
      try {
        const run = await loaders[command]();
        const exit = await run({
          args,
          operands,
          flags,
          cwd,
          environment: env,
          output: { ...output, ...watched },
          onEnd,
        });
        if (flags.json) printError(exit, told(), output);
        return await checkOutput(exit, output);
      } catch (error) {
        const { exit, ...problem } = await reportThrown(error, output);
        if (flags.json) printError(exit, { ...told(), problem }, output);
        return exit;
      } finally {
        for (const close of closers.toReversed()) await close();
      }
    }
  }
}

const loaders: { readonly [Name in CommandName]: () => Promise<Command> } = {
  render: async () => (await import("./commands/render.ts")).render,
  plan: async () => (await import("./commands/plan.ts")).plan,
  watch: async () => (await import("./commands/watch.ts")).watch,
  explain: async () => (await import("./commands/explain.ts")).explain,
  diff: async () => (await import("./commands/diff.ts")).diff,
  takes: async () => (await import("./commands/takes.ts")).takes,
  status: async () => (await import("./commands/status.ts")).status,
  costs: async () => (await import("./commands/costs.ts")).costs,
  retry: async () => (await import("./commands/retry.ts")).retry,
  cancel: async () => (await import("./commands/cancel.ts")).cancel,
  import: async () => (await import("./commands/import.ts")).importTimeline,
  review: async () => (await import("./commands/review.ts")).review,
  export: async () => (await import("./commands/export.ts")).exportTimeline,
  studio: async () => (await import("./commands/studio.ts")).studio,
  validate: async () => (await import("./commands/validate.ts")).validate,
  models: async () => (await import("./commands/models.ts")).models,
  schema: async () => (await import("./commands/schema.ts")).schema,
  generate: async () => (await import("./commands/generate.ts")).generate,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
  contract: async () => (await import("./commands/contract.ts")).contract,
  open: async () => (await import("./commands/open.ts")).open,
  clean: async () => (await import("./commands/clean.ts")).clean,
  completion: async () => (await import("./commands/completion.ts")).completion,
  init: async () => (await import("./commands/init.ts")).init,
  fleet: async () => (await import("./commands/fleet.ts")).fleet,
  worker: async () => (await import("./commands/worker.ts")).worker,
  attach: async () => (await import("./commands/attach.ts")).attach,
};

/** A result that nobody can read is not done. */
async function checkOutput(exit: ExitCode, output: Output): Promise<ExitCode> {
  // The error of the last write arrives a moment later.
  await setImmediate();
  const lost = output.lost();
  if (exit !== 0 || lost === undefined) return exit;
  const message = `the command succeeded, but its output could not be written: ${lost}`;
  printProblem({ message, hint: "make space for it, then run the same command again" }, output);
  return 3;
}

type Told = { readonly hasResult: boolean; readonly problem: Problem | undefined };

/** Notes whether a command has printed a result, and the last problem that it has printed. */
function watchResult({ stdout }: Output): Pick<Output, "stdout"> & {
  readonly onProblem: (problem: Problem) => void;
  readonly told: () => Told;
} {
  let hasResult = false;
  let problem: Problem | undefined;
  return {
    stdout: (...text) => {
      hasResult = true;
      stdout(...text);
    },
    onProblem: (printed) => (problem = printed),
    told: () => ({ hasResult, problem }),
  };
}

/** A program that reads JSON gets an object also from a command that has no result. */
function printError(exit: ExitCode, { hasResult, problem }: Told, output: Output): void {
  if (exit === 0 || hasResult || problem === undefined) return;
  const { message, hint } = problem;
  printJson({ type: "error", exit, message, hint: hint ?? null }, output);
}

async function reportThrown(error: unknown, output: Output): Promise<Thrown> {
  const { describeThrown, formatThrown } = await import("./output/describe-thrown.ts");
  const thrown = describeThrown(error);
  output.stderr(formatThrown(thrown));
  return thrown;
}

/** A render with `--json` ends with `render-finished` even if it could not start, any other command with `error`. */
async function reportMisuse(
  misuse: Misuse,
  [command, ...args]: readonly string[],
  output: Output,
): Promise<void> {
  const { message } = misuse;
  const hint = await adviseOn(misuse);
  printProblem({ message, hint }, output);
  if (!args.includes("--json")) return;
  if (command !== "render" && command !== "retry") {
    printError(2, { hasResult: false, problem: { message, hint } }, output);
    return;
  }
  const { createJsonReporter } = await import("./output/json-reporter.ts");
  createJsonReporter(output.stdout).report({
    type: "render-finished",
    outcome: { exit: 2, outputs: [], estimatedUsd: "0.00", shots: [], message, hint },
  });
}

async function adviseOn({ hint, unknown }: Misuse): Promise<string | undefined> {
  if (unknown === undefined) return hint;
  const { suggest } = await import("@storyreel/models/source");
  const near = suggest(unknown.word, unknown.candidates);
  if (near !== undefined) return `did you mean "${near}"?`;
  return hint ?? `use one of ${unknown.candidates.join(", ")}`;
}
