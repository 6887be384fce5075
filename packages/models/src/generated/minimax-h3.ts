// Generated from specs/models/minimax/MiniMax-H3.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of MiniMax H3. Video with sound from a prompt, frames or references, up to 2K.
 *
 * Rules: an aspect ratio is required unless a frame or a reference picture or video sets it; frames
 * and references cannot be combined; use one or the other; use at most twelve frames and references
 * in total.
 *
 * Price unknown: no page that states the price was read (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3
 */
export type MiniMaxH3Payload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 7000
   */
  readonly prompt: string;
  /** Size class of the output. */
  readonly resolution?: "768P" | "2K" | undefined;
  /**
   * Length of the clip in whole seconds.
   *
   * @minimum 4
   * @maximum 15
   */
  readonly duration?: 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | undefined;
  /** Aspect ratio of the output; ignored if a frame sets it. */
  readonly ratio?: "16:9" | "9:16" | "1:1" | "4:3" | "3:4" | "21:9" | "adaptive" | undefined;
  /**
   * The first frame of the clip.
   *
   * @format uri
   */
  readonly first_frame_image?: string | undefined;
  /**
   * The last frame of the clip.
   *
   * @format uri
   */
  readonly last_frame_image?: string | undefined;
  /**
   * Reference pictures of what to show.
   *
   * @maxItems 9
   */
  readonly reference_images?: readonly string[] | undefined;
  /**
   * Reference videos, 2 to 15 seconds each. Their seconds are billed too.
   *
   * @maxItems 3
   */
  readonly reference_videos?: readonly string[] | undefined;
  /**
   * Reference sounds, 2 to 15 seconds each.
   *
   * @maxItems 3
   */
  readonly reference_audios?: readonly string[] | undefined;
} &
  (
    | { readonly first_frame_image: string }
    | { readonly last_frame_image: string }
    | { readonly reference_images: object }
    | { readonly reference_videos: object }
    | { readonly ratio: "16:9" | "9:16" | "1:1" | "4:3" | "3:4" | "21:9" | "adaptive" }
  ) &
  (
    | { readonly first_frame_image?: undefined; readonly last_frame_image?: undefined }
    | { readonly reference_images?: undefined; readonly reference_videos?: undefined; readonly reference_audios?: undefined }
  );

/**
 * MiniMax H3 (`MiniMax-H3`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3
 */
export const miniMaxH3: Model<MiniMaxH3Payload, "video"> = {
  id: "MiniMax-H3",
  title: "MiniMax H3",
  summary: "Video with sound from a prompt, frames or references, up to 2K.",
  vendor: "MiniMax",
  provider: "gmi-cloud",
  spec: "specs/models/minimax/MiniMax-H3.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
  modalities: ["text-to-video", "image-to-video", "reference-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 7000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "prompt",
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      enum: ["768P", "2K"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "resolution",
      roleValues: { "768p": "768P", "1440p": "2K", "2k": "2K" },
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      minimum: 4,
      maximum: 15,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "duration",
    },
    ratio: {
      type: "string",
      description: "Aspect ratio of the output; ignored if a frame sets it.",
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "adaptive"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "aspect_ratio",
    },
    first_frame_image: {
      type: "string",
      description: "The first frame of the clip.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "first_frame",
    },
    last_frame_image: {
      type: "string",
      description: "The last frame of the clip.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "last_frame",
    },
    reference_images: {
      type: "array",
      description: "Reference pictures of what to show.",
      maxItems: 9,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "reference_pictures",
    },
    reference_videos: {
      type: "array",
      description: "Reference videos, 2 to 15 seconds each. Their seconds are billed too.",
      maxItems: 3,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    reference_audios: {
      type: "array",
      description: "Reference sounds, 2 to 15 seconds each.",
      maxItems: 3,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
  },
  rules: [
    {
      when: {
        first_frame_image: "absent",
        last_frame_image: "absent",
        reference_images: "absent",
        reference_videos: "absent",
      },
      must: { ratio: "present" },
      severity: "error",
      message: "an aspect ratio is required unless a frame or a reference picture or video sets it",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { first_frame_image: "present" },
      must: { reference_images: "absent" },
      severity: "error",
      message: "frames and references cannot be combined; use one or the other",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { first_frame_image: "present" },
      must: { reference_videos: "absent" },
      severity: "error",
      message: "frames and references cannot be combined; use one or the other",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { first_frame_image: "present" },
      must: { reference_audios: "absent" },
      severity: "error",
      message: "frames and references cannot be combined; use one or the other",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { last_frame_image: "present" },
      must: { reference_images: "absent" },
      severity: "error",
      message: "frames and references cannot be combined; use one or the other",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { last_frame_image: "present" },
      must: { reference_videos: "absent" },
      severity: "error",
      message: "frames and references cannot be combined; use one or the other",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { last_frame_image: "present" },
      must: { reference_audios: "absent" },
      severity: "error",
      message: "frames and references cannot be combined; use one or the other",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { first_frame_image: "present" },
      must: { ratio: "absent" },
      severity: "warning",
      message: "the aspect ratio is ignored because a first frame is set",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: {},
      must: {},
      total: {
        items: [
          "reference_images",
          "reference_videos",
          "reference_audios",
          "first_frame_image",
          "last_frame_image",
        ],
        maximum: 12,
      },
      severity: "error",
      message: "use at most twelve frames and references in total",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
  ],
  price: {
    known: false,
    reason: "no page that states the price was read",
    reported: [
      {
        per: "second",
        quantity: "duration",
        rates: [
          {
            when: { resolution: ["768P"], reference_videos: "absent" },
            usd: "0.08",
          },
          {
            when: { resolution: ["2K"], reference_videos: "absent" },
            usd: "0.13",
          },
          {
            when: { resolution: "absent", reference_videos: "absent" },
            usd: null,
          },
          { when: { reference_videos: "present" }, usd: null },
        ],
        from: {
          source: "the vendor's own price list",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/minimax-h3",
      asOf: "2026-09",
      confidence: "observed",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { resolution: ["768P"], ratio: ["16:9"] },
        widthPx: 1366,
        heightPx: 768,
      },
      {
        when: { resolution: ["768P"], ratio: ["9:16"] },
        widthPx: 768,
        heightPx: 1366,
      },
      {
        when: { resolution: ["2K"], ratio: ["16:9"] },
        widthPx: 2560,
        heightPx: 1440,
      },
      {
        when: { resolution: ["2K"], ratio: ["9:16"] },
        widthPx: 1440,
        heightPx: 2560,
      },
    ],
    audio: [{ when: {}, present: true }],
    duration: { parameter: "duration" },
    from: {
      source: "always with sound, as observed; pixel sizes inferred from the names of the size classes",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The parameters come from readings of the page and live use in arjunlohan/minimax-week-interdimensional-cable, 2026-09.",
    "Reference videos and sounds must be 2 to 15 seconds long each; storyreel cannot check this before submitting.",
    "The id begins with MiniMax; the related models are spelled Minimax.",
    "Another project records 0.13 USD per request.",
  ],
};
