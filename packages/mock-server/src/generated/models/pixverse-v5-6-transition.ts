// Generated from specs/models/pixverse/pixverse-v5.6-transition.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const pixverseV56Transition: CatalogueModel = {
  id: "pixverse-v5.6-transition",
  title: "PixVerse v5.6, transition",
  vendor: "PixVerse",
  summary: "Video from a first frame to a last frame.",
  calling: "unknown",
  modalities: ["image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "PixVerse v5.6, transition",
    description: "Video from a first frame to a last frame. https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-transition",
    type: "object",
    additionalProperties: false,
    required: [
      "first_frame_image",
      "last_frame_image",
      "prompt",
      "duration",
      "quality",
    ],
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
        maxLength: 2048,
      },
      negative_prompt: {
        type: "string",
        description: "What to keep out of the picture.",
        default: "",
      },
      duration: {
        type: "string",
        description: "Length of the clip in seconds, written as text.",
        default: "5",
        enum: ["5", "8", "10"],
      },
      quality: {
        type: "string",
        description: "Size class of the output.",
        default: "540p",
        enum: ["360p", "540p", "720p", "1080p"],
      },
      generate_audio_switch: {
        type: "boolean",
        description: "Makes sound that fits the picture.",
        default: false,
      },
      seed: {
        type: "integer",
        description: "The same number and the same request give a similar clip.",
        minimum: 0,
        maximum: 2147483647,
      },
    },
    allOf: [
      {
        description: "10 seconds are not offered at 1080p",
        if: {
          properties: { duration: { enum: ["10"] } },
          required: ["duration"],
        },
        then: {
          properties: { quality: { enum: ["360p", "540p", "720p"] } },
        },
      },
    ],
  },
  defaults: {
    negative_prompt: "",
    duration: "5",
    quality: "540p",
    generate_audio_switch: false,
  },
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
      maxLength: 2048,
    },
    {
      name: "negative_prompt",
      type: "string",
      required: false,
      description: "What to keep out of the picture.",
      default: "",
    },
    {
      name: "duration",
      type: "string",
      required: true,
      description: "Length of the clip in seconds, written as text.",
      default: "5",
      enum: ["5", "8", "10"],
    },
    {
      name: "quality",
      type: "string",
      required: true,
      description: "Size class of the output.",
      default: "540p",
      enum: ["360p", "540p", "720p", "1080p"],
    },
    {
      name: "generate_audio_switch",
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
      minimum: 0,
      maximum: 2147483647,
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "duration", unit: "second" },
    sizes: [],
    audio: [
      { when: { generate_audio_switch: [true] }, present: true },
      { when: { generate_audio_switch: [false] }, present: false },
    ],
  },
  price: { known: false, reason: "the model's page states no price" },
};
