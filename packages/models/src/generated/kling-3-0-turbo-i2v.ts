// Generated from specs/models/kling/kling-3.0-turbo-i2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling 3.0 Turbo, image to video. Fast cinematic video from a first frame, at 720p or
 * 1080p.
 *
 * Price: 0.112 USD per second with resolution "720p", 0.14 USD per second with resolution "1080p"
 * (documented, 2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-i2v
 */
export type Kling30TurboI2vPayload = {
  /**
   * The first frame of the clip: a URL, or the picture itself as base64.
   *
   * @format media
   */
  readonly first_frame: string;
  /**
   * The motion and action in the clip.
   *
   * @maxLength 2500
   */
  readonly prompt?: string | undefined;
  /**
   * Output resolution. 1080p costs more per second.
   *
   * @default "720p"
   */
  readonly resolution?: "720p" | "1080p" | undefined;
  /**
   * Length of the clip in seconds, as a string.
   *
   * @default "5"
   */
  readonly duration?: "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15" | undefined;
};

/**
 * Kling 3.0 Turbo, image to video (`kling-3.0-turbo-i2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-i2v
 */
export const kling30TurboI2v: Model<Kling30TurboI2vPayload, "video"> = {
  id: "kling-3.0-turbo-i2v",
  title: "Kling 3.0 Turbo, image to video",
  summary: "Fast cinematic video from a first frame, at 720p or 1080p.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-3.0-turbo-i2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-i2v",
  modalities: ["image-to-video"],
  calling: "async",
  parameters: {
    first_frame: {
      type: "string",
      description: "The first frame of the clip: a URL, or the picture itself as base64.",
      required: true,
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    prompt: {
      type: "string",
      description: "The motion and action in the clip.",
      maxLength: 2500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    resolution: {
      type: "string",
      description: "Output resolution. 1080p costs more per second.",
      default: "720p",
      enum: ["720p", "1080p"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
    },
    duration: {
      type: "string",
      description: "Length of the clip in seconds, as a string.",
      default: "5",
      unit: "second",
      enum: [
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "10",
        "11",
        "12",
        "13",
        "14",
        "15",
      ],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
  },
  rules: [],
  price: {
    known: true,
    table: {
      per: "second",
      quantity: "duration",
      rates: [
        { when: { resolution: ["720p"] }, usd: "0.112" },
        { when: { resolution: ["1080p"] }, usd: "0.14" },
      ],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  output: {
    media: "video",
    sizes: [],
    frameRate: 24,
    audio: [{ when: {}, present: true }],
    duration: { parameter: "duration" },
    from: {
      source: "vendor price list as read in aself101/kling-api config/models.ts; frame rate and sound as in the text-to-video model, not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  typicalSeconds: 120,
  notes: [
    "The output has the aspect ratio of the picture; the page documents no aspect ratio parameter.",
    "The page says base64 string. It does not say whether to include or omit the prefix of a data URI; not measured.",
    "The first frame is called first_frame here and image in kling-v3-image-to-video.",
    "The page's price line is garbled by formula rendering; it is read as 0.112 USD per second at 720p and 0.14 at 1080p.",
  ],
};
