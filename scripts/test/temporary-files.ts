import { readFileSync, statfsSync } from "node:fs";

const memory = "/dev/shm";
// All tests together need a tenth.
const neededBytes = 2 ** 30;

/**
 * Where tests keep temporary files: a ledger waits for the disk at each write, so memory where Linux has it as a folder with
 * room for them, in which programs run. `pnpm proof` uses the disk.
 */
export function chooseTemporaryFolder(): string | undefined {
  if (process.env["MODE"] === "proof" || process.platform !== "linux") return undefined;
  return runsPrograms() && hasRoom() ? memory : undefined;
}

function runsPrograms(): boolean {
  try {
    const mount = readFileSync("/proc/mounts", "utf8")
      .split("\n")
      .find((line) => line.split(" ")[1] === memory);
    const flags = mount?.split(" ")[3]?.split(",") ?? [];
    return flags.includes("rw") && !flags.includes("noexec");
  } catch {
    return false;
  }
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > neededBytes;
  } catch {
    return false;
  }
}
