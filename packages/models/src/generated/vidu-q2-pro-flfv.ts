// Generated from specs/models/vidu/vidu-q2-pro-flfv.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Vidu Q2 Pro, first and last frame. 720p video from a first frame to a last frame.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-flfv
 */
export type ViduQ2ProFlfvPayload = {
  /**
   * The first frame of the clip.
   *
   * @format uri
   */
  readonly first_frame_image: string;
  /**
   * The last frame of the clip.
   *
   * @format uri
   */
  readonly last_frame_image: string;
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 2000
   */
  readonly prompt: string;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 5
   * @minimum 1
   * @maximum 8
   */
  readonly duration?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | undefined;
  /**
   * The same seed and request give a similar clip.
   *
   * @default null
   */
  readonly seed?: number | null | undefined;
};

/**
 * Vidu Q2 Pro, first and last frame (`vidu-q2-pro-flfv`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-flfv
 */
export const viduQ2ProFlfv: Model<ViduQ2ProFlfvPayload, "video"> = {
  id: "vidu-q2-pro-flfv",
  title: "Vidu Q2 Pro, first and last frame",
  summary: "720p video from a first frame to a last frame.",
  vendor: "Vidu",
  provider: "gmi-cloud",
  spec: "specs/models/vidu/vidu-q2-pro-flfv.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-flfv",
  modalities: ["image-to-video"],
  calling: "unknown",
  parameters: {
    first_frame_image: {
      type: "string",
      description: "The first frame of the clip.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-flfv",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    last_frame_image: {
      type: "string",
      description: "The last frame of the clip.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-flfv",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "last_frame",
    },
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 2000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-flfv",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 1,
      maximum: 8,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-flfv",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      default: null,
      nullable: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-flfv",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-flfv",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [{ when: {}, present: false }],
    duration: { parameter: "duration" },
    from: {
      source: "the page says 720p and does not mention sound; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The output has the aspect ratio of the picture; the page documents no aspect ratio parameter.",
  ],
};
