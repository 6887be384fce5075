// Generated from specs/models/google/veo-3.1-generate-preview.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const veo31GeneratePreview: CatalogueModel = {
  id: "veo-3.1-generate-preview",
  title: "Veo 3.1 preview",
  vendor: "Google",
  summary: "Preview of Veo 3.1: video from a prompt, frames or a reference image.",
  calling: "unknown",
  modalities: ["text-to-video", "image-to-video", "reference-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Veo 3.1 preview",
    description: "Preview of Veo 3.1: video from a prompt, frames or a reference image. https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
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
      reference_image: {
        type: "string",
        description: "A picture of what is to be shown: JPEG, PNG or WebP.",
        pattern: "^(?:https?://\\S+|data:[^,\\s]+,\\S+)$",
      },
      image: {
        type: "string",
        description: "The picture that the clip begins with: JPEG, PNG or WebP.",
        pattern: "^(?:https?://\\S+|data:[^,\\s]+,\\S+)$",
      },
      lastFrame: {
        type: "string",
        description: "The picture that the clip ends with: JPEG, PNG or WebP.",
        pattern: "^(?:https?://\\S+|data:[^,\\s]+,\\S+)$",
      },
      durationSeconds: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        enum: [4, 6, 8],
      },
      aspectRatio: {
        type: "string",
        description: "Framing of the output.",
        enum: ["16:9", "9:16"],
      },
      generateAudio: {
        type: "boolean",
        description: "Makes sound that fits the picture.",
      },
      negativePrompt: {
        type: "string",
        description: "What to keep out of the picture.",
      },
      personGeneration: {
        type: "string",
        description: "Whether people may be shown. The page does not list the values; allow_adult and allow_all stand in examples.",
      },
      seed: {
        type: "integer",
        description: "The same number and the same request give a similar clip.",
      },
    },
    allOf: [
      {
        description: "a reference image needs 16:9 and 8 seconds",
        if: {
          properties: { reference_image: { not: { type: "null" } } },
          required: ["reference_image"],
        },
        then: {
          allOf: [
            {
              properties: { aspectRatio: { enum: ["16:9"] } },
              required: ["aspectRatio"],
            },
            {
              properties: { durationSeconds: { enum: [8] } },
              required: ["durationSeconds"],
            },
          ],
        },
      },
    ],
  },
  defaults: {},
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
      name: "reference_image",
      type: "string",
      required: false,
      description: "A picture of what is to be shown: JPEG, PNG or WebP.",
    },
    {
      name: "image",
      type: "string",
      required: false,
      description: "The picture that the clip begins with: JPEG, PNG or WebP.",
    },
    {
      name: "lastFrame",
      type: "string",
      required: false,
      description: "The picture that the clip ends with: JPEG, PNG or WebP.",
    },
    {
      name: "durationSeconds",
      type: "integer",
      required: false,
      description: "Length of the clip in whole seconds.",
      enum: [4, 6, 8],
    },
    {
      name: "aspectRatio",
      type: "string",
      required: false,
      description: "Framing of the output.",
      enum: ["16:9", "9:16"],
    },
    {
      name: "generateAudio",
      type: "boolean",
      required: false,
      description: "Makes sound that fits the picture.",
    },
    {
      name: "negativePrompt",
      type: "string",
      required: false,
      description: "What to keep out of the picture.",
    },
    {
      name: "personGeneration",
      type: "string",
      required: false,
      description: "Whether people may be shown. The page does not list the values; allow_adult and allow_all stand in examples.",
    },
    {
      name: "seed",
      type: "integer",
      required: false,
      description: "The same number and the same request give a similar clip.",
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "durationSeconds", unit: "second" },
    sizes: [],
    audio: [
      { when: { generateAudio: [true] }, present: true },
      { when: { generateAudio: [false] }, present: false },
    ],
  },
  price: { known: false, reason: "the model's page states no price" },
};
