// Generated from specs/models/alibaba/happyhorse1.0-t2v.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const happyhorse10T2v: CatalogueModel = {
  id: "happyhorse1.0-t2v",
  title: "HappyHorse 1.0, text to video",
  vendor: "Alibaba",
  summary: "Video from a prompt, following a sound when one is given.",
  calling: "unknown",
  modalities: ["text-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "HappyHorse 1.0, text to video",
    description: "Video from a prompt, following a sound when one is given. https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v",
    type: "object",
    additionalProperties: false,
    required: ["prompt"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
      },
      negative_prompt: {
        type: "string",
        description: "What to keep out of the picture.",
      },
      resolution: {
        type: "string",
        description: "Size class of the output.",
        enum: ["720P", "1080P"],
      },
      ratio: {
        type: "string",
        description: "Framing of the output.",
        enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
      },
      duration: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        minimum: 2,
        maximum: 15,
      },
      audio_url: {
        type: ["string", "null"],
        description: "Sound that the clip follows: a web address.",
        pattern: "^https?://\\S+$",
      },
      prompt_extend: {
        type: "boolean",
        description: "Lets the vendor enrich the prompt. No default is documented.",
      },
      watermark: {
        type: "boolean",
        description: "Writes a mark into the picture.",
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
      required: true,
      description: "What happens in the clip.",
    },
    {
      name: "negative_prompt",
      type: "string",
      required: false,
      description: "What to keep out of the picture.",
    },
    {
      name: "resolution",
      type: "string",
      required: false,
      description: "Size class of the output.",
      enum: ["720P", "1080P"],
    },
    {
      name: "ratio",
      type: "string",
      required: false,
      description: "Framing of the output.",
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
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
      name: "audio_url",
      type: "string",
      required: false,
      description: "Sound that the clip follows: a web address.",
    },
    {
      name: "prompt_extend",
      type: "boolean",
      required: false,
      description: "Lets the vendor enrich the prompt. No default is documented.",
    },
    {
      name: "watermark",
      type: "boolean",
      required: false,
      description: "Writes a mark into the picture.",
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
    sizes: [
      {
        when: { resolution: ["720P"], ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { resolution: ["720P"], ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { resolution: ["1080P"], ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { resolution: ["1080P"], ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [],
  },
  price: { known: false, reason: "the model's page states no price" },
};
