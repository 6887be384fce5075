import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const configFile = fileURLToPath(new URL("../vite.config.ts", import.meta.url));

let built: Promise<string> | undefined;

/** The folder of the page, built from its source once in a process. */
export function buildPage(): Promise<string> {
  built ??= makePage();
  return built;
}

async function makePage(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "storyreel-page-"));
  // Else Vite builds for debugging: another page than the one that is published.
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await build({ configFile, logLevel: "error", build: { outDir } });
  } finally {
    process.env["NODE_ENV"] = before;
  }
  return outDir;
}
