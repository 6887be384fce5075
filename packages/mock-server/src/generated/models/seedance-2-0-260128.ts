// Generated from specs/models/bytedance/seedance-2-0-260128.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const seedance20260128: CatalogueModel = {
  id: "seedance-2-0-260128",
  title: "Seedance 2.0",
  vendor: "ByteDance",
  summary: "Video with sound from a prompt, frames or references.",
  calling: "async",
  modalities: ["text-to-video", "image-to-video", "reference-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Seedance 2.0",
    description: "Video with sound from a prompt, frames or references. https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
    type: "object",
    additionalProperties: false,
    required: ["prompt"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
      },
      duration: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        default: 5,
        minimum: 4,
        maximum: 15,
      },
      resolution: {
        type: "string",
        description: "Size class of the output.",
        default: "720p",
        enum: ["480p", "720p", "1080p"],
      },
      ratio: {
        type: "string",
        description: "Framing of the output; adaptive follows the picture.",
        default: "16:9",
        enum: ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"],
      },
      seed: {
        type: ["integer", "null"],
        description: "The same number and the same request give a similar clip.",
        minimum: 0,
        maximum: 4294967295,
      },
      watermark: {
        type: "boolean",
        description: "Writes a mark into the picture.",
        default: false,
      },
      generate_audio: {
        type: "boolean",
        description: "Makes sound that fits the picture.",
        default: true,
      },
      web_search: {
        type: "boolean",
        description: "Looks things up before it makes the clip.",
        default: false,
      },
      first_frame: {
        type: "string",
        description: "The picture that the clip begins with: a public web address, as plain text.",
        pattern: "^https?://\\S+$",
      },
      last_frame: {
        type: "string",
        description: "The picture that the clip ends with: a public web address, as plain text.",
        pattern: "^https?://\\S+$",
      },
      reference_images: {
        type: "array",
        description: "Pictures of what is to be shown: public web addresses.",
        default: [],
        maxItems: 9,
        items: { type: "string", pattern: "^https?://\\S+$" },
      },
      reference_videos: {
        type: "array",
        description: "Videos to take after: public web addresses.",
        default: [],
        maxItems: 3,
        items: { type: "string", pattern: "^https?://\\S+$" },
      },
      reference_audios: {
        type: "array",
        description: "Sounds to take after: public web addresses.",
        default: [],
        maxItems: 3,
        items: { type: "string", pattern: "^https?://\\S+$" },
      },
      reference_asset_ids: {
        type: "array",
        description: "References that the account has stored, by id.",
        default: [],
        items: { type: "string" },
      },
    },
    allOf: [
      {
        description: "frames and references cannot be combined",
        if: {
          properties: { first_frame: { not: { type: "null" } } },
          required: ["first_frame"],
        },
        then: {
          properties: {
            reference_images: {
              anyOf: [{ type: "null" }, { type: "array", maxItems: 0 }],
            },
          },
        },
      },
      {
        description: "frames and references cannot be combined",
        if: {
          properties: { first_frame: { not: { type: "null" } } },
          required: ["first_frame"],
        },
        then: {
          properties: {
            reference_videos: {
              anyOf: [{ type: "null" }, { type: "array", maxItems: 0 }],
            },
          },
        },
      },
      {
        description: "frames and references cannot be combined",
        if: {
          properties: { last_frame: { not: { type: "null" } } },
          required: ["last_frame"],
        },
        then: {
          properties: {
            reference_images: {
              anyOf: [{ type: "null" }, { type: "array", maxItems: 0 }],
            },
          },
        },
      },
      {
        description: "frames and references cannot be combined",
        if: {
          properties: { last_frame: { not: { type: "null" } } },
          required: ["last_frame"],
        },
        then: {
          properties: {
            reference_videos: {
              anyOf: [{ type: "null" }, { type: "array", maxItems: 0 }],
            },
          },
        },
      },
    ],
  },
  defaults: {
    duration: 5,
    resolution: "720p",
    ratio: "16:9",
    watermark: false,
    generate_audio: true,
    web_search: false,
    reference_images: [],
    reference_videos: [],
    reference_audios: [],
    reference_asset_ids: [],
  },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: true,
      description: "What happens in the clip.",
    },
    {
      name: "duration",
      type: "integer",
      required: false,
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 4,
      maximum: 15,
    },
    {
      name: "resolution",
      type: "string",
      required: false,
      description: "Size class of the output.",
      default: "720p",
      enum: ["480p", "720p", "1080p"],
    },
    {
      name: "ratio",
      type: "string",
      required: false,
      description: "Framing of the output; adaptive follows the picture.",
      default: "16:9",
      enum: ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"],
    },
    {
      name: "seed",
      type: "integer",
      required: false,
      description: "The same number and the same request give a similar clip.",
      minimum: 0,
      maximum: 4294967295,
    },
    {
      name: "watermark",
      type: "boolean",
      required: false,
      description: "Writes a mark into the picture.",
      default: false,
    },
    {
      name: "generate_audio",
      type: "boolean",
      required: false,
      description: "Makes sound that fits the picture.",
      default: true,
    },
    {
      name: "web_search",
      type: "boolean",
      required: false,
      description: "Looks things up before it makes the clip.",
      default: false,
    },
    {
      name: "first_frame",
      type: "string",
      required: false,
      description: "The picture that the clip begins with: a public web address, as plain text.",
    },
    {
      name: "last_frame",
      type: "string",
      required: false,
      description: "The picture that the clip ends with: a public web address, as plain text.",
    },
    {
      name: "reference_images",
      type: "array",
      required: false,
      description: "Pictures of what is to be shown: public web addresses.",
      default: [],
    },
    {
      name: "reference_videos",
      type: "array",
      required: false,
      description: "Videos to take after: public web addresses.",
      default: [],
    },
    {
      name: "reference_audios",
      type: "array",
      required: false,
      description: "Sounds to take after: public web addresses.",
      default: [],
    },
    {
      name: "reference_asset_ids",
      type: "array",
      required: false,
      description: "References that the account has stored, by id.",
      default: [],
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "duration", unit: "second" },
    sizes: [
      {
        when: { resolution: ["720p"], ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { resolution: ["720p"], ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { resolution: ["1080p"], ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { resolution: ["1080p"], ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [
      { when: { generate_audio: [true] }, present: true },
      { when: { generate_audio: [false] }, present: false },
    ],
  },
  price: { known: false, reason: "the model's page states no price" },
};
