// Generated from specs/models/kling/Kling-Text2Video-V2.1-Master.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling 2.1 Master, text to video. Video from a prompt.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v2-1-master
 */
export type KlingText2VideoV21MasterPayload = {
  /**
   * What happens in the clip.
   *
   * @default ""
   * @maxLength 2500
   */
  readonly prompt?: string | undefined;
  /**
   * What the picture should not show.
   *
   * @default ""
   * @maxLength 2500
   */
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
   * @default 0.5
   * @minimum 0
   * @maximum 1
   * @multipleOf 0.1
   */
  readonly cfg_scale?: number | undefined;
};

/**
 * Kling 2.1 Master, text to video (`Kling-Text2Video-V2.1-Master`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v2-1-master
 */
export const klingText2VideoV21Master: Model<KlingText2VideoV21MasterPayload, "video"> = {
  id: "Kling-Text2Video-V2.1-Master",
  title: "Kling 2.1 Master, text to video",
  summary: "Video from a prompt.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/Kling-Text2Video-V2.1-Master.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v2-1-master",
  modalities: ["text-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      default: "",
      maxLength: 2500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v2-1-master",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      default: "",
      maxLength: 2500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v2-1-master",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v2-1-master",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v2-1-master",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    cfg_scale: {
      type: "number",
      description: "How closely the clip follows the prompt.",
      default: 0.5,
      minimum: 0,
      maximum: 1,
      multipleOf: 0.1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v2-1-master",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [
      {
        per: "request",
        rates: [{ when: {}, usd: "0.28" }],
        from: {
          source: "the GMI Cloud blog, April 2026",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-text2video-v2-1-master",
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
    "The id is case-sensitive: in lower case, the queue answers with HTTP 404.",
    "The page marks the prompt as optional, although this is a text-to-video model.",
  ],
};
