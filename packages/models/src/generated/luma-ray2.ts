// Generated from specs/models/luma/Luma-Ray2.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Luma Ray2. Video from a prompt or frames, optionally as a loop.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/luma-ray2
 */
export type LumaRay2Payload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Size class of the output.
   *
   * @default "720p"
   */
  readonly resolution?: "540p" | "720p" | "1080p" | "4k" | undefined;
  /**
   * Length of the clip, written with an s, such as "5s". In seconds.
   *
   * @default "5s"
   */
  readonly duration?: "5s" | "9s" | undefined;
  /**
   * Aspect ratio of the output.
   *
   * @default "16:9"
   */
  readonly aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:3" | "3:4" | "21:9" | "9:21" | undefined;
  /**
   * Makes the clip a seamless loop.
   *
   * @default false
   */
  readonly loop?: boolean | undefined;
  /**
   * The first frame of the clip.
   *
   * @format uri
   */
  readonly frame0_image?: string | undefined;
  /**
   * The last frame of the clip.
   *
   * @format uri
   */
  readonly frame1_image?: string | undefined;
};

/**
 * Luma Ray2 (`Luma-Ray2`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/luma-ray2
 */
export const lumaRay2: Model<LumaRay2Payload, "video"> = {
  id: "Luma-Ray2",
  title: "Luma Ray2",
  summary: "Video from a prompt or frames, optionally as a loop.",
  vendor: "Luma",
  provider: "gmi-cloud",
  spec: "specs/models/luma/Luma-Ray2.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/luma-ray2",
  modalities: ["text-to-video", "image-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/luma-ray2",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      default: "720p",
      enum: ["540p", "720p", "1080p", "4k"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/luma-ray2",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
    },
    duration: {
      type: "string",
      description: "Length of the clip, written with an s, such as \"5s\".",
      default: "5s",
      enum: ["5s", "9s"],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/luma-ray2",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
      roleTemplate: "{value}s",
    },
    aspect_ratio: {
      type: "string",
      description: "Aspect ratio of the output.",
      default: "16:9",
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "9:21"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/luma-ray2",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    loop: {
      type: "boolean",
      description: "Makes the clip a seamless loop.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/luma-ray2",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    frame0_image: {
      type: "string",
      description: "The first frame of the clip.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/luma-ray2",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    frame1_image: {
      type: "string",
      description: "The last frame of the clip.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/luma-ray2",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "last_frame",
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [
      {
        per: "video",
        rates: [{ when: {}, usd: "0.2" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05; id spelled luma-ray-2 there",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/luma-ray2",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { resolution: ["720p"], aspect_ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { resolution: ["720p"], aspect_ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { resolution: ["1080p"], aspect_ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { resolution: ["1080p"], aspect_ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [{ when: {}, present: false }],
    duration: { parameter: "duration" },
    from: {
      source: "the page does not mention sound; pixel sizes inferred from the names of the size classes",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The page's table documents duration \"5s\" and aspect_ratio, but its example sends durationSeconds 9 and aspectRatio.",
    "The page documents an empty string as the default of both frames; this spec has no default.",
  ],
};
