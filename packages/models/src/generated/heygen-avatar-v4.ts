// Generated from specs/models/heygen/heygen-avatar-v4.yaml by `pnpm generate`. Do not edit.
import type { JsonValue, Model } from "../model/model.ts";

/**
 * Payload of HeyGen Avatar IV, with an estimate. A person or a photo that speaks a text.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4
 */
export type HeygenAvatarV4Payload = {
  /**
   * The parts of the video, each with a person (character) and a voice.
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
   * How long the video is expected to be. Only for the estimate of what it costs; the video is as
   * long as the text takes. In seconds.
   *
   * @minimum 0
   */
  readonly duration?: number | undefined;
};

/**
 * HeyGen Avatar IV, with an estimate (`heygen-avatar-v4`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4
 */
export const heygenAvatarV4: Model<HeygenAvatarV4Payload, "video"> = {
  id: "heygen-avatar-v4",
  title: "HeyGen Avatar IV, with an estimate",
  summary: "A person or a photo that speaks a text.",
  vendor: "HeyGen",
  provider: "gmi-cloud",
  spec: "specs/models/heygen/heygen-avatar-v4.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-v4",
  modalities: ["text-to-video", "audio-to-video"],
  calling: "unknown",
  parameters: {
    video_inputs: {
      type: "array",
      description: "The parts of the video, each with a person (character) and a voice.",
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
      description: "How long the video is expected to be. Only for the estimate of what it costs; the video is as long as the text takes.",
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
      source: "the page; nothing was measured here",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "A second id for the model of heygen-avatar-4, whose page describes the entries of video_inputs.",
    "The example of the page sends only a prompt.",
  ],
};
