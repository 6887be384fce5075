import path from "node:path";
import type { Diagnostic } from "../source/diagnostic.ts";
import { loadModelSpec } from "../spec/load-model-spec.ts";
import { checkTogether, namesOf } from "./check-together.ts";
import { loadSpecs } from "./load-specs.ts";

/**
 * Everything that is wrong with one model spec: by itself, and beside the specs of the folder that it lies in
 * (`models/…`, with `providers/` beside it).
 */
export async function checkSpecFile(
  filePath: string,
  options: {
    readonly cwd: string;
    /** The providers that a spec outside of such a folder may name. */
    readonly providerIds: readonly string[];
  },
): Promise<readonly Diagnostic[]> {
  const { cwd } = options;
  const { source, diagnostics } = await loadModelSpec(filePath, { cwd });
  if (source === undefined) return diagnostics;
  const folder = specFolder(path.resolve(cwd, filePath));
  const beside = folder === undefined ? undefined : await loadSpecs(folder, { cwd });
  const others = (beside?.named ?? []).filter(
    (other) => other.source.file.path !== source.file.path,
  );
  // A folder of models without providers belongs to something else.
  const isOfSpecs = beside !== undefined && beside.providerIds?.length !== 0;
  const providerIds = isOfSpecs ? beside.providerIds : options.providerIds;
  const own = checkTogether([...others, namesOf(source)], providerIds).filter(
    ({ file }) => file === source.file,
  );
  return [...diagnostics, ...own].toSorted((a, b) => a.span.start - b.span.start);
}

function specFolder(file: string): string | undefined {
  const folder = path.dirname(file);
  if (folder === file) return undefined;
  return path.basename(folder) === "models" ? path.dirname(folder) : specFolder(folder);
}
