// Generated from specs/models/pixverse/pixverse-v6-extend.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const pixverseV6Extend: CatalogueModel = {
  id: "pixverse-v6-extend",
  title: "PixVerse v6, extend",
  vendor: "PixVerse",
  summary: "Goes on from a video.",
  calling: "async",
  modalities: ["video-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "PixVerse v6, extend",
    description: "Goes on from a video. https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-extend",
    type: "object",
    additionalProperties: false,
    required: ["prompt", "video", "duration", "quality"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        default: "",
        maxLength: 5000,
      },
      video: {
        type: "string",
        description: "The video to go on from, at most 1920x1920.",
        pattern: "^https?://\\S+$",
      },
      duration: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        default: 5,
        minimum: 1,
        maximum: 15,
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
        type: ["integer", "null"],
        description: "The same number and the same request give a similar clip.",
        minimum: 0,
        maximum: 2147483647,
      },
    },
  },
  defaults: {
    prompt: "",
    duration: 5,
    quality: "540p",
    generate_audio_switch: false,
  },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: true,
      description: "What happens in the clip.",
      default: "",
      maxLength: 5000,
    },
    {
      name: "video",
      type: "string",
      required: true,
      description: "The video to go on from, at most 1920x1920.",
    },
    {
      name: "duration",
      type: "integer",
      required: true,
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 1,
      maximum: 15,
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
  price: {
    known: true,
    per: "second",
    quantity: "duration",
    rates: [
      {
        when: { quality: ["360p"], generate_audio_switch: [false] },
        usd: "0.025",
      },
      {
        when: { quality: ["360p"], generate_audio_switch: [true] },
        usd: "0.035",
      },
      {
        when: { quality: ["540p"], generate_audio_switch: [false] },
        usd: null,
      },
      {
        when: { quality: ["540p"], generate_audio_switch: [true] },
        usd: "0.045",
      },
      { when: { quality: ["720p"] }, usd: null },
      {
        when: { quality: ["1080p"], generate_audio_switch: [false] },
        usd: "0.09",
      },
      {
        when: { quality: ["1080p"], generate_audio_switch: [true] },
        usd: "0.115",
      },
    ],
  },
};
