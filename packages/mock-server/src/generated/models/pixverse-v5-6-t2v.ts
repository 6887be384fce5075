// Generated from specs/models/pixverse/pixverse-v5.6-t2v.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const pixverseV56T2v: CatalogueModel = {
  id: "pixverse-v5.6-t2v",
  title: "PixVerse v5.6, text to video",
  vendor: "PixVerse",
  summary: "Video from a prompt.",
  calling: "unknown",
  modalities: ["text-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "PixVerse v5.6, text to video",
    description: "Video from a prompt. https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-t2v",
    type: "object",
    additionalProperties: false,
    required: ["prompt", "duration", "aspect_ratio", "quality"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
      },
      duration: {
        type: "string",
        description: "Length of the clip in seconds, written as text.",
        default: "5",
        enum: ["5", "8", "10"],
      },
      aspect_ratio: {
        type: "string",
        description: "Framing of the output.",
        enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
      },
      quality: {
        type: "string",
        description: "Size class of the output.",
        default: "540p",
        enum: ["360p", "540p", "720p", "1080p"],
      },
    },
    allOf: [
      {
        description: "10 seconds are not offered at 1080p",
        if: {
          properties: { duration: { enum: ["10"] } },
          required: ["duration"],
        },
        then: {
          properties: { quality: { enum: ["360p", "540p", "720p"] } },
        },
      },
    ],
  },
  defaults: { duration: "5", quality: "540p" },
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
      type: "string",
      required: true,
      description: "Length of the clip in seconds, written as text.",
      default: "5",
      enum: ["5", "8", "10"],
    },
    {
      name: "aspect_ratio",
      type: "string",
      required: true,
      description: "Framing of the output.",
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
    },
    {
      name: "quality",
      type: "string",
      required: true,
      description: "Size class of the output.",
      default: "540p",
      enum: ["360p", "540p", "720p", "1080p"],
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "duration", unit: "second" },
    sizes: [
      {
        when: { quality: ["720p"], aspect_ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { quality: ["720p"], aspect_ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { quality: ["1080p"], aspect_ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { quality: ["1080p"], aspect_ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [],
  },
  price: { known: false, reason: "the model's page states no price" },
};
