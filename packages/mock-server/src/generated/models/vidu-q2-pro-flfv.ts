// Generated from specs/models/vidu/vidu-q2-pro-flfv.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const viduQ2ProFlfv: CatalogueModel = {
  id: "vidu-q2-pro-flfv",
  title: "Vidu Q2 Pro, first and last frame",
  vendor: "Vidu",
  summary: "720p video from a first frame to a last frame.",
  calling: "unknown",
  modalities: ["image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Vidu Q2 Pro, first and last frame",
    description: "720p video from a first frame to a last frame. https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-flfv",
    type: "object",
    additionalProperties: false,
    required: ["first_frame_image", "last_frame_image", "prompt"],
    properties: {
      first_frame_image: {
        type: "string",
        description: "The picture that the clip begins with.",
        pattern: "^https?://\\S+$",
      },
      last_frame_image: {
        type: "string",
        description: "The picture that the clip ends with.",
        pattern: "^https?://\\S+$",
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
        maximum: 8,
      },
      seed: {
        type: ["integer", "null"],
        description: "The same number and the same request give a similar clip.",
        default: null,
      },
    },
  },
  defaults: { duration: 5, seed: null },
  textParameter: "prompt",
  parameters: [
    {
      name: "first_frame_image",
      type: "string",
      required: true,
      description: "The picture that the clip begins with.",
    },
    {
      name: "last_frame_image",
      type: "string",
      required: true,
      description: "The picture that the clip ends with.",
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
      maximum: 8,
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
