// Generated from specs/models/alibaba/wan2.7-image.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Wan 2.7, image. Pictures from a prompt, optionally with reference pictures.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/wan2-7-image
 */
export type Wan27ImagePayload = {
  /**
   * What the picture shows.
   *
   * @minLength 1
   * @maxLength 5000
   */
  readonly text: string;
  /**
   * Reference pictures.
   *
   * @maxItems 9
   */
  readonly image?: readonly string[] | undefined;
  /**
   * Size class of the output.
   *
   * @default "2K"
   */
  readonly size?: "1K" | "2K" | undefined;
  /**
   * Number of pictures to generate.
   *
   * @default 1
   * @minimum 1
   * @maximum 4
   */
  readonly n?: 1 | 2 | 3 | 4 | undefined;
};

/**
 * Wan 2.7, image (`wan2.7-image`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/image/wan2-7-image
 */
export const wan27Image: Model<Wan27ImagePayload, "image"> = {
  id: "wan2.7-image",
  title: "Wan 2.7, image",
  summary: "Pictures from a prompt, optionally with reference pictures.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/wan2.7-image.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/image/wan2-7-image",
  modalities: ["text-to-image", "image-to-image"],
  calling: "unknown",
  parameters: {
    text: {
      type: "string",
      description: "What the picture shows.",
      required: true,
      minLength: 1,
      maxLength: 5000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/wan2-7-image",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    image: {
      type: "array",
      description: "Reference pictures.",
      maxItems: 9,
      items: {
        type: "string",
        description: "",
        format: "media",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/image/wan2-7-image",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/wan2-7-image",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "reference_pictures",
    },
    size: {
      type: "string",
      description: "Size class of the output.",
      default: "2K",
      enum: ["1K", "2K"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/wan2-7-image",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
      roleValues: { "1k": "1K", "2k": "2K", "1K": "1K", "2K": "2K" },
    },
    n: {
      type: "integer",
      description: "Number of pictures to generate.",
      default: 1,
      minimum: 1,
      maximum: 4,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/image/wan2-7-image",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/image/wan2-7-image",
      asOf: "2026-09",
      confidence: "documented",
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
    "The prompt parameter is called text.",
    "The page gives image the type of one picture but mentions up to nine; that it is a list is inferred.",
  ],
};
