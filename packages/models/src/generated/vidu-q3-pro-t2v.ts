// Generated from specs/models/vidu/vidu-q3-pro-t2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Vidu Q3 Pro, text to video. 1080p video from a prompt, with optional sound.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-t2v
 */
export type ViduQ3ProT2vPayload = {
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
   * @default false
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
 * Vidu Q3 Pro, text to video (`vidu-q3-pro-t2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-t2v
 */
export const viduQ3ProT2v: Model<ViduQ3ProT2vPayload, "video"> = {
  id: "vidu-q3-pro-t2v",
  title: "Vidu Q3 Pro, text to video",
  summary: "1080p video from a prompt, with optional sound.",
  vendor: "Vidu",
  provider: "gmi-cloud",
  spec: "specs/models/vidu/vidu-q3-pro-t2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-t2v",
  modalities: ["text-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 2000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-t2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    audio: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-t2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-t2v",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q3-pro-t2v",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [{ when: {}, widthPx: 1920, heightPx: 1080 }],
    audio: [
      { when: { audio: [true] }, present: true },
      { when: { audio: [false] }, present: false },
    ],
    duration: { parameter: "duration" },
    from: {
      source: "the page says 1080p; exact pixels not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The page's sample response to a submit contains only request_id, model, status and created_at.",
  ],
};
