// Generated from specs/models/alibaba/happyhorse1.0-i2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of HappyHorse 1.0, image to video. Video from a first frame, optionally to a last frame.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-i2v
 */
export type Happyhorse10I2vPayload = {
  /** What happens in the clip. */
  readonly prompt?: string | undefined;
  /** What the picture should not show. */
  readonly negative_prompt?: string | undefined;
  /**
   * The first frame of the clip.
   *
   * @format uri
   */
  readonly first_frame?: string | undefined;
  /**
   * The last frame of the clip.
   *
   * @format uri
   */
  readonly last_frame?: string | undefined;
  /** Size class of the output. */
  readonly resolution?: "720P" | "1080P" | undefined;
  /**
   * Length of the clip in whole seconds.
   *
   * @minimum 2
   * @maximum 15
   */
  readonly duration?: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | undefined;
  /** The same seed and request give a similar clip. */
  readonly seed?: number | undefined;
};

/**
 * HappyHorse 1.0, image to video (`happyhorse1.0-i2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-i2v
 */
export const happyhorse10I2v: Model<Happyhorse10I2vPayload, "video"> = {
  id: "happyhorse1.0-i2v",
  title: "HappyHorse 1.0, image to video",
  summary: "Video from a first frame, optionally to a last frame.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/happyhorse1.0-i2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-i2v",
  modalities: ["image-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    first_frame: {
      type: "string",
      description: "The first frame of the clip.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    last_frame: {
      type: "string",
      description: "The last frame of the clip.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "last_frame",
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      enum: ["720P", "1080P"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
      roleValues: { "720p": "720P", "1080p": "1080P" },
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      minimum: 2,
      maximum: 15,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-i2v",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/happyhorse-1-0-i2v",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [],
    duration: { parameter: "duration" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The output has the aspect ratio of the picture; the page documents no aspect ratio parameter.",
    "The page's URL says happyhorse-1-0, its text happyhorse1.0. The text is copied from wan2.7.",
  ],
};
