// Generated from specs/models/alibaba/Wan-AI_Wan2.1-I2V-14B-480P.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Wan 2.1, image to video at 480p. Video from a first frame and a prompt.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-i2v-14b-480p
 */
export type WanAIWan21I2V14B480PPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * The first frame of the clip. The page's example is "your_image_data_here", which may mean
   * base64.
   *
   * @minLength 1
   */
  readonly path_to_image: string;
  /**
   * Length of the clip in whole seconds.
   *
   * @minimum 1
   */
  readonly video_length?: number | undefined;
  /** Lets the vendor expand the prompt. */
  readonly prompt_extend?: boolean | undefined;
  /** The same seed and request give a similar clip. */
  readonly seed?: number | undefined;
};

/**
 * Wan 2.1, image to video at 480p (`Wan-AI_Wan2.1-I2V-14B-480P`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-i2v-14b-480p
 */
export const wanAIWan21I2V14B480P: Model<WanAIWan21I2V14B480PPayload, "video"> = {
  id: "Wan-AI_Wan2.1-I2V-14B-480P",
  title: "Wan 2.1, image to video at 480p",
  summary: "Video from a first frame and a prompt.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/Wan-AI_Wan2.1-I2V-14B-480P.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-i2v-14b-480p",
  modalities: ["image-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-i2v-14b-480p",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    path_to_image: {
      type: "string",
      description: "The first frame of the clip. The page's example is \"your_image_data_here\", which may mean base64.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-i2v-14b-480p",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    video_length: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      minimum: 1,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-i2v-14b-480p",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    prompt_extend: {
      type: "boolean",
      description: "Lets the vendor expand the prompt.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-i2v-14b-480p",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-i2v-14b-480p",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-i2v-14b-480p",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [{ when: {}, present: false }],
    duration: { parameter: "video_length" },
    from: {
      source: "the page gives the size class and does not mention sound; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The page's example uses the host api.example.com, which is a placeholder.",
    "The page does not say whether the picture is a URL or base64.",
    "The output has the aspect ratio of the picture.",
    "Only part of the page was read, so the accepted lengths are not known; the 720P model accepts 5 and 10.",
  ],
};
