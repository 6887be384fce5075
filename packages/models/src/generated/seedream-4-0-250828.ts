// Generated from specs/models/bytedance/seedream-4-0-250828.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Seedream 4.0. Pictures from a prompt, optionally with reference pictures.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/seedream-4-0-250828
 */
export type Seedream40250828Payload = {
  /**
   * What the picture shows.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /** Reference pictures. */
  readonly image?: readonly string[] | undefined;
  /** Size of the picture; the page's example is 1024x1024. */
  readonly size?: string | undefined;
  /**
   * Maximum number of pictures to generate.
   *
   * @minimum 1
   */
  readonly max_images?: number | undefined;
  /** Generates a set of related pictures. */
  readonly sequential_image_generation?: "auto" | "disabled" | undefined;
  /** The same seed and request give a similar result. */
  readonly seed?: number | undefined;
  /** Adds a watermark to the picture. */
  readonly watermark?: boolean | undefined;
};

/**
 * Seedream 4.0 (`seedream-4-0-250828`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/seedream-4-0-250828
 */
export const seedream40250828: Model<Seedream40250828Payload, "image"> = {
  id: "seedream-4-0-250828",
  title: "Seedream 4.0",
  summary: "Pictures from a prompt, optionally with reference pictures.",
  vendor: "ByteDance",
  provider: "gmi-cloud",
  spec: "specs/models/bytedance/seedream-4-0-250828.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-4-0-250828",
  modalities: ["text-to-image", "image-to-image"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What the picture shows.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-4-0-250828",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    image: {
      type: "array",
      description: "Reference pictures.",
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-4-0-250828",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-4-0-250828",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "reference_pictures",
    },
    size: {
      type: "string",
      description: "Size of the picture; the page's example is 1024x1024.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-4-0-250828",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    max_images: {
      type: "integer",
      description: "Maximum number of pictures to generate.",
      minimum: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-4-0-250828",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    sequential_image_generation: {
      type: "string",
      description: "Generates a set of related pictures.",
      enum: ["auto", "disabled"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-4-0-250828",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar result.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-4-0-250828",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
    watermark: {
      type: "boolean",
      description: "Adds a watermark to the picture.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-4-0-250828",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-4-0-250828",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "image",
    sizes: [],
    audio: [],
    from: {
      source: "not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "Only part of the page was read: the limits of size and max_images are not known.",
    "The page's example sends seed -1.",
  ],
};
