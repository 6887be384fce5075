// Generated from specs/models/pixverse/pixverse-v5.6-i2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of PixVerse v5.6, image to video. Video from a first frame, with optional sound.
 *
 * Rules: a duration of 10 seconds is not available at 1080p.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v
 */
export type PixverseV56I2vPayload = {
  /**
   * The first frame of the clip: a public URL of a JPG, PNG or WebP file.
   *
   * @format uri
   */
  readonly image_url: string;
  /**
   * What happens in the clip.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * What the picture should not show.
   *
   * @default ""
   */
  readonly negative_prompt?: string | undefined;
  /**
   * Length of the clip in seconds, as a string.
   *
   * @default "5"
   */
  readonly duration: "5" | "8" | "10";
  /**
   * Aspect ratio of the output.
   *
   * @default "16:9"
   */
  readonly aspect_ratio: "16:9" | "9:16" | "1:1" | "4:3" | "3:4";
  /**
   * Size class of the output.
   *
   * @default "540p"
   */
  readonly quality: "360p" | "540p" | "720p" | "1080p";
  /**
   * Lets the vendor reason about the prompt.
   *
   * @default "auto"
   */
  readonly thinking_type?: "enabled" | "disabled" | "auto" | undefined;
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
} &
  (
    | { readonly duration: "5" | "8" }
    | { readonly quality: "360p" | "540p" | "720p" }
  );

/**
 * PixVerse v5.6, image to video (`pixverse-v5.6-i2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v
 */
export const pixverseV56I2v: Model<PixverseV56I2vPayload, "video"> = {
  id: "pixverse-v5.6-i2v",
  title: "PixVerse v5.6, image to video",
  summary: "Video from a first frame, with optional sound.",
  vendor: "PixVerse",
  provider: "gmi-cloud",
  spec: "specs/models/pixverse/pixverse-v5.6-i2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
  modalities: ["image-to-video"],
  calling: "unknown",
  parameters: {
    image_url: {
      type: "string",
      description: "The first frame of the clip: a public URL of a JPG, PNG or WebP file.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      default: "",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    duration: {
      type: "string",
      description: "Length of the clip in seconds, as a string.",
      required: true,
      default: "5",
      enum: ["5", "8", "10"],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    aspect_ratio: {
      type: "string",
      description: "Aspect ratio of the output.",
      required: true,
      default: "16:9",
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    quality: {
      type: "string",
      description: "Size class of the output.",
      required: true,
      default: "540p",
      enum: ["360p", "540p", "720p", "1080p"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
    },
    thinking_type: {
      type: "string",
      description: "Lets the vendor reason about the prompt.",
      default: "auto",
      enum: ["enabled", "disabled", "auto"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    generate_audio_switch: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
  },
  rules: [
    {
      when: { duration: ["10"] },
      must: { quality: ["360p", "540p", "720p"] },
      severity: "error",
      message: "a duration of 10 seconds is not available at 1080p",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  ],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [
      {
        per: "video",
        rates: [{ when: {}, usd: "0.03" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05; unit uncertain",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
      asOf: "2026-09",
      confidence: "documented",
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
  notes: [],
};
