// Generated from specs/models/bytedance/seedream-5.0-lite.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Seedream 5.0 lite. Pictures from a prompt, with or without pictures to take after.
 *
 * Rules: reference pictures and new pictures are fifteen at most together.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite
 */
export type Seedream50LitePayload = {
  /**
   * What the picture shows; fewer than 600 words are recommended. Beside 2K and 3K also its shape.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Pictures to take after.
   *
   * @maxItems 14
   */
  readonly image?: readonly string[] | undefined;
  /**
   * Size of the picture, or a class whose shape the prompt decides.
   *
   * @default "2048x2048"
   * @pixels WIDTHxHEIGHT with at least 3686400 pixels, at most 10404496 pixels, a shape of at most 16:1 or "2K" or "3K"
   */
  readonly size?: string | undefined;
  /**
   * Kind of file.
   *
   * @default "jpeg"
   */
  readonly output_format?: "jpeg" | "png" | undefined;
  /**
   * Most pictures that are made.
   *
   * @minimum 1
   * @maximum 15
   */
  readonly max_images?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | undefined;
  /** Makes pictures that belong together. */
  readonly sequential_image_generation?: "auto" | "disabled" | undefined;
  /**
   * Writes "AI Generated" into the picture.
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
  summary: "Pictures from a prompt, with or without pictures to take after.",
  vendor: "ByteDance",
  provider: "gmi-cloud",
  spec: "specs/models/bytedance/seedream-5.0-lite.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
  modalities: ["text-to-image", "image-to-image"],
  calling: "sync",
  parameters: {
    prompt: {
      type: "string",
      description: "What the picture shows; fewer than 600 words are recommended. Beside 2K and 3K also its shape.",
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
      description: "Pictures to take after.",
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
      description: "Size of the picture, or a class whose shape the prompt decides.",
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
      description: "Kind of file.",
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
      description: "Most pictures that are made.",
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
      description: "Makes pictures that belong together.",
      enum: ["auto", "disabled"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-lite",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    watermark: {
      type: "boolean",
      description: "Writes \"AI Generated\" into the picture.",
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
      message: "reference pictures and new pictures are fifteen at most together",
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
    "The size 1K is answered with HTTP 500 \"Backend error (400)\".",
    "With 2K or 3K, words in the prompt decide the shape; width and height are certain.",
    "A result of an earlier request is accepted as a picture to take after.",
  ],
};
