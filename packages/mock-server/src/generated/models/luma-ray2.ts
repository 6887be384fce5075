// Generated from specs/models/luma/Luma-Ray2.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const lumaRay2: CatalogueModel = {
  id: "Luma-Ray2",
  title: "Luma Ray2",
  vendor: "Luma",
  summary: "Video from a prompt or frames, looping when asked for.",
  calling: "unknown",
  modalities: ["text-to-video", "image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Luma Ray2",
    description: "Video from a prompt or frames, looping when asked for. https://docs.gmicloud.ai/model-quickstarts/video/luma-ray2",
    type: "object",
    additionalProperties: false,
    required: ["prompt"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
      },
      resolution: {
        type: "string",
        description: "Size class of the output.",
        default: "720p",
        enum: ["540p", "720p", "1080p", "4k"],
      },
      duration: {
        type: "string",
        description: "Length of the clip, written with an s.",
        default: "5s",
        enum: ["5s", "9s"],
      },
      aspect_ratio: {
        type: "string",
        description: "Framing of the output.",
        default: "16:9",
        enum: ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "9:21"],
      },
      loop: {
        type: "boolean",
        description: "Makes the end lead into the beginning.",
        default: false,
      },
      frame0_image: {
        type: "string",
        description: "The picture that the clip begins with.",
        pattern: "^https?://\\S+$",
      },
      frame1_image: {
        type: "string",
        description: "The picture that the clip ends with.",
        pattern: "^https?://\\S+$",
      },
    },
  },
  defaults: {
    resolution: "720p",
    duration: "5s",
    aspect_ratio: "16:9",
    loop: false,
  },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: true,
      description: "What happens in the clip.",
    },
    {
      name: "resolution",
      type: "string",
      required: false,
      description: "Size class of the output.",
      default: "720p",
      enum: ["540p", "720p", "1080p", "4k"],
    },
    {
      name: "duration",
      type: "string",
      required: false,
      description: "Length of the clip, written with an s.",
      default: "5s",
      enum: ["5s", "9s"],
    },
    {
      name: "aspect_ratio",
      type: "string",
      required: false,
      description: "Framing of the output.",
      default: "16:9",
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "9:21"],
    },
    {
      name: "loop",
      type: "boolean",
      required: false,
      description: "Makes the end lead into the beginning.",
      default: false,
    },
    {
      name: "frame0_image",
      type: "string",
      required: false,
      description: "The picture that the clip begins with.",
    },
    {
      name: "frame1_image",
      type: "string",
      required: false,
      description: "The picture that the clip ends with.",
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "duration", unit: "second" },
    sizes: [
      {
        when: { resolution: ["720p"], aspect_ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { resolution: ["720p"], aspect_ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { resolution: ["1080p"], aspect_ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { resolution: ["1080p"], aspect_ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [{ when: {}, present: false }],
  },
  price: { known: false, reason: "the model's page states no price" },
};
