// Generated from specs/models/kling/Kling-Image2Video-V2.1-Master.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling 2.1 Master, image to video. Video from a first frame; the prompt is optional.
 *
 * Price unknown: no page of this model was found (2026-09).
 *
 * @see https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference
 */
export type KlingImage2VideoV21MasterPayload = {
  /**
   * The first frame of the clip.
   *
   * @format media
   */
  readonly image: string;
  /** What happens in the clip. */
  readonly prompt?: string | undefined;
  /** Length of the clip in seconds, as a string. */
  readonly duration?: "5" | "10" | undefined;
  /** What the picture should not show. */
  readonly negative_prompt?: string | undefined;
  /**
   * How closely the clip follows the prompt.
   *
   * @minimum 0
   * @maximum 1
   */
  readonly cfg_scale?: number | undefined;
};

/**
 * Kling 2.1 Master, image to video (`Kling-Image2Video-V2.1-Master`).
 *
 * @see https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference
 */
export const klingImage2VideoV21Master: Model<KlingImage2VideoV21MasterPayload, "video"> = {
  id: "Kling-Image2Video-V2.1-Master",
  title: "Kling 2.1 Master, image to video",
  summary: "Video from a first frame; the prompt is optional.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/Kling-Image2Video-V2.1-Master.yaml",
  page: "https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference",
  modalities: ["image-to-video"],
  calling: "unknown",
  parameters: {
    image: {
      type: "string",
      description: "The first frame of the clip.",
      required: true,
      format: "media",
      from: {
        source: "live probes in public code; the id is in the model list",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "first_frame",
    },
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      from: {
        source: "live probes in public code; the id is in the model list",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "prompt",
    },
    duration: {
      type: "string",
      description: "Length of the clip in seconds, as a string.",
      enum: ["5", "10"],
      unit: "second",
      from: {
        source: "live probes in public code; the id is in the model list",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "duration",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      from: {
        source: "live probes in public code; the id is in the model list",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "negative_prompt",
    },
    cfg_scale: {
      type: "number",
      description: "How closely the clip follows the prompt.",
      minimum: 0,
      maximum: 1,
      from: {
        source: "live probes in public code; the id is in the model list",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "no page of this model was found",
    reported: [
      {
        per: "request",
        rates: [{ when: {}, usd: "0.28" }],
        from: {
          source: "the provider's blog, 2026-04, as read by public code",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "live probes in public code; the id is in the model list",
      asOf: "2026-09",
      confidence: "observed",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [],
    duration: { parameter: "duration" },
    from: {
      source: "not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The output has the aspect ratio of the picture.",
    "The id is case-sensitive: in lower case, the queue answers with HTTP 404.",
    "The queue also lists Kling-Image2Video-V2.1-Pro, Kling-Image2Video-V2.1-Standard and Kling-Image2Video-V1.6-Standard.",
  ],
};
