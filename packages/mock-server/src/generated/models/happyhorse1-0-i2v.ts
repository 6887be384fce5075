// Generated from specs/models/alibaba/happyhorse1.0-i2v.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const happyhorse10I2v: CatalogueModel = {
  id: "happyhorse1.0-i2v",
  title: "HappyHorse 1.0, image to video",
  vendor: "Alibaba",
  summary: "Video from a first frame, to a last frame when one is given.",
  calling: "unknown",
  modalities: ["image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "HappyHorse 1.0, image to video",
    description: "Video from a first frame, to a last frame when one is given. https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-i2v",
    type: "object",
    additionalProperties: false,
    properties: {
      prompt: { type: "string", description: "What happens in the clip." },
      negative_prompt: {
        type: "string",
        description: "What to keep out of the picture.",
      },
      first_frame: {
        type: "string",
        description: "The picture that the clip begins with.",
        pattern: "^https?://\\S+$",
      },
      last_frame: {
        type: "string",
        description: "The picture that the clip ends with.",
        pattern: "^https?://\\S+$",
      },
      resolution: {
        type: "string",
        description: "Size class of the output.",
        enum: ["720P", "1080P"],
      },
      duration: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        minimum: 2,
        maximum: 15,
      },
      seed: {
        type: "integer",
        description: "The same number and the same request give a similar clip.",
      },
    },
  },
  defaults: {},
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
      name: "first_frame",
      type: "string",
      required: false,
      description: "The picture that the clip begins with.",
    },
    {
      name: "last_frame",
      type: "string",
      required: false,
      description: "The picture that the clip ends with.",
    },
    {
      name: "resolution",
      type: "string",
      required: false,
      description: "Size class of the output.",
      enum: ["720P", "1080P"],
    },
    {
      name: "duration",
      type: "integer",
      required: false,
      description: "Length of the clip in whole seconds.",
      minimum: 2,
      maximum: 15,
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
    duration: { parameter: "duration", unit: "second" },
    sizes: [],
    audio: [],
  },
  price: { known: false, reason: "the model's page states no price" },
};
