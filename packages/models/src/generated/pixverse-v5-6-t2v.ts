// Generated from specs/models/pixverse/pixverse-v5.6-t2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of PixVerse v5.6, text to video. Video from a prompt.
 *
 * Rules: a duration of 10 seconds is not available at 1080p.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-t2v
 */
export type PixverseV56T2vPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Length of the clip in seconds, as a string.
   *
   * @default "5"
   */
  readonly duration: "5" | "8" | "10";
  /** Aspect ratio of the output. */
  readonly aspect_ratio: "16:9" | "9:16" | "1:1" | "4:3" | "3:4";
  /**
   * Size class of the output.
   *
   * @default "540p"
   */
  readonly quality: "360p" | "540p" | "720p" | "1080p";
} &
  (
    | { readonly duration: "5" | "8" }
    | { readonly quality: "360p" | "540p" | "720p" }
  );

/**
 * PixVerse v5.6, text to video (`pixverse-v5.6-t2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-t2v
 */
export const pixverseV56T2v: Model<PixverseV56T2vPayload, "video"> = {
  id: "pixverse-v5.6-t2v",
  title: "PixVerse v5.6, text to video",
  summary: "Video from a prompt.",
  vendor: "PixVerse",
  provider: "gmi-cloud",
  spec: "specs/models/pixverse/pixverse-v5.6-t2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-t2v",
  modalities: ["text-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-t2v",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "prompt",
    },
    duration: {
      type: "string",
      description: "Length of the clip in seconds, as a string.",
      required: true,
      default: "5",
      enum: ["5", "8", "10"],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-t2v",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "duration",
    },
    aspect_ratio: {
      type: "string",
      description: "Aspect ratio of the output.",
      required: true,
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-t2v",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "aspect_ratio",
    },
    quality: {
      type: "string",
      description: "Size class of the output.",
      required: true,
      default: "540p",
      enum: ["360p", "540p", "720p", "1080p"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-t2v",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "resolution",
    },
  },
  rules: [
    {
      when: { duration: ["10"] },
      must: { quality: ["360p", "540p", "720p"] },
      severity: "error",
      message: "a duration of 10 seconds is not available at 1080p",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-i2v",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
  ],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [
      {
        per: "video",
        rates: [{ when: {}, usd: "0.03" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05; unit uncertain",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v5-6-t2v",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { quality: ["720p"], aspect_ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { quality: ["720p"], aspect_ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { quality: ["1080p"], aspect_ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { quality: ["1080p"], aspect_ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [],
    duration: { parameter: "duration" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The page was not read; the parameters are those that a live probe found to be required.",
  ],
};
