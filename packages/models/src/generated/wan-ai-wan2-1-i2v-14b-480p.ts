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
   * The picture that the clip begins with; the example has "your_image_data_here", which may be
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
  /** Lets the vendor enrich the prompt. */
  readonly prompt_extend?: boolean | undefined;
  /** The same number and the same request give a similar clip. */
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
      description: "The picture that the clip begins with; the example has \"your_image_data_here\", which may be base64.",
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
      description: "Lets the vendor enrich the prompt.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-i2v-14b-480p",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same number and the same request give a similar clip.",
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
      source: "the page names the size class; sound is not mentioned, and nothing was measured here",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The page calls an api.example.com, which is a placeholder.",
    "Whether the picture is an address or base64 is not said.",
    "The output has the shape of the picture.",
    "The page was read in part: which lengths are accepted is not known; the 720P sibling takes 5 and 10.",
  ],
};
