// Generated from specs/models/tencent/hy-image-v3.5-preview.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Hunyuan Image 3.5 preview. Pictures from a prompt, optionally with reference pictures.
 *
 * Price unknown: no page of this model was found (2026-09).
 *
 * @see https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference
 */
export type HyImageV35PreviewPayload = {
  /**
   * What the picture shows.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Size of the picture; if empty, the model chooses. Eight of the model's thirteen sizes are
   * known: 1024x1024, 1152x1536, 1440x2560, 1920x1080, 1080x1920, 2048x2048, 2560x1440, 4096x4096.
   *
   * @pixels WIDTHxHEIGHT or ""
   */
  readonly size?: string | undefined;
  /**
   * Reference pictures.
   *
   * @maxItems 5
   */
  readonly image?: readonly string[] | undefined;
  /** The same seed and request give a similar result. */
  readonly seed?: number | undefined;
  /**
   * Maximum number of pixels in the picture.
   *
   * @minimum 1
   */
  readonly generate_max_pixels?: number | undefined;
};

/**
 * Hunyuan Image 3.5 preview (`hy-image-v3.5-preview`).
 *
 * @see https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference
 */
export const hyImageV35Preview: Model<HyImageV35PreviewPayload, "image"> = {
  id: "hy-image-v3.5-preview",
  title: "Hunyuan Image 3.5 preview",
  summary: "Pictures from a prompt, optionally with reference pictures.",
  vendor: "Tencent",
  provider: "gmi-cloud",
  spec: "specs/models/tencent/hy-image-v3.5-preview.yaml",
  page: "https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference",
  modalities: ["text-to-image", "image-to-image"],
  calling: "sync",
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
    size: {
      type: "string",
      description: "Size of the picture; if empty, the model chooses. Eight of the model's thirteen sizes are known: 1024x1024, 1152x1536, 1440x2560, 1920x1080, 1080x1920, 2048x2048, 2560x1440, 4096x4096.",
      pixels: { separator: "x", words: [""] },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    image: {
      type: "array",
      description: "Reference pictures.",
      maxItems: 5,
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
    seed: {
      type: "integer",
      description: "The same seed and request give a similar result.",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "seed",
    },
    generate_max_pixels: {
      type: "integer",
      description: "Maximum number of pixels in the picture.",
      minimum: 1,
      unit: "pixel",
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
    reason: "no page of this model was found",
    reported: [
      {
        per: "image",
        rates: [
          {
            when: {
              size: ["1024x1024", "1152x1536", "1920x1080", "1080x1920"],
            },
            usd: "0.024",
          },
          { when: { size: ["2048x2048"] }, usd: "0.024" },
          { when: { size: ["4096x4096"] }, usd: "0.032" },
        ],
        from: {
          source: "the model details, as read by Kouzui-HUANG/ai-video-gen: 0.024 up to 2K, 0.032 above",
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
  typicalSeconds: 20,
  notes: [
    "The page is the API reference, because no page for this model was found.",
    "A picture of 1024x1368 was delivered as 1024x1360.",
    "A single picture may also be given without a list.",
    "The submit takes 10 to 60 seconds and does not always return the result.",
    "It is not known whether 2560x1440 and 1440x2560 count as up to 2K, so they have no reported price.",
  ],
};
