// Generated from specs/models/alibaba/wan2.7-r2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Wan 2.7, references to video. Video from reference pictures and videos.
 *
 * Rules: use at most five reference pictures and videos in total.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v
 */
export type Wan27R2vPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 1500
   */
  readonly prompt: string;
  /**
   * What the picture should not show.
   *
   * @default ""
   * @maxLength 500
   */
  readonly negative_prompt?: string | undefined;
  /**
   * The first frame of the clip.
   *
   * @default null
   * @format uri
   */
  readonly first_frame?: string | null | undefined;
  /**
   * Reference pictures of what to show.
   *
   * @default []
   * @maxItems 5
   */
  readonly reference_image?: readonly string[] | undefined;
  /**
   * Reference videos.
   *
   * @default []
   * @maxItems 5
   */
  readonly reference_video?: readonly string[] | undefined;
  /**
   * Size class of the output.
   *
   * @default "1080P"
   */
  readonly resolution?: "720P" | "1080P" | undefined;
  /**
   * Aspect ratio of the output.
   *
   * @default "16:9"
   */
  readonly ratio?: "16:9" | "9:16" | "1:1" | "4:3" | "3:4" | undefined;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 5
   * @minimum 2
   * @maximum 15
   */
  readonly duration?: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | undefined;
  /**
   * Lets the vendor expand the prompt.
   *
   * @default true
   */
  readonly prompt_extend?: boolean | undefined;
  /**
   * Adds a watermark to the picture.
   *
   * @default false
   */
  readonly watermark?: boolean | undefined;
  /**
   * The same seed and request give a similar clip.
   *
   * @minimum 0
   * @maximum 2147483647
   */
  readonly seed?: number | undefined;
};

/**
 * Wan 2.7, references to video (`wan2.7-r2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v
 */
export const wan27R2v: Model<Wan27R2vPayload, "video"> = {
  id: "wan2.7-r2v",
  title: "Wan 2.7, references to video",
  summary: "Video from reference pictures and videos.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/wan2.7-r2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
  modalities: ["reference-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 1500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      default: "",
      maxLength: 500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    first_frame: {
      type: "string",
      description: "The first frame of the clip.",
      default: null,
      nullable: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    reference_image: {
      type: "array",
      description: "Reference pictures of what to show.",
      default: [],
      maxItems: 5,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "reference_pictures",
    },
    reference_video: {
      type: "array",
      description: "Reference videos.",
      default: [],
      maxItems: 5,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      default: "1080P",
      enum: ["720P", "1080P"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
      roleValues: { "720p": "720P", "1080p": "1080P" },
    },
    ratio: {
      type: "string",
      description: "Aspect ratio of the output.",
      default: "16:9",
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 2,
      maximum: 15,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    prompt_extend: {
      type: "boolean",
      description: "Lets the vendor expand the prompt.",
      default: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    watermark: {
      type: "boolean",
      description: "Adds a watermark to the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      minimum: 0,
      maximum: 2147483647,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
  },
  rules: [
    {
      when: {},
      must: {},
      total: { items: ["reference_image", "reference_video"], maximum: 5 },
      severity: "error",
      message: "use at most five reference pictures and videos in total",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  ],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-r2v",
      asOf: "2026-09",
      confidence: "documented",
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
    audio: [],
    duration: { parameter: "duration" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [],
};
