// Generated from specs/models/minimax/Minimax-Hailuo-2.3-Fast.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const minimaxHailuo23Fast: CatalogueModel = {
  id: "Minimax-Hailuo-2.3-Fast",
  title: "Hailuo 2.3 Fast",
  vendor: "MiniMax",
  summary: "Faster video from a prompt or a first frame, with camera tags in the prompt.",
  calling: "unknown",
  modalities: ["text-to-video", "image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Hailuo 2.3 Fast",
    description: "Faster video from a prompt or a first frame, with camera tags in the prompt. https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3-fast",
    type: "object",
    additionalProperties: false,
    required: ["prompt"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens. Camera tags such as [Pan Right] and [Tilt Left] are understood.",
        minLength: 1,
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
        enum: ["768P", "1080P"],
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
    ],
  },
  defaults: {
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
      enum: ["768P", "1080P"],
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
