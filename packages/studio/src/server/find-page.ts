import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { StudioError } from "./studio-error.ts";

const run = promisify(execFile);

const packageFolder = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The folder of the page: in the published package it lies beside the server; from source it is built when there is none of these
 * sources yet, which takes less than a second.
 *
 * @throws StudioError
 */
export async function findPage(): Promise<string> {
  const beside = fileURLToPath(new URL("../browser", import.meta.url));
  if (existsSync(join(beside, "assets"))) return beside;
  const vite = join(packageFolder, "node_modules/vite/bin/vite.js");
  if (existsSync(vite)) return buildPage(vite);
  throw new StudioError("STUDIO_NOT_BUILT", "the page of the studio is not built", {
    hint: "run pnpm build",
  });
}

async function buildPage(vite: string): Promise<string> {
  const page = join(packageFolder, "node_modules/.cache", `page-${await newestChange()}`);
  if (existsSync(page)) return page;
  await mkdir(dirname(page), { recursive: true });
  const made = await mkdtemp(`${page}-`);
  try {
    const words = [vite, "build", "--outDir", made, "--logLevel", "error"];
    await run(process.execPath, words, { cwd: packageFolder });
    await rename(made, page);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(page)) throw notBuilt(error);
  }
  return page;
}

/** In whole milliseconds since the Unix epoch, of the sources of the page. */
async function newestChange(): Promise<number> {
  const folders = ["src/browser", "src/api", "../renderer/src/kit/look"].map((folder) =>
    join(packageFolder, folder),
  );
  const files = [join(packageFolder, "vite.config.ts"), ...(await filesIn(folders))];
  const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
  return Math.floor(Math.max(...times));
}

async function filesIn(folders: readonly string[]): Promise<readonly string[]> {
  const lists = folders.map(async (folder) =>
    (await readdir(folder, { recursive: true })).map((name) => join(folder, name)),
  );
  return (await Promise.all(lists)).flat();
}

function notBuilt(cause: unknown): StudioError {
  return new StudioError("STUDIO_NOT_BUILT", "the page of the studio cannot be built", {
    hint: "run pnpm install, then pnpm build for the reason",
    cause,
  });
}
