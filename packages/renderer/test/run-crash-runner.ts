import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { CrashRun, CrashSettings } from "./run-crash-child.ts";

/** A process that runs what it is told, and is followed by another when it was killed. */
export type CrashRunner = {
  /** Undefined when the run was killed. */
  run(settings: CrashSettings): Promise<CrashRun | undefined>;
  close(): void;
};

type Running = {
  readonly end: () => void;
  readonly tell: (line: string) => void;
  readonly answers: AsyncIterator<string>;
  readonly exited: Promise<unknown[]>;
};

const program = new URL("run-crash-child.ts", import.meta.url).pathname;

/** @param compileCache a folder: what one process has compiled, the next ones need not. */
export function createCrashRunner(compileCache: string): CrashRunner {
  let running: Running | undefined;
  return {
    run: async (settings) => {
      running ??= start(compileCache);
      running.tell(`${JSON.stringify(settings)}\n`);
      const answer = await running.answers.next();
      if (answer.done !== true) return JSON.parse(answer.value) as CrashRun;
      const [code, signal] = await running.exited;
      running = undefined;
      if (signal !== "SIGKILL") throw new Error(`the run ended with ${String(code ?? signal)}`);
      return undefined;
    },
    close: () => running?.end(),
  };
}

function start(compileCache: string): Running {
  const started = spawn(process.execPath, ["--conditions=storyreel-source", program], {
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    stdio: ["pipe", "pipe", "inherit"],
  });
  return {
    end: () => void started.stdin.end(),
    tell: (line) => void started.stdin.write(line),
    answers: createInterface({ input: started.stdout })[Symbol.asyncIterator](),
    exited: once(started, "exit"),
  };
}
