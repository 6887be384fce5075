import type { Diagnostic } from "../source/diagnostic.ts";
import type { YamlSource } from "../source/read-yaml.ts";
import { positionIn } from "../source/source-file.ts";
import { suggest } from "../source/suggest.ts";
import { resolveNames } from "./resolve-names.ts";

/** What other specs need to know about a model spec, correct or not; `undefined` if it cannot be read. */
export type NamedSpec = {
  /** The model that it describes: that of `extends` if it has no `id` of its own. */
  readonly id: string | undefined;
  /** The model that it changes. */
  readonly extends: string | undefined;
  readonly provider: string | undefined;
  readonly source: YamlSource;
};

/** Reads the names from a spec that may be wrong in every other way. */
export function namesOf(source: YamlSource): NamedSpec {
  const { value } = source;
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  const { id, extends: base, provider } = (isMap ? value : {}) as Readonly<Record<string, unknown>>;
  const extended = textOf(base);
  return {
    id: id === undefined ? extended : textOf(id),
    extends: extended,
    provider: textOf(provider),
    source,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/**
 * Checks specs against each other: each has its own id and names, and names a provider that exists.
 * Without `providerIds`, providers are not checked.
 */
export function checkTogether(
  specs: readonly Omit<NamedSpec, "extends">[],
  providerIds: readonly string[] | undefined,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const byName = new Map<string, { readonly id: string; readonly place: string }>();
  for (const { id, provider, source } of specs) {
    const report = (key: string, problem: Pick<Diagnostic, "code" | "message" | "hint">): void => {
      const span = source.span([key], "value");
      diagnostics.push({ severity: "error", file: source.file, span, ...problem });
    };
    if (id !== undefined) {
      const key = idKey(source);
      const names = resolveNames(id);
      // Names that differ only in case are one file on some file systems.
      const other = byName.get(names.fileName);
      byName.set(names.fileName, other ?? { id, place: placeOf(source, key) });
      if (other !== undefined && other.id === id) {
        const message = `${other.place} already describes ${id}`;
        report(key, { code: "SPEC_ID_TWICE", message, hint: "keep one of the two specs" });
      } else if (other !== undefined) {
        const message = `"${id}" and "${other.id}" (${other.place}) would both be named ${names.constantName}`;
        report(key, { code: "SPEC_NAME_TWICE", message });
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

/** Where a spec says which model it describes. */
function idKey({ value }: YamlSource): "id" | "extends" {
  return typeof value === "object" && value !== null && "id" in value ? "id" : "extends";
}

function placeOf(source: YamlSource, key: string): string {
  const { file } = source;
  const { line } = positionIn(file, source.span([key], "value").start);
  return `${file.path}:${line}`;
}
