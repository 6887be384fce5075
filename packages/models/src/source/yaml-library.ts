import { createRequire } from "node:module";
import type * as Yaml from "yaml";

const require = createRequire(import.meta.url);

/**
 * The yaml library, loaded at its first use: most files are read without it, and loading it takes 25 ms
 * (Node 24.21, measured 2026-11-21), a good part of a short command's time.
 */
export function yamlLibrary(): typeof Yaml {
  return require("yaml") as typeof Yaml;
}
