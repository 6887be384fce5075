import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../src/database/database.ts";
import type { WorkerOptions } from "../src/worker/start-worker.ts";
import { killWithParent } from "../../../scripts/test/end-with-parent.ts";

export type ChildWorker = {
  readonly id: string;
  signal(name: NodeJS.Signals): void;
  readonly exited: Promise<unknown>;
  readonly isGone: () => boolean;
};

const program = join(import.meta.dirname, "fleet-worker-child.ts");

/** A worker in a process of its own; `undefined` if it ended before it was ready, as it does when the database is away. */
export async function spawnWorker(
  options: Omit<WorkerOptions, "catalogue">,
  onTrouble: (line: string) => void = () => undefined,
): Promise<ChildWorker | undefined> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--conditions=storyreel-source", program, JSON.stringify(options)],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  killWithParent(child);
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("no pipes");
  createInterface({ input: stderr }).on("line", onTrouble);
  const exited = once(child, "exit");
  const [id] = await Promise.race([
    once(createInterface({ input: stdout }), "line"),
    exited.then(() => []),
  ]);
  if (typeof id !== "string") return undefined;
  return {
    id,
    signal: (name) => void child.kill(name),
    exited,
    isGone: () => child.exitCode !== null || child.signalCode !== null,
  };
}

/** The worker that leads an account, by the session that holds the lock. */
export async function leaderIn({ query }: Database): Promise<string | undefined> {
  const [row] = await query(
    `select right(a.application_name, 8) as id from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and a.application_name like 'storyreel worker %' limit 1`,
  );
  return row === undefined ? undefined : String(row["id"]);
}

/** How often each of some acts is done: words with weights. */
export function draw<Word extends string>(
  random: () => number,
  weights: { readonly [word in Word]: number },
): Word {
  const words = Object.keys(weights) as Word[];
  let at = random() * words.reduce((sum, word) => sum + weights[word], 0);
  for (const word of words) {
    at -= weights[word];
    if (at < 0) return word;
  }
  throw new Error("no words");
}

/** Calls again until the database is back. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries > 100) throw error;
      await wait(100);
    }
  }
}
