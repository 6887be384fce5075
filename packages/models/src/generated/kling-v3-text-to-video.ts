// Generated from specs/models/kling/kling-v3-text-to-video.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling 3.0, text to video. Cinematic 720p video from a prompt, with optional native
 * sound.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-text-to-video
 */
export type KlingV3TextToVideoPayload = {
  /**
   * The scene and the action.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /** What the picture should not show, for example "blurry, low quality". */
  readonly negative_prompt?: string | undefined;
  /**
   * Length of the clip in seconds, as a string.
   *
   * @default "5"
   */
  readonly duration?: "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15" | undefined;
  /**
   * Aspect ratio of the output.
   *
   * @default "16:9"
   */
  readonly aspect_ratio?: "16:9" | "9:16" | "1:1" | undefined;
  /** Generates ambient sound or dialogue that matches the picture. No default is documented. */
  readonly sound?: "on" | "off" | undefined;
};

/**
 * Kling 3.0, text to video (`kling-v3-text-to-video`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-text-to-video
 */
export const klingV3TextToVideo: Model<KlingV3TextToVideoPayload, "video"> = {
  id: "kling-v3-text-to-video",
  title: "Kling 3.0, text to video",
  summary: "Cinematic 720p video from a prompt, with optional native sound.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-v3-text-to-video.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-text-to-video",
  modalities: ["text-to-video"],
  calling: "async",
  parameters: {
    prompt: {
      type: "string",
      description: "The scene and the action.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-text-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show, for example \"blurry, low quality\".",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-text-to-video",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-text-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    aspect_ratio: {
      type: "string",
      description: "Aspect ratio of the output.",
      default: "16:9",
      enum: ["16:9", "9:16", "1:1"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-text-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    sound: {
      type: "string",
      description: "Generates ambient sound or dialogue that matches the picture. No default is documented.",
      enum: ["on", "off"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-text-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
      roleValues: { true: "on", false: "off" },
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [
      {
        per: "second",
        quantity: "duration",
        rates: [
          { when: { sound: ["off"] }, usd: "0.168" },
          { when: { sound: ["on"] }, usd: "0.252" },
        ],
        from: {
          source: "yannan000/unofficial-gmi-cloud-cli README.md and donghaozhang/qcut price registry",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-text-to-video",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { aspect_ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { aspect_ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      { when: { aspect_ratio: ["1:1"] }, widthPx: 960, heightPx: 960 },
    ],
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
    "No price is published; the community figures are recorded as reported.",
    "The page lists only queued, processing and success, but requests can also fail.",
  ],
};
