import type { JsonSchema, ProviderFacts } from "@storyreel/models";

const text: JsonSchema = { type: "string" };
const seconds: JsonSchema = { type: "integer", description: "Unix seconds." };
const address: JsonSchema = { type: "string", format: "uri" };
/** An object of which nothing is known. Without this keyword, generators of types take it for an empty one. */
const anything: JsonSchema = { type: "object", additionalProperties: true };
const failure: JsonSchema = {
  description: "Why it failed.",
  anyOf: [text, { ...anything, properties: { code: {}, message: text, status: text } }],
};
const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** Kinds of files that can be uploaded (arjunlohan/minimax-week-interdimensional-cable, 2026-09). */
export const uploadTypes: readonly string[] = ["png", "jpg", "jpeg", "mp4", "mp3", "wav"];

const uploadSchemas: { readonly [name: string]: JsonSchema } = {
  UploadRequest: {
    type: "object",
    additionalProperties: false,
    required: ["file_type"],
    properties: {
      file_type: { type: "string", enum: uploadTypes, description: "Kind of the file." },
    },
  },
  UploadAnswer: {
    type: "object",
    required: ["upload_url", "public_url"],
    properties: {
      upload_url: { ...address, description: "Signed; takes one PUT." },
      public_url: { ...address, description: "Goes into payloads." },
    },
  },
};

/** Schemas of the API's answers. They are open: fields differ by model and are added without notice. */
export function answerSchemas(provider: ProviderFacts): { readonly [name: string]: JsonSchema } {
  return {
    Status: {
      description: "The known ones, and any other: treat a status that is not listed as running.",
      anyOf: [
        { type: "string", enum: provider.lifecycle.map(({ status }) => status) },
        { type: "string" },
      ],
    },
    SubmitAnswer: {
      type: "object",
      // Some documented answers contain only these; see the Vidu pages.
      required: ["request_id", "status"],
      properties: recordProperties(),
    },
    Record: {
      type: "object",
      required: ["request_id", "model", "status"],
      properties: recordProperties(),
    },
    RequestPage: {
      type: "object",
      required: ["requests"],
      properties: {
        requests: { type: "array", items: ref("Record") },
        total: { type: "integer", minimum: 0 },
        has_more: { type: "boolean" },
      },
    },
    Outcome: outcomeSchema(provider),
    ModelList: {
      type: "object",
      required: ["model_ids"],
      properties: { model_ids: { type: "array", items: text } },
    },
    ModelDetails: {
      type: "object",
      required: ["model"],
      properties: {
        model: text,
        org_id: text,
        brief_description: text,
        detailed_description: text,
        modalities: anything,
        parameters: {
          type: "array",
          items: {
            type: "object",
            required: ["name"],
            properties: { name: text, type: text, required: { type: "boolean" } },
          },
        },
        price_info: {
          type: ["object", "null"],
          properties: { price: { type: "integer", description: "Millionths of a dollar." } },
        },
        pricing_details: text,
        delivery_mode: text,
      },
    },
    ...uploadSchemas,
    Error: {
      type: "object",
      required: ["error"],
      properties: { error: text, request_id: text },
    },
  };
}

function recordProperties(): JsonSchema {
  return {
    request_id: { type: "string", minLength: 1 },
    org_id: text,
    user_id: text,
    model: text,
    status: ref("Status"),
    is_public: { type: "boolean" },
    payload: { ...anything, description: "As submitted; empty for some models." },
    outcome: ref("Outcome"),
    created_at: seconds,
    updated_at: seconds,
    queued_at: seconds,
    qworker_id: text,
    error: failure,
  };
}

/** Each place where a result was seen. Lists contain URLs, or objects with a URL. */
function outcomeSchema(provider: ProviderFacts): JsonSchema {
  const item: JsonSchema = {
    anyOf: [
      address,
      {
        ...anything,
        properties: {
          id: text,
          url: address,
          type: text,
          width: { type: "integer" },
          height: { type: "integer" },
          format: text,
          request_id: text,
        },
      },
    ],
  };
  const places = provider.results.media.map((name) => [
    name,
    /s$|^media$/u.test(name) ? { type: "array", items: item } : address,
  ]);
  return {
    ...anything,
    type: ["object", "null"],
    description:
      "The result, in one of these places; null until there is one. Fields differ by model.",
    properties: {
      ...Object.fromEntries(places),
      ...Object.fromEntries(provider.results.thumbnail.map((name) => [name, address])),
      error: failure,
    },
  };
}

const errorTexts: { readonly [status: string]: string } = {
  "400": "The request is invalid, or its content is refused.",
  "401": "The key is missing or wrong.",
  "402": "Not enough credits.",
  "403": "The key does not have permission.",
  "404": "The model or request does not exist, or the key has no access to it.",
  "422": "The model refuses a parameter.",
  "429": "Too many requests.",
  "500": "The API failed, or forwards an error of the model.",
  "502": "A gateway failed; the body may be HTML.",
  "503": "The model has no capacity.",
};

/** Error answers by status. */
export function errorAnswers(statuses: readonly string[]): {
  readonly [status: string]: JsonSchema;
} {
  const json: JsonSchema = { "application/json": { schema: ref("Error") } };
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: errorTexts[status] ?? "",
        content: status === "502" ? { ...json, "text/html": { schema: text } } : json,
      },
    ]),
  );
}
