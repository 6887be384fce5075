// Generated from specs/models/kling/Kling-Text2Video-V1.6-Standard.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const klingText2VideoV16Standard: CatalogueModel = {
  id: "Kling-Text2Video-V1.6-Standard",
  title: "Kling 1.6 Standard, text to video",
  vendor: "Kling",
  summary: "Video from a text prompt.",
  calling: "unknown",
  modalities: ["text-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Kling 1.6 Standard, text to video",
    description: "Video from a text prompt. https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v1-6-standard",
    type: "object",
    additionalProperties: false,
    properties: {
      prompt: { type: "string", description: "What happens in the clip." },
      negative_prompt: {
        type: "string",
        description: "What to keep out of the picture.",
      },
      duration: {
        type: "string",
        description: "Length of the clip in seconds, written as text.",
        default: "5",
        enum: ["5", "10"],
      },
      aspect_ratio: {
        type: "string",
        description: "Framing of the output.",
        default: "16:9",
        enum: ["16:9", "9:16", "1:1"],
      },
      cfg_scale: {
        type: "number",
        description: "How closely the prompt is followed.",
        minimum: 0,
        maximum: 1,
      },
    },
  },
  defaults: { duration: "5", aspect_ratio: "16:9" },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: false,
      description: "What happens in the clip.",
    },
    {
      name: "negative_prompt",
      type: "string",
      required: false,
      description: "What to keep out of the picture.",
    },
    {
      name: "duration",
      type: "string",
      required: false,
      description: "Length of the clip in seconds, written as text.",
      default: "5",
      enum: ["5", "10"],
    },
    {
      name: "aspect_ratio",
      type: "string",
      required: false,
      description: "Framing of the output.",
      default: "16:9",
      enum: ["16:9", "9:16", "1:1"],
    },
    {
      name: "cfg_scale",
      type: "number",
      required: false,
      description: "How closely the prompt is followed.",
      minimum: 0,
      maximum: 1,
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
