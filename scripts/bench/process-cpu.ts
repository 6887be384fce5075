import { readdirSync, readFileSync } from "node:fs";

// Linux counts CPU time of a process in hundredths of a second, whatever the kernel's own tick is.
const ticksPerSecond = 100;

/** CPU seconds of a process and all below it, ended children included. Linux only: it is read from /proc. */
export function treeCpuSeconds(pid: number): number {
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = statOf(pid)?.times ?? [];
  const own = (user + system + childUser + childSystem) / ticksPerSecond;
  return childrenOf(pid).reduce((sum, child) => sum + treeCpuSeconds(child), own);
}

/** Largest memory in use by the process and all below it, in MB. */
export function treePeakMb(pid: number): number {
  const status = readOrUndefined(`/proc/${pid}/status`) ?? "";
  const own = Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1024;
  return childrenOf(pid).reduce((sum, child) => sum + treePeakMb(child), own);
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => statOf(pid)?.parent === parent);
}

function statOf(
  pid: number,
): { readonly parent: number; readonly times: readonly number[] } | undefined {
  const text = readOrUndefined(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  // The name in brackets may hold spaces; the fields after it do not.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { parent: Number(fields[1]), times: fields.slice(11, 15).map(Number) };
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined; // the process has ended
  }
}
