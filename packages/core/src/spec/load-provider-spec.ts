import type { Diagnostic } from "../source/diagnostic.ts";
import { readSourceFile } from "../source/read-source-file.ts";
import { parseProviderSpec } from "./parse-provider-spec.ts";
import type { ProviderFacts } from "./provider-spec.ts";
import { readSpecSchemas } from "./spec-schemas.ts";

/** A provider spec that was read: its facts when it has no errors, and everything that is wrong with it. */
export type LoadedProviderSpec = {
  readonly facts: ProviderFacts | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads a provider spec from disk. Mistakes come back as diagnostics with codes `YAML_` and `SPEC_`. */
export async function loadProviderSpec(
  path: string,
  options: { readonly cwd: string },
): Promise<LoadedProviderSpec> {
  const [read, schemas] = await Promise.all([readSourceFile(path, options), readSpecSchemas()]);
  return "diagnostic" in read
    ? { facts: undefined, diagnostics: [read.diagnostic] }
    : parseProviderSpec(read.file, schemas);
}
