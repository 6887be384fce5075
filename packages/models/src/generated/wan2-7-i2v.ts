// Generated from specs/models/alibaba/wan2.7-i2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Wan 2.7, image to video. Video from a first frame, optionally to a last frame, or as a
 * continuation of a clip.
 *
 * Rules: set a first frame, a last frame or a first clip.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v
 */
export type Wan27I2vPayload = {
  /**
   * What happens in the clip.
   *
   * @default ""
   * @maxLength 1500
   */
  readonly prompt?: string | undefined;
  /**
   * What the picture should not show.
   *
   * @default ""
   * @maxLength 500
   */
  readonly negative_prompt?: string | undefined;
  /**
   * The first frame of the clip: a URL; 360 to 2000 pixels per side, up to 10 MB.
   *
   * @default null
   * @format uri
   */
  readonly first_frame?: string | null | undefined;
  /**
   * The last frame of the clip: a URL; 360 to 2000 pixels per side, up to 10 MB.
   *
   * @default null
   * @format uri
   */
  readonly last_frame?: string | null | undefined;
  /**
   * Sound that the clip is timed to: a URL of a WAV or MP3 file, 3 to 30 seconds, up to 15 MB.
   *
   * @default null
   * @format uri
   */
  readonly driving_audio?: string | null | undefined;
  /**
   * The clip to continue: a URL.
   *
   * @default null
   * @format uri
   */
  readonly first_clip?: string | null | undefined;
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
} &
  (
    | { readonly last_frame: string }
    | { readonly first_clip: string }
    | { readonly first_frame: string }
  );

/**
 * Wan 2.7, image to video (`wan2.7-i2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v
 */
export const wan27I2v: Model<Wan27I2vPayload, "video"> = {
  id: "wan2.7-i2v",
  title: "Wan 2.7, image to video",
  summary: "Video from a first frame, optionally to a last frame, or as a continuation of a clip.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/wan2.7-i2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
  modalities: ["image-to-video", "video-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      default: "",
      maxLength: 1500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    first_frame: {
      type: "string",
      description: "The first frame of the clip: a URL; 360 to 2000 pixels per side, up to 10 MB.",
      default: null,
      nullable: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    last_frame: {
      type: "string",
      description: "The last frame of the clip: a URL; 360 to 2000 pixels per side, up to 10 MB.",
      default: null,
      nullable: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "last_frame",
    },
    driving_audio: {
      type: "string",
      description: "Sound that the clip is timed to: a URL of a WAV or MP3 file, 3 to 30 seconds, up to 15 MB.",
      default: null,
      nullable: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    first_clip: {
      type: "string",
      description: "The clip to continue: a URL.",
      default: null,
      nullable: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
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
      minimum: 2,
      maximum: 15,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    watermark: {
      type: "boolean",
      description: "Adds a watermark to the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
  },
  rules: [
    {
      when: { last_frame: "absent", first_clip: "absent" },
      must: { first_frame: "present" },
      severity: "error",
      message: "set a first frame, a last frame or a first clip",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
  ],
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-i2v",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [],
    duration: { parameter: "duration" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The output has the aspect ratio of the picture; the page documents no aspect ratio parameter.",
    "The page does not mark any of the media as required; that one of them is required is inferred.",
    "According to public code, img_url is also accepted.",
  ],
};
