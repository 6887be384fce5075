// Generated from specs/models/kling/kling-3.0-turbo-t2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling 3.0 Turbo, text to video. Fast cinematic video from a prompt, at 720p or 1080p.
 *
 * Price: 0.112 USD per second with resolution "720p", 0.14 USD per second with resolution "1080p"
 * (documented, 2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-t2v
 */
export type Kling30TurboT2vPayload = {
  /**
   * The motion and action in the clip.
   *
   * @minLength 1
   * @maxLength 2500
   */
  readonly prompt: string;
  /**
   * Output resolution. 1080p costs more per second.
   *
   * @default "720p"
   */
  readonly resolution?: "720p" | "1080p" | undefined;
  /**
   * Aspect ratio of the output: landscape, vertical or square.
   *
   * @default "16:9"
   */
  readonly aspect_ratio?: "16:9" | "9:16" | "1:1" | undefined;
  /**
   * Length of the clip in seconds, as a string.
   *
   * @default "5"
   */
  readonly duration?: "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15" | undefined;
};

/**
 * Kling 3.0 Turbo, text to video (`kling-3.0-turbo-t2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-t2v
 */
export const kling30TurboT2v: Model<Kling30TurboT2vPayload, "video"> = {
  id: "kling-3.0-turbo-t2v",
  title: "Kling 3.0 Turbo, text to video",
  summary: "Fast cinematic video from a prompt, at 720p or 1080p.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-3.0-turbo-t2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-t2v",
  modalities: ["text-to-video"],
  calling: "async",
  parameters: {
    prompt: {
      type: "string",
      description: "The motion and action in the clip.",
      required: true,
      minLength: 1,
      maxLength: 2500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-t2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
    },
    aspect_ratio: {
      type: "string",
      description: "Aspect ratio of the output: landscape, vertical or square.",
      default: "16:9",
      enum: ["16:9", "9:16", "1:1"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-t2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { resolution: ["720p"], aspect_ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { resolution: ["720p"], aspect_ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { resolution: ["720p"], aspect_ratio: ["1:1"] },
        widthPx: 960,
        heightPx: 960,
      },
      {
        when: { resolution: ["1080p"], aspect_ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { resolution: ["1080p"], aspect_ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
      {
        when: { resolution: ["1080p"], aspect_ratio: ["1:1"] },
        widthPx: 1440,
        heightPx: 1440,
      },
    ],
    frameRate: 24,
    audio: [{ when: {}, present: true }],
    duration: { parameter: "duration" },
    from: {
      source: "vendor price list as read in aself101/kling-api config/models.ts; sizes and frame rate not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  typicalSeconds: 120,
  notes: [
    "The page's price line is garbled by formula rendering; it is read as 0.112 USD per second at 720p and 0.14 at 1080p.",
    "The page documents duration as an enum of 3-15 but sends it as a quoted string.",
    "The documented statuses are queued, processing, success and failed; specs/providers/gmi-cloud.yaml lists all that have been seen.",
  ],
};
