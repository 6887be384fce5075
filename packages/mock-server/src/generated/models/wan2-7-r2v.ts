// Generated from specs/models/alibaba/wan2.7-r2v.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const wan27R2v: CatalogueModel = {
  id: "wan2.7-r2v",
  title: "Wan 2.7, references to video",
  vendor: "Alibaba",
  summary: "Video after reference pictures and videos.",
  calling: "unknown",
  modalities: ["reference-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Wan 2.7, references to video",
    description: "Video after reference pictures and videos. https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
    type: "object",
    additionalProperties: false,
    required: ["prompt"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
        maxLength: 1500,
      },
      negative_prompt: {
        type: "string",
        description: "What to keep out of the picture.",
        default: "",
        maxLength: 500,
      },
      first_frame: {
        type: ["string", "null"],
        description: "The picture that the clip begins with.",
        default: null,
        pattern: "^https?://\\S+$",
      },
      reference_image: {
        type: "array",
        description: "Pictures of what is to be shown.",
        default: [],
        maxItems: 5,
        items: { type: "string", pattern: "^https?://\\S+$" },
      },
      reference_video: {
        type: "array",
        description: "Videos to take after.",
        default: [],
        maxItems: 5,
        items: { type: "string", pattern: "^https?://\\S+$" },
      },
      resolution: {
        type: "string",
        description: "Size class of the output.",
        default: "1080P",
        enum: ["720P", "1080P"],
      },
      ratio: {
        type: "string",
        description: "Framing of the output.",
        default: "16:9",
        enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
      },
      duration: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        default: 5,
        minimum: 2,
        maximum: 15,
      },
      prompt_extend: {
        type: "boolean",
        description: "Lets the vendor enrich the prompt.",
        default: true,
      },
      watermark: {
        type: "boolean",
        description: "Writes a mark into the picture.",
        default: false,
      },
      seed: {
        type: "integer",
        description: "The same number and the same request give a similar clip.",
        minimum: 0,
        maximum: 2147483647,
      },
    },
    allOf: [
      {
        description: "reference pictures and videos are five at most together",
        if: {
          properties: { reference_image: { type: "array", minItems: 5 } },
          required: ["reference_image"],
        },
        then: {
          properties: {
            reference_video: {
              anyOf: [{ type: "null" }, { type: "array", maxItems: 0 }],
            },
          },
        },
      },
      {
        description: "reference pictures and videos are five at most together",
        if: {
          properties: {
            reference_image: { type: "array", minItems: 4, maxItems: 4 },
          },
          required: ["reference_image"],
        },
        then: {
          properties: {
            reference_video: {
              anyOf: [{ type: "null" }, { type: "array", maxItems: 1 }],
            },
          },
        },
      },
      {
        description: "reference pictures and videos are five at most together",
        if: {
          properties: {
            reference_image: { type: "array", minItems: 3, maxItems: 3 },
          },
          required: ["reference_image"],
        },
        then: {
          properties: {
            reference_video: {
              anyOf: [{ type: "null" }, { type: "array", maxItems: 2 }],
            },
          },
        },
      },
      {
        description: "reference pictures and videos are five at most together",
        if: {
          properties: {
            reference_image: { type: "array", minItems: 2, maxItems: 2 },
          },
          required: ["reference_image"],
        },
        then: {
          properties: {
            reference_video: {
              anyOf: [{ type: "null" }, { type: "array", maxItems: 3 }],
            },
          },
        },
      },
      {
        description: "reference pictures and videos are five at most together",
        if: {
          properties: {
            reference_image: { type: "array", minItems: 1, maxItems: 1 },
          },
          required: ["reference_image"],
        },
        then: {
          properties: {
            reference_video: {
              anyOf: [{ type: "null" }, { type: "array", maxItems: 4 }],
            },
          },
        },
      },
    ],
  },
  defaults: {
    negative_prompt: "",
    first_frame: null,
    reference_image: [],
    reference_video: [],
    resolution: "1080P",
    ratio: "16:9",
    duration: 5,
    prompt_extend: true,
    watermark: false,
  },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: true,
      description: "What happens in the clip.",
      maxLength: 1500,
    },
    {
      name: "negative_prompt",
      type: "string",
      required: false,
      description: "What to keep out of the picture.",
      default: "",
      maxLength: 500,
    },
    {
      name: "first_frame",
      type: "string",
      required: false,
      description: "The picture that the clip begins with.",
      default: null,
    },
    {
      name: "reference_image",
      type: "array",
      required: false,
      description: "Pictures of what is to be shown.",
      default: [],
    },
    {
      name: "reference_video",
      type: "array",
      required: false,
      description: "Videos to take after.",
      default: [],
    },
    {
      name: "resolution",
      type: "string",
      required: false,
      description: "Size class of the output.",
      default: "1080P",
      enum: ["720P", "1080P"],
    },
    {
      name: "ratio",
      type: "string",
      required: false,
      description: "Framing of the output.",
      default: "16:9",
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
    },
    {
      name: "duration",
      type: "integer",
      required: false,
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 2,
      maximum: 15,
    },
    {
      name: "prompt_extend",
      type: "boolean",
      required: false,
      description: "Lets the vendor enrich the prompt.",
      default: true,
    },
    {
      name: "watermark",
      type: "boolean",
      required: false,
      description: "Writes a mark into the picture.",
      default: false,
    },
    {
      name: "seed",
      type: "integer",
      required: false,
      description: "The same number and the same request give a similar clip.",
      minimum: 0,
      maximum: 2147483647,
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "duration", unit: "second" },
    sizes: [
      {
        when: { resolution: ["720P"], ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { resolution: ["720P"], ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { resolution: ["1080P"], ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { resolution: ["1080P"], ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [],
  },
  price: { known: false, reason: "the model's page states no price" },
};
