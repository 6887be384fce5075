// Generated from specs/models/pixverse/pixverse-v6-i2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of PixVerse v6, image to video. Video from a first frame, with optional sound.
 *
 * Rules: a first frame is required.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v
 */
export type PixverseV6I2vPayload = {
  /**
   * What happens in the clip.
   *
   * @default ""
   * @maxLength 5000
   */
  readonly prompt: string;
  /**
   * The first frame of the clip.
   *
   * @default null
   * @format media
   */
  readonly image: string | null;
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
  readonly seed?: number | null | undefined;
} & { readonly image: string };

/**
 * PixVerse v6, image to video (`pixverse-v6-i2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v
 */
export const pixverseV6I2v: Model<PixverseV6I2vPayload, "video"> = {
  id: "pixverse-v6-i2v",
  title: "PixVerse v6, image to video",
  summary: "Video from a first frame, with optional sound.",
  vendor: "PixVerse",
  provider: "gmi-cloud",
  spec: "specs/models/pixverse/pixverse-v6-i2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v",
  modalities: ["image-to-video"],
  calling: "async",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      default: "",
      maxLength: 5000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    image: {
      type: "string",
      description: "The first frame of the clip.",
      required: true,
      default: null,
      nullable: true,
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v",
        asOf: "2026-09",
        confidence: "documented",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
    },
    generate_audio_switch: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
    },
    generate_multi_clip_switch: {
      type: "boolean",
      description: "Cuts the clip into several shots.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      nullable: true,
      minimum: 0,
      maximum: 2147483647,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
  },
  rules: [
    {
      when: { duration: "present" },
      must: { image: "present" },
      severity: "error",
      message: "a first frame is required",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-i2v",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
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
    "The output has the aspect ratio of the picture; the page documents no aspect ratio parameter.",
    "The page does not say whether a picture is a URL or a data URI. This spec accepts both; most pages mention a URL.",
    "The page marks the picture as required but gives null as its default.",
    "The parameters after duration come from the pages of the related models.",
    "duration is a number here, but a string in v5.",
  ],
};
