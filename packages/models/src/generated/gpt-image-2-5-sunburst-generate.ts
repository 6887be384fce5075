// Generated from specs/models/openai/gpt-image-2.5-sunburst-generate.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of GPT Image 2.5 Sunburst. Pictures from a prompt.
 *
 * Price unknown: no page of this model was found (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-generate
 */
export type GptImage25SunburstGeneratePayload = {
  /**
   * What the picture shows.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Size of the picture.
   *
   * @pixels WIDTHxHEIGHT
   */
  readonly size?: string | undefined;
  /** Quality of the picture. If omitted, or auto, it is billed as max. */
  readonly quality?: "low" | "medium" | "high" | "xhigh" | "max" | "auto" | undefined;
  /**
   * Number of pictures to generate.
   *
   * @minimum 1
   * @maximum 10
   */
  readonly n?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | undefined;
  /** File format. */
  readonly output_format?: "png" | "jpeg" | "webp" | undefined;
  /** How strongly the file is compressed. */
  readonly output_compression?: number | undefined;
  /** The background behind the subject. */
  readonly background?: "auto" | "transparent" | "opaque" | undefined;
  /** How strictly the content is filtered. */
  readonly moderation?: "auto" | "low" | undefined;
};

/**
 * GPT Image 2.5 Sunburst (`gpt-image-2.5-sunburst-generate`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-generate
 */
export const gptImage25SunburstGenerate: Model<GptImage25SunburstGeneratePayload, "image"> = {
  id: "gpt-image-2.5-sunburst-generate",
  title: "GPT Image 2.5 Sunburst",
  summary: "Pictures from a prompt.",
  vendor: "OpenAI",
  provider: "gmi-cloud",
  spec: "specs/models/openai/gpt-image-2.5-sunburst-generate.yaml",
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
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "prompt",
    },
    size: {
      type: "string",
      description: "Size of the picture.",
      pixels: { separator: "x" },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    quality: {
      type: "string",
      description: "Quality of the picture. If omitted, or auto, it is billed as max.",
      enum: ["low", "medium", "high", "xhigh", "max", "auto"],
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    n: {
      type: "integer",
      description: "Number of pictures to generate.",
      minimum: 1,
      maximum: 10,
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    output_format: {
      type: "string",
      description: "File format.",
      enum: ["png", "jpeg", "webp"],
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    output_compression: {
      type: "integer",
      description: "How strongly the file is compressed.",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    background: {
      type: "string",
      description: "The background behind the subject.",
      enum: ["auto", "transparent", "opaque"],
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    moderation: {
      type: "string",
      description: "How strictly the content is filtered.",
      enum: ["auto", "low"],
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
            when: { n: "absent", size: ["1024x1024"], quality: ["low"] },
            usd: "0.0059",
          },
          {
            when: { n: "absent", size: ["1024x1024"], quality: ["medium"] },
            usd: "0.0132",
          },
          {
            when: { n: "absent", size: ["1024x1024"], quality: ["high"] },
            usd: "0.0527",
          },
          {
            when: { n: "absent", size: ["1024x1024"], quality: ["xhigh"] },
            usd: "0.0937",
          },
          {
            when: { n: "absent", size: ["1024x1024"], quality: ["max"] },
            usd: "0.2107",
          },
        ],
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      {
        per: "image",
        quantity: "n",
        rates: [
          {
            when: { size: ["1024x1024"], quality: ["low"] },
            usd: "0.0059",
          },
          {
            when: { size: ["1024x1024"], quality: ["medium"] },
            usd: "0.0132",
          },
          {
            when: { size: ["1024x1024"], quality: ["high"] },
            usd: "0.0527",
          },
          {
            when: { size: ["1024x1024"], quality: ["xhigh"] },
            usd: "0.0937",
          },
          {
            when: { size: ["1024x1024"], quality: ["max"] },
            usd: "0.2107",
          },
        ],
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
    countParameter: "n",
    from: {
      source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
      asOf: "2026-09",
      confidence: "observed",
    },
  },
  notes: [
    "The page is the one for gpt-image-2-generate.",
    "The source of the reported price gives figures for one size only; it says that other sizes cost in proportion to their pixels.",
    "The amount reserved at submit is final; outcome.request_usage shows what was used.",
    "The queue also lists gpt-image-2.5-sunburst-edit, gpt-image-2.5-flare-generate and gpt-image-2.5-flare-edit.",
  ],
};
