import { validateModelSpec } from "../generated/model-spec-validator.ts";
import type { Model } from "../model/model.ts";
import { checkSchema, joinDiagnostics } from "../source/check-schema.ts";
import type { SchemaCheck } from "../source/check-schema.ts";
import { hasErrors } from "../source/diagnostic.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { readSourceFile } from "../source/read-source-file.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { YamlSource } from "../source/read-yaml.ts";
import type { SourceFile } from "../source/source-file.ts";
import { isTrapCode } from "../source/yaml-traps.ts";
import { checkModelSpec } from "./check-model-spec.ts";
import { namesOf } from "./check-together.ts";
import type { ModelSpecDocument } from "./model-spec-document.ts";
import { resolveModelSpec } from "./resolve-model-spec.ts";
import { createSpecReport } from "./spec-report.ts";

/** A model spec: its model if there are no errors, and everything that is wrong with it. */
export type ReadModelSpec = {
  readonly model: Model | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** `undefined` if the file could not be read at all. */
  readonly source: YamlSource | undefined;
};

/**
 * Reads a model from a spec, given as YAML text or as a file. Mistakes are returned as diagnostics with codes
 * `YAML_` and `SPEC_`. `schema` is for the generator, which must not depend on code that it is about to write.
 */
export function readModelSpec(
  yaml: string | SourceFile,
  schema: SchemaCheck = validateModelSpec,
): ReadModelSpec & { readonly source: YamlSource } {
  const file = typeof yaml === "string" ? { path: "model.yaml", text: yaml } : yaml;
  const source = readYaml(file);
  const read = readSpecSource(source, schema);
  if (namesOf(source).extends === undefined || hasErrors(read.diagnostics))
    return { ...read, source };
  const report = createSpecReport(source);
  report.add({
    code: "SPEC_EXTENDS_ALONE",
    message: "a spec with extends is only complete together with the model that it extends",
    at: ["extends"],
    hint: "read it with readSpecFolder or loadProjectModels",
  });
  return { model: undefined, diagnostics: [...read.diagnostics, ...report.diagnostics], source };
}

/** The same for a file that was parsed already. Of a spec with `extends`, only its form is checked. */
export function readSpecSource(
  source: YamlSource,
  schema: SchemaCheck = validateModelSpec,
): Omit<ReadModelSpec, "source"> {
  const mistakes = checkSchema(source, schema, { codePrefix: "SPEC" });
  const diagnostics = joinDiagnostics(source, mistakes);
  const isWhole = diagnostics.every(({ code }) => isTrapCode(code));
  const document: unknown = source.value;
  if (!isWhole || !isModelSpec(document, schema) || "extends" in document) {
    return { model: undefined, diagnostics };
  }
  const model = resolveModelSpec(document, source.file.path);
  const all = [...diagnostics, ...checkModelSpec(source, document, model)].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
  return { model: hasErrors(all) ? undefined : model, diagnostics: all };
}

/** Reads a model spec from disk. Paths are relative to `cwd`, in diagnostics and in `model.spec` as well. */
export async function readModelSpecFile(
  path: string,
  options: { readonly cwd: string },
): Promise<ReadModelSpec> {
  const read = await readSourceFile(path, options);
  return "diagnostic" in read
    ? { model: undefined, diagnostics: [read.diagnostic], source: undefined }
    : readModelSpec(read.file);
}

function isModelSpec(value: unknown, schema: SchemaCheck): value is ModelSpecDocument {
  return schema(value);
}
