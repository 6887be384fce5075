// Generated from specs/models/sample-i2v.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const sampleI2V2: CatalogueModel = {
  id: "Sample.I2V-2",
  title: "Sample, image to video",
  vendor: "Sample",
  summary: "A model that does not exist: it has one parameter of every kind. */ nothing ends this comment",
  calling: "unknown",
  modalities: ["image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Sample, image to video",
    description: "A model that does not exist: it has one parameter of every kind. */ nothing ends this comment https://docs.example.com/sample-i2v",
    type: "object",
    additionalProperties: false,
    required: ["image"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens.",
        minLength: 2,
        maxLength: 20,
      },
      image: {
        type: "string",
        description: "The first frame.",
        pattern: "^(?:https?://\\S+|data:[^,\\s]+,\\S+)$",
      },
      lastFrame: {
        type: "array",
        description: "The last frame.",
        minItems: 1,
        maxItems: 1,
        items: { type: "string", pattern: "^https?://\\S+$" },
      },
      references: {
        type: "array",
        description: "Pictures to follow.",
        maxItems: 7,
        items: { type: "string", pattern: "^https?://\\S+$" },
      },
      duration: {
        type: "string",
        description: "Length of the clip.",
        default: "5s",
        enum: ["5s", "9s"],
      },
      mode: {
        type: "string",
        description: "Quality.",
        default: "std",
        enum: ["std", "pro"],
      },
      sound: { type: "boolean", description: "Sound.", default: false },
      seed: {
        type: ["integer", "null"],
        description: "Same seed and same picture.",
        default: null,
        minimum: 0,
        maximum: 4294967295,
      },
      strength: {
        type: "number",
        description: "How strong.",
        minimum: 0,
        maximum: 1,
        multipleOf: 0.1,
      },
      "camera.move": {
        type: "object",
        additionalProperties: false,
        required: ["kind"],
        properties: {
          kind: { type: "string", enum: ["pan", "tilt"] },
          speed: { type: "number", minimum: 0 },
          path: {
            type: "array",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["x", "y"],
              properties: { x: { type: "number" }, y: { type: "number" } },
            },
          },
        },
        description: "How the camera moves.",
      },
      extra: { type: "object", description: "Passed on as it is." },
    },
    allOf: [
      {
        description: "pro clips are 5 seconds long",
        if: {
          properties: { mode: { enum: ["pro"] } },
          required: ["mode"],
        },
        then: { properties: { duration: { enum: ["5s"] } } },
      },
      {
        description: "references cannot be combined with a last frame",
        if: {
          properties: { lastFrame: { not: { type: "null" } } },
          required: ["lastFrame"],
        },
        then: {
          not: {
            properties: { references: { not: { type: "null" } } },
            required: ["references"],
          },
        },
      },
      {
        description: "clips with sound take at most 4 references",
        if: {
          properties: { sound: { enum: [true] } },
          required: ["sound"],
        },
        then: {
          properties: {
            references: {
              anyOf: [{ type: "null" }, { type: "array", maxItems: 4 }],
            },
          },
        },
      },
      {
        description: "large seeds need a strength of at most 0.5",
        if: {
          properties: { seed: { type: "number", minimum: 1000 } },
          required: ["seed"],
        },
        then: {
          properties: {
            strength: {
              anyOf: [{ type: "null" }, { type: "number", maximum: 0.5 }],
            },
          },
        },
      },
    ],
  },
  defaults: { duration: "5s", mode: "std", sound: false, seed: null },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: false,
      description: "What happens.",
      maxLength: 20,
    },
    {
      name: "image",
      type: "string",
      required: true,
      description: "The first frame.",
    },
    {
      name: "lastFrame",
      type: "array",
      required: false,
      description: "The last frame.",
    },
    {
      name: "references",
      type: "array",
      required: false,
      description: "Pictures to follow.",
    },
    {
      name: "duration",
      type: "string",
      required: false,
      description: "Length of the clip.",
      default: "5s",
      enum: ["5s", "9s"],
    },
    {
      name: "mode",
      type: "string",
      required: false,
      description: "Quality.",
      default: "std",
      enum: ["std", "pro"],
    },
    {
      name: "sound",
      type: "boolean",
      required: false,
      description: "Sound.",
      default: false,
    },
    {
      name: "seed",
      type: "integer",
      required: false,
      description: "Same seed and same picture.",
      default: null,
      minimum: 0,
      maximum: 4294967295,
    },
    {
      name: "strength",
      type: "number",
      required: false,
      description: "How strong.",
      minimum: 0,
      maximum: 1,
    },
    {
      name: "camera.move",
      type: "object",
      required: false,
      description: "How the camera moves.",
    },
    {
      name: "extra",
      type: "object",
      required: false,
      description: "Passed on as it is.",
    },
  ],
  output: {
    media: "video",
    frameRate: 30,
    duration: { parameter: "duration", unit: "second" },
    sizes: [
      { when: { mode: ["pro"] }, widthPx: 1920, heightPx: 1080 },
      { when: {}, widthPx: 1280, heightPx: 720 },
    ],
    audio: [
      { when: { sound: [true] }, present: true },
      { when: {}, present: false },
    ],
  },
  price: {
    known: true,
    per: "video",
    rates: [
      { when: { mode: ["std"], sound: [false] }, usd: "0.20" },
      { when: { mode: ["std"], sound: [true] }, usd: "0.25" },
      { when: { mode: ["pro"], sound: [false] }, usd: "0.35" },
      { when: { mode: ["pro"], sound: [true] }, usd: null },
    ],
  },
};
