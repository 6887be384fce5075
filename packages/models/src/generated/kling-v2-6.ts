// Generated from specs/models/kling/kling-v2-6.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling 2.6. Video from a prompt, optionally with a first frame and sound.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-6
 */
export type KlingV26Payload = {
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
   * Generates sound that matches the picture.
   *
   * @default "no"
   */
  readonly sound?: "yes" | "no" | undefined;
  /**
   * Length of the clip in seconds, as a string.
   *
   * @default "5"
   */
  readonly duration?: "5" | "10" | undefined;
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
   */
  readonly cfg_scale?: number | undefined;
};

/**
 * Kling 2.6 (`kling-v2-6`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-6
 */
export const klingV26: Model<KlingV26Payload, "video"> = {
  id: "kling-v2-6",
  title: "Kling 2.6",
  summary: "Video from a prompt, optionally with a first frame and sound.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-v2-6.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-6",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-6",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-6",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    sound: {
      type: "string",
      description: "Generates sound that matches the picture.",
      default: "no",
      enum: ["yes", "no"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-6",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
      roleValues: { true: "yes", false: "no" },
    },
    duration: {
      type: "string",
      description: "Length of the clip in seconds, as a string.",
      default: "5",
      enum: ["5", "10"],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-6",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    mode: {
      type: "string",
      description: "Quality; pro is the only one.",
      default: "pro",
      enum: ["pro"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-6",
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
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-6",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v2-6",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [
      { when: { sound: ["yes"] }, present: true },
      { when: { sound: ["no"] }, present: false },
    ],
    duration: { parameter: "duration" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "sound is documented as yes or no, but the page's example sends \"on\".",
    "The page's sample response contains the id kling-v2-5-turbo; its code blocks are not valid JSON.",
  ],
};
