import { generateModels, type EmittedFile } from "@storyreel/core/codegen";
import type { ListedModels, ProviderFacts } from "@storyreel/models";
import type { Diagnostic } from "@storyreel/models/source";
import { checkTogether, type SpecModel } from "@storyreel/models/specs";
import type { AnswerExample } from "./answer-examples.ts";
import { emitCatalogue, emitListed, emitProvider, repositoryTarget } from "./emit-catalogue.ts";
import { emitOpenApi } from "./emit-openapi.ts";
import { emitEditorSchema } from "./emit-editor-schema.ts";
import { emitValidator } from "./emit-validator.ts";
import type { FileSchema } from "./file-schemas.ts";

/** Everything that files are generated from. */
export type GenerateInput = {
  readonly models: readonly SpecModel[];
  readonly providers: readonly ProviderFacts[];
  readonly listed: readonly ListedModels[];
  /** Schemas of files that people write; each becomes a validator in its package, that of storyboards a schema for editors. */
  readonly fileSchemas: readonly FileSchema[];
  /** Answers of the mock for the OpenAPI document, by provider. */
  readonly examples?: ReadonlyMap<string, readonly AnswerExample[]>;
};

/** The files, or what is wrong with the specs. */
export type GenerateResult = {
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Folders that contain only output: any other file in them is deleted. */
export const outputFolders = [
  "packages/models/src/generated",
  "packages/mock-server/openapi",
  "packages/renderer/src/generated",
  "packages/cli/examples/.storyreel/schema",
] as const;

const [MODELS, OPENAPI, , EDITOR] = outputFolders;

/** Generates all files. The output does not depend on the order of the input. */
export function generate(input: GenerateInput): GenerateResult {
  const diagnostics = checkTogether(
    input.models.map(({ model: { id, provider }, source }) => ({ id, provider, source })),
    input.providers.map(({ id }) => id),
  );
  if (diagnostics.length > 0) return { files: [], diagnostics };
  const models = input.models.map(({ model }) => model).toSorted(byId);
  const providers = input.providers.toSorted(byId);
  const files: EmittedFile[] = [
    ...generateModels(models, repositoryTarget).map(({ path, text }) => ({
      path: `${MODELS}/${path}`,
      text,
    })),
    { path: `${MODELS}/catalogue.ts`, text: emitCatalogue(models) },
    { path: `${MODELS}/listed-models.ts`, text: emitListed(withoutSpec(input)) },
    ...providers.map((provider) => ({
      path: `${MODELS}/${provider.id}.ts`,
      text: emitProvider(provider),
    })),
    ...providers.map((provider) => ({
      path: `${OPENAPI}/${provider.id}.openapi.json`,
      text: emitOpenApi(
        provider,
        models.filter((model) => model.provider === provider.id),
        input.examples?.get(provider.id),
      ),
    })),
    ...input.fileSchemas.map(emitValidator),
    ...emitEditorSchema(EDITOR, models, input.fileSchemas),
  ];
  return { files: files.toSorted((a, b) => compareText(a.path, b.path)), diagnostics: [] };
}

/** A model that got a spec is no longer one without. */
function withoutSpec({ models, listed }: GenerateInput): readonly ListedModels[] {
  const described = new Set(models.map(({ model }) => model.id));
  return listed
    .map((group) => ({ ...group, ids: group.ids.filter((id) => !described.has(id)) }))
    .filter(({ ids }) => ids.length > 0);
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/** By code units: the order must not depend on the machine's language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
