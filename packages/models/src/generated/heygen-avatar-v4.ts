// Generated from specs/models/heygen/heygen-avatar-v4.yaml by `pnpm generate`. Do not edit.
import type { JsonValue, Model } from "../model/model.ts";

/**
 * Payload of HeyGen Avatar IV, second id. An avatar or a photo that speaks your text.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4
 */
export type HeygenAvatarV4Payload = {
  /**
   * The parts of the video, each with a character and a voice.
   *
   * @minItems 1
   */
  readonly video_inputs: readonly { readonly [key: string]: JsonValue }[];
  /**
   * Size of the picture.
   *
   * @default {"width":1280,"height":720}
   */
  readonly dimension?: {
    /**
     * In pixels.
     *
     * @minimum 1
     */
    readonly width: number;
    /**
     * In pixels.
     *
     * @minimum 1
     */
    readonly height: number;
  } | undefined;
  /**
   * Expected length of the video. Used only to estimate the cost; the length of the video depends
   * on the text. In seconds.
   *
   * @minimum 0
   */
  readonly duration?: number | undefined;
};

/**
 * HeyGen Avatar IV, second id (`heygen-avatar-v4`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4
 */
export const heygenAvatarV4: Model<HeygenAvatarV4Payload, "video"> = {
  id: "heygen-avatar-v4",
  title: "HeyGen Avatar IV, second id",
  summary: "An avatar or a photo that speaks your text.",
  vendor: "HeyGen",
  provider: "gmi-cloud",
  spec: "specs/models/heygen/heygen-avatar-v4.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4",
  modalities: ["text-to-video", "audio-to-video"],
  calling: "unknown",
  parameters: {
    video_inputs: {
      type: "array",
      description: "The parts of the video, each with a character and a voice.",
      required: true,
      minItems: 1,
      items: {
        type: "object",
        description: "",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    dimension: {
      type: "object",
      description: "Size of the picture.",
      default: { width: 1280, height: 720 },
      properties: {
        width: {
          type: "integer",
          description: "",
          required: true,
          minimum: 1,
          unit: "pixel",
          from: {
            source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4",
            asOf: "2026-09",
            confidence: "documented",
          },
        },
        height: {
          type: "integer",
          description: "",
          required: true,
          minimum: 1,
          unit: "pixel",
          from: {
            source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4",
            asOf: "2026-09",
            confidence: "documented",
          },
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    duration: {
      type: "number",
      description: "Expected length of the video. Used only to estimate the cost; the length of the video depends on the text.",
      minimum: 0,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [{ when: {}, present: true }],
    duration: { unknown: "as long as it takes to say the texts" },
    from: {
      source: "the page; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "A second id for the model heygen-avatar-4. The page of heygen-avatar-4 describes the entries of video_inputs.",
    "The page's example sends only a prompt.",
  ],
};
