// Generated from specs/models/kling/kling-v3-image-to-video.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling 3.0, image to video. Cinematic 720p video from a first frame, optionally to a
 * last frame, with optional native sound.
 *
 * Price: 0.252 USD per second with sound "on", unknown with sound "off", unknown with sound absent
 * (documented, 2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video
 */
export type KlingV3ImageToVideoPayload = {
  /**
   * The motion and action in the clip.
   *
   * @minLength 1
   * @maxLength 2500
   */
  readonly prompt: string;
  /**
   * The first frame of the clip: a URL, or the picture itself as base64.
   *
   * @format media
   */
  readonly image: string;
  /**
   * The last frame of the clip: a URL, or the picture itself as base64.
   *
   * @format media
   */
  readonly image_tail?: string | undefined;
  /** What the picture should not show. */
  readonly negative_prompt?: string | undefined;
  /**
   * Length of the clip in seconds, as a string.
   *
   * @default "5"
   */
  readonly duration?: "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15" | undefined;
  /** Generates ambient sound or dialogue that matches the picture. No default is documented. */
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
  summary: "Cinematic 720p video from a first frame, optionally to a last frame, with optional native sound.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-v3-image-to-video.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video",
  modalities: ["image-to-video"],
  calling: "async",
  parameters: {
    prompt: {
      type: "string",
      description: "The motion and action in the clip.",
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
      description: "The first frame of the clip: a URL, or the picture itself as base64.",
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
      description: "The last frame of the clip: a URL, or the picture itself as base64.",
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
      description: "What the picture should not show.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    sound: {
      type: "string",
      description: "Generates ambient sound or dialogue that matches the picture. No default is documented.",
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
      source: "the page says 720p, with sound as an option; exact pixels and frame rate not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  typicalSeconds: 240,
  notes: [
    "The output has the aspect ratio of the picture; the page documents no aspect ratio parameter.",
    "The page says base64 string. It does not say whether to include or omit the prefix of a data URI; not measured.",
    "The page gives only the price with sound and says that sound costs more. Public code (donghaozhang/qcut) pays 0.168 USD per second without sound; plans do not use this figure.",
  ],
};
