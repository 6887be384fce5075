import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Command } from "./measure-command.ts";

/** One run of a command, all its processes together; memory is that of the largest one. */
export type TreeRun = {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** 0 where the system does not tell. */
  readonly peakMegabytes: number;
};

// A process keeps its own high-water mark: only what it takes in its last moments is missed.
const lookEveryMs = 40;

/**
 * Runs a command to its end. CPU seconds are the shell's account of the finished tree; memory is read from `/proc`.
 *
 * @throws Error when the command fails, with the end of what it said.
 */
export async function measureTree(command: Command): Promise<TreeRun> {
  const child = spawn(
    "bash",
    ["-c", 'TIMEFORMAT="@@%R %U %S"; time "$@" >/dev/null', "bash", ...command.argv],
    {
      cwd: command.cwd,
      env: { ...process.env, ...command.env },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let report = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (report += text));
  let peakMegabytes = 0;
  const look = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, ...peaksOf(child.pid ?? 0));
  }, lookEveryMs);
  const [exitCode] = (await once(child, "close")) as [number | null];
  clearInterval(look);
  const match = /@@([\d.,]+) ([\d.,]+) ([\d.,]+)\s*$/.exec(report);
  if (exitCode !== 0 || match === null) {
    throw new Error(`${command.name} ended with ${exitCode}: ${report.slice(-600)}`);
  }
  const [wall, user, system] = match.slice(1).map((text) => Number(text.replace(",", ".")));
  return { wallSeconds: wall!, cpuSeconds: user! + system!, peakMegabytes };
}

function peaksOf(pid: number): number[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    return [
      peak,
      ...children.split(" ").flatMap((one) => (one === "" ? [] : peaksOf(Number(one)))),
    ];
  } catch {
    // It ended between two looks, or there is no /proc.
    return [0];
  }
}
