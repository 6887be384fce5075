// Generated from specs/models/skyreels/skyreels-v4-image-to-video.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const skyreelsV4ImageToVideo: CatalogueModel = {
  id: "skyreels-v4-image-to-video",
  title: "SkyReels v4, image to video",
  vendor: "SkyReels",
  summary: "Video from a first frame, with sound when asked for.",
  calling: "unknown",
  modalities: ["image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "SkyReels v4, image to video",
    description: "Video from a first frame, with sound when asked for. https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-image-to-video",
    type: "object",
    additionalProperties: false,
    required: ["prompt", "first_frame_image"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
      },
      first_frame_image: {
        type: "string",
        description: "The picture that the clip begins with: a web address of a JPG, PNG, GIF or BMP.",
        pattern: "^https?://\\S+$",
      },
      duration: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        default: 5,
        minimum: 3,
        maximum: 15,
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
  defaults: { duration: 5, sound: false, mode: "std" },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: true,
      description: "What happens in the clip.",
    },
    {
      name: "first_frame_image",
      type: "string",
      required: true,
      description: "The picture that the clip begins with: a web address of a JPG, PNG, GIF or BMP.",
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
    sizes: [],
    audio: [
      { when: { sound: [true] }, present: true },
      { when: { sound: [false] }, present: false },
    ],
  },
  price: {
    known: false,
    reason: "the page gives it in credits: 14 a second with sound, 12 without, and no page says what a credit costs",
  },
};
