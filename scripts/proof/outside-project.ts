import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { killWithParent } from "../test/end-with-parent.ts";

/** A folder outside of the repository, as a user of npm has it. */
export type OutsideProject = Disposable & {
  readonly folder: string;
  /** Runs a program to its end. */
  run(program: string, ...args: readonly string[]): Ended;
  /** Starts a program of an installed package with Node, and waits for its first line on stdout. */
  start(program: string, ...args: readonly string[]): Promise<Started>;
};

export type Ended = {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type Started = AsyncDisposable & { readonly firstLine: string };

/**
 * Makes an empty project with its own home and npm cache. Programs run on the Node of STORYREEL_PROOF_NODE, or else on the
 * one that runs the tests; no program of the repository is on their path.
 */
export function createOutsideProject(): OutsideProject {
  const top = realpathSync(mkdtempSync(path.join(tmpdir(), "storyreel-outside-")));
  const folder = path.join(top, "project");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const env = outsideEnvironment(path.join(top, "npm-cache"));
  return {
    folder,
    run(program, ...args) {
      const ended = spawnSync(program, args, {
        cwd: folder,
        env,
        // npm's programs are scripts on Windows, which only a shell can start.
        shell: process.platform === "win32",
        encoding: "utf8",
        maxBuffer: 1e8,
        // Without a registry npm tries for minutes.
        timeout: 240_000,
      });
      if (ended.error !== undefined) throw ended.error;
      return { exit: ended.status, stdout: ended.stdout, stderr: ended.stderr };
    },
    async start(program, ...args) {
      const argv = [path.join(folder, "node_modules", program), ...args];
      const child = spawn(outsideNode, argv, {
        cwd: folder,
        env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      killWithParent(child);
      child.stderr.pipe(process.stderr, { end: false });
      const lines = createInterface(child.stdout);
      const firstLine = await new Promise<string>((resolve, reject) => {
        lines.once("line", resolve).once("close", () => reject(new Error(`${program} ended`)));
      });
      return {
        firstLine,
        async [Symbol.asyncDispose]() {
          const closed = once(child, "close");
          child.kill();
          await closed;
        },
      };
    },
    [Symbol.dispose]: () => rmSync(top, { recursive: true, force: true }),
  };
}

const outsideNode = process.env["STORYREEL_PROOF_NODE"] ?? process.execPath;

/** Without what pnpm and the user have set, but with npm's settings for registry and certificates. */
function outsideEnvironment(npmCache: string): NodeJS.ProcessEnv {
  const own = /^(GMI_|INIT_CWD$|NODE_(?!EXTRA_CA)|PATH$|npm_|pnpm_|PNPM_)/u;
  const npmSettings = /^npm_config_(registry|cafile|userconfig|globalconfig)$/u;
  const env = Object.entries(process.env).filter(
    ([name]) => !own.test(name) || npmSettings.test(name),
  );
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const outside = folders.filter((folder) => !folder.includes("node_modules"));
  return {
    ...Object.fromEntries(env),
    PATH: [path.dirname(outsideNode), ...outside].join(path.delimiter),
    npm_config_cache: npmCache,
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false",
  };
}
