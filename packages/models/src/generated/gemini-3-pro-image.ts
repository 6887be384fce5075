// Generated from specs/models/google/gemini-3-pro-image.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Gemini 3 Pro Image. Pictures from a prompt, optionally with reference pictures.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview
 */
export type Gemini3ProImagePayload = {
  /**
   * What the picture shows.
   *
   * @minLength 1
   * @maxLength 2000
   */
  readonly prompt: string;
  /**
   * Reference pictures: PNG, JPEG, WebP, HEIC or HEIF, up to 7 MB each.
   *
   * @maxItems 14
   */
  readonly image?: readonly string[] | undefined;
  /**
   * Size class of the output.
   *
   * @default "1K"
   */
  readonly image_size?: "1K" | "2K" | "4K" | undefined;
  /**
   * Aspect ratio of the output.
   *
   * @default "1:1"
   */
  readonly aspect_ratio?: "1:1" | "4:5" | "5:4" | "3:4" | "4:3" | "9:16" | "16:9" | "21:9" | undefined;
  /**
   * File format.
   *
   * @default "png"
   */
  readonly image_output_format?: "png" | "jpeg" | undefined;
};

/**
 * Gemini 3 Pro Image (`gemini-3-pro-image`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview
 */
export const gemini3ProImage: Model<Gemini3ProImagePayload, "image"> = {
  id: "gemini-3-pro-image",
  title: "Gemini 3 Pro Image",
  summary: "Pictures from a prompt, optionally with reference pictures.",
  vendor: "Google",
  provider: "gmi-cloud",
  spec: "specs/models/google/gemini-3-pro-image.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview",
  modalities: ["text-to-image", "image-to-image"],
  calling: "sync",
  parameters: {
    prompt: {
      type: "string",
      description: "What the picture shows.",
      required: true,
      minLength: 1,
      maxLength: 2000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    image: {
      type: "array",
      description: "Reference pictures: PNG, JPEG, WebP, HEIC or HEIF, up to 7 MB each.",
      maxItems: 14,
      items: {
        type: "string",
        description: "",
        format: "media",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "reference_pictures",
    },
    image_size: {
      type: "string",
      description: "Size class of the output.",
      default: "1K",
      enum: ["1K", "2K", "4K"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
    },
    aspect_ratio: {
      type: "string",
      description: "Aspect ratio of the output.",
      default: "1:1",
      enum: ["1:1", "4:5", "5:4", "3:4", "4:3", "9:16", "16:9", "21:9"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    image_output_format: {
      type: "string",
      description: "File format.",
      default: "png",
      enum: ["png", "jpeg"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [
      {
        per: "image",
        rates: [
          { when: { image_size: ["1K", "2K"] }, usd: "0.134" },
          { when: { image_size: ["4K"] }, usd: "0.24" },
        ],
        surcharges: [{ input: "image", usd: "0.0011" }],
        from: {
          source: "the pricing text in the model's details, as read by Kouzui-HUANG/ai-video-gen",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "image",
    sizes: [
      {
        when: { image_size: ["1K"], aspect_ratio: ["1:1"] },
        widthPx: 1024,
        heightPx: 1024,
      },
      {
        when: { image_size: ["2K"], aspect_ratio: ["1:1"] },
        widthPx: 2048,
        heightPx: 2048,
      },
      {
        when: { image_size: ["4K"], aspect_ratio: ["1:1"] },
        widthPx: 4096,
        heightPx: 4096,
      },
    ],
    audio: [],
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The id on the page, gemini-3-pro-image-preview, is also accepted.",
    "A single picture may also be given without a list.",
    "A wrong key for the pictures, such as reference_image, is ignored: the result is then generated from the prompt alone.",
  ],
};
