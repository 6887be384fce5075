// Generated from specs/models/skyreels/skyreels-v4-text-to-video.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const skyreelsV4TextToVideo: CatalogueModel = {
  id: "skyreels-v4-text-to-video",
  title: "SkyReels v4, text to video",
  vendor: "SkyReels",
  summary: "1080p video from a prompt, with sound when asked for.",
  calling: "unknown",
  modalities: ["text-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "SkyReels v4, text to video",
    description: "1080p video from a prompt, with sound when asked for. https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-text-to-video",
    type: "object",
    additionalProperties: false,
    required: ["prompt"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
      },
      duration: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        default: 5,
        minimum: 3,
        maximum: 15,
      },
      aspect_ratio: {
        type: "string",
        description: "Framing of the output.",
        default: "16:9",
        enum: ["16:9", "4:3", "1:1", "9:16", "3:4"],
      },
      sound: {
        type: "boolean",
        description: "Makes sound that fits the picture.",
        default: false,
      },
      mode: {
        type: "string",
        description: "Quality. Only std works, although the page lists three.",
        default: "std",
        enum: ["fast", "std", "pro"],
      },
    },
    allOf: [
      {
        description: "only the mode std works",
        if: {
          properties: { mode: { enum: ["fast", "pro"] } },
          required: ["mode"],
        },
        then: { properties: { mode: { enum: ["std"] } } },
      },
    ],
  },
  defaults: { duration: 5, aspect_ratio: "16:9", sound: false, mode: "std" },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: true,
      description: "What happens in the clip.",
    },
    {
      name: "duration",
      type: "integer",
      required: false,
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 3,
      maximum: 15,
    },
    {
      name: "aspect_ratio",
      type: "string",
      required: false,
      description: "Framing of the output.",
      default: "16:9",
      enum: ["16:9", "4:3", "1:1", "9:16", "3:4"],
    },
    {
      name: "sound",
      type: "boolean",
      required: false,
      description: "Makes sound that fits the picture.",
      default: false,
    },
    {
      name: "mode",
      type: "string",
      required: false,
      description: "Quality. Only std works, although the page lists three.",
      default: "std",
      enum: ["fast", "std", "pro"],
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "duration", unit: "second" },
    sizes: [
      {
        when: { aspect_ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { aspect_ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [
      { when: { sound: [true] }, present: true },
      { when: { sound: [false] }, present: false },
    ],
  },
  price: { known: false, reason: "the page was not read at first hand" },
};
