// Generated from specs/models/bytedance/seedream-5.0-pro.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Seedream 5.0 Pro. Pictures from a prompt, optionally with reference pictures.
 *
 * Price unknown: the page was not read directly (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-pro
 */
export type Seedream50ProPayload = {
  /**
   * What the picture shows.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Reference pictures.
   *
   * @maxItems 10
   */
  readonly image?: readonly string[] | undefined;
  /**
   * Size of the picture.
   *
   * @pixels WIDTHxHEIGHT with at least 921600 pixels, at most 4194304 pixels, a shape of at most 16:1
   */
  readonly size?: string | undefined;
  /** File format. */
  readonly output_format?: "jpeg" | "png" | undefined;
  /**
   * Adds the mark "AI Generated" to the picture.
   *
   * @default false
   */
  readonly watermark?: boolean | undefined;
};

/**
 * Seedream 5.0 Pro (`seedream-5.0-pro`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-pro
 */
export const seedream50Pro: Model<Seedream50ProPayload, "image"> = {
  id: "seedream-5.0-pro",
  title: "Seedream 5.0 Pro",
  summary: "Pictures from a prompt, optionally with reference pictures.",
  vendor: "ByteDance",
  provider: "gmi-cloud",
  spec: "specs/models/bytedance/seedream-5.0-pro.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/image/seedream-5-0-pro",
  modalities: ["text-to-image", "image-to-image"],
  calling: "async",
  parameters: {
    prompt: {
      type: "string",
      description: "What the picture shows.",
      required: true,
      minLength: 1,
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "prompt",
    },
    image: {
      type: "array",
      description: "Reference pictures.",
      maxItems: 10,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "reference_pictures",
    },
    size: {
      type: "string",
      description: "Size of the picture.",
      pixels: {
        separator: "x",
        minimum: 921600,
        maximum: 4194304,
        maxRatio: 16,
      },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    output_format: {
      type: "string",
      description: "File format.",
      enum: ["jpeg", "png"],
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    watermark: {
      type: "boolean",
      description: "Adds the mark \"AI Generated\" to the picture.",
      default: false,
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the page was not read directly",
    reported: [
      {
        per: "image",
        rates: [{ when: {}, usd: "0.085" }],
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
    ],
    from: {
      source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
      asOf: "2026-09",
      confidence: "observed",
    },
  },
  output: {
    media: "image",
    sizes: [],
    audio: [],
    sizeParameter: "size",
    from: {
      source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
      asOf: "2026-09",
      confidence: "observed",
    },
  },
  notes: [
    "The page says that the response to the submit contains the result; in practice, it does not.",
  ],
};
