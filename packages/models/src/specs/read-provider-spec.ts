import { validateProviderSpec } from "../generated/provider-spec-validator.ts";
import { checkSchema, joinDiagnostics } from "../source/check-schema.ts";
import type { SchemaCheck } from "../source/check-schema.ts";
import { hasErrors } from "../source/diagnostic.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { readSourceFile } from "../source/read-source-file.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { SourceDocument } from "./model-spec-document.ts";
import type {
  EndpointFacts,
  LifecycleMeaning,
  ListedModels,
  ProviderFacts,
} from "../model/provider.ts";
import { checkDates, latestToday } from "./check-dates.ts";
import { resolveSource } from "./resolve-model-spec.ts";
import { createSpecReport } from "./spec-report.ts";

type EndpointDocument = SourceDocument & {
  readonly method: EndpointFacts["method"];
  readonly path: string;
  readonly query?: readonly string[];
};

type ProviderSpecDocument = {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly base_url: SourceDocument & { readonly value: string };
  readonly auth: SourceDocument & {
    readonly header: string;
    readonly scheme: string;
    readonly key_variable: string;
    readonly organization_header?: string;
    readonly organization_variable?: string;
  };
  readonly endpoints: {
    readonly [Name in keyof ProviderFacts["endpoints"]]: EndpointDocument;
  };
  readonly lifecycle: readonly (SourceDocument & {
    readonly status: string;
    readonly means: LifecycleMeaning;
  })[];
  readonly results: SourceDocument & {
    readonly media: readonly string[];
    readonly thumbnail: readonly string[];
  };
  readonly listed?: readonly (SourceDocument & {
    readonly modality: string;
    readonly ids: readonly string[];
  })[];
  readonly limits?: SourceDocument & {
    readonly idempotency_key?: string;
    readonly cancel?: string;
    readonly rate?: string;
  };
};

/** A provider spec: its facts if there are no errors, and everything that is wrong with it. */
export type ReadProviderSpec = {
  readonly provider: ProviderFacts | undefined;
  /** Models that it lists and that have no spec. */
  readonly listed: readonly ListedModels[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads a provider spec. `schema` is for the generator; see `readModelSpec`. */
export function readProviderSpec(
  file: SourceFile,
  schema: SchemaCheck = validateProviderSpec,
): ReadProviderSpec {
  const source = readYaml(file);
  const mistakes = checkSchema(source, schema, { codePrefix: "SPEC" });
  const diagnostics = joinDiagnostics(source, mistakes);
  const document: unknown = source.value;
  if (hasErrors(diagnostics) || !isProviderSpec(document, schema)) {
    return { provider: undefined, listed: [], diagnostics };
  }
  const report = createSpecReport(source);
  for (const index of statusesTwice(document)) {
    report.add({
      code: "SPEC_STATUS_TWICE",
      message: `duplicate status "${document.lifecycle[index]!.status}"`,
      at: ["lifecycle", index, "status"],
    });
  }
  checkDates(source.value, report, latestToday());
  const found = report.diagnostics;
  const provider = found.length === 0 ? resolveProvider(document, file.path) : undefined;
  const listed = (document.listed ?? []).map((group): ListedModels => ({
    modality: group.modality,
    ids: group.ids,
    from: resolveSource(group),
  }));
  return { provider, listed, diagnostics: [...diagnostics, ...found] };
}

/** Reads a provider spec from disk. Mistakes are returned as diagnostics with codes `YAML_` and `SPEC_`. */
export async function readProviderSpecFile(
  path: string,
  options: { readonly cwd: string },
): Promise<ReadProviderSpec> {
  const read = await readSourceFile(path, options);
  return "diagnostic" in read
    ? { provider: undefined, listed: [], diagnostics: [read.diagnostic] }
    : readProviderSpec(read.file);
}

function isProviderSpec(value: unknown, schema: SchemaCheck): value is ProviderSpecDocument {
  return schema(value);
}

function statusesTwice({ lifecycle }: ProviderSpecDocument): readonly number[] {
  const statuses = lifecycle.map(({ status }) => status);
  return [...statuses.keys()].filter((index) => statuses.indexOf(statuses[index]!) !== index);
}

function resolveProvider(document: ProviderSpecDocument, spec: string): ProviderFacts {
  const { base_url: baseUrl, auth, endpoints, lifecycle, results, limits } = document;
  return {
    id: document.id,
    title: document.title,
    spec,
    page: document.page,
    baseUrl: { value: baseUrl.value, from: resolveSource(baseUrl) },
    auth: {
      header: auth.header,
      scheme: auth.scheme,
      keyVariable: auth.key_variable,
      ...optional("organizationHeader", auth.organization_header),
      ...optional("organizationVariable", auth.organization_variable),
      from: resolveSource(auth),
    },
    endpoints: {
      submit: resolveEndpoint(endpoints.submit),
      read: resolveEndpoint(endpoints.read),
      list: resolveEndpoint(endpoints.list),
      models: resolveEndpoint(endpoints.models),
      model: resolveEndpoint(endpoints.model),
      ...(endpoints.upload === undefined ? {} : { upload: resolveEndpoint(endpoints.upload) }),
    },
    lifecycle: lifecycle.map((row) => ({
      status: row.status,
      means: row.means,
      from: resolveSource(row),
    })),
    results: { media: results.media, thumbnail: results.thumbnail, from: resolveSource(results) },
    ...(limits === undefined
      ? {}
      : {
          limits: {
            ...optional("idempotencyKey", limits.idempotency_key),
            ...optional("cancel", limits.cancel),
            ...optional("rate", limits.rate),
            from: resolveSource(limits),
          },
        }),
  };
}

function resolveEndpoint(endpoint: EndpointDocument): EndpointFacts {
  const { method, path, query = [] } = endpoint;
  return { method, path, query, from: resolveSource(endpoint) };
}

function optional<K extends string>(key: K, value: string | undefined) {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
}
