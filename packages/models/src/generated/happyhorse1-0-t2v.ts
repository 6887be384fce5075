// Generated from specs/models/alibaba/happyhorse1.0-t2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of HappyHorse 1.0, text to video. Video from a prompt, optionally timed to your own
 * sound.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v
 */
export type Happyhorse10T2vPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /** What the picture should not show. */
  readonly negative_prompt?: string | undefined;
  /** Size class of the output. */
  readonly resolution?: "720P" | "1080P" | undefined;
  /** Aspect ratio of the output. */
  readonly ratio?: "16:9" | "9:16" | "1:1" | "4:3" | "3:4" | undefined;
  /**
   * Length of the clip in whole seconds.
   *
   * @minimum 2
   * @maximum 15
   */
  readonly duration?: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | undefined;
  /**
   * Sound that the clip is timed to: a URL.
   *
   * @format uri
   */
  readonly audio_url?: string | null | undefined;
  /** Lets the vendor expand the prompt. No default is documented. */
  readonly prompt_extend?: boolean | undefined;
  /** Adds a watermark to the picture. */
  readonly watermark?: boolean | undefined;
  /** The same seed and request give a similar clip. */
  readonly seed?: number | undefined;
};

/**
 * HappyHorse 1.0, text to video (`happyhorse1.0-t2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v
 */
export const happyhorse10T2v: Model<Happyhorse10T2vPayload, "video"> = {
  id: "happyhorse1.0-t2v",
  title: "HappyHorse 1.0, text to video",
  summary: "Video from a prompt, optionally timed to your own sound.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/happyhorse1.0-t2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v",
  modalities: ["text-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      enum: ["720P", "1080P"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
      roleValues: { "720p": "720P", "1080p": "1080P" },
    },
    ratio: {
      type: "string",
      description: "Aspect ratio of the output.",
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      minimum: 2,
      maximum: 15,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    audio_url: {
      type: "string",
      description: "Sound that the clip is timed to: a URL.",
      nullable: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    prompt_extend: {
      type: "boolean",
      description: "Lets the vendor expand the prompt. No default is documented.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    watermark: {
      type: "boolean",
      description: "Adds a watermark to the picture.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-t2v",
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
  notes: [
    "The page's URL says happyhorse-1-0, its text happyhorse1.0. The text is copied from wan2.7.",
  ],
};
