// Generated from specs/models/vidu/vidu-q3-pro-t2v.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const viduQ3ProT2v: CatalogueModel = {
  id: "vidu-q3-pro-t2v",
  title: "Vidu Q3 Pro, text to video",
  vendor: "Vidu",
  summary: "1080p video from a prompt, with sound when asked for.",
  calling: "unknown",
  modalities: ["text-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Vidu Q3 Pro, text to video",
    description: "1080p video from a prompt, with sound when asked for. https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-t2v",
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
        default: false,
      },
      seed: {
        type: ["integer", "null"],
        description: "The same number and the same request give a similar clip.",
        default: null,
      },
    },
  },
  defaults: { duration: 5, audio: false, seed: null },
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
      default: false,
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
    sizes: [{ when: {}, widthPx: 1920, heightPx: 1080 }],
    audio: [
      { when: { audio: [true] }, present: true },
      { when: { audio: [false] }, present: false },
    ],
  },
  price: { known: false, reason: "the model's page states no price" },
};
