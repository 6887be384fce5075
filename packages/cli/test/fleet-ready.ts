import { createInterface } from "node:readline";
import type { RunningCli } from "./cli-process.ts";

type Ready = { readonly engine: string; readonly workers: readonly number[] };

/** Of `fleet up --json`: the address of its database, and the pids of its workers. */
export function fleetReady({ child, ended }: RunningCli): Promise<Ready> {
  return new Promise((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      if (line.includes('"ready"')) resolve(JSON.parse(line) as Ready);
    });
    void ended.then(({ stderr }) => reject(new Error(stderr)));
  });
}
