// Generated from specs/models/alibaba/wan2.6-i2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Wan 2.6, image to video. Video with sound from a first frame.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v
 */
export type Wan26I2vPayload = {
  /**
   * What happens in the clip.
   *
   * @default ""
   * @maxLength 1500
   */
  readonly prompt?: string | undefined;
  /**
   * The first frame of the clip: a URL; 360 to 2000 pixels per side, up to 10 MB.
   *
   * @format uri
   */
  readonly img_url: string;
  /**
   * Sound that the clip is timed to: a URL of a WAV or MP3 file, 3 to 30 seconds, up to 15 MB.
   *
   * @default null
   * @format uri
   */
  readonly audio_url?: string | null | undefined;
  /**
   * What the picture should not show.
   *
   * @default ""
   * @maxLength 500
   */
  readonly negative_prompt?: string | undefined;
  /**
   * Size class of the output.
   *
   * @default "1080P"
   */
  readonly resolution?: "720P" | "1080P" | undefined;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 5
   */
  readonly duration?: 5 | 10 | 15 | undefined;
  /** Lets the vendor expand the prompt. No default is documented. */
  readonly prompt_extend?: boolean | undefined;
  /** One shot or several. The page shows single; multi is inferred. */
  readonly shot_type?: "single" | "multi" | undefined;
  /** Generates sound that matches the picture. */
  readonly audio?: boolean | undefined;
  /** Adds a watermark to the picture. */
  readonly watermark?: boolean | undefined;
  /** The same seed and request give a similar clip. */
  readonly seed?: number | undefined;
};

/**
 * Wan 2.6, image to video (`wan2.6-i2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v
 */
export const wan26I2v: Model<Wan26I2vPayload, "video"> = {
  id: "wan2.6-i2v",
  title: "Wan 2.6, image to video",
  summary: "Video with sound from a first frame.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/wan2.6-i2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
  modalities: ["image-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      default: "",
      maxLength: 1500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    img_url: {
      type: "string",
      description: "The first frame of the clip: a URL; 360 to 2000 pixels per side, up to 10 MB.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    audio_url: {
      type: "string",
      description: "Sound that the clip is timed to: a URL of a WAV or MP3 file, 3 to 30 seconds, up to 15 MB.",
      default: null,
      nullable: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      default: "",
      maxLength: 500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      default: "1080P",
      enum: ["720P", "1080P"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
      roleValues: { "720p": "720P", "1080p": "1080P" },
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      default: 5,
      enum: [5, 10, 15],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    prompt_extend: {
      type: "boolean",
      description: "Lets the vendor expand the prompt. No default is documented.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    shot_type: {
      type: "string",
      description: "One shot or several. The page shows single; multi is inferred.",
      enum: ["single", "multi"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    audio: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
    },
    watermark: {
      type: "boolean",
      description: "Adds a watermark to the picture.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-i2v",
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
  ],
};
