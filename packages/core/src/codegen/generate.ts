import type { Diagnostic } from "../source/diagnostic.ts";
import type { YamlSource } from "../source/read-yaml.ts";
import type { ModelFacts } from "../spec/model-spec.ts";
import type { ProviderFacts } from "../spec/provider-spec.ts";
import { checkTogether } from "./check-together.ts";
import { emitCatalogue, emitIndex, emitProvider } from "./emit-index.ts";
import { emitMockCatalogue } from "./emit-mock-catalogue.ts";
import { emitModel } from "./emit-model.ts";
import { emitOpenApi } from "./emit-openapi.ts";
import { emitValidator } from "./emit-validator.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { lowerModelSpec } from "./lower-model-spec.ts";
import { lowerPayloadSchema } from "./lower-payload-schema.ts";
import type { JsonSchema } from "./lower-payload-schema.ts";

/** Everything that code is made of. */
export type GenerateInput = {
  readonly models: readonly { readonly facts: ModelFacts; readonly source: YamlSource }[];
  readonly providers: readonly ProviderFacts[];
  /** Schemas of files that the renderer reads, by name: `storyboard` becomes `validateStoryboard`. */
  readonly fileSchemas: readonly { readonly name: string; readonly schema: object }[];
};

/** The files, or, when specs cannot stand side by side, what is wrong. */
export type GenerateResult = {
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Folders that hold nothing but output: what is found there and was not emitted is deleted. */
export const outputFolders = [
  "packages/core/src/generated",
  "packages/core/schemas/payloads",
  "packages/mock-server/src/generated",
  "packages/mock-server/openapi",
  "packages/renderer/src/generated",
  "packages/mock-server/src/generated/models",
] as const;

const [CORE, PAYLOADS, MOCK_SERVER, OPENAPI, RENDERER] = outputFolders;
const RENDERER_SCHEMAS = "packages/renderer/schemas";

/** Makes all output of the specs. The same input gives the same bytes, whatever the order of the files. */
export function generate(input: GenerateInput): GenerateResult {
  const diagnostics = checkTogether(
    input.models.map(({ facts, source }) => ({ id: facts.id, provider: facts.provider, source })),
    input.providers.map(({ id }) => id),
  );
  if (diagnostics.length > 0) return { files: [], diagnostics };
  const models = input.models.map(({ facts }) => facts).toSorted(byId);
  const clients = models.map(lowerModelSpec);
  const files: EmittedFile[] = [
    ...clients.map((client) => ({
      path: `${CORE}/${client.fileName}.ts`,
      text: emitModel(client),
    })),
    ...clients.map(({ fileName, facts }) => ({
      path: `${PAYLOADS}/${fileName}.schema.json`,
      text: writeSchema(lowerPayloadSchema(facts)),
    })),
    ...input.providers.toSorted(byId).map((provider) => ({
      path: `${CORE}/${provider.id}.ts`,
      text: emitProvider(provider),
    })),
    ...input.providers.toSorted(byId).map((provider) => ({
      path: `${OPENAPI}/${provider.id}.openapi.json`,
      text: emitOpenApi(
        provider,
        models.filter((facts) => facts.provider === provider.id),
      ),
    })),
    { path: `${CORE}/index.ts`, text: emitIndex(clients) },
    { path: `${CORE}/catalogue.ts`, text: emitCatalogue(clients) },
    ...emitMockCatalogue(clients, MOCK_SERVER),
  ];
  for (const { name, schema } of input.fileSchemas) {
    files.push({
      path: `${RENDERER}/${name}-validator.ts`,
      text: emitValidator({
        schema,
        schemaPath: `${RENDERER_SCHEMAS}/${name}.schema.json`,
        name: `validate${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      }),
    });
  }
  return { files: files.toSorted((a, b) => compareText(a.path, b.path)), diagnostics: [] };
}

function writeSchema(schema: JsonSchema): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/** By code units: the order must not depend on the machine's language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
