// Generated from specs/models/bytedance/seedream-5.0-lite.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Seedream 5.0 lite. Pictures from a prompt, optionally with reference pictures.
 *
 * Rules: reference pictures and max_images must not exceed fifteen in total.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite
 */
export type Seedream50LitePayload = {
  /**
   * What the picture shows; fewer than 600 words are recommended. With size 2K or 3K, it also sets
   * the shape.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Reference pictures.
   *
   * @maxItems 14
   */
  readonly image?: readonly string[] | undefined;
  /**
   * Size of the picture, or a size class (2K or 3K), for which the prompt sets the shape.
   *
   * @default "2048x2048"
   * @pixels WIDTHxHEIGHT with at least 3686400 pixels, at most 10404496 pixels, a shape of at most 16:1 or "2K" or "3K"
   */
  readonly size?: string | undefined;
  /**
   * File format.
   *
   * @default "jpeg"
   */
  readonly output_format?: "jpeg" | "png" | undefined;
  /**
   * Maximum number of pictures to generate.
   *
   * @minimum 1
   * @maximum 15
   */
  readonly max_images?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | undefined;
  /** Generates a set of related pictures. */
  readonly sequential_image_generation?: "auto" | "disabled" | undefined;
  /**
   * Adds the mark "AI Generated" to the picture.
   *
   * @default false
   */
  readonly watermark?: boolean | undefined;
};

/**
 * Seedream 5.0 lite (`seedream-5.0-lite`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite
 */
export const seedream50Lite: Model<Seedream50LitePayload, "image"> = {
  id: "seedream-5.0-lite",
  title: "Seedream 5.0 lite",
  summary: "Pictures from a prompt, optionally with reference pictures.",
  vendor: "ByteDance",
  provider: "gmi-cloud",
  spec: "specs/models/bytedance/seedream-5.0-lite.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
  modalities: ["text-to-image", "image-to-image"],
  calling: "sync",
  parameters: {
    prompt: {
      type: "string",
      description: "What the picture shows; fewer than 600 words are recommended. With size 2K or 3K, it also sets the shape.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    image: {
      type: "array",
      description: "Reference pictures.",
      maxItems: 14,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "reference_pictures",
    },
    size: {
      type: "string",
      description: "Size of the picture, or a size class (2K or 3K), for which the prompt sets the shape.",
      default: "2048x2048",
      pixels: {
        separator: "x",
        minimum: 3686400,
        maximum: 10404496,
        maxRatio: 16,
        words: ["2K", "3K"],
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    output_format: {
      type: "string",
      description: "File format.",
      default: "jpeg",
      enum: ["jpeg", "png"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    max_images: {
      type: "integer",
      description: "Maximum number of pictures to generate.",
      minimum: 1,
      maximum: 15,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    sequential_image_generation: {
      type: "string",
      description: "Generates a set of related pictures.",
      enum: ["auto", "disabled"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    watermark: {
      type: "boolean",
      description: "Adds the mark \"AI Generated\" to the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [
    {
      when: {},
      must: {},
      total: { items: ["image"], numbers: ["max_images"], maximum: 15 },
      severity: "error",
      message: "reference pictures and max_images must not exceed fifteen in total",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
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
        per: "image",
        rates: [
          { when: { max_images: "absent" }, usd: "0.035" },
          { when: { max_images: "present" }, usd: null },
        ],
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      {
        per: "image",
        quantity: "max_images",
        rates: [{ when: {}, usd: "0.035" }],
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "image",
    sizes: [],
    audio: [],
    sizeParameter: "size",
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  typicalSeconds: 14,
  notes: [
    "Size 1K fails with HTTP 500 \"Backend error (400)\".",
    "With 2K or 3K, words in the prompt set the shape; to be certain, give width and height.",
    "The result of an earlier request is accepted as a reference picture.",
  ],
};
