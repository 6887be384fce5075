// Generated from specs/models/alibaba/Wan-AI_Wan2.1-T2V-14B.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Wan 2.1, text to video. Video from a prompt.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-t2v-14b
 */
export type WanAIWan21T2V14BPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Size of the picture. The page's example is 832x480; its text also mentions 720P.
   *
   * @pixels WIDTHxHEIGHT
   */
  readonly video_resolution?: string | undefined;
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
 * Wan 2.1, text to video (`Wan-AI_Wan2.1-T2V-14B`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-t2v-14b
 */
export const wanAIWan21T2V14B: Model<WanAIWan21T2V14BPayload, "video"> = {
  id: "Wan-AI_Wan2.1-T2V-14B",
  title: "Wan 2.1, text to video",
  summary: "Video from a prompt.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/Wan-AI_Wan2.1-T2V-14B.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-t2v-14b",
  modalities: ["text-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-t2v-14b",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    video_resolution: {
      type: "string",
      description: "Size of the picture. The page's example is 832x480; its text also mentions 720P.",
      pixels: { separator: "x" },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-t2v-14b",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    video_length: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      minimum: 1,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-t2v-14b",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    prompt_extend: {
      type: "boolean",
      description: "Lets the vendor expand the prompt.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-t2v-14b",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-t2v-14b",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/wan-ai-wan2-1-t2v-14b",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [{ when: {}, present: false }],
    duration: { parameter: "video_length" },
    sizeParameter: "video_resolution",
    from: {
      source: "the page gives the size class and does not mention sound; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The page spells the id Wan-AL_Wan2.1-T2V-14B; the list of models spells it Wan-AI_Wan2.1-T2V-14B.",
    "Only part of the page was read: for video_resolution and video_length, only the values of the example are known.",
    "The page's example sends seed -1.",
  ],
};
