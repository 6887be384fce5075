// Generated from specs/models/alibaba/wan2.7-t2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Wan 2.7, text to video. Video from a prompt, optionally timed to your own sound.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v
 */
export type Wan27T2vPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 1500
   */
  readonly prompt: string;
  /**
   * What the picture should not show.
   *
   * @default ""
   * @maxLength 500
   */
  readonly negative_prompt?: string | undefined;
  /**
   * Sound that the clip is timed to: a URL of a WAV or MP3 file, 3 to 30 seconds, up to 15 MB.
   *
   * @default null
   * @format uri
   */
  readonly audio_url?: string | null | undefined;
  /**
   * Size class of the output.
   *
   * @default "1080P"
   */
  readonly resolution?: "720P" | "1080P" | undefined;
  /**
   * Aspect ratio of the output.
   *
   * @default "16:9"
   */
  readonly ratio?: "16:9" | "9:16" | "1:1" | "4:3" | "3:4" | undefined;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 5
   * @minimum 2
   * @maximum 15
   */
  readonly duration?: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | undefined;
  /**
   * Lets the vendor expand the prompt.
   *
   * @default true
   */
  readonly prompt_extend?: boolean | undefined;
  /**
   * Adds a watermark to the picture.
   *
   * @default false
   */
  readonly watermark?: boolean | undefined;
  /**
   * The same seed and request give a similar clip.
   *
   * @minimum 0
   * @maximum 2147483647
   */
  readonly seed?: number | undefined;
};

/**
 * Wan 2.7, text to video (`wan2.7-t2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v
 */
export const wan27T2v: Model<Wan27T2vPayload, "video"> = {
  id: "wan2.7-t2v",
  title: "Wan 2.7, text to video",
  summary: "Video from a prompt, optionally timed to your own sound.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/wan2.7-t2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v",
  modalities: ["text-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 1500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      default: "",
      maxLength: 500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    audio_url: {
      type: "string",
      description: "Sound that the clip is timed to: a URL of a WAV or MP3 file, 3 to 30 seconds, up to 15 MB.",
      default: null,
      nullable: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      default: "1080P",
      enum: ["720P", "1080P"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
      roleValues: { "720p": "720P", "1080p": "1080P" },
    },
    ratio: {
      type: "string",
      description: "Aspect ratio of the output.",
      default: "16:9",
      enum: ["16:9", "9:16", "1:1", "4:3", "3:4"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 2,
      maximum: 15,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    prompt_extend: {
      type: "boolean",
      description: "Lets the vendor expand the prompt.",
      default: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    watermark: {
      type: "boolean",
      description: "Adds a watermark to the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      minimum: 0,
      maximum: 2147483647,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v",
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
    reported: [
      {
        per: "video",
        rates: [{ when: {}, usd: "0.15" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05; unit uncertain",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-t2v",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { resolution: ["720P"], ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { resolution: ["720P"], ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { resolution: ["1080P"], ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { resolution: ["1080P"], ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [],
    duration: { parameter: "duration" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: ["A sound that is longer than the clip is cut off."],
};
