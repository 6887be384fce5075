// Generated from specs/models/openai/gpt-image-2-edit.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of GPT Image 2, edit. Edits pictures according to a prompt.
 *
 * Price unknown: the page was not read directly (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-edit
 */
export type GptImage2EditPayload = {
  /**
   * What to change.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * The pictures.
   *
   * @minItems 1
   * @maxItems 16
   */
  readonly image: readonly string[];
  /** Size of the picture. */
  readonly size?: string | undefined;
  /** Quality of the picture. */
  readonly quality?: "low" | "medium" | "high" | undefined;
  /**
   * Number of pictures to generate.
   *
   * @minimum 1
   * @maximum 10
   */
  readonly n?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | undefined;
};

/**
 * GPT Image 2, edit (`gpt-image-2-edit`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-edit
 */
export const gptImage2Edit: Model<GptImage2EditPayload, "image"> = {
  id: "gpt-image-2-edit",
  title: "GPT Image 2, edit",
  summary: "Edits pictures according to a prompt.",
  vendor: "OpenAI",
  provider: "gmi-cloud",
  spec: "specs/models/openai/gpt-image-2-edit.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-edit",
  modalities: ["image-to-image"],
  calling: "sync",
  parameters: {
    prompt: {
      type: "string",
      description: "What to change.",
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
      description: "The pictures.",
      required: true,
      minItems: 1,
      maxItems: 16,
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
    size: {
      type: "string",
      description: "Size of the picture.",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    quality: {
      type: "string",
      description: "Quality of the picture.",
      enum: ["low", "medium", "high"],
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
  },
  rules: [],
  price: {
    known: false,
    reason: "the page was not read directly",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/image/gpt-image-2-edit",
      asOf: "2026-09",
      confidence: "observed",
    },
  },
  output: {
    media: "image",
    sizes: [],
    audio: [],
    countParameter: "n",
    from: {
      source: "not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "A single picture may also be given without a list.",
    "Unknown fields are refused with HTTP 400.",
    "Public code assumes the same prices as for gpt-image-2-generate.",
  ],
};
