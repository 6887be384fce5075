// Generated from specs/models/kling/kling-create-element.yaml by `pnpm generate`. Do not edit.
import type { JsonValue, Model } from "../model/model.ts";

/**
 * Payload of Kling, create element. Creates a character or an object, from pictures or a video,
 * that later requests can show.
 *
 * Rules: reference_type image_refer needs element_image_list; reference_type video_refer needs
 * element_video_list.
 *
 * Price unknown: the page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni
 */
export type KlingCreateElementPayload = {
  /**
   * Name of the element.
   *
   * @minLength 1
   * @maxLength 20
   */
  readonly element_name: string;
  /**
   * Description of the element.
   *
   * @minLength 1
   * @maxLength 100
   */
  readonly element_description: string;
  /** Whether to create the element from pictures or from a video. */
  readonly reference_type: "image_refer" | "video_refer";
  /** The pictures. */
  readonly element_image_list?: {
    /**
     * The element, seen from the front.
     *
     * @format media
     */
    readonly frontal_image: string;
    /**
     * The element, seen from other sides.
     *
     * @minItems 1
     * @maxItems 3
     */
    readonly refer_images?: readonly {
      /** @format media */
      readonly image_url: string;
    }[] | undefined;
  } | undefined;
  /** The video. */
  readonly element_video_list?: { readonly [key: string]: JsonValue } | undefined;
} &
  (
    | { readonly reference_type: "video_refer" }
    | { readonly element_image_list: object }
  ) &
  (
    | { readonly reference_type: "image_refer" }
    | { readonly element_video_list: object }
  );

/**
 * Kling, create element (`kling-create-element`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni
 */
export const klingCreateElement: Model<KlingCreateElementPayload, "ids"> = {
  id: "kling-create-element",
  title: "Kling, create element",
  summary: "Creates a character or an object, from pictures or a video, that later requests can show.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-create-element.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
  modalities: ["other"],
  calling: "unknown",
  parameters: {
    element_name: {
      type: "string",
      description: "Name of the element.",
      required: true,
      minLength: 1,
      maxLength: 20,
      from: {
        source: "the vendor's own API (advanced-custom-elements), as reproduced at docs.kkiai.com",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    element_description: {
      type: "string",
      description: "Description of the element.",
      required: true,
      minLength: 1,
      maxLength: 100,
      from: {
        source: "the vendor's own API (advanced-custom-elements), as reproduced at docs.kkiai.com",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    reference_type: {
      type: "string",
      description: "Whether to create the element from pictures or from a video.",
      required: true,
      enum: ["image_refer", "video_refer"],
      from: {
        source: "the vendor's own API (advanced-custom-elements), as reproduced at docs.kkiai.com",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    element_image_list: {
      type: "object",
      description: "The pictures.",
      properties: {
        frontal_image: {
          type: "string",
          description: "The element, seen from the front.",
          required: true,
          format: "media",
          from: {
            source: "the vendor's own API (advanced-custom-elements), as reproduced at docs.kkiai.com",
            asOf: "2026-09",
            confidence: "inferred",
          },
        },
        refer_images: {
          type: "array",
          description: "The element, seen from other sides.",
          minItems: 1,
          maxItems: 3,
          items: {
            type: "object",
            description: "",
            properties: {
              image_url: {
                type: "string",
                description: "",
                required: true,
                format: "media",
                from: {
                  source: "the vendor's own API (advanced-custom-elements), as reproduced at docs.kkiai.com",
                  asOf: "2026-09",
                  confidence: "inferred",
                },
              },
            },
            from: {
              source: "the vendor's own API (advanced-custom-elements), as reproduced at docs.kkiai.com",
              asOf: "2026-09",
              confidence: "inferred",
            },
          },
          from: {
            source: "the vendor's own API (advanced-custom-elements), as reproduced at docs.kkiai.com",
            asOf: "2026-09",
            confidence: "inferred",
          },
        },
      },
      from: {
        source: "the vendor's own API (advanced-custom-elements), as reproduced at docs.kkiai.com",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    element_video_list: {
      type: "object",
      description: "The video.",
      from: {
        source: "the vendor's own API (advanced-custom-elements), as reproduced at docs.kkiai.com",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
  },
  rules: [
    {
      when: { reference_type: ["image_refer"] },
      must: { element_image_list: "present" },
      severity: "error",
      message: "reference_type image_refer needs element_image_list",
      from: {
        source: "the vendor's own API (advanced-custom-elements), as reproduced at docs.kkiai.com",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    {
      when: { reference_type: ["video_refer"] },
      must: { element_video_list: "present" },
      severity: "error",
      message: "reference_type video_refer needs element_video_list",
      from: {
        source: "the vendor's own API (advanced-custom-elements), as reproduced at docs.kkiai.com",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
  ],
  price: {
    known: false,
    reason: "the page states no price",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "ids",
    sizes: [],
    audio: [],
    ids: { element_id: ["element_id", "data.element_id"] },
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  notes: [
    "The kling-v3-omni page describes the inputs in words only; the keys come from the vendor's API.",
    "According to public code (donghaozhang/qcut), it is free; no source documents this.",
    "kling-v3-omni takes the id in element_list, and its prompt refers to it as <<<element_1>>>.",
  ],
};
