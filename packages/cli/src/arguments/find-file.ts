import { existsSync } from "node:fs";
import { join, normalize, resolve } from "node:path";

/** Of this package, beside `src` and `dist`. */
const packageFolder = resolve(import.meta.dirname, "..", "..");

/**
 * Absolute path of a file as a person names it. `examples/…` that is not there is one of the examples that come
 * with this package, so that the first command anybody types is short.
 */
export function findFile(file: string, cwd: string): string {
  const named = resolve(cwd, file);
  if (!normalize(file).startsWith(normalize("examples/")) || existsSync(named)) return named;
  const shipped = join(packageFolder, file);
  return existsSync(shipped) ? shipped : named;
}
