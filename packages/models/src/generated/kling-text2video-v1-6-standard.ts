// Generated from specs/models/kling/Kling-Text2Video-V1.6-Standard.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling 1.6 Standard, text to video. Video from a prompt.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v1-6-standard
 */
export type KlingText2VideoV16StandardPayload = {
  /** What happens in the clip. */
  readonly prompt?: string | undefined;
  /** What the picture should not show. */
  readonly negative_prompt?: string | undefined;
  /**
   * Length of the clip in seconds, as a string.
   *
   * @default "5"
   */
  readonly duration?: "5" | "10" | undefined;
  /**
   * Aspect ratio of the output.
   *
   * @default "16:9"
   */
  readonly aspect_ratio?: "16:9" | "9:16" | "1:1" | undefined;
  /**
   * How closely the clip follows the prompt.
   *
   * @minimum 0
   * @maximum 1
   */
  readonly cfg_scale?: number | undefined;
};

/**
 * Kling 1.6 Standard, text to video (`Kling-Text2Video-V1.6-Standard`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v1-6-standard
 */
export const klingText2VideoV16Standard: Model<KlingText2VideoV16StandardPayload, "video"> = {
  id: "Kling-Text2Video-V1.6-Standard",
  title: "Kling 1.6 Standard, text to video",
  summary: "Video from a prompt.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/Kling-Text2Video-V1.6-Standard.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v1-6-standard",
  modalities: ["text-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v1-6-standard",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v1-6-standard",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    duration: {
      type: "string",
      description: "Length of the clip in seconds, as a string.",
      default: "5",
      enum: ["5", "10"],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v1-6-standard",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    aspect_ratio: {
      type: "string",
      description: "Aspect ratio of the output.",
      default: "16:9",
      enum: ["16:9", "9:16", "1:1"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v1-6-standard",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    cfg_scale: {
      type: "number",
      description: "How closely the clip follows the prompt.",
      minimum: 0,
      maximum: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v1-6-standard",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v1-6-standard",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [{ when: {}, present: false }],
    duration: { parameter: "duration" },
    from: {
      source: "the page does not mention sound; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The id is case-sensitive.",
    "The page's example uses the placeholder host api.example.com and writes parameters with the prefix \"payload.\"",
    "The page marks the prompt as optional, although this is a text-to-video model.",
  ],
};
