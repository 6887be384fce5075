import { spawn, type ChildProcess } from "node:child_process";
import { Socket } from "node:net";

/**
 * Has a shell wait for the end of this process, however it ends, and run a script then: what was started beside it does not stay
 * behind when a test run is killed.
 *
 * @param script of `sh`, with `args` as `$1`, `$2`, …
 * @returns ends the wait; the script is not run.
 */
export function onEndOfParent(script: string, ...args: readonly string[]): () => void {
  const waiting = spawn("sh", ["-c", `read -r _\n${script}`, "sh", ...args], {
    stdio: ["pipe", "ignore", "ignore"],
    // A signal to all processes of the run must not end it before the others.
    detached: true,
  });
  waiting.unref();
  if (waiting.stdin instanceof Socket) waiting.stdin.unref();
  return () => void waiting.kill("SIGKILL");
}

/** A child that is killed when this process is gone, also if it stands still. */
export function killWithParent(child: ChildProcess): void {
  child.once("exit", onEndOfParent('kill -KILL "$1"', String(child.pid)));
}
