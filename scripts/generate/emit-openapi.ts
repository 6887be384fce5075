import { payloadSchema } from "@storyreel/models";
import type { EndpointFacts, JsonSchema, JsonValue, Model, ProviderFacts } from "@storyreel/models";
import { resolveNames } from "@storyreel/models/specs";
import { requestIdExamples, withExamples } from "./add-examples.ts";
import type { AnswerExample } from "./answer-examples.ts";
import { answerSchemas, errorAnswers, uploadTypes } from "./emit-openapi-answers.ts";
import { exampleSubmit } from "@storyreel/mock-server";
import { forReaders } from "./schema-for-readers.ts";

/**
 * The OpenAPI 3.1 document of a provider's queue with every model, as JSON text. Request bodies are closed: an unknown key in a
 * payload is a mistake. Responses are open, because the API adds fields and statuses.
 *
 * @param examples answers of the mock, each an example of the answer that it is.
 */
export function emitOpenApi(
  provider: ProviderFacts,
  models: readonly Model[],
  examples: readonly AnswerExample[] = [],
): string {
  return `${JSON.stringify(
    {
      openapi: "3.1.0",
      info: {
        title: provider.title,
        version: "1.0.0",
        description: `Generated from ${provider.spec} and specs/models by \`pnpm generate\`. Do not edit. ${provider.page}`,
        license: { name: "MIT", identifier: "MIT" },
        contact: { name: "GMI Cloud documentation", url: provider.page },
      },
      servers: [{ url: provider.baseUrl.value, description: provider.title }],
      security: [{ key: [] }],
      tags: [
        { name: "models", description: "Models that can be requested." },
        { name: "requests", description: "Requests in the queue." },
        { name: "uploads", description: "Files that requests take as inputs." },
      ],
      paths: pathsOf(provider, models, examples),
      components: {
        securitySchemes: {
          key: {
            type: "http",
            scheme: provider.auth.scheme.toLowerCase(),
            description: "An API key.",
          },
        },
        schemas: {
          ...answerSchemas(provider),
          ...Object.fromEntries(models.flatMap(modelSchemas)),
        },
      },
    },
    undefined,
    2,
  )}\n`;
}

function pathsOf(
  provider: ProviderFacts,
  models: readonly Model[],
  examples: readonly AnswerExample[],
): JsonSchema {
  const { read, submit, list, models: listModels, model, upload } = provider.endpoints;
  const paths = new Map<string, Record<string, JsonValue>>();
  const add = (endpoint: EndpointFacts, operation: JsonSchema): void => {
    const path = paths.get(endpoint.path) ?? {};
    path[endpoint.method.toLowerCase()] = { ...operation, ...sourceOf(endpoint) };
    paths.set(endpoint.path, path);
  };
  add(submit, submitOperation(models, examples));
  add(list, listOperation());
  add(read, {
    operationId: "readRequest",
    summary: "Read one request",
    description: "The full record of a request, with its result once it has succeeded.",
    tags: ["requests"],
    parameters: [
      {
        ...pathParameter("request_id", "Id from the answer to the submit."),
        ...requestIdExamples(examples),
      },
    ],
    responses: withExamples(
      {
        "200": answer("Record", "The record."),
        ...errorAnswers(["401", "404", "429", "500", "502"]),
      },
      examples.filter(({ call }) => call === "read"),
    ),
  });
  add(listModels, {
    operationId: "listModels",
    summary: "List model ids",
    description:
      "Ids of all models that the key can use. The list may also contain ids of workflows.",
    tags: ["models"],
    responses: {
      "200": answer("ModelList", "The ids."),
      ...errorAnswers(["401", "429", "500", "502"]),
    },
  });
  add(model, {
    operationId: "readModel",
    summary: "Read the API's description of a model",
    description: "Parameters, price and delivery of one model, as far as the API publishes them.",
    tags: ["models"],
    parameters: [pathParameter("model_id", "Id of the model. Case-sensitive.")],
    responses: {
      "200": answer("ModelDetails", "The model."),
      ...errorAnswers(["401", "404", "429", "500", "502"]),
    },
  });
  if (upload !== undefined) add(upload, uploadOperation());
  return Object.fromEntries(paths);
}

function submitOperation(models: readonly Model[], examples: readonly AnswerExample[]): JsonSchema {
  const example = exampleSubmit(models);
  return {
    operationId: "submitRequest",
    summary: "Submit a request",
    description: "Adds one request to the queue. It is charged; no idempotency key is known.",
    tags: ["requests"],
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: {
            oneOf: models.map(({ id }) => ({ $ref: submitRef(id) })),
            discriminator: { propertyName: "model", ...mappingOf(models) },
          },
          ...(example === undefined ? {} : { examples: { minimal: { value: example } } }),
        },
      },
    },
    responses: withExamples(
      {
        "200": answer("SubmitAnswer", "Accepted; synchronous models may answer with their result."),
        ...errorAnswers(["400", "401", "402", "403", "404", "422", "429", "500", "502", "503"]),
      },
      examples.filter(({ call }) => call === "submit"),
    ),
  };
}

function uploadOperation(): JsonSchema {
  return {
    operationId: "createUpload",
    summary: "Get a place to upload an input to",
    description:
      "PUT the file to `upload_url`, with the content type of its kind and without the key; the URL is valid for 15 minutes. Then use `public_url` in payloads.",
    tags: ["uploads"],
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: { $ref: "#/components/schemas/UploadRequest" },
          examples: { picture: { value: { file_type: uploadTypes[0] ?? "" } } },
        },
      },
    },
    responses: {
      "200": answer("UploadAnswer", "Where to put the file, and where it is then."),
      ...errorAnswers(["400", "401", "429", "500", "502"]),
    },
  };
}

function listOperation(): JsonSchema {
  const query = (name: string, schema: JsonSchema, description: string): JsonSchema => ({
    name,
    in: "query",
    required: false,
    description,
    schema,
  });
  return {
    operationId: "listRequests",
    summary: "List requests",
    description: "Requests of the key's organisation, latest first.",
    tags: ["requests"],
    parameters: [
      query("model_id", { type: "string" }, "Only requests to this model."),
      query("limit", { type: "integer", minimum: 0 }, "Maximum number of records."),
      query("offset", { type: "integer", minimum: 0 }, "Number of records to skip."),
    ],
    responses: {
      "200": answer("RequestPage", "A page."),
      ...errorAnswers(["401", "429", "500", "502"]),
    },
  };
}

/** Two schemas per model: the payload, and the body of a submit. */
function modelSchemas(model: Model): readonly (readonly [string, JsonValue])[] {
  const { fileName } = resolveNames(model.id);
  const { $schema: _dialect, ...payload } = payloadSchema(model);
  return [
    [`payload-${fileName}`, forReaders(payload)],
    [
      submitName(model.id),
      {
        type: "object",
        additionalProperties: false,
        required: ["model", "payload"],
        properties: {
          model: { type: "string", const: model.id },
          payload: { $ref: `#/components/schemas/payload-${fileName}` },
        },
      },
    ],
  ];
}

const schemaName = /^[\w.-]+$/u;

/** The id itself, where it may be: then tools find the schema of a model by the value of `model` without a mapping. */
function submitName(id: string): string {
  return schemaName.test(id) ? id : `submit-${resolveNames(id).fileName}`;
}

function mappingOf(models: readonly Model[]): JsonSchema {
  const odd = models.filter(({ id }) => submitName(id) !== id);
  return odd.length === 0
    ? {}
    : { mapping: Object.fromEntries(odd.map(({ id }) => [id, submitRef(id)])) };
}

function submitRef(id: string): string {
  return `#/components/schemas/${submitName(id)}`;
}

function pathParameter(name: string, description: string): JsonSchema {
  return {
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string", minLength: 1 },
  };
}

function answer(schema: string, description: string): JsonSchema {
  const { example } = answerExamples[schema] ?? {};
  return {
    description,
    content: {
      "application/json": {
        schema: { $ref: `#/components/schemas/${schema}` },
        ...(example === undefined ? {} : { examples: { usual: { value: example } } }),
      },
    },
  };
}

const record = {
  request_id: "6f1e9f6e-8f0a-4e4c-8a63-52a1c2d7f6aa",
  model: "kling-3.0-turbo-t2v",
  status: "queued",
  created_at: 1_790_000_000,
  updated_at: 1_790_000_000,
  queued_at: 1_790_000_000,
} as const;

const answerExamples: { readonly [schema: string]: { readonly example: JsonValue } } = {
  SubmitAnswer: { example: record },
  Record: {
    example: { ...record, status: "processing", is_public: false, payload: {}, outcome: null },
  },
  RequestPage: { example: { requests: [], total: 0, has_more: false } },
  UploadAnswer: {
    example: {
      upload_url: "https://storage.googleapis.com/bucket/inputs/1.png?X-Goog-Signature=…",
      public_url: "https://storage.googleapis.com/bucket/inputs/1.png",
    },
  },
  ModelList: { example: { model_ids: [record.model] } },
};

function sourceOf({ from }: EndpointFacts): JsonSchema {
  return { "x-source": from.source, "x-as-of": from.asOf, "x-confidence": from.confidence };
}
