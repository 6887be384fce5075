import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { hostname } from "node:os";

/** Identifies a process even after its id is used again. */
export type ProcessIdentity = {
  readonly pid: number;
  /** When the process started, in the system's own form; undefined if the system does not report it. */
  readonly startedAt?: string | undefined;
  readonly host: string;
  /** Changes with each start of the machine. */
  readonly bootId: string;
};

export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    startedAt: startOf(process.pid),
    host: hostname(),
    bootId: readBootId(),
  };
}

/** True only if it is certain: a process of another host never counts as dead. */
export function isDead(other: ProcessIdentity): boolean {
  if (other.host !== hostname()) return false;
  return other.bootId !== readBootId() || startOf(other.pid) !== other.startedAt;
}

function readBootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

function startOf(pid: number): string | undefined {
  try {
    // The name in brackets may contain spaces; the state is the first field after it, the start time the 20th.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ");
    // A zombie does nothing any more; a container without an init keeps them.
    return fields === undefined || /^[ZX]/.test(fields[0] ?? "") ? undefined : fields[19];
  } catch {
    return existsSync("/proc/self/stat") ? undefined : startByPs(pid);
  }
}

function startByPs(pid: number): string | undefined {
  try {
    const text = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return text.trim() === "" ? undefined : text.trim();
  } catch {
    return undefined;
  }
}
