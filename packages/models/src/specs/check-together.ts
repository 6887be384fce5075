import type { Diagnostic } from "../source/diagnostic.ts";
import type { YamlSource } from "../source/read-yaml.ts";
import { suggest } from "../source/suggest.ts";
import { resolveNames } from "./resolve-names.ts";

/** What other specs need to know about a model spec, correct or not; `undefined` if it cannot be read. */
export type NamedSpec = {
  readonly id: string | undefined;
  readonly provider: string | undefined;
  readonly source: YamlSource;
};

/** Reads the names from a spec that may be wrong in every other way. */
export function namesOf(source: YamlSource): NamedSpec {
  const { value } = source;
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  const { id, provider } = (isMap ? value : {}) as Readonly<Record<string, unknown>>;
  return {
    id: typeof id === "string" ? id : undefined,
    provider: typeof provider === "string" ? provider : undefined,
    source,
  };
}

/**
 * Checks specs against each other: each has its own id and names, and names a provider that exists.
 * Without `providerIds`, providers are not checked.
 */
export function checkTogether(
  specs: readonly NamedSpec[],
  providerIds: readonly string[] | undefined,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const byName = new Map<string, { readonly id: string; readonly spec: string }>();
  for (const { id, provider, source } of specs) {
    const report = (key: string, problem: Pick<Diagnostic, "code" | "message" | "hint">): void => {
      const span = source.span([key], "value");
      diagnostics.push({ severity: "error", file: source.file, span, ...problem });
    };
    if (id !== undefined) {
      const names = resolveNames(id);
      // Names that differ only in case are one file on some file systems.
      const other = byName.get(names.fileName);
      byName.set(names.fileName, other ?? { id, spec: source.file.path });
      if (other !== undefined && other.id === id) {
        const message = `${other.spec} already describes ${id}`;
        report("id", { code: "SPEC_ID_TWICE", message });
      } else if (other !== undefined) {
        const message = `"${id}" and "${other.id}" (${other.spec}) would both be named ${names.constantName}`;
        report("id", { code: "SPEC_NAME_TWICE", message });
      }
    }
    if (provider === undefined || providerIds === undefined || providerIds.includes(provider))
      continue;
    const near = suggest(provider, providerIds);
    report("provider", {
      code: "SPEC_UNKNOWN_PROVIDER",
      message: `no spec describes the provider "${provider}"`,
      hint:
        near === undefined
          ? `known providers: ${providerIds.join(", ")}`
          : `did you mean "${near}"?`,
    });
  }
  return diagnostics;
}
