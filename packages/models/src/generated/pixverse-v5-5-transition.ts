// Generated from specs/models/pixverse/pixverse-v5.5-transition.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of PixVerse v5.5, transition. Video from a first frame to a last frame.
 *
 * Rules: a duration of 10 seconds is not available at 1080p.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition
 */
export type PixverseV55TransitionPayload = {
  /**
   * The first frame of the clip.
   *
   * @format uri
   */
  readonly first_frame_image: string;
  /**
   * The last frame of the clip.
   *
   * @format uri
   */
  readonly last_frame_image: string;
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 2048
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
 * PixVerse v5.5, transition (`pixverse-v5.5-transition`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition
 */
export const pixverseV55Transition: Model<PixverseV55TransitionPayload, "video"> = {
  id: "pixverse-v5.5-transition",
  title: "PixVerse v5.5, transition",
  summary: "Video from a first frame to a last frame.",
  vendor: "PixVerse",
  provider: "gmi-cloud",
  spec: "specs/models/pixverse/pixverse-v5.5-transition.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition",
  modalities: ["image-to-video"],
  calling: "unknown",
  parameters: {
    first_frame_image: {
      type: "string",
      description: "The first frame of the clip.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    last_frame_image: {
      type: "string",
      description: "The last frame of the clip.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "last_frame",
    },
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 2048,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      minimum: 0,
      maximum: 2147483647,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-5-transition",
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
  ],
};
