// Generated from specs/models/bytedance/seedream-3-0-t2i-250415.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Seedream 3.0. Pictures from a prompt.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/seedream-3-0-t2i-250415
 */
export type Seedream30T2i250415Payload = {
  /**
   * What the picture shows.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Size of the picture.
   *
   * @default "1024x1024"
   */
  readonly size?: "512x512" | "768x768" | "1024x1024" | undefined;
  /**
   * The same seed and request give a similar result; -1 gives a new result each time.
   *
   * @default -1
   */
  readonly seed?: number | undefined;
  /**
   * How closely the picture follows the prompt; 1 to 7.5 is recommended.
   *
   * @default 2.5
   */
  readonly guidance_scale?: number | undefined;
  /**
   * Adds a watermark to the picture.
   *
   * @default false
   */
  readonly add_watermark?: boolean | undefined;
  /** How the result is returned. */
  readonly response_format?: "url" | undefined;
};

/**
 * Seedream 3.0 (`seedream-3-0-t2i-250415`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/seedream-3-0-t2i-250415
 */
export const seedream30T2i250415: Model<Seedream30T2i250415Payload, "image"> = {
  id: "seedream-3-0-t2i-250415",
  title: "Seedream 3.0",
  summary: "Pictures from a prompt.",
  vendor: "ByteDance",
  provider: "gmi-cloud",
  spec: "specs/models/bytedance/seedream-3-0-t2i-250415.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-3-0-t2i-250415",
  modalities: ["text-to-image"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What the picture shows.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-3-0-t2i-250415",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    size: {
      type: "string",
      description: "Size of the picture.",
      default: "1024x1024",
      enum: ["512x512", "768x768", "1024x1024"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-3-0-t2i-250415",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar result; -1 gives a new result each time.",
      default: -1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-3-0-t2i-250415",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
    guidance_scale: {
      type: "number",
      description: "How closely the picture follows the prompt; 1 to 7.5 is recommended.",
      default: 2.5,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-3-0-t2i-250415",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    add_watermark: {
      type: "boolean",
      description: "Adds a watermark to the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-3-0-t2i-250415",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    response_format: {
      type: "string",
      description: "How the result is returned.",
      enum: ["url"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-3-0-t2i-250415",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-3-0-t2i-250415",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-3-0-t2i-250415",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  notes: [
    "The watermark parameter is called add_watermark here, and watermark in later models.",
  ],
};
