// Generated from specs/models/minimax/Minimax-Hailuo-2.3.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Hailuo 2.3. Video from a prompt or a first frame, with camera tags in the prompt.
 *
 * Rules: 1080P is only available with a duration of 6 seconds; 512P needs a first frame.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3
 */
export type MinimaxHailuo23Payload = {
  /**
   * What happens in the clip. You can use camera tags such as [Pan Right] and [Tilt Left].
   *
   * @default ""
   * @maxLength 2000
   */
  readonly prompt: string;
  /**
   * The first frame of the clip.
   *
   * @format media
   */
  readonly first_frame_image?: string | undefined;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 6
   */
  readonly duration?: 6 | 10 | undefined;
  /**
   * Size class of the output.
   *
   * @default "768P"
   */
  readonly resolution?: "512P" | "768P" | "1080P" | undefined;
  /**
   * Lets the vendor rewrite the prompt.
   *
   * @default true
   */
  readonly prompt_optimizer?: boolean | undefined;
  /**
   * Makes the rewriting faster.
   *
   * @default false
   */
  readonly fast_pretreatment?: boolean | undefined;
} &
  (
    | { readonly resolution?: "512P" | "768P" | undefined }
    | { readonly duration?: 6 | undefined }
  ) &
  (
    | { readonly resolution?: "768P" | "1080P" | undefined }
    | { readonly first_frame_image: string }
  );

/**
 * Hailuo 2.3 (`Minimax-Hailuo-2.3`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3
 */
export const minimaxHailuo23: Model<MinimaxHailuo23Payload, "video"> = {
  id: "Minimax-Hailuo-2.3",
  title: "Hailuo 2.3",
  summary: "Video from a prompt or a first frame, with camera tags in the prompt.",
  vendor: "MiniMax",
  provider: "gmi-cloud",
  spec: "specs/models/minimax/Minimax-Hailuo-2.3.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3",
  modalities: ["text-to-video", "image-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip. You can use camera tags such as [Pan Right] and [Tilt Left].",
      required: true,
      default: "",
      maxLength: 2000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    first_frame_image: {
      type: "string",
      description: "The first frame of the clip.",
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      default: 6,
      enum: [6, 10],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      default: "768P",
      enum: ["512P", "768P", "1080P"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
      roleValues: { "512p": "512P", "768p": "768P", "1080p": "1080P" },
    },
    prompt_optimizer: {
      type: "boolean",
      description: "Lets the vendor rewrite the prompt.",
      default: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    fast_pretreatment: {
      type: "boolean",
      description: "Makes the rewriting faster.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [
    {
      when: { resolution: ["1080P"] },
      must: { duration: [6] },
      severity: "error",
      message: "1080P is only available with a duration of 6 seconds",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      when: { resolution: ["512P"] },
      must: { first_frame_image: "present" },
      severity: "error",
      message: "512P needs a first frame",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3",
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
        rates: [{ when: {}, usd: "0.032" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-hailuo-2-3",
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
  notes: [
    "The page does not say whether a picture is a URL or a data URI. This spec accepts both; most pages mention a URL.",
    "The page documents an empty string as the default of the first frame; this spec has no default.",
    "Resolutions are written with a capital P.",
  ],
};
