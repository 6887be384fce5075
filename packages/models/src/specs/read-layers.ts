import type { Diagnostic } from "../source/diagnostic.ts";
import { readSourceFile } from "../source/read-source-file.ts";
import type { SourceFile } from "../source/source-file.ts";
import { layFiles, type ProjectModels } from "./lay-files.ts";

/** Reads the files of each layer and lays them over the built-in models. */
export async function readLayers(
  layers: readonly (readonly string[])[],
  options: { readonly cwd: string },
): Promise<ProjectModels> {
  const unreadable: Diagnostic[] = [];
  const readLayer = async (paths: readonly string[]): Promise<readonly SourceFile[]> => {
    const read = await Promise.all(paths.map((one) => readSourceFile(one, options)));
    return read.flatMap((one) => {
      if ("file" in one) return [one.file];
      unreadable.push(one.diagnostic);
      return [];
    });
  };
  const files = await Promise.all(layers.map(readLayer));
  const laid = await layFiles(files);
  return { ...laid, diagnostics: [...unreadable, ...laid.diagnostics] };
}
