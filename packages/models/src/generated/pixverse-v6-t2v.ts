// Generated from specs/models/pixverse/pixverse-v6-t2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of PixVerse v6, text to video. Video from a prompt, with optional sound.
 *
 * Price unknown: no page of this model was found (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v
 */
export type PixverseV6T2vPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 5000
   */
  readonly prompt: string;
  /** Aspect ratio of the output. */
  readonly aspect_ratio: "16:9" | "4:3" | "1:1" | "3:4" | "9:16" | "2:3" | "3:2" | "21:9";
  /**
   * Length of the clip in whole seconds.
   *
   * @default 5
   * @minimum 1
   * @maximum 15
   */
  readonly duration: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15;
  /**
   * Size class of the output.
   *
   * @default "540p"
   */
  readonly quality: "360p" | "540p" | "720p" | "1080p";
  /**
   * Generates sound that matches the picture.
   *
   * @default false
   */
  readonly generate_audio_switch?: boolean | undefined;
  /**
   * Cuts the clip into several shots.
   *
   * @default false
   */
  readonly generate_multi_clip_switch?: boolean | undefined;
  /**
   * The same seed and request give a similar clip.
   *
   * @minimum 0
   * @maximum 2147483647
   */
  readonly seed?: number | undefined;
};

/**
 * PixVerse v6, text to video (`pixverse-v6-t2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v
 */
export const pixverseV6T2v: Model<PixverseV6T2vPayload, "video"> = {
  id: "pixverse-v6-t2v",
  title: "PixVerse v6, text to video",
  summary: "Video from a prompt, with optional sound.",
  vendor: "PixVerse",
  provider: "gmi-cloud",
  spec: "specs/models/pixverse/pixverse-v6-t2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v",
  modalities: ["text-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 5000,
      from: {
        source: "the sibling pages, and another host of the same model",
        asOf: "2026-09",
        confidence: "inferred",
      },
      role: "prompt",
    },
    aspect_ratio: {
      type: "string",
      description: "Aspect ratio of the output.",
      required: true,
      enum: ["16:9", "4:3", "1:1", "3:4", "9:16", "2:3", "3:2", "21:9"],
      from: {
        source: "the sibling pages, and another host of the same model",
        asOf: "2026-09",
        confidence: "inferred",
      },
      role: "aspect_ratio",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      required: true,
      default: 5,
      minimum: 1,
      maximum: 15,
      unit: "second",
      from: {
        source: "the sibling pages, and another host of the same model",
        asOf: "2026-09",
        confidence: "inferred",
      },
      role: "duration",
    },
    quality: {
      type: "string",
      description: "Size class of the output.",
      required: true,
      default: "540p",
      enum: ["360p", "540p", "720p", "1080p"],
      from: {
        source: "the sibling pages, and another host of the same model",
        asOf: "2026-09",
        confidence: "inferred",
      },
      role: "resolution",
    },
    generate_audio_switch: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      default: false,
      from: {
        source: "the sibling pages, and another host of the same model",
        asOf: "2026-09",
        confidence: "inferred",
      },
      role: "audio",
    },
    generate_multi_clip_switch: {
      type: "boolean",
      description: "Cuts the clip into several shots.",
      default: false,
      from: {
        source: "the sibling pages, and another host of the same model",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      minimum: 0,
      maximum: 2147483647,
      from: {
        source: "the sibling pages, and another host of the same model",
        asOf: "2026-09",
        confidence: "inferred",
      },
      role: "seed",
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "no page of this model was found",
    reported: [],
    from: {
      source: "the sibling pages, and another host of the same model",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { quality: ["720p"], aspect_ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { quality: ["720p"], aspect_ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { quality: ["1080p"], aspect_ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { quality: ["1080p"], aspect_ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [
      { when: { generate_audio_switch: [true] }, present: true },
      { when: { generate_audio_switch: [false] }, present: false },
    ],
    duration: { parameter: "duration" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "This id has not been confirmed. It most likely exists, because the related models do.",
    "The page is the one for pixverse-v6-i2v.",
  ],
};
