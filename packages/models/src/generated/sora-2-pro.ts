// Generated from specs/models/openai/sora-2-pro.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Sora 2 Pro. Video from a prompt, optionally with a first frame of exactly the
 * requested size.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/sora-2-pro
 */
export type Sora2ProPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 2000
   */
  readonly prompt: string;
  /**
   * The first frame of the clip: JPEG, PNG or WebP, with exactly the pixels of size.
   *
   * @format media
   */
  readonly input_reference?: string | undefined;
  /**
   * Length of the clip in seconds, as a string.
   *
   * @default "8"
   */
  readonly seconds?: "4" | "8" | "12" | undefined;
  /**
   * Size of the output in pixels. 16:9 and 9:16 select the 720p sizes, 7:4 and 4:7 the larger ones.
   *
   * @default "1792x1024"
   */
  readonly size?: "1792x1024" | "1024x1792" | "1280x720" | "720x1280" | undefined;
};

/**
 * Sora 2 Pro (`sora-2-pro`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/sora-2-pro
 */
export const sora2Pro: Model<Sora2ProPayload, "video"> = {
  id: "sora-2-pro",
  title: "Sora 2 Pro",
  summary: "Video from a prompt, optionally with a first frame of exactly the requested size.",
  vendor: "OpenAI",
  provider: "gmi-cloud",
  spec: "specs/models/openai/sora-2-pro.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/sora-2-pro",
  modalities: ["text-to-video", "image-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 2000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/sora-2-pro",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    input_reference: {
      type: "string",
      description: "The first frame of the clip: JPEG, PNG or WebP, with exactly the pixels of size.",
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/sora-2-pro",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    seconds: {
      type: "string",
      description: "Length of the clip in seconds, as a string.",
      default: "8",
      enum: ["4", "8", "12"],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/sora-2-pro",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    size: {
      type: "string",
      description: "Size of the output in pixels. 16:9 and 9:16 select the 720p sizes, 7:4 and 4:7 the larger ones.",
      default: "1792x1024",
      enum: ["1792x1024", "1024x1792", "1280x720", "720x1280"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/sora-2-pro",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
      roleValues: {
        "16:9": "1280x720",
        "9:16": "720x1280",
        "7:4": "1792x1024",
        "4:7": "1024x1792",
      },
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [
      {
        per: "video",
        rates: [{ when: {}, usd: "0.5" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/sora-2-pro",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [
      { when: { size: ["1792x1024"] }, widthPx: 1792, heightPx: 1024 },
      { when: { size: ["1024x1792"] }, widthPx: 1024, heightPx: 1792 },
      { when: { size: ["1280x720"] }, widthPx: 1280, heightPx: 720 },
      { when: { size: ["720x1280"] }, widthPx: 720, heightPx: 1280 },
    ],
    audio: [],
    duration: { parameter: "seconds" },
    from: {
      source: "the size is set by the size parameter",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The page does not say whether a picture is a URL or a data URI. This spec accepts both; most pages mention a URL.",
    "The picture must have exactly the pixels of size; storyreel cannot check this before submitting.",
    "The unit of the reported price is uncertain.",
  ],
};
