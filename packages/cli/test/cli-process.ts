import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { runCli as runMain } from "#run-cli";

/** What a command line did. */
export type Ended = {
  /** Null where a signal ended it. */
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type RunningCli = {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  /** Resolves when stderr holds the text; rejects if the process ends before. */
  readonly saysOnStderr: (text: string) => Promise<void>;
};

export type CliOptions = {
  readonly cwd: string;
  readonly environment?: { readonly [name: string]: string };
  /** In a process group of its own, to which a test can send what a terminal sends. */
  readonly isGroup?: boolean;
};

export type HereOptions = Omit<CliOptions, "isGroup"> & {
  readonly onStderr?: ((text: string) => void) | undefined;
  /** Gets what it prints on both streams. */
  readonly onText?: ((text: string) => void) | undefined;
};

export const main = fileURLToPath(new URL("../bin/storyreel.js", import.meta.url));

/** For renders whose film nobody looks at: in a quick run they end when the clips are there. */
export const untilClips: readonly string[] =
  process.env["MODE"] === "proof" ? [] : ["--until", "generated"];

/** Starts the CLI as a process of its own: no key, no CI, no terminal unless `environment` says so. */
export function startCli(args: readonly string[], options: CliOptions): RunningCli {
  return startProgram(main, args, options);
}

/** The same for another TypeScript file. */
export function startProgram(
  program: string,
  args: readonly string[],
  options: CliOptions,
): RunningCli {
  const child = spawn(process.execPath, ["--conditions=storyreel-source", program, ...args], {
    cwd: options.cwd,
    detached: options.isGroup ?? false,
    env: environmentOf(options),
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exit) => resolve({ exit, stdout, stderr }));
  });
  return {
    child,
    ended,
    saysOnStderr: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (stderr.includes(text)) resolve();
        };
        look();
        child.stderr.on("data", look);
        child.once("close", () => reject(new Error(`ended without "${text}":\n${stderr}`)));
      }),
  };
}

/**
 * Runs the command line to its end. `pnpm test` does it in this process, which costs a tenth; `pnpm proof` starts one for
 * each call, as a shell does. A test that is about the process itself takes `startCli`, one that answers what is printed
 * `runHere`.
 */
export function runCli(args: readonly string[], options: CliOptions): Promise<Ended> {
  return process.env["MODE"] === "proof" ? startCli(args, options).ended : runHere(args, options);
}

/** Runs the command line in this process, without a terminal. What the callbacks do is done before it goes on. */
export async function runHere(args: readonly string[], options: HereOptions): Promise<Ended> {
  const written = { stdout: "", stderr: "" };
  const streamTo = (name: keyof typeof written): Writable =>
    new Writable({
      decodeStrings: false,
      write: (text: string, _, done) => {
        written[name] += text;
        options.onText?.(text);
        if (name === "stderr") options.onStderr?.(text);
        done();
      },
    });
  const exit = await runMain({
    argv: [process.execPath, main, ...args],
    env: environmentOf(options),
    cwd: () => options.cwd,
    stdin: {},
    stdout: streamTo("stdout"),
    stderr: streamTo("stderr"),
  });
  return { exit, ...written };
}

function environmentOf({ cwd, environment = {} }: CliOptions): {
  [name: string]: string | undefined;
} {
  return {
    PATH: process.env["PATH"],
    HOME: cwd,
    NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
    // What looks at a server of this machine need not be gentle to it.
    ...(environment["GMI_BASE_URL"] === undefined ? {} : { STORYREEL_PACE: "200" }),
    ...environment,
  };
}

/** A folder with these files, outside any project; gone when the test is. */
export async function createFolder(
  files: { readonly [name: string]: string } = {},
): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await realpath(await mkdtemp(join(tmpdir(), "storyreel-cli-")));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(path, name), text)));
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
