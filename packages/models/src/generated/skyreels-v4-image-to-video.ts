// Generated from specs/models/skyreels/skyreels-v4-image-to-video.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of SkyReels v4, image to video. Video from a first frame, with optional sound.
 *
 * Rules: fast and pro are documented, but only std works so far.
 *
 * Price unknown: the page gives the price in credits (14 per second with sound, 12 without), and no
 * page says what a credit costs (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-image-to-video
 */
export type SkyreelsV4ImageToVideoPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * The first frame of the clip: a URL of a JPG, PNG, GIF or BMP file.
   *
   * @format uri
   */
  readonly first_frame_image: string;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 5
   * @minimum 3
   * @maximum 15
   */
  readonly duration?: 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | undefined;
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
 * SkyReels v4, image to video (`skyreels-v4-image-to-video`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-image-to-video
 */
export const skyreelsV4ImageToVideo: Model<SkyreelsV4ImageToVideoPayload, "video"> = {
  id: "skyreels-v4-image-to-video",
  title: "SkyReels v4, image to video",
  summary: "Video from a first frame, with optional sound.",
  vendor: "SkyReels",
  provider: "gmi-cloud",
  spec: "specs/models/skyreels/skyreels-v4-image-to-video.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-image-to-video",
  modalities: ["image-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    first_frame_image: {
      type: "string",
      description: "The first frame of the clip: a URL of a JPG, PNG, GIF or BMP file.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 3,
      maximum: 15,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    sound: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-image-to-video",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-image-to-video",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-image-to-video",
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
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-image-to-video",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [
      { when: { sound: [true] }, present: true },
      { when: { sound: [false] }, present: false },
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
    "The prompt is limited to 1280 tokens, which storyreel cannot count.",
  ],
};
