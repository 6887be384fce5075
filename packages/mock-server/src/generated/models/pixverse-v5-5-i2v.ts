// Generated from specs/models/pixverse/pixverse-v5.5-i2v.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const pixverseV55I2v: CatalogueModel = {
  id: "pixverse-v5.5-i2v",
  title: "PixVerse v5.5, image to video",
  vendor: "PixVerse",
  summary: "Video from a first frame, with sound when asked for.",
  calling: "unknown",
  modalities: ["image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "PixVerse v5.5, image to video",
    description: "Video from a first frame, with sound when asked for. https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-i2v",
    type: "object",
    additionalProperties: false,
    required: ["image_url", "prompt", "duration", "aspect_ratio", "quality"],
    properties: {
      image_url: {
        type: "string",
        description: "The picture that the clip begins with: a public web address.",
        pattern: "^https?://\\S+$",
      },
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
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
      aspect_ratio: {
        type: "string",
        description: "Framing of the output.",
        default: "16:9",
        enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
      },
      quality: {
        type: "string",
        description: "Size class of the output.",
        default: "540p",
        enum: ["360p", "540p", "720p", "1080p"],
      },
      style: {
        type: "string",
        description: "A look. The page does not list the values; none stands in its example.",
      },
      thinking_type: {
        type: "string",
        description: "Lets the vendor reason about the prompt.",
        default: "auto",
        enum: ["enabled", "disabled", "auto"],
      },
      generate_audio_switch: {
        type: "boolean",
        description: "Makes sound that fits the picture.",
        default: false,
      },
      generate_multi_clip_switch: {
        type: "boolean",
        description: "Cuts the clip into several shots.",
        default: false,
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
    aspect_ratio: "16:9",
    quality: "540p",
    thinking_type: "auto",
    generate_audio_switch: false,
    generate_multi_clip_switch: false,
  },
  textParameter: "prompt",
  parameters: [
    {
      name: "image_url",
      type: "string",
      required: true,
      description: "The picture that the clip begins with: a public web address.",
    },
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
      name: "aspect_ratio",
      type: "string",
      required: true,
      description: "Framing of the output.",
      default: "16:9",
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
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
      name: "style",
      type: "string",
      required: false,
      description: "A look. The page does not list the values; none stands in its example.",
    },
    {
      name: "thinking_type",
      type: "string",
      required: false,
      description: "Lets the vendor reason about the prompt.",
      default: "auto",
      enum: ["enabled", "disabled", "auto"],
    },
    {
      name: "generate_audio_switch",
      type: "boolean",
      required: false,
      description: "Makes sound that fits the picture.",
      default: false,
    },
    {
      name: "generate_multi_clip_switch",
      type: "boolean",
      required: false,
      description: "Cuts the clip into several shots.",
      default: false,
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "duration", unit: "second" },
    sizes: [
      {
        when: { quality: ["720p"], aspect_ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { quality: ["720p"], aspect_ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { quality: ["1080p"], aspect_ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { quality: ["1080p"], aspect_ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [
      { when: { generate_audio_switch: [true] }, present: true },
      { when: { generate_audio_switch: [false] }, present: false },
    ],
  },
  price: { known: false, reason: "the model's page states no price" },
};
