import { spawn } from "node:child_process";
import { once } from "node:events";

/** One run of a command, whole process tree. */
export type Run = {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly exitCode: number;
};

export type Command = {
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/** Figures of one command over several runs. */
export type Figures = {
  readonly name: string;
  readonly runs: number;
  readonly wallMs: Spread;
  readonly cpuMs: Spread;
  readonly exitCodes: readonly number[];
};

export type Spread = { readonly min: number; readonly median: number; readonly max: number };

/**
 * Runs the commands in turn, A B C A B C …, so that a slow minute of the machine falls on all of them alike; the
 * first `warmup` rounds are not counted. CPU seconds are the shell's own account of the finished process tree.
 */
export async function measureCommands(
  commands: readonly Command[],
  options: { readonly runs: number; readonly warmup: number },
): Promise<readonly Figures[]> {
  const runs = commands.map((): Run[] => []);
  for (let round = -options.warmup; round < options.runs; round += 1) {
    for (const [index, command] of commands.entries()) {
      const run = await runOnce(command);
      if (round >= 0) runs[index]!.push(run);
    }
  }
  return commands.map((command, index) => ({
    name: command.name,
    runs: options.runs,
    wallMs: spreadOf(runs[index]!.map((run) => run.wallSeconds * 1000)),
    cpuMs: spreadOf(runs[index]!.map((run) => run.cpuSeconds * 1000)),
    exitCodes: [...new Set(runs[index]!.map((run) => run.exitCode))],
  }));
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { min: sorted[0]!, median, max: sorted.at(-1)! };
}

async function runOnce(command: Command): Promise<Run> {
  // The shell's `time` keyword reports the children it waited for, in milliseconds, on every Unix.
  const child = spawn(
    "bash",
    ["-c", 'TIMEFORMAT="@@%R %U %S"; time "$@" >/dev/null 2>/dev/null', "bash", ...command.argv],
    {
      cwd: command.cwd,
      env: { ...process.env, ...command.env },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let report = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (report += text));
  const [exitCode] = (await once(child, "close")) as [number | null];
  const match = /@@([\d.,]+) ([\d.,]+) ([\d.,]+)/.exec(report);
  if (match === null) throw new Error(`${command.name}: the shell reported no times: ${report}`);
  const [wall, user, system] = match.slice(1).map((text) => Number(text.replace(",", ".")));
  return { wallSeconds: wall!, cpuSeconds: user! + system!, exitCode: exitCode ?? -1 };
}
