// Generated from specs/models/alibaba/wan2.6-r2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Wan 2.6, references to video. Video with the characters from up to three reference
 * videos.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v
 */
export type Wan26R2vPayload = {
  /**
   * What happens in the clip. Call the characters character1, character2, … in the order of the
   * videos.
   *
   * @default ""
   * @maxLength 1500
   */
  readonly prompt?: string | undefined;
  /**
   * Videos of the characters to show.
   *
   * @minItems 1
   * @maxItems 3
   */
  readonly reference_video_urls: readonly string[];
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
  /** Length of the clip in whole seconds. */
  readonly duration?: 5 | 10 | undefined;
  /** One shot or several. The page shows single; multi is inferred. */
  readonly shot_type?: "single" | "multi" | undefined;
  /** Adds a watermark to the picture. */
  readonly watermark?: boolean | undefined;
  /** The same seed and request give a similar clip. */
  readonly seed?: number | undefined;
};

/**
 * Wan 2.6, references to video (`wan2.6-r2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v
 */
export const wan26R2v: Model<Wan26R2vPayload, "video"> = {
  id: "wan2.6-r2v",
  title: "Wan 2.6, references to video",
  summary: "Video with the characters from up to three reference videos.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/wan2.6-r2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v",
  modalities: ["reference-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip. Call the characters character1, character2, … in the order of the videos.",
      default: "",
      maxLength: 1500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    reference_video_urls: {
      type: "array",
      description: "Videos of the characters to show.",
      required: true,
      minItems: 1,
      maxItems: 3,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v",
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
      enum: [5, 10],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    shot_type: {
      type: "string",
      description: "One shot or several. The page shows single; multi is inferred.",
      enum: ["single", "multi"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    watermark: {
      type: "boolean",
      description: "Adds a watermark to the picture.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-6-r2v",
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
    audio: [],
    duration: { parameter: "duration" },
    from: {
      source: "the size is set by the size parameter",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: ["No default for duration is documented."],
};
