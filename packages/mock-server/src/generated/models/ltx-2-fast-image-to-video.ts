// Generated from specs/models/lightricks/ltx-2-fast-image-to-video.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const ltx2FastImageToVideo: CatalogueModel = {
  id: "ltx-2-fast-image-to-video",
  title: "LTX-2 Fast, image to video",
  vendor: "Lightricks",
  summary: "Video up to 4K from a first frame; the answer to the submit holds the result.",
  calling: "sync",
  modalities: ["image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "LTX-2 Fast, image to video",
    description: "Video up to 4K from a first frame; the answer to the submit holds the result. https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-fast-image-to-video",
    type: "object",
    additionalProperties: false,
    required: ["image_uri", "prompt", "duration", "resolution"],
    properties: {
      image_uri: {
        type: "string",
        description: "The picture that the clip begins with: a web address of a JPEG, PNG or WebP.",
        pattern: "^https?://\\S+$",
      },
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
      },
      duration: {
        type: "integer",
        description: "Length of the clip in whole seconds.",
        default: 6,
        enum: [6, 8, 10, 12, 14, 16, 18, 20],
      },
      resolution: {
        type: "string",
        description: "Size class of the output.",
        default: "1920x1080",
        enum: ["1920x1080", "2560x1440", "3840x2160"],
      },
      fps: {
        type: "integer",
        description: "Frames per second. The page shows 25 and does not list the others.",
      },
      generate_audio: {
        type: "boolean",
        description: "Makes sound that fits the picture.",
      },
    },
    allOf: [
      {
        description: "12 seconds and more are offered at 1920x1080 and 25 fps only",
        if: {
          properties: { duration: { enum: [12, 14, 16, 18, 20] } },
          required: ["duration"],
        },
        then: {
          allOf: [
            { properties: { resolution: { enum: ["1920x1080"] } } },
            { properties: { fps: { enum: [25] } }, required: ["fps"] },
          ],
        },
      },
    ],
  },
  defaults: { duration: 6, resolution: "1920x1080" },
  textParameter: "prompt",
  parameters: [
    {
      name: "image_uri",
      type: "string",
      required: true,
      description: "The picture that the clip begins with: a web address of a JPEG, PNG or WebP.",
    },
    {
      name: "prompt",
      type: "string",
      required: true,
      description: "What happens in the clip.",
    },
    {
      name: "duration",
      type: "integer",
      required: true,
      description: "Length of the clip in whole seconds.",
      default: 6,
      enum: [6, 8, 10, 12, 14, 16, 18, 20],
    },
    {
      name: "resolution",
      type: "string",
      required: true,
      description: "Size class of the output.",
      default: "1920x1080",
      enum: ["1920x1080", "2560x1440", "3840x2160"],
    },
    {
      name: "fps",
      type: "integer",
      required: false,
      description: "Frames per second. The page shows 25 and does not list the others.",
    },
    {
      name: "generate_audio",
      type: "boolean",
      required: false,
      description: "Makes sound that fits the picture.",
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "duration", unit: "second" },
    sizes: [
      {
        when: { resolution: ["1920x1080"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { resolution: ["2560x1440"] },
        widthPx: 2560,
        heightPx: 1440,
      },
      {
        when: { resolution: ["3840x2160"] },
        widthPx: 3840,
        heightPx: 2160,
      },
    ],
    audio: [
      { when: { generate_audio: [true] }, present: true },
      { when: { generate_audio: [false] }, present: false },
    ],
  },
  price: { known: false, reason: "the model's page states no price" },
};
