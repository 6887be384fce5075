// Generated from specs/models/skyreels/skyreels-v4-text-to-video.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of SkyReels v4, text to video. 1080p video from a prompt, with optional sound.
 *
 * Rules: fast and pro are documented, but only std works so far.
 *
 * Price unknown: the page gives the price in credits (14 per second with sound, 12 without), and no
 * page says what a credit costs (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-text-to-video
 */
export type SkyreelsV4TextToVideoPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 5
   * @minimum 3
   * @maximum 15
   */
  readonly duration?: 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | undefined;
  /**
   * Aspect ratio of the output.
   *
   * @default "16:9"
   */
  readonly aspect_ratio?: "16:9" | "4:3" | "1:1" | "9:16" | "3:4" | undefined;
  /**
   * Generates sound that matches the picture.
   *
   * @default false
   */
  readonly sound?: boolean | undefined;
  /**
   * Quality. Only std works.
   *
   * @default "std"
   */
  readonly mode?: "fast" | "std" | "pro" | undefined;
} & { readonly mode?: "std" | undefined };

/**
 * SkyReels v4, text to video (`skyreels-v4-text-to-video`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-text-to-video
 */
export const skyreelsV4TextToVideo: Model<SkyreelsV4TextToVideoPayload, "video"> = {
  id: "skyreels-v4-text-to-video",
  title: "SkyReels v4, text to video",
  summary: "1080p video from a prompt, with optional sound.",
  vendor: "SkyReels",
  provider: "gmi-cloud",
  spec: "specs/models/skyreels/skyreels-v4-text-to-video.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-text-to-video",
  modalities: ["text-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-text-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 3,
      maximum: 15,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-text-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    aspect_ratio: {
      type: "string",
      description: "Aspect ratio of the output.",
      default: "16:9",
      enum: ["16:9", "4:3", "1:1", "9:16", "3:4"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-text-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    sound: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-text-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
    },
    mode: {
      type: "string",
      description: "Quality. Only std works.",
      default: "std",
      enum: ["fast", "std", "pro"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-text-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [
    {
      when: { mode: "present" },
      must: { mode: ["std"] },
      severity: "error",
      message: "fast and pro are documented, but only std works so far",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-text-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  ],
  price: {
    known: false,
    reason: "the page gives the price in credits (14 per second with sound, 12 without), and no page says what a credit costs",
    reported: [
      {
        per: "second",
        quantity: "duration",
        rates: [
          { when: { sound: [true] }, usd: "0.14" },
          { when: { sound: [false] }, usd: "0.12" },
        ],
        from: {
          source: "the page gives credits, counted here as 0.01 USD each",
          asOf: "2026-09",
          confidence: "inferred",
        },
      },
      {
        per: "second",
        quantity: "duration",
        rates: [{ when: {}, usd: "0.14" }],
        from: {
          source: "donghaozhang/qcut price registry; another project records it per request",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-text-to-video",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { aspect_ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { aspect_ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [
      { when: { sound: [true] }, present: true },
      { when: { sound: [false] }, present: false },
    ],
    duration: { parameter: "duration" },
    from: {
      source: "the page says 1080p; exact pixels not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The prompt is limited to 1280 tokens, which storyreel cannot count.",
  ],
};
