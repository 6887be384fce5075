import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { hostname } from "node:os";

/** Enough to tell whether a process is still the one that it was, though ids are given out again. */
export type ProcessIdentity = {
  readonly pid: number;
  /** When the process began, as the system counts; undefined where the system does not say. */
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

/** True only where it is certain: a process of another host is never judged dead. */
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
    // The name in brackets may hold spaces; the state is the first field behind it, the start time the 20th.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ");
    // A process that was killed and that nobody waited for, as in a container without an init, does nothing any more.
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
