import { parseArgs } from "../src/arguments/parse-args.ts";
import { render } from "../src/commands/render.ts";
import { describeThrown } from "../src/output/describe-thrown.ts";

/** `storyreel render` in this process, without a terminal: its exit code. */
export async function renderHere(
  args: readonly string[],
  call: {
    readonly cwd: string;
    readonly environment?: { readonly [name: string]: string | undefined };
    /** Gets what it prints on both streams. */
    readonly onText?: (text: string) => void;
  },
): Promise<number> {
  const invocation = parseArgs(["render", ...args]);
  if (invocation.kind !== "run") throw new Error(`misuse: ${args.join(" ")}`);
  const print = call.onText ?? (() => undefined);
  const output = {
    stdout: print,
    stderr: print,
    hide: () => undefined,
    redact: (text: string) => text,
    terminal: undefined,
    canAsk: false,
    hasColor: false,
  };
  const { operands, flags } = invocation;
  const { cwd, environment = {} } = call;
  try {
    return await render({ args: ["render", ...args], operands, flags, cwd, environment, output });
  } catch (error) {
    return describeThrown(error).exit;
  }
}
