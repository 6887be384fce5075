// Generated from specs/models/alibaba/wan2.6-t2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Wan 2.6, text to video. Video with sound from a prompt.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v
 */
export type Wan26T2vPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 1500
   */
  readonly prompt: string;
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
   * Size of the output in pixels, written with an asterisk. An aspect_ratio selects the largest
   * size of that shape; to use a smaller one, set size under params.
   *
   * @default "1920*1080"
   */
  readonly size?: "1280*720" | "720*1280" | "960*960" | "1088*832" | "832*1088" | "1920*1080" | "1080*1920" | "1440*1440" | "1632*1248" | "1248*1632" | undefined;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 5
   */
  readonly duration?: 5 | 10 | 15 | undefined;
  /** Lets the vendor expand the prompt. No default is documented. */
  readonly prompt_extend?: boolean | undefined;
  /** Generates sound that matches the picture. */
  readonly audio?: boolean | undefined;
  /** Adds a watermark to the picture. */
  readonly watermark?: boolean | undefined;
  /** The same seed and request give a similar clip. */
  readonly seed?: number | undefined;
};

/**
 * Wan 2.6, text to video (`wan2.6-t2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v
 */
export const wan26T2v: Model<Wan26T2vPayload, "video"> = {
  id: "wan2.6-t2v",
  title: "Wan 2.6, text to video",
  summary: "Video with sound from a prompt.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/wan2.6-t2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    audio_url: {
      type: "string",
      description: "Sound that the clip is timed to: a URL of a WAV or MP3 file, 3 to 30 seconds, up to 15 MB.",
      default: null,
      nullable: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    size: {
      type: "string",
      description: "Size of the output in pixels, written with an asterisk. An aspect_ratio selects the largest size of that shape; to use a smaller one, set size under params.",
      default: "1920*1080",
      enum: [
        "1280*720",
        "720*1280",
        "960*960",
        "1088*832",
        "832*1088",
        "1920*1080",
        "1080*1920",
        "1440*1440",
        "1632*1248",
        "1248*1632",
      ],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
      roleValues: {
        "16:9": "1920*1080",
        "9:16": "1080*1920",
        "1:1": "1440*1440",
        "4:3": "1632*1248",
        "3:4": "1248*1632",
      },
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      default: 5,
      enum: [5, 10, 15],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    prompt_extend: {
      type: "boolean",
      description: "Lets the vendor expand the prompt. No default is documented.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    audio: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
    },
    watermark: {
      type: "boolean",
      description: "Adds a watermark to the picture.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-t2v",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [
      { when: { size: ["1280*720"] }, widthPx: 1280, heightPx: 720 },
      { when: { size: ["720*1280"] }, widthPx: 720, heightPx: 1280 },
      { when: { size: ["960*960"] }, widthPx: 960, heightPx: 960 },
      { when: { size: ["1088*832"] }, widthPx: 1088, heightPx: 832 },
      { when: { size: ["832*1088"] }, widthPx: 832, heightPx: 1088 },
      { when: { size: ["1920*1080"] }, widthPx: 1920, heightPx: 1080 },
      { when: { size: ["1080*1920"] }, widthPx: 1080, heightPx: 1920 },
      { when: { size: ["1440*1440"] }, widthPx: 1440, heightPx: 1440 },
      { when: { size: ["1632*1248"] }, widthPx: 1632, heightPx: 1248 },
      { when: { size: ["1248*1632"] }, widthPx: 1248, heightPx: 1632 },
    ],
    audio: [
      { when: { audio: [true] }, present: true },
      { when: { audio: [false] }, present: false },
    ],
    duration: { parameter: "duration" },
    from: {
      source: "the size is set by the size parameter",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The page writes parameters with the prefix \"payload.\" and lists model as one of them.",
  ],
};
