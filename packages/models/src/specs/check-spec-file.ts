import path from "node:path";
import type { Diagnostic } from "../source/diagnostic.ts";
import { readModelSpecFile } from "./read-model-spec.ts";
import { checkTogether, namesOf } from "./check-together.ts";
import { builtInProviderIds, loadSpecs } from "./load-specs.ts";

/**
 * Everything that is wrong with one model spec: by itself, and together with the other specs of its folder
 * (`models/…`, with `providers/` beside it).
 */
export async function checkSpecFile(
  filePath: string,
  options: {
    readonly cwd: string;
    /** The providers that a spec may name if its folder describes none. Default: the built-in ones. */
    readonly providerIds?: readonly string[] | undefined;
  },
): Promise<readonly Diagnostic[]> {
  const { cwd, providerIds = builtInProviderIds } = options;
  const { source, diagnostics } = await readModelSpecFile(filePath, { cwd });
  if (source === undefined) return diagnostics;
  const folder = specFolder(path.resolve(cwd, filePath));
  const beside = folder === undefined ? undefined : await loadSpecs(folder, { cwd, providerIds });
  const others = (beside?.named ?? []).filter(
    (other) => other.source.file.path !== source.file.path,
  );
  const known = beside === undefined ? providerIds : beside.providerIds;
  const own = checkTogether([...others, namesOf(source)], known).filter(
    ({ file }) => file === source.file,
  );
  return [...diagnostics, ...own].toSorted((a, b) => a.span.start - b.span.start);
}

function specFolder(file: string): string | undefined {
  const folder = path.dirname(file);
  if (folder === file) return undefined;
  return path.basename(folder) === "models" ? path.dirname(folder) : specFolder(folder);
}
