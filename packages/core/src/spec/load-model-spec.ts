import { checkSchema, joinDiagnostics } from "../source/check-schema.ts";
import { hasErrors } from "../source/diagnostic.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { readSourceFile } from "../source/read-source-file.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { YamlSource } from "../source/read-yaml.ts";
import type { SourceFile } from "../source/source-file.ts";
import { isTrapCode } from "../source/yaml-traps.ts";
import { checkModelSpec } from "./check-model-spec.ts";
import type { ModelFacts } from "./model-spec.ts";
import type { ModelSpecDocument } from "./model-spec-document.ts";
import { resolveModelSpec } from "./resolve-model-spec.ts";
import { readSpecSchemas } from "./spec-schemas.ts";
import type { SpecSchemas } from "./spec-schemas.ts";

/** A model spec that was read: its facts when it has no errors, and everything that is wrong with it. */
export type LoadedModelSpec = {
  readonly facts: ModelFacts | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** `undefined` when the file could not be read at all. */
  readonly source: YamlSource | undefined;
};

/** Reads a model spec from disk. Mistakes come back as diagnostics with codes `YAML_` and `SPEC_`. */
export async function loadModelSpec(
  path: string,
  options: { readonly cwd: string },
): Promise<LoadedModelSpec> {
  const [read, schemas] = await Promise.all([readSourceFile(path, options), readSpecSchemas()]);
  return "diagnostic" in read
    ? { facts: undefined, diagnostics: [read.diagnostic], source: undefined }
    : parseModelSpec(read.file, schemas);
}

/** The same for text that was read already. */
export function parseModelSpec(file: SourceFile, schemas: SpecSchemas): LoadedModelSpec {
  const source = readYaml(file);
  const mistakes = checkSchema(source, schemas.model, { codePrefix: "SPEC" });
  const diagnostics = joinDiagnostics(source, mistakes);
  const isWhole = diagnostics.every(({ code }) => isTrapCode(code));
  if (source.value === undefined || !isWhole) {
    return { facts: undefined, diagnostics, source };
  }
  const document = source.value as unknown as ModelSpecDocument;
  const facts = resolveModelSpec(document, file.path);
  const all = [...diagnostics, ...checkModelSpec(source, document, facts)].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
  return { facts: hasErrors(all) ? undefined : facts, diagnostics: all, source };
}
