// Generated from specs/models/minimax/Minimax-Hailuo-2.3.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const minimaxHailuo23: CatalogueModel = {
  id: "Minimax-Hailuo-2.3",
  title: "Hailuo 2.3",
  vendor: "MiniMax",
  summary: "Video from a prompt or a first frame, with camera tags in the prompt.",
  calling: "unknown",
  modalities: ["text-to-video", "image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Hailuo 2.3",
    description: "Video from a prompt or a first frame, with camera tags in the prompt. https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3",
    type: "object",
    additionalProperties: false,
    required: ["prompt"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens. Camera tags such as [Pan Right] and [Tilt Left] are understood.",
        default: "",
        maxLength: 2000,
      },
      first_frame_image: {
        type: "string",
        description: "The picture that the clip begins with.",
        pattern: "^(?:https?://\\S+|data:[^,\\s]+,\\S+)$",
      },
      duration: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        default: 6,
        enum: [6, 10],
      },
      resolution: {
        type: "string",
        description: "Size class of the output.",
        default: "768P",
        enum: ["512P", "768P", "1080P"],
      },
      prompt_optimizer: {
        type: "boolean",
        description: "Lets the vendor rewrite the prompt.",
        default: true,
      },
      fast_pretreatment: {
        type: "boolean",
        description: "Shortens the rewriting.",
        default: false,
      },
    },
    allOf: [
      {
        description: "1080P is offered for 6 seconds only",
        if: {
          properties: { resolution: { enum: ["1080P"] } },
          required: ["resolution"],
        },
        then: { properties: { duration: { enum: [6] } } },
      },
      {
        description: "512P needs a first frame",
        if: {
          properties: { resolution: { enum: ["512P"] } },
          required: ["resolution"],
        },
        then: {
          properties: { first_frame_image: { not: { type: "null" } } },
          required: ["first_frame_image"],
        },
      },
    ],
  },
  defaults: {
    prompt: "",
    duration: 6,
    resolution: "768P",
    prompt_optimizer: true,
    fast_pretreatment: false,
  },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: true,
      description: "What happens. Camera tags such as [Pan Right] and [Tilt Left] are understood.",
      default: "",
      maxLength: 2000,
    },
    {
      name: "first_frame_image",
      type: "string",
      required: false,
      description: "The picture that the clip begins with.",
    },
    {
      name: "duration",
      type: "integer",
      required: false,
      description: "Length of the clip in whole seconds.",
      default: 6,
      enum: [6, 10],
    },
    {
      name: "resolution",
      type: "string",
      required: false,
      description: "Size class of the output.",
      default: "768P",
      enum: ["512P", "768P", "1080P"],
    },
    {
      name: "prompt_optimizer",
      type: "boolean",
      required: false,
      description: "Lets the vendor rewrite the prompt.",
      default: true,
    },
    {
      name: "fast_pretreatment",
      type: "boolean",
      required: false,
      description: "Shortens the rewriting.",
      default: false,
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
