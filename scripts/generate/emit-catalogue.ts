import type { ListedModels, Model, ProviderFacts } from "@storyreel/models";
import { resolveNames } from "@storyreel/models/specs";
import { generatedHeader, writeLiteral, writeText } from "@storyreel/core/codegen";
import type { EmitTarget } from "@storyreel/core/codegen";

/** What generated files of this repository say in their first line, and how they import. */
export const repositoryTarget: EmitTarget = {
  modelModule: "../model/model.ts",
  extension: ".ts",
  specs: "specs/",
  command: "pnpm generate",
};

/** Ids and loaders: a model is read when it is first asked for. */
export function emitCatalogue(models: readonly Model[]): string {
  const loaders = models.map(({ id }) => {
    const { fileName, constantName } = resolveNames(id);
    return `  ${writeText(id)}: async () => (await import("./${fileName}.ts")).${constantName},\n`;
  });
  return [
    generatedHeader(repositoryTarget.specs, repositoryTarget),
    `import type { Model } from "../model/model.ts";\n\n`,
    "/** Ids of all models that a spec describes, sorted. */\n",
    `export const modelIds: readonly string[] = ${writeLiteral(models.map(({ id }) => id))};\n\n`,
    "/** Loads one model, by its id. */\n",
    `export const modelLoaders: { readonly [id: string]: () => Promise<Model> } = {\n${loaders.join("")}};\n`,
  ].join("");
}

/** Models that providers list, and that have no spec. */
export function emitListed(listed: readonly ListedModels[]): string {
  return [
    generatedHeader(repositoryTarget.specs, repositoryTarget),
    `import type { ListedModels } from "../model/provider.ts";\n\n`,
    "/** Models without a spec, by what they make and where they were seen. */\n",
    `export const listedModels: readonly ListedModels[] = ${writeLiteral(listed)};\n`,
  ].join("");
}

/** The facts of one provider. */
export function emitProvider(provider: ProviderFacts): string {
  return [
    generatedHeader(provider.spec, repositoryTarget),
    `import type { ProviderFacts } from "../model/provider.ts";\n\n`,
    `/** ${provider.title.replaceAll("*/", "*\\/")}. */\n`,
    `export const ${providerName(provider.id)}: ProviderFacts = ${writeLiteral(provider)};\n`,
  ].join("");
}

/** `gmi-cloud` → `gmiCloud`. */
function providerName(id: string): string {
  const name = id
    .replace(/-+(.)/g, (_, letter: string) => letter.toUpperCase())
    .replaceAll("-", "");
  return /^[A-Za-z]/.test(name) ? name : `provider${name}`;
}
