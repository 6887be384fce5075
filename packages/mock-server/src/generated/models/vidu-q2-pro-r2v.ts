// Generated from specs/models/vidu/vidu-q2-pro-r2v.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const viduQ2ProR2v: CatalogueModel = {
  id: "vidu-q2-pro-r2v",
  title: "Vidu Q2 Pro, references to video",
  vendor: "Vidu",
  summary: "Video after reference pictures and videos.",
  calling: "unknown",
  modalities: ["reference-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Vidu Q2 Pro, references to video",
    description: "Video after reference pictures and videos. https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v",
    type: "object",
    additionalProperties: false,
    required: ["prompt"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
        maxLength: 2000,
      },
      images: {
        type: "array",
        description: "Pictures of what is to be shown: seven, or four beside videos.",
        maxItems: 7,
        items: { type: "string", pattern: "^https?://\\S+$" },
      },
      videos: {
        type: "array",
        description: "Videos to take after: one of up to 8 seconds, or two of up to 5.",
        maxItems: 2,
        items: { type: "string", pattern: "^https?://\\S+$" },
      },
      duration: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        default: 5,
        minimum: 1,
        maximum: 10,
      },
      seed: {
        type: ["integer", "null"],
        description: "The same number and the same request give a similar clip.",
        default: null,
      },
    },
    allOf: [
      {
        description: "four pictures at most beside videos",
        if: {
          properties: { videos: { not: { type: "null" } } },
          required: ["videos"],
        },
        then: {
          properties: {
            images: {
              anyOf: [{ type: "null" }, { type: "array", maxItems: 4 }],
            },
          },
        },
      },
      {
        description: "a reference picture or video is needed",
        if: {
          not: {
            properties: { videos: { not: { type: "null" } } },
            required: ["videos"],
          },
        },
        then: {
          properties: { images: { not: { type: "null" } } },
          required: ["images"],
        },
      },
    ],
  },
  defaults: { duration: 5, seed: null },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: true,
      description: "What happens in the clip.",
      maxLength: 2000,
    },
    {
      name: "images",
      type: "array",
      required: false,
      description: "Pictures of what is to be shown: seven, or four beside videos.",
    },
    {
      name: "videos",
      type: "array",
      required: false,
      description: "Videos to take after: one of up to 8 seconds, or two of up to 5.",
    },
    {
      name: "duration",
      type: "integer",
      required: false,
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 1,
      maximum: 10,
    },
    {
      name: "seed",
      type: "integer",
      required: false,
      description: "The same number and the same request give a similar clip.",
      default: null,
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "duration", unit: "second" },
    sizes: [],
    audio: [{ when: {}, present: false }],
  },
  price: { known: false, reason: "the model's page states no price" },
};
