import { execFile } from "node:child_process";
import { hash, randomBytes, randomInt } from "node:crypto";
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { unfinishedPath } from "@storyreel/models/paths";
import { FleetError } from "../fleet-error.ts";
import { findPostgres, type PostgresPrograms } from "./find-postgres.ts";

/** A PostgreSQL server of this machine, on loopback. */
export type PostgresServer = {
  /** `postgres://…`, with the password. */
  readonly url: string;
  /** Where its programs came from. */
  readonly origin: string;
  /** `immediate` is a crash: nothing is written any more. */
  stop(mode?: "fast" | "immediate"): Promise<void>;
  /** Starts it again after `stop`, at the same address. */
  start(): Promise<void>;
};

export type StartPostgresOptions = {
  /** Everything of the server. Made if it does not exist; a server that was there before goes on with its data. */
  readonly folder: string;
  /** Default: one that is free. */
  readonly port?: number | undefined;
  /** For tests: nothing survives a power cut. */
  readonly isEphemeral?: boolean | undefined;
};

const run = promisify(execFile);
const database = "storyreel";
// PostgreSQL refuses to run as root: there it runs as this user, and its folder is theirs.
const nobody = 65_534;

/**
 * Starts a PostgreSQL server in a folder. One that runs there already, because its process was killed, is used as it is.
 *
 * @throws FleetError `FLEET_UNREACHABLE` if there is none on this machine, or if it does not start.
 */
export async function startPostgres(options: StartPostgresOptions): Promise<PostgresServer> {
  const isRoot = process.getuid?.() === 0;
  const folder = await makeFolder(options.folder, isRoot);
  const programs = await programsFor(isRoot, folder);
  const user = isRoot ? { uid: nobody, gid: nobody } : {};
  if (isRoot) await chown(folder, nobody, nobody);
  const call = async (program: string, args: readonly string[]) => {
    const env = { PATH: process.env["PATH"], LD_LIBRARY_PATH: programs.libraries.join(":") };
    try {
      // What the server inherits stays open: `pg_ctl` writes its log to a file.
      await run(join(programs.bin, program), args, { ...user, cwd: folder, env });
    } catch (cause) {
      throw await notStarted(cause, program, folder);
    }
  };

  const password = await passwordIn(folder, user);
  const data = join(folder, "data");
  if (!(await exists(data))) {
    const login = ["-U", database, "-A", "scram-sha-256", `--pwfile=${password.path}`];
    const sync = options.isEphemeral ? ["--no-sync"] : [];
    const initdb = (path: string) =>
      call("initdb", ["-D", path, ...login, "-E", "UTF8", "--no-locale", ...sync]);
    await makeData(data, initdb);
  }
  const status = () => call("pg_ctl", ["status", "-D", data]);
  const running = options.isEphemeral ? undefined : await portOfRunning(data, status);
  const port = running ?? options.port ?? (await freePort());
  const settings = [
    `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`,
    options.isEphemeral ? "-c fsync=off -c synchronous_commit=off -c full_page_writes=off" : "",
  ].join(" ");
  const start = () =>
    call("pg_ctl", ["start", "-D", data, "-w", "-l", join(folder, "log"), "-o", settings]);
  if (running === undefined) await start();
  return {
    url: `postgres://${database}:${password.text}@127.0.0.1:${port}/postgres`,
    origin: programs.origin,
    stop: (mode = "fast") => call("pg_ctl", ["stop", "-D", data, "-w", "-m", mode]),
    start,
  };
}

/** They appear under their name when they are complete: half of a database that was left behind could never be started. */
async function makeData(data: string, initdb: (path: string) => Promise<void>): Promise<void> {
  const part = unfinishedPath(data);
  try {
    await initdb(part);
    await rename(part, data);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    // Another process was first.
    if (!(await exists(data))) throw error;
  }
}

/** `undefined`: no server runs there. */
async function portOfRunning(
  data: string,
  status: () => Promise<void>,
): Promise<number | undefined> {
  // The file of a server that was killed is still there.
  const isRunning = await status().then(
    () => true,
    () => false,
  );
  if (!isRunning) return undefined;
  // https://www.postgresql.org/docs/current/storage-file-layout.html: the fourth line is the port.
  const lines = (await readFile(join(data, "postmaster.pid"), "utf8")).split("\n");
  const port = Number(lines[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}

/** The folder of the server, or one in its place that the user of the server can reach. */
async function makeFolder(wanted: string, isRoot: boolean): Promise<string> {
  await mkdir(dirname(wanted), { recursive: true });
  const isReachable = !isRoot || (await isOpen(dirname(wanted)));
  const name = `storyreel-postgres-${hash("sha256", wanted).slice(0, 16)}`;
  const folder = isReachable ? wanted : join(tmpdir(), name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Root's own folders are closed to the user that the server runs as. */
async function programsFor(isRoot: boolean, folder: string): Promise<PostgresPrograms> {
  const links = join(folder, "lib");
  const found = await findPostgres(links);
  if (!isRoot || (await isOpen(found.root))) return found;
  const copy = join(folder, "programs");
  if (!(await exists(copy))) await cp(found.root, copy, { recursive: true });
  const moved = (path: string) =>
    path.startsWith(found.root) ? join(copy, path.slice(found.root.length)) : path;
  return { ...found, bin: moved(found.bin), libraries: found.libraries.map(moved), root: copy };
}

/** Whether everybody may go through all folders above. */
async function isOpen(path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

async function passwordIn(folder: string, user: { uid?: number; gid?: number }) {
  const path = join(folder, "password");
  if (!(await exists(path))) {
    await writeFile(path, `${randomBytes(16).toString("hex")}\n`, { mode: 0o600 });
    if (user.uid !== undefined && user.gid !== undefined) await chown(path, user.uid, user.gid);
  }
  await chmod(path, 0o600);
  return { path, text: (await readFile(path, "utf8")).trim() };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

// Below those that systems give to connections and to servers that take any: while this server is stopped, nobody gets its port.
const ports = { first: 10_000, count: 10_000 };

async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = ports.first + randomInt(ports.count);
    if (await isFree(port)) return port;
  }
  throw new FleetError("FLEET_UNREACHABLE", "found no free port for PostgreSQL", {
    hint: `free a port from ${ports.first} to ${ports.first + ports.count - 1}, or use a server of your own`,
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

async function notStarted(cause: unknown, program: string, folder: string): Promise<FleetError> {
  const log = await readFile(join(folder, "log"), "utf8").catch(() => "");
  const last = log.trim().split("\n").at(-1) ?? "";
  const said = cause instanceof Error ? (cause.message.trim().split("\n").at(-1) ?? "") : "";
  return new FleetError(
    "FLEET_UNREACHABLE",
    `PostgreSQL did not start: ${program}: ${last || said}`,
    {
      cause,
      hint: `its folder is ${folder}`,
    },
  );
}
