import type { ProviderFacts } from "../spec/provider-spec.ts";
import { isIdentifier, writeLiteral, writeText } from "./code-writer.ts";
import type { ClientModel } from "./client-model.ts";
import { generatedHeader } from "./emit-model.ts";

const SOURCE = "specs/";

/** Every model at once, with its types: for programs that name their models. */
export function emitIndex(models: readonly ClientModel[]): string {
  const exports = models.map(
    ({ constantName, typeName, fileName }) =>
      `export { ${constantName} } from "./${fileName}.ts";\nexport type { ${typeName} } from "./${fileName}.ts";\n`,
  );
  const imports = models.map(
    ({ typeName, fileName }) => `import type { ${typeName} } from "./${fileName}.ts";\n`,
  );
  const entries = models.map(
    ({ facts, typeName }) => `  readonly ${writeText(facts.id)}: ${typeName};\n`,
  );
  return [
    generatedHeader(SOURCE),
    ...imports,
    "\n",
    ...exports,
    "\n/** Payload of each model, by its id. */\n",
    `export type ModelPayloads = {\n${entries.join("")}};\n`,
  ].join("");
}

/** Ids and loaders: nothing of a model is read before it is asked for. */
export function emitCatalogue(models: readonly ClientModel[]): string {
  const ids = models.map(({ facts }) => facts.id);
  const loaders = models.map(
    ({ facts, fileName, constantName }) =>
      `  ${writeText(facts.id)}: async () => (await import("./${fileName}.ts")).${constantName},\n`,
  );
  return [
    generatedHeader(SOURCE),
    `import type { AnyModel } from "../spec/define-model.ts";\n\n`,
    "/** Ids of all models that a spec describes, sorted. */\n",
    `export const modelIds: readonly string[] = ${writeLiteral(ids)};\n\n`,
    "/** Loads one model, by its id. */\n",
    `export const modelLoaders: { readonly [id: string]: () => Promise<AnyModel> } = {\n${loaders.join("")}};\n`,
  ].join("");
}

/** The facts of one provider. */
export function emitProvider(provider: ProviderFacts): string {
  return [
    generatedHeader(provider.spec),
    `import type { ProviderFacts } from "../spec/provider-spec.ts";\n\n`,
    `/** ${provider.title.replaceAll("*/", "*\\/")}. */\n`,
    `export const ${providerName(provider.id)}: ProviderFacts = ${writeLiteral(provider)};\n`,
  ].join("");
}

/** `gmi-cloud` → `gmiCloud`. */
function providerName(id: string): string {
  const name = id
    .replace(/-+(.)/g, (_, letter: string) => letter.toUpperCase())
    .replaceAll("-", "");
  return isIdentifier(name) ? name : `provider${name}`;
}
