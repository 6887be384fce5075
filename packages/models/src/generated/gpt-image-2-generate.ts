// Generated from specs/models/openai/gpt-image-2-generate.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of GPT Image 2. Pictures from a prompt.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-generate
 */
export type GptImage2GeneratePayload = {
  /**
   * What the picture shows.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Size of the picture. The page lists 1024x1024, 1024x1536 and 1536x1024; others within these
   * limits work too.
   *
   * @default "1024x1024"
   * @pixels WIDTHxHEIGHT with at least 655360 pixels, at most 8294400 pixels, no side over 3840, sides in multiples of 16, a shape of at most 3:1
   */
  readonly size?: string | undefined;
  /**
   * Quality of the picture; sets the price.
   *
   * @default "medium"
   */
  readonly quality?: "low" | "medium" | "high" | "auto" | undefined;
  /**
   * Number of pictures to generate.
   *
   * @default 1
   * @minimum 1
   * @maximum 10
   */
  readonly n?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | undefined;
  /**
   * File format.
   *
   * @default "png"
   */
  readonly output_format?: "png" | "jpeg" | undefined;
};

/**
 * GPT Image 2 (`gpt-image-2-generate`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-generate
 */
export const gptImage2Generate: Model<GptImage2GeneratePayload, "image"> = {
  id: "gpt-image-2-generate",
  title: "GPT Image 2",
  summary: "Pictures from a prompt.",
  vendor: "OpenAI",
  provider: "gmi-cloud",
  spec: "specs/models/openai/gpt-image-2-generate.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-generate",
  modalities: ["text-to-image"],
  calling: "sync",
  parameters: {
    prompt: {
      type: "string",
      description: "What the picture shows.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-generate",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    size: {
      type: "string",
      description: "Size of the picture. The page lists 1024x1024, 1024x1536 and 1536x1024; others within these limits work too.",
      default: "1024x1024",
      pixels: {
        separator: "x",
        minimum: 655360,
        maximum: 8294400,
        maxSide: 3840,
        multipleOf: 16,
        maxRatio: 3,
      },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    quality: {
      type: "string",
      description: "Quality of the picture; sets the price.",
      default: "medium",
      enum: ["low", "medium", "high", "auto"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-generate",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    n: {
      type: "integer",
      description: "Number of pictures to generate.",
      default: 1,
      minimum: 1,
      maximum: 10,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-generate",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    output_format: {
      type: "string",
      description: "File format.",
      default: "png",
      enum: ["png", "jpeg"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-generate",
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
        quantity: "n",
        rates: [
          {
            when: { size: ["1024x1024"], quality: ["low"] },
            usd: "0.01",
          },
          {
            when: { size: ["1024x1024"], quality: ["medium"] },
            usd: "0.06",
          },
          {
            when: { size: ["1024x1024"], quality: ["high"] },
            usd: "0.22",
          },
          {
            when: { size: ["1024x1536"], quality: ["low"] },
            usd: "0.02",
          },
          {
            when: { size: ["1024x1536"], quality: ["medium"] },
            usd: "0.12",
          },
          {
            when: { size: ["1024x1536"], quality: ["high"] },
            usd: "0.44",
          },
          { when: { quality: ["auto"] }, usd: null },
        ],
        from: {
          source: "the pricing text in the model's details, as read by Kouzui-HUANG/ai-video-gen",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-generate",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "image",
    sizes: [],
    audio: [],
    sizeParameter: "size",
    countParameter: "n",
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-generate",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  notes: [
    "1920x1080 is refused because both sides must be multiples of 16; 1920x1088 is accepted.",
    "Only two sizes have a reported price.",
    "Reportedly, quality auto is billed as the highest quality.",
    "The gpt-image-2 page documents a third id, which also accepts a picture and a mask.",
  ],
};
