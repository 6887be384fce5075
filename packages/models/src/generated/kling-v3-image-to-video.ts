// Generated from specs/models/kling/kling-v3-image-to-video.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling 3.0, image to video. Cinematic 720p video from a first frame, to a last frame
 * when one is given, with native sound when asked for.
 *
 * Price: 0.252 USD per second with sound "on", unknown with sound "off", unknown with sound absent
 * (documented, 2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video
 */
export type KlingV3ImageToVideoPayload = {
  /**
   * The motion and action to show.
   *
   * @minLength 1
   * @maxLength 2500
   */
  readonly prompt: string;
  /**
   * The picture that the clip begins with. A web address or the picture itself, base64.
   *
   * @format media
   */
  readonly image: string;
  /**
   * The picture that the clip ends with. A web address or the picture itself, base64.
   *
   * @format media
   */
  readonly image_tail?: string | undefined;
  /** What to keep out of the picture. */
  readonly negative_prompt?: string | undefined;
  /**
   * Length of the clip in seconds, written as text.
   *
   * @default "5"
   */
  readonly duration?: "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15" | undefined;
  /** Makes ambient sound or dialogue that fits the picture. No default is documented. */
  readonly sound?: "on" | "off" | undefined;
};

/**
 * Kling 3.0, image to video (`kling-v3-image-to-video`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video
 */
export const klingV3ImageToVideo: Model<KlingV3ImageToVideoPayload, "video"> = {
  id: "kling-v3-image-to-video",
  title: "Kling 3.0, image to video",
  summary: "Cinematic 720p video from a first frame, to a last frame when one is given, with native sound when asked for.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-v3-image-to-video.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video",
  modalities: ["image-to-video"],
  calling: "async",
  parameters: {
    prompt: {
      type: "string",
      description: "The motion and action to show.",
      required: true,
      minLength: 1,
      maxLength: 2500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    image: {
      type: "string",
      description: "The picture that the clip begins with. A web address or the picture itself, base64.",
      required: true,
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    image_tail: {
      type: "string",
      description: "The picture that the clip ends with. A web address or the picture itself, base64.",
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "last_frame",
    },
    negative_prompt: {
      type: "string",
      description: "What to keep out of the picture.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    duration: {
      type: "string",
      description: "Length of the clip in seconds, written as text.",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    sound: {
      type: "string",
      description: "Makes ambient sound or dialogue that fits the picture. No default is documented.",
      enum: ["on", "off"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
      roleValues: { true: "on", false: "off" },
    },
  },
  rules: [],
  price: {
    known: true,
    table: {
      per: "second",
      quantity: "duration",
      rates: [
        { when: { sound: ["on"] }, usd: "0.252" },
        { when: { sound: ["off"] }, usd: null },
        { when: { sound: "absent" }, usd: null },
      ],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  output: {
    media: "video",
    sizes: [],
    frameRate: 24,
    audio: [
      { when: { sound: ["on"] }, present: true },
      { when: { sound: ["off"] }, present: false },
    ],
    duration: { parameter: "duration" },
    from: {
      source: "the page says 720p and sound by switch; exact pixels and rate were not measured here",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  typicalSeconds: 240,
  notes: [
    "The output has the shape of the picture; the page offers no aspect ratio.",
    "The page says base64 string; whether the prefix of a data URI is wanted or has to be left out is not said, and was not measured here.",
    "The page gives the price with sound only and says that sound raises it. Public code (donghaozhang/qcut) pays 0.168 USD a second without sound; such a figure is not planned with.",
  ],
};
