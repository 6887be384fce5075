import { readdir, readFile, readlink } from "node:fs/promises";
import { basename } from "node:path";

/** The port that a server was to listen on is taken. The message says by whom, as far as that can be found out, and what to do. */
export class PortTakenError extends Error {
  override readonly name: string = "PortTakenError";
  readonly code = "EADDRINUSE";
  readonly port: number;
  constructor(port: number, holder: string, cause: unknown) {
    super(
      `port ${port} is taken by ${holder}. Stop it, choose another port, or use --port 0 for any free one`,
      { cause },
    );
    this.port = port;
  }
}

/** `another storyreel mock (process 123)`, `process 123 (node)`, or `another program`. */
export async function describeHolder(host: string, port: number): Promise<string> {
  const [isMock, process_] = await Promise.all([answersAsMock(host, port), findProcess(port)]);
  if (isMock) return `another storyreel mock${process_ === undefined ? "" : ` (${process_})`}`;
  return process_ ?? "another program";
}

async function answersAsMock(host: string, port: number): Promise<boolean> {
  const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host;
  try {
    const answer = await fetch(
      `http://${name.includes(":") && !name.startsWith("[") ? `[${name}]` : name}:${port}/__mock/health`,
      {
        signal: AbortSignal.timeout(500),
      },
    );
    return (await answer.text()).startsWith('{"status":"ok"');
  } catch {
    return false;
  }
}

/** Linux tells which process holds a socket, of those that may be looked at. */
async function findProcess(port: number): Promise<string | undefined> {
  try {
    const tables = await Promise.all(
      ["/proc/net/tcp", "/proc/net/tcp6"].map((file) => readFile(file, "utf8").catch(() => "")),
    );
    const inode = tables.map((table) => inodeOf(table, port)).find((found) => found !== undefined);
    if (inode === undefined) return undefined;
    for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/u.test(name))) {
      if (!(await holds(pid, inode))) continue;
      const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
      const program = basename(line.split("\0")[0] ?? "");
      return `process ${pid}${program === "" ? "" : ` (${program})`}`;
    }
  } catch {
    // Another system: it is not known.
  }
  return undefined;
}

// Of each line: number, local address in hex, remote address, state (0A: listening), …, inode as the tenth word.
function inodeOf(table: string, port: number): string | undefined {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  for (const line of table.split("\n")) {
    const words = line.trim().split(/\s+/u);
    if (words[3] === "0A" && words[1]?.endsWith(`:${hex}`) === true) return words[9];
  }
  return undefined;
}

async function holds(pid: string, inode: string): Promise<boolean> {
  try {
    const folder = `/proc/${pid}/fd`;
    const links = await Promise.all(
      (await readdir(folder)).map((name) => readlink(`${folder}/${name}`).catch(() => "")),
    );
    return links.includes(`socket:[${inode}]`);
  } catch {
    return false;
  }
}
