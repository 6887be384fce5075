// Generated from specs/models/kling/Kling-Image2Video-V2-Master.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling 2 Master, image to video. Video from a first frame.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-image2video-v2-master
 */
export type KlingImage2VideoV2MasterPayload = {
  /** What happens in the clip. */
  readonly prompt?: string | undefined;
  /**
   * The first frame of the clip: a URL, or the picture itself as base64.
   *
   * @format media
   */
  readonly image: string;
  /**
   * Length of the clip in seconds, as a string.
   *
   * @default "5"
   */
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
 * Kling 2 Master, image to video (`Kling-Image2Video-V2-Master`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-image2video-v2-master
 */
export const klingImage2VideoV2Master: Model<KlingImage2VideoV2MasterPayload, "video"> = {
  id: "Kling-Image2Video-V2-Master",
  title: "Kling 2 Master, image to video",
  summary: "Video from a first frame.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/Kling-Image2Video-V2-Master.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-image2video-v2-master",
  modalities: ["image-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-image2video-v2-master",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    image: {
      type: "string",
      description: "The first frame of the clip: a URL, or the picture itself as base64.",
      required: true,
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-image2video-v2-master",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    duration: {
      type: "string",
      description: "Length of the clip in seconds, as a string.",
      default: "5",
      enum: ["5", "10"],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-image2video-v2-master",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-image2video-v2-master",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    cfg_scale: {
      type: "number",
      description: "How closely the clip follows the prompt.",
      minimum: 0,
      maximum: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-image2video-v2-master",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-image2video-v2-master",
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
    "The output has the aspect ratio of the picture; the page documents no aspect ratio parameter.",
  ],
};
