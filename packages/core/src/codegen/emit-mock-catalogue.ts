import type { JsonValue, ModelFacts, ParameterFacts } from "../spec/model-spec.ts";
import type { ClientModel } from "./client-model.ts";
import { writeLiteral, writeText } from "./code-writer.ts";
import { generatedHeader } from "./emit-model.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { lowerPayloadSchema } from "./lower-payload-schema.ts";

/**
 * What the mock server knows of each model: a file a model, so that a server that starts reads none of them. The files
 * declare their own types and import nothing else: the mock server stands below this package.
 */
export function emitMockCatalogue(
  models: readonly ClientModel[],
  folder: string,
): readonly EmittedFile[] {
  return [
    { path: `${folder}/catalogue-model.ts`, text: `${generatedHeader("specs/")}${TYPES}` },
    { path: `${folder}/catalogue.ts`, text: emitAll(models) },
    { path: `${folder}/model-loaders.ts`, text: emitLoaders(models) },
    ...models.map((model) => ({
      path: `${folder}/models/${model.fileName}.ts`,
      text: emitOne(model),
    })),
  ];
}

function emitOne({ facts, constantName }: ClientModel): string {
  return `${generatedHeader(facts.spec)}import type { CatalogueModel } from "../catalogue-model.ts";

export const ${constantName}: CatalogueModel = ${writeLiteral(lowerEntry(facts))};
`;
}

function emitAll(models: readonly ClientModel[]): string {
  const imports = models.map(
    ({ constantName, fileName }) => `import { ${constantName} } from "./models/${fileName}.ts";\n`,
  );
  return `${generatedHeader("specs/")}import type { CatalogueModel } from "./catalogue-model.ts";
${imports.join("")}
export type * from "./catalogue-model.ts";

/** Every model that a spec describes, sorted by id. */
export const catalogue: readonly CatalogueModel[] = [
${models.map(({ constantName }) => `  ${constantName},\n`).join("")}];
`;
}

function emitLoaders(models: readonly ClientModel[]): string {
  const entries = models.map(
    ({ facts, fileName, constantName }) =>
      `  ${writeText(facts.id)}: async () => (await import("./models/${fileName}.ts")).${constantName},\n`,
  );
  return `${generatedHeader("specs/")}import type { CatalogueModel } from "./catalogue-model.ts";

/** Reads one model, by its id; sorted by id. */
export const modelLoaders: { readonly [id: string]: () => Promise<CatalogueModel> } = {
${entries.join("")}};
`;
}

const TYPES = `
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Parameter → accepted values, or limits of its number or list; read on a payload with defaults filled in. */
export type CatalogueCondition = {
  readonly [parameter: string]:
    | "present"
    | "absent"
    | readonly JsonValue[]
    | { readonly minimum?: number; readonly maximum?: number; readonly minItems?: number; readonly maxItems?: number };
};

export type CatalogueParameter = {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "array" | "object";
  readonly required: boolean;
  readonly description: string;
  readonly default?: JsonValue;
  readonly enum?: readonly JsonValue[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
};

/** One model, as far as a stand-in for the API has to know it. */
export type CatalogueModel = {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly summary: string;
  readonly calling: "async" | "sync" | "unknown";
  readonly modalities: readonly string[];
  /** Closed JSON Schema 2020-12 of the payload. */
  readonly payloadSchema: { readonly [keyword: string]: JsonValue };
  /** Documented defaults, by parameter. */
  readonly defaults: { readonly [parameter: string]: JsonValue };
  /** The parameter that holds the prompt. */
  readonly textParameter?: string;
  readonly parameters: readonly CatalogueParameter[];
  readonly output: {
    readonly media: "video" | "image" | "audio";
    readonly frameRate?: number;
    /** The parameter that holds the length in \`unit\`s (numbers may be text such as "5"), or a fixed length. */
    readonly duration:
      | { readonly parameter: string; readonly unit: "second" | "frame" }
      | { readonly seconds: number };
    /** The first row whose \`when\` fits counts. */
    readonly sizes: readonly {
      readonly when: CatalogueCondition;
      readonly widthPx: number;
      readonly heightPx: number;
    }[];
    /** The first row whose \`when\` fits counts; none fits: unknown. */
    readonly audio: readonly { readonly when: CatalogueCondition; readonly present: boolean }[];
  };
  readonly price:
    | {
        readonly known: true;
        readonly per: "second" | "video" | "request" | "image" | "thousand-characters";
        readonly quantity?: string;
        readonly rates: readonly { readonly when: CatalogueCondition; readonly usd: string | null }[];
      }
    | { readonly known: false; readonly reason: string };
};
`;

function lowerEntry(facts: ModelFacts): object {
  const { output, price } = facts;
  return {
    id: facts.id,
    title: facts.title,
    vendor: facts.vendor,
    summary: facts.summary,
    calling: facts.calling,
    modalities: facts.modalities,
    payloadSchema: lowerPayloadSchema(facts),
    defaults: defaultsOf(facts),
    textParameter: textParameterOf(facts),
    parameters: Object.entries(facts.parameters).map(([name, parameter]) =>
      lowerParameter(name, parameter),
    ),
    output: {
      media: output.media,
      frameRate: output.frameRate,
      duration:
        "seconds" in output.duration
          ? output.duration
          : { ...output.duration, unit: unitOf(facts, output.duration.parameter) },
      sizes: output.sizes,
      audio: output.audio,
    },
    price: price.known
      ? {
          known: true,
          per: price.table.per,
          quantity: price.table.quantity,
          rates: price.table.rates,
        }
      : { known: false, reason: price.reason },
  };
}

function lowerParameter(name: string, parameter: ParameterFacts): object {
  return {
    name,
    type: parameter.type,
    required: parameter.required === true,
    description: parameter.description,
    default: parameter.default,
    enum: parameter.enum,
    minimum: parameter.minimum,
    maximum: parameter.maximum,
    maxLength: parameter.maxLength,
  };
}

function defaultsOf(facts: ModelFacts): { readonly [parameter: string]: JsonValue } {
  return Object.fromEntries(
    Object.entries(facts.parameters).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

function textParameterOf(facts: ModelFacts): string | undefined {
  return Object.keys(facts.parameters).find((name) => facts.parameters[name]!.role === "prompt");
}

function unitOf(facts: ModelFacts, parameter: string): "second" | "frame" {
  return facts.parameters[parameter]?.unit === "frame" ? "frame" : "second";
}
