import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";

/** Another server keeps its state in the file. */
export class StateTakenError extends Error {
  override readonly name: string = "StateTakenError";
  readonly code = "STATE_TAKEN";
}

/**
 * Holds a state file for this process until it ends, however it ends: the system then closes the socket (on Windows, the pipe) that
 * says so. Servers on other machines or in other containers do not see it, which is why `keepState` also looks at the file.
 *
 * @returns a function that lets the file go
 * @throws StateTakenError when a running server holds it
 */
export async function holdState(path: string): Promise<() => void> {
  const address = addressFor(path);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const release = await listen(address);
    if (release !== undefined) return release;
    const holder = await ask(address);
    if (holder !== undefined) {
      throw new StateTakenError(
        `${path} is in use by another storyreel mock (process ${holder}); stop it, or choose another file`,
      );
    }
    // Left behind by a process that was killed.
    rmSync(address, { force: true });
  }
  return () => {};
}

/** The same for every way to write the path. The folder must exist, the file need not. */
function addressFor(path: string): string {
  const whole = resolve(path);
  let real = whole;
  try {
    real = join(realpathSync(dirname(whole)), basename(whole));
  } catch {
    // Opening the file says what is wrong with the folder.
  }
  const name = `storyreel-mock-${createHash("sha256").update(real).digest("hex").slice(0, 24)}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** Undefined if the address is taken. Where there can be no sockets, nothing is held. */
function listen(address: string): Promise<(() => void) | undefined> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.end(String(process.pid));
  });
  return new Promise((done) => {
    server.once("error", (error) => {
      const isTaken = "code" in error && error.code === "EADDRINUSE";
      done(isTaken ? undefined : () => {});
    });
    server.listen(address, () => {
      server.unref();
      done(() => server.close());
    });
  });
}

// 1 s: a running process answers in a millisecond.
const patienceMs = 1000;

/** The process that listens, or undefined if none does. One that is busy has no number to tell. */
function ask(address: string): Promise<string | undefined> {
  return new Promise((done) => {
    const socket = connect(address);
    let text = "";
    socket.setTimeout(patienceMs, () => {
      socket.destroy();
      done("unknown");
    });
    socket.on("data", (part) => (text += part.toString()));
    socket.once("end", () => done(text));
    socket.once("error", () => done(undefined));
  });
}
