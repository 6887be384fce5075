// Generated from specs/models/vidu/vidu-q3-pro-i2v.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const viduQ3ProI2v: CatalogueModel = {
  id: "vidu-q3-pro-i2v",
  title: "Vidu Q3 Pro, image to video",
  vendor: "Vidu",
  summary: "Video with sound from a first frame.",
  calling: "unknown",
  modalities: ["image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Vidu Q3 Pro, image to video",
    description: "Video with sound from a first frame. https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-i2v",
    type: "object",
    additionalProperties: false,
    required: ["images", "prompt"],
    properties: {
      images: {
        type: "string",
        description: "The picture that the clip begins with: one, as plain text. A public web address or base64; PNG, JPEG or WebP.",
        pattern: "^(?:https?://\\S+|data:[^,\\s]+,\\S+)$",
      },
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
        maxLength: 2000,
      },
      duration: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        default: 5,
        minimum: 1,
        maximum: 16,
      },
      audio: {
        type: "boolean",
        description: "Makes sound that fits the picture.",
        default: true,
      },
      seed: {
        type: ["integer", "null"],
        description: "The same number and the same request give a similar clip.",
        default: null,
      },
    },
  },
  defaults: { duration: 5, audio: true, seed: null },
  textParameter: "prompt",
  parameters: [
    {
      name: "images",
      type: "string",
      required: true,
      description: "The picture that the clip begins with: one, as plain text. A public web address or base64; PNG, JPEG or WebP.",
    },
    {
      name: "prompt",
      type: "string",
      required: true,
      description: "What happens in the clip.",
      maxLength: 2000,
    },
    {
      name: "duration",
      type: "integer",
      required: false,
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 1,
      maximum: 16,
    },
    {
      name: "audio",
      type: "boolean",
      required: false,
      description: "Makes sound that fits the picture.",
      default: true,
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
    audio: [
      { when: { audio: [true] }, present: true },
      { when: { audio: [false] }, present: false },
    ],
  },
  price: { known: false, reason: "the model's page states no price" },
};
