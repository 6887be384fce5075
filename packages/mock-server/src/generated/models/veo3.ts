// Generated from specs/models/google/Veo3.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const veo3: CatalogueModel = {
  id: "Veo3",
  title: "Veo 3",
  vendor: "Google",
  summary: "Video with native sound from a text prompt.",
  calling: "unknown",
  modalities: ["text-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Veo 3",
    description: "Video with native sound from a text prompt. https://docs.gmicloud.ai/model-quickstarts/video/veo3",
    type: "object",
    additionalProperties: false,
    required: ["prompt"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
      },
      durationSeconds: {
        type: "string",
        description: "Length of the clip in seconds, written as text.",
        default: "8",
        enum: ["8", "6", "4"],
      },
      aspectRatio: {
        type: "string",
        description: "Framing of the output.",
        default: "16:9",
        enum: ["16:9", "9:16"],
      },
      negativePrompt: {
        type: "string",
        description: "What to keep out of the picture.",
        default: "",
      },
      personGeneration: {
        type: "string",
        description: "Whether people may be shown. The page does not list the values; allow_adult and allow_all stand in examples.",
      },
      seed: {
        type: ["integer", "null"],
        description: "The same number and the same request give a similar clip.",
        default: null,
      },
    },
  },
  defaults: {
    durationSeconds: "8",
    aspectRatio: "16:9",
    negativePrompt: "",
    seed: null,
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
      name: "durationSeconds",
      type: "string",
      required: false,
      description: "Length of the clip in seconds, written as text.",
      default: "8",
      enum: ["8", "6", "4"],
    },
    {
      name: "aspectRatio",
      type: "string",
      required: false,
      description: "Framing of the output.",
      default: "16:9",
      enum: ["16:9", "9:16"],
    },
    {
      name: "negativePrompt",
      type: "string",
      required: false,
      description: "What to keep out of the picture.",
      default: "",
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
      default: null,
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "durationSeconds", unit: "second" },
    sizes: [
      {
        when: { aspectRatio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { aspectRatio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
    ],
    audio: [{ when: {}, present: true }],
  },
  price: { known: false, reason: "the model's page states no price" },
};
