// Generated from specs/models/kling/kling-v3-omni.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const klingV3Omni: CatalogueModel = {
  id: "kling-v3-omni",
  title: "Kling 3.0 Omni",
  vendor: "Kling",
  summary: "One model for text, pictures, reference videos, elements and multi-shot sequences.",
  calling: "async",
  modalities: [
    "text-to-video",
    "image-to-video",
    "video-to-video",
    "reference-to-video",
  ],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Kling 3.0 Omni",
    description: "One model for text, pictures, reference videos, elements and multi-shot sequences. https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
    type: "object",
    additionalProperties: false,
    properties: {
      prompt: {
        type: "string",
        description: "What happens. Refers to inputs as <<<image_1>>>, <<<video_1>>> and <<<element_1>>>. Not used when multi_shot is true.",
        maxLength: 2500,
      },
      mode: {
        type: "string",
        description: "Quality: std is 720p, pro is 1080p.",
        default: "pro",
        enum: ["std", "pro"],
      },
      duration: {
        type: "string",
        description: "Length of the clip in seconds, written as text. Ignored while a video is edited.",
        default: "5",
        enum: [
          "3",
          "4",
          "5",
          "6",
          "7",
          "8",
          "9",
          "10",
          "11",
          "12",
          "13",
          "14",
          "15",
        ],
      },
      aspect_ratio: {
        type: "string",
        description: "Framing of the output. Needed unless a first frame or a video to edit gives it.",
        enum: ["16:9", "9:16", "1:1"],
      },
      sound: {
        type: "string",
        description: "Makes sound that fits the picture.",
        default: "off",
        enum: ["on", "off"],
      },
      image_list: {
        type: "array",
        description: "Pictures: frames and references. The page does not say what an entry looks like; the vendor takes image_url and type (first_frame or end_frame).",
        items: { type: "object" },
      },
      video_list: {
        type: "array",
        description: "One video: base is edited, feature is a reference of style or motion.",
        maxItems: 1,
        items: {
          type: "object",
          additionalProperties: false,
          required: ["video_url"],
          properties: {
            video_url: { type: "string", pattern: "^https?://\\S+$" },
            refer_type: { type: "string", enum: ["base", "feature"] },
            keep_original_sound: { type: "string", enum: ["yes", "no"] },
          },
        },
      },
      element_list: {
        type: "array",
        description: "Elements by element_id, as kling-create-element returns them.",
        items: { type: "object" },
      },
      multi_shot: {
        type: "boolean",
        description: "Makes several shots of multi_prompt instead of one of prompt.",
      },
      shot_type: {
        type: "string",
        description: "How shots are divided when multi_shot is true.",
        enum: ["customize"],
      },
      multi_prompt: {
        type: "array",
        description: "The shots: index, prompt (up to 512 characters) and duration each; the durations add up to duration.",
        minItems: 1,
        maxItems: 6,
        items: { type: "object" },
      },
    },
    allOf: [
      {
        description: "a prompt is needed unless multi_shot is true",
        if: {
          not: {
            properties: { multi_shot: { not: { type: "null" } } },
            required: ["multi_shot"],
          },
        },
        then: {
          properties: { prompt: { not: { type: "null" } } },
          required: ["prompt"],
        },
      },
      {
        description: "a prompt is needed unless multi_shot is true",
        if: {
          properties: { multi_shot: { enum: [false] } },
          required: ["multi_shot"],
        },
        then: {
          properties: { prompt: { not: { type: "null" } } },
          required: ["prompt"],
        },
      },
      {
        description: "multi_shot needs shot_type and multi_prompt",
        if: {
          properties: { multi_shot: { enum: [true] } },
          required: ["multi_shot"],
        },
        then: {
          allOf: [
            {
              properties: { multi_prompt: { not: { type: "null" } } },
              required: ["multi_prompt"],
            },
            {
              properties: { shot_type: { not: { type: "null" } } },
              required: ["shot_type"],
            },
          ],
        },
      },
      {
        description: "aspect_ratio is needed where neither a first frame nor a video gives it",
        if: {
          allOf: [
            {
              not: {
                properties: { image_list: { not: { type: "null" } } },
                required: ["image_list"],
              },
            },
            {
              not: {
                properties: { video_list: { not: { type: "null" } } },
                required: ["video_list"],
              },
            },
          ],
        },
        then: {
          properties: { aspect_ratio: { not: { type: "null" } } },
          required: ["aspect_ratio"],
        },
      },
      {
        description: "sound must be off when a reference video is given",
        if: {
          properties: { video_list: { not: { type: "null" } } },
          required: ["video_list"],
        },
        then: { properties: { sound: { enum: ["off"] } } },
      },
    ],
  },
  defaults: { mode: "pro", duration: "5", sound: "off" },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: false,
      description: "What happens. Refers to inputs as <<<image_1>>>, <<<video_1>>> and <<<element_1>>>. Not used when multi_shot is true.",
      maxLength: 2500,
    },
    {
      name: "mode",
      type: "string",
      required: false,
      description: "Quality: std is 720p, pro is 1080p.",
      default: "pro",
      enum: ["std", "pro"],
    },
    {
      name: "duration",
      type: "string",
      required: false,
      description: "Length of the clip in seconds, written as text. Ignored while a video is edited.",
      default: "5",
      enum: [
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "10",
        "11",
        "12",
        "13",
        "14",
        "15",
      ],
    },
    {
      name: "aspect_ratio",
      type: "string",
      required: false,
      description: "Framing of the output. Needed unless a first frame or a video to edit gives it.",
      enum: ["16:9", "9:16", "1:1"],
    },
    {
      name: "sound",
      type: "string",
      required: false,
      description: "Makes sound that fits the picture.",
      default: "off",
      enum: ["on", "off"],
    },
    {
      name: "image_list",
      type: "array",
      required: false,
      description: "Pictures: frames and references. The page does not say what an entry looks like; the vendor takes image_url and type (first_frame or end_frame).",
    },
    {
      name: "video_list",
      type: "array",
      required: false,
      description: "One video: base is edited, feature is a reference of style or motion.",
    },
    {
      name: "element_list",
      type: "array",
      required: false,
      description: "Elements by element_id, as kling-create-element returns them.",
    },
    {
      name: "multi_shot",
      type: "boolean",
      required: false,
      description: "Makes several shots of multi_prompt instead of one of prompt.",
    },
    {
      name: "shot_type",
      type: "string",
      required: false,
      description: "How shots are divided when multi_shot is true.",
      enum: ["customize"],
    },
    {
      name: "multi_prompt",
      type: "array",
      required: false,
      description: "The shots: index, prompt (up to 512 characters) and duration each; the durations add up to duration.",
    },
  ],
  output: {
    media: "video",
    frameRate: 24,
    duration: { parameter: "duration", unit: "second" },
    sizes: [
      {
        when: { mode: ["std"], aspect_ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { mode: ["std"], aspect_ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { mode: ["pro"], aspect_ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { mode: ["pro"], aspect_ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [
      { when: { sound: ["on"] }, present: true },
      { when: { sound: ["off"] }, present: false },
    ],
  },
  price: {
    known: false,
    reason: "it depends on mode, sound and reference video, and no source gives the table",
  },
};
