// Generated from specs/models/google/gemini-2.5-flash-image.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Gemini 2.5 Flash Image. Pictures from a prompt, optionally with reference pictures.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/gemini-2-5-flash-image
 */
export type Gemini25FlashImagePayload = {
  /**
   * What the picture shows.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Reference pictures.
   *
   * @maxItems 3
   */
  readonly image?: readonly string[] | undefined;
  /**
   * Aspect ratio of the output.
   *
   * @default "1:1"
   */
  readonly aspect_ratio?: "1:1" | "3:2" | "2:3" | "3:4" | "4:3" | "4:5" | "5:4" | "9:16" | "16:9" | "21:9" | undefined;
};

/**
 * Gemini 2.5 Flash Image (`gemini-2.5-flash-image`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/gemini-2-5-flash-image
 */
export const gemini25FlashImage: Model<Gemini25FlashImagePayload, "image"> = {
  id: "gemini-2.5-flash-image",
  title: "Gemini 2.5 Flash Image",
  summary: "Pictures from a prompt, optionally with reference pictures.",
  vendor: "Google",
  provider: "gmi-cloud",
  spec: "specs/models/google/gemini-2.5-flash-image.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-2-5-flash-image",
  modalities: ["text-to-image", "image-to-image"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What the picture shows.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-2-5-flash-image",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    image: {
      type: "array",
      description: "Reference pictures.",
      maxItems: 3,
      items: {
        type: "string",
        description: "",
        format: "media",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-2-5-flash-image",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-2-5-flash-image",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "reference_pictures",
    },
    aspect_ratio: {
      type: "string",
      description: "Aspect ratio of the output.",
      default: "1:1",
      enum: [
        "1:1",
        "3:2",
        "2:3",
        "3:4",
        "4:3",
        "4:5",
        "5:4",
        "9:16",
        "16:9",
        "21:9",
      ],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-2-5-flash-image",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [
      {
        per: "image",
        rates: [{ when: {}, usd: "0.039" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-2-5-flash-image",
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
  notes: ["A single picture may also be given without a list."],
};
