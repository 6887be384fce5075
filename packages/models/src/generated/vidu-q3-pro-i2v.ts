// Generated from specs/models/vidu/vidu-q3-pro-i2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Vidu Q3 Pro, image to video. Video with sound from a first frame.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-i2v
 */
export type ViduQ3ProI2vPayload = {
  /**
   * The first frame of the clip: one picture, as a string. A public URL or base64; PNG, JPEG or
   * WebP.
   *
   * @format media
   */
  readonly images: string;
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
   * @maximum 16
   */
  readonly duration?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | undefined;
  /**
   * Generates sound that matches the picture.
   *
   * @default true
   */
  readonly audio?: boolean | undefined;
  /**
   * The same seed and request give a similar clip.
   *
   * @default null
   */
  readonly seed?: number | null | undefined;
};

/**
 * Vidu Q3 Pro, image to video (`vidu-q3-pro-i2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-i2v
 */
export const viduQ3ProI2v: Model<ViduQ3ProI2vPayload, "video"> = {
  id: "vidu-q3-pro-i2v",
  title: "Vidu Q3 Pro, image to video",
  summary: "Video with sound from a first frame.",
  vendor: "Vidu",
  provider: "gmi-cloud",
  spec: "specs/models/vidu/vidu-q3-pro-i2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-i2v",
  modalities: ["image-to-video"],
  calling: "unknown",
  parameters: {
    images: {
      type: "string",
      description: "The first frame of the clip: one picture, as a string. A public URL or base64; PNG, JPEG or WebP.",
      required: true,
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 2000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-i2v",
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
      maximum: 16,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    audio: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      default: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      default: null,
      nullable: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-i2v",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-i2v",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [
      { when: { audio: [true] }, present: true },
      { when: { audio: [false] }, present: false },
    ],
    duration: { parameter: "duration" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The output has the aspect ratio of the picture; the page documents no aspect ratio parameter.",
    "images is a single string here, despite its plural name, but a list in vidu-q2-pro-r2v.",
    "audio is on by default here, but off by default in the text-to-video model.",
  ],
};
