// Generated from specs/models/alibaba/wan3.0-video.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Wan 3.0. Video with sound from a prompt, frames or references, up to 30 seconds.
 *
 * Price unknown: no page of this model was found (2026-09).
 *
 * @see https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference
 */
export type Wan30VideoPayload = {
  /**
   * What happens in the clip.
   *
   * @maxLength 5000
   */
  readonly prompt?: string | undefined;
  /**
   * What the picture should not show.
   *
   * @maxLength 500
   */
  readonly negative_prompt?: string | undefined;
  /** Size class of the output. */
  readonly resolution?: "480P" | "720P" | "1080P" | undefined;
  /** Aspect ratio of the output; adaptive uses that of the picture. */
  readonly ratio?: "adaptive" | "16:9" | "4:3" | "1:1" | "3:4" | "9:16" | undefined;
  /**
   * Length of the clip in whole seconds.
   *
   * @minimum 2
   * @maximum 30
   */
  readonly duration?: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | undefined;
  /**
   * The same seed and request give a similar clip.
   *
   * @minimum 0
   * @maximum 2147483647
   */
  readonly seed?: number | undefined;
  /**
   * The first frame of the clip, in a list.
   *
   * @maxItems 1
   */
  readonly first_frame?: readonly string[] | undefined;
  /**
   * The last frame of the clip, in a list.
   *
   * @maxItems 1
   */
  readonly last_frame?: readonly string[] | undefined;
  /**
   * Reference pictures of what to show.
   *
   * @maxItems 10
   */
  readonly reference_image?: readonly string[] | undefined;
  /**
   * Reference videos.
   *
   * @maxItems 5
   */
  readonly reference_video?: readonly string[] | undefined;
  /**
   * Reference sounds.
   *
   * @maxItems 5
   */
  readonly audio_url?: readonly string[] | undefined;
};

/**
 * Wan 3.0 (`wan3.0-video`).
 *
 * @see https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference
 */
export const wan30Video: Model<Wan30VideoPayload, "video"> = {
  id: "wan3.0-video",
  title: "Wan 3.0",
  summary: "Video with sound from a prompt, frames or references, up to 30 seconds.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/wan3.0-video.yaml",
  page: "https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference",
  modalities: ["text-to-video", "image-to-video", "reference-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      maxLength: 5000,
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "prompt",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      maxLength: 500,
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "negative_prompt",
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      enum: ["480P", "720P", "1080P"],
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "resolution",
      roleValues: { "480p": "480P", "720p": "720P", "1080p": "1080P" },
    },
    ratio: {
      type: "string",
      description: "Aspect ratio of the output; adaptive uses that of the picture.",
      enum: ["adaptive", "16:9", "4:3", "1:1", "3:4", "9:16"],
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "aspect_ratio",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      minimum: 2,
      maximum: 30,
      unit: "second",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "duration",
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      minimum: 0,
      maximum: 2147483647,
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "seed",
    },
    first_frame: {
      type: "array",
      description: "The first frame of the clip, in a list.",
      maxItems: 1,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "first_frame",
      roleList: true,
    },
    last_frame: {
      type: "array",
      description: "The last frame of the clip, in a list.",
      maxItems: 1,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "last_frame",
      roleList: true,
    },
    reference_image: {
      type: "array",
      description: "Reference pictures of what to show.",
      maxItems: 10,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "reference_pictures",
    },
    reference_video: {
      type: "array",
      description: "Reference videos.",
      maxItems: 5,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    audio_url: {
      type: "array",
      description: "Reference sounds.",
      maxItems: 5,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
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
        per: "second",
        quantity: "duration",
        rates: [
          { when: { resolution: ["480P"] }, usd: "0.05" },
          { when: { resolution: ["720P"] }, usd: "0.1" },
          { when: { resolution: ["1080P"] }, usd: "0.2" },
        ],
        from: {
          source: "the pricing text in the model's details, as read by Kouzui-HUANG/ai-video-gen",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
    ],
    from: {
      source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
      asOf: "2026-09",
      confidence: "observed",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { resolution: ["720P"], ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { resolution: ["720P"], ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { resolution: ["1080P"], ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { resolution: ["1080P"], ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [{ when: {}, present: true }],
    duration: { parameter: "duration" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "Frames are lists here, but strings in Seedance.",
    "Media must be public http or https URLs.",
    "The clip always has sound.",
  ],
};
