// Generated from specs/models/minimax/MiniMax-H3.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const miniMaxH3: CatalogueModel = {
  id: "MiniMax-H3",
  title: "MiniMax H3",
  vendor: "MiniMax",
  summary: "Video with sound from a prompt, frames or references, up to 2K.",
  calling: "unknown",
  modalities: ["text-to-video", "image-to-video", "reference-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "MiniMax H3",
    description: "Video with sound from a prompt, frames or references, up to 2K. https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
    type: "object",
    additionalProperties: false,
    required: ["prompt"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
        maxLength: 7000,
      },
      resolution: {
        type: "string",
        description: "Size class of the output.",
        enum: ["768P", "2K"],
      },
      duration: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        minimum: 4,
        maximum: 15,
      },
      ratio: {
        type: "string",
        description: "Framing of the output; frames give it where they are given.",
        enum: ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "adaptive"],
      },
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
      reference_images: {
        type: "array",
        description: "Pictures of what is to be shown.",
        maxItems: 9,
        items: { type: "string", pattern: "^https?://\\S+$" },
      },
      reference_videos: {
        type: "array",
        description: "Videos to take after, 2 to 15 seconds each. Their seconds are billed too.",
        maxItems: 3,
        items: { type: "string", pattern: "^https?://\\S+$" },
      },
      reference_audios: {
        type: "array",
        description: "Sounds to take after, 2 to 15 seconds each.",
        maxItems: 3,
        items: { type: "string", pattern: "^https?://\\S+$" },
      },
    },
    allOf: [
      {
        description: "ratio is needed where no picture or video gives it",
        if: {
          allOf: [
            {
              not: {
                properties: { first_frame_image: { not: { type: "null" } } },
                required: ["first_frame_image"],
              },
            },
            {
              not: {
                properties: { last_frame_image: { not: { type: "null" } } },
                required: ["last_frame_image"],
              },
            },
            {
              not: {
                properties: { reference_images: { not: { type: "null" } } },
                required: ["reference_images"],
              },
            },
            {
              not: {
                properties: { reference_videos: { not: { type: "null" } } },
                required: ["reference_videos"],
              },
            },
          ],
        },
        then: {
          properties: { ratio: { not: { type: "null" } } },
          required: ["ratio"],
        },
      },
      {
        description: "frames and references cannot be combined",
        if: {
          properties: { first_frame_image: { not: { type: "null" } } },
          required: ["first_frame_image"],
        },
        then: {
          not: {
            properties: { reference_images: { not: { type: "null" } } },
            required: ["reference_images"],
          },
        },
      },
      {
        description: "frames and references cannot be combined",
        if: {
          properties: { first_frame_image: { not: { type: "null" } } },
          required: ["first_frame_image"],
        },
        then: {
          not: {
            properties: { reference_videos: { not: { type: "null" } } },
            required: ["reference_videos"],
          },
        },
      },
      {
        description: "frames and references cannot be combined",
        if: {
          properties: { first_frame_image: { not: { type: "null" } } },
          required: ["first_frame_image"],
        },
        then: {
          not: {
            properties: { reference_audios: { not: { type: "null" } } },
            required: ["reference_audios"],
          },
        },
      },
      {
        description: "frames and references cannot be combined",
        if: {
          properties: { last_frame_image: { not: { type: "null" } } },
          required: ["last_frame_image"],
        },
        then: {
          not: {
            properties: { reference_images: { not: { type: "null" } } },
            required: ["reference_images"],
          },
        },
      },
      {
        description: "frames and references cannot be combined",
        if: {
          properties: { last_frame_image: { not: { type: "null" } } },
          required: ["last_frame_image"],
        },
        then: {
          not: {
            properties: { reference_videos: { not: { type: "null" } } },
            required: ["reference_videos"],
          },
        },
      },
      {
        description: "frames and references cannot be combined",
        if: {
          properties: { last_frame_image: { not: { type: "null" } } },
          required: ["last_frame_image"],
        },
        then: {
          not: {
            properties: { reference_audios: { not: { type: "null" } } },
            required: ["reference_audios"],
          },
        },
      },
    ],
  },
  defaults: {},
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: true,
      description: "What happens in the clip.",
      maxLength: 7000,
    },
    {
      name: "resolution",
      type: "string",
      required: false,
      description: "Size class of the output.",
      enum: ["768P", "2K"],
    },
    {
      name: "duration",
      type: "integer",
      required: false,
      description: "Length of the clip in whole seconds.",
      minimum: 4,
      maximum: 15,
    },
    {
      name: "ratio",
      type: "string",
      required: false,
      description: "Framing of the output; frames give it where they are given.",
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "adaptive"],
    },
    {
      name: "first_frame_image",
      type: "string",
      required: false,
      description: "The picture that the clip begins with.",
    },
    {
      name: "last_frame_image",
      type: "string",
      required: false,
      description: "The picture that the clip ends with.",
    },
    {
      name: "reference_images",
      type: "array",
      required: false,
      description: "Pictures of what is to be shown.",
    },
    {
      name: "reference_videos",
      type: "array",
      required: false,
      description: "Videos to take after, 2 to 15 seconds each. Their seconds are billed too.",
    },
    {
      name: "reference_audios",
      type: "array",
      required: false,
      description: "Sounds to take after, 2 to 15 seconds each.",
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "duration", unit: "second" },
    sizes: [
      {
        when: { resolution: ["768P"], ratio: ["16:9"] },
        widthPx: 1366,
        heightPx: 768,
      },
      {
        when: { resolution: ["768P"], ratio: ["9:16"] },
        widthPx: 768,
        heightPx: 1366,
      },
      {
        when: { resolution: ["2K"], ratio: ["16:9"] },
        widthPx: 2560,
        heightPx: 1440,
      },
      {
        when: { resolution: ["2K"], ratio: ["9:16"] },
        widthPx: 1440,
        heightPx: 2560,
      },
    ],
    audio: [{ when: {}, present: true }],
  },
  price: {
    known: false,
    reason: "no page of the provider was read that states it",
  },
};
