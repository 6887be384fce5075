import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { EndedRun, RunSettings } from "./killed-child.ts";

/** A process that runs what it is told, and is followed by another when it was killed. */
export type KilledRunner = {
  /** Undefined when the run was killed. */
  run(settings: RunSettings): Promise<EndedRun | undefined>;
  /** Stops the process where it is, and lets it go on after that time. */
  pause(ms: number): void;
  close(): void;
};

type Running = {
  readonly signal: (name: NodeJS.Signals) => void;
  readonly end: () => void;
  readonly tell: (line: string) => void;
  readonly answers: AsyncIterator<string>;
  readonly exited: Promise<unknown[]>;
};

const program = new URL("killed-child.ts", import.meta.url).pathname;

/** @param compileCache a folder: what one process has compiled, the next ones need not. */
export function createKilledRunner(compileCache: string): KilledRunner {
  let running: Running | undefined;
  return {
    run: async (settings) => {
      running ??= start(compileCache);
      running.tell(`${JSON.stringify(settings)}\n`);
      const answer = await running.answers.next();
      if (answer.done !== true) return JSON.parse(answer.value) as EndedRun;
      const [code, signal] = await running.exited;
      running = undefined;
      if (signal !== "SIGKILL") throw new Error(`the run ended with ${String(code ?? signal)}`);
      return undefined;
    },
    pause: (ms) => {
      const paused = running;
      paused?.signal("SIGSTOP");
      setTimeout(() => paused?.signal("SIGCONT"), ms);
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
    signal: (name) => void started.kill(name),
    end: () => void started.stdin.end(),
    tell: (line) => void started.stdin.write(line),
    answers: createInterface({ input: started.stdout })[Symbol.asyncIterator](),
    exited: once(started, "exit"),
  };
}
