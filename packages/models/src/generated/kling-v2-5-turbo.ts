// Generated from specs/models/kling/kling-v2-5-turbo.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling 2.5 Turbo. Video from a prompt, optionally with a first frame.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-5-turbo
 */
export type KlingV25TurboPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 2500
   */
  readonly prompt: string;
  /**
   * The first frame of the clip; makes the request image to video. A URL of a .jpg or .png, up to
   * 10 MB, at least 300 pixels per side, aspect ratio 1:2.5 to 2.5:1.
   *
   * @format uri
   */
  readonly image?: string | undefined;
  /**
   * Length of the clip in seconds, as a string.
   *
   * @default "5"
   */
  readonly duration?: "5" | "10" | undefined;
  /**
   * What the picture should not show.
   *
   * @default ""
   * @maxLength 2500
   */
  readonly negative_prompt?: string | undefined;
  /**
   * Quality; pro is the only one.
   *
   * @default "pro"
   */
  readonly mode?: "pro" | undefined;
  /**
   * How closely the clip follows the prompt.
   *
   * @default 0.5
   * @minimum 0
   * @maximum 1
   * @multipleOf 0.1
   */
  readonly cfg_scale?: number | undefined;
};

/**
 * Kling 2.5 Turbo (`kling-v2-5-turbo`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-5-turbo
 */
export const klingV25Turbo: Model<KlingV25TurboPayload, "video"> = {
  id: "kling-v2-5-turbo",
  title: "Kling 2.5 Turbo",
  summary: "Video from a prompt, optionally with a first frame.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-v2-5-turbo.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-5-turbo",
  modalities: ["text-to-video", "image-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 2500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-5-turbo",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    image: {
      type: "string",
      description: "The first frame of the clip; makes the request image to video. A URL of a .jpg or .png, up to 10 MB, at least 300 pixels per side, aspect ratio 1:2.5 to 2.5:1.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-5-turbo",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    duration: {
      type: "string",
      description: "Length of the clip in seconds, as a string.",
      default: "5",
      enum: ["5", "10"],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-5-turbo",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      default: "",
      maxLength: 2500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-5-turbo",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    mode: {
      type: "string",
      description: "Quality; pro is the only one.",
      default: "pro",
      enum: ["pro"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-5-turbo",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    cfg_scale: {
      type: "number",
      description: "How closely the clip follows the prompt.",
      default: 0.5,
      minimum: 0,
      maximum: 1,
      multipleOf: 0.1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-5-turbo",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-5-turbo",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [{ when: {}, present: false }],
    duration: { parameter: "duration" },
    from: {
      source: "the page does not mention sound; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [],
};
