// Generated from specs/models/kling/Kling-Image2Video-V1.6-Pro.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const klingImage2VideoV16Pro: CatalogueModel = {
  id: "Kling-Image2Video-V1.6-Pro",
  title: "Kling 1.6 Pro, image to video",
  vendor: "Kling",
  summary: "Video from a first frame.",
  calling: "unknown",
  modalities: ["image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Kling 1.6 Pro, image to video",
    description: "Video from a first frame. https://docs.gmicloud.ai/model-quickstarts/video/kling-image2video-v1-6-pro",
    type: "object",
    additionalProperties: false,
    required: ["image"],
    properties: {
      prompt: { type: "string", description: "What happens in the clip." },
      image: {
        type: "string",
        description: "The picture that the clip begins with. A web address or the picture itself, base64.",
        pattern: "^(?:https?://\\S+|data:[^,\\s]+,\\S+)$",
      },
      duration: {
        type: "string",
        description: "Length of the clip in seconds, written as text.",
        default: "5",
        enum: ["5", "10"],
      },
      negative_prompt: {
        type: "string",
        description: "What to keep out of the picture.",
      },
      cfg_scale: {
        type: "number",
        description: "How closely the prompt is followed.",
        minimum: 0,
        maximum: 1,
      },
    },
  },
  defaults: { duration: "5" },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: false,
      description: "What happens in the clip.",
    },
    {
      name: "image",
      type: "string",
      required: true,
      description: "The picture that the clip begins with. A web address or the picture itself, base64.",
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
      name: "negative_prompt",
      type: "string",
      required: false,
      description: "What to keep out of the picture.",
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
