// Generated from specs/models/google/gemini-3.1-flash-image.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Gemini 3.1 Flash Image. Pictures from a prompt, optionally with reference pictures.
 *
 * Price unknown: no page of this model was found (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview
 */
export type Gemini31FlashImagePayload = {
  /**
   * What the picture shows.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /** Reference pictures. */
  readonly image?: readonly string[] | undefined;
};

/**
 * Gemini 3.1 Flash Image (`gemini-3.1-flash-image`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview
 */
export const gemini31FlashImage: Model<Gemini31FlashImagePayload, "image"> = {
  id: "gemini-3.1-flash-image",
  title: "Gemini 3.1 Flash Image",
  summary: "Pictures from a prompt, optionally with reference pictures.",
  vendor: "Google",
  provider: "gmi-cloud",
  spec: "specs/models/google/gemini-3.1-flash-image.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-pro-image-preview",
  modalities: ["text-to-image", "image-to-image"],
  calling: "unknown",
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
      items: {
        type: "string",
        description: "",
        format: "media",
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
  },
  rules: [],
  price: {
    known: false,
    reason: "no page of this model was found",
    reported: [
      {
        per: "image",
        rates: [{ when: {}, usd: "0.07" }],
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
    from: {
      source: "not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The page is the one for gemini-3-pro-image.",
    "The id gemini-3.1-flash-image-preview is also accepted.",
  ],
};
