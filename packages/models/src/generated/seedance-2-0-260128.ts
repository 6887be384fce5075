// Generated from specs/models/bytedance/seedance-2-0-260128.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Seedance 2.0. Video with sound from a prompt, frames or references.
 *
 * Rules: frames and references cannot be combined; use one or the other.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128
 */
export type Seedance20260128Payload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 5
   * @minimum 4
   * @maximum 15
   */
  readonly duration?: 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | undefined;
  /**
   * Size class of the output.
   *
   * @default "720p"
   */
  readonly resolution?: "480p" | "720p" | "1080p" | undefined;
  /**
   * Aspect ratio of the output; adaptive uses that of the picture.
   *
   * @default "16:9"
   */
  readonly ratio?: "16:9" | "4:3" | "1:1" | "3:4" | "9:16" | "21:9" | "adaptive" | undefined;
  /**
   * The same seed and request give a similar clip.
   *
   * @minimum 0
   * @maximum 4294967295
   */
  readonly seed?: number | null | undefined;
  /**
   * Adds a watermark to the picture.
   *
   * @default false
   */
  readonly watermark?: boolean | undefined;
  /**
   * Generates sound that matches the picture.
   *
   * @default true
   */
  readonly generate_audio?: boolean | undefined;
  /**
   * Searches the web before generating the clip.
   *
   * @default false
   */
  readonly web_search?: boolean | undefined;
  /**
   * The first frame of the clip: a public URL, as a string.
   *
   * @format uri
   */
  readonly first_frame?: string | undefined;
  /**
   * The last frame of the clip: a public URL, as a string.
   *
   * @format uri
   */
  readonly last_frame?: string | undefined;
  /**
   * Reference pictures of what to show: public URLs.
   *
   * @default []
   * @maxItems 9
   */
  readonly reference_images?: readonly string[] | undefined;
  /**
   * Reference videos: public URLs.
   *
   * @default []
   * @maxItems 3
   */
  readonly reference_videos?: readonly string[] | undefined;
  /**
   * Reference sounds: public URLs.
   *
   * @default []
   * @maxItems 3
   */
  readonly reference_audios?: readonly string[] | undefined;
  /**
   * Ids of references stored in the account.
   *
   * @default []
   */
  readonly reference_asset_ids?: readonly string[] | undefined;
} &
  (
    | { readonly first_frame?: undefined; readonly last_frame?: undefined }
    | { readonly reference_images?: readonly [] | undefined; readonly reference_videos?: readonly [] | undefined }
  );

/**
 * Seedance 2.0 (`seedance-2-0-260128`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128
 */
export const seedance20260128: Model<Seedance20260128Payload, "video"> = {
  id: "seedance-2-0-260128",
  title: "Seedance 2.0",
  summary: "Video with sound from a prompt, frames or references.",
  vendor: "ByteDance",
  provider: "gmi-cloud",
  spec: "specs/models/bytedance/seedance-2-0-260128.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
  modalities: ["text-to-video", "image-to-video", "reference-to-video"],
  calling: "async",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 4,
      maximum: 15,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      default: "720p",
      enum: ["480p", "720p", "1080p"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
    },
    ratio: {
      type: "string",
      description: "Aspect ratio of the output; adaptive uses that of the picture.",
      default: "16:9",
      enum: ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      nullable: true,
      minimum: 0,
      maximum: 4294967295,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
    watermark: {
      type: "boolean",
      description: "Adds a watermark to the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    generate_audio: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      default: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
    },
    web_search: {
      type: "boolean",
      description: "Searches the web before generating the clip.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    first_frame: {
      type: "string",
      description: "The first frame of the clip: a public URL, as a string.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    last_frame: {
      type: "string",
      description: "The last frame of the clip: a public URL, as a string.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "last_frame",
    },
    reference_images: {
      type: "array",
      description: "Reference pictures of what to show: public URLs.",
      default: [],
      maxItems: 9,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "reference_pictures",
    },
    reference_videos: {
      type: "array",
      description: "Reference videos: public URLs.",
      default: [],
      maxItems: 3,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    reference_audios: {
      type: "array",
      description: "Reference sounds: public URLs.",
      default: [],
      maxItems: 3,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    reference_asset_ids: {
      type: "array",
      description: "Ids of references stored in the account.",
      default: [],
      items: {
        type: "string",
        description: "",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [
    {
      when: { first_frame: "present" },
      must: { reference_images: { maxItems: 0 } },
      severity: "error",
      message: "frames and references cannot be combined; use one or the other",
      from: {
        source: "Kouzui-HUANG/ai-video-gen README.md, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { first_frame: "present" },
      must: { reference_videos: { maxItems: 0 } },
      severity: "error",
      message: "frames and references cannot be combined; use one or the other",
      from: {
        source: "Kouzui-HUANG/ai-video-gen README.md, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { last_frame: "present" },
      must: { reference_images: { maxItems: 0 } },
      severity: "error",
      message: "frames and references cannot be combined; use one or the other",
      from: {
        source: "Kouzui-HUANG/ai-video-gen README.md, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { last_frame: "present" },
      must: { reference_videos: { maxItems: 0 } },
      severity: "error",
      message: "frames and references cannot be combined; use one or the other",
      from: {
        source: "Kouzui-HUANG/ai-video-gen README.md, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
  ],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [
      {
        per: "second",
        quantity: "duration",
        rates: [
          { when: { resolution: ["480p"] }, usd: "0.07" },
          { when: { resolution: ["720p"] }, usd: "0.152" },
          { when: { resolution: ["1080p"] }, usd: "0.374" },
        ],
        from: {
          source: "the pricing text in the model's details, as read by Kouzui-HUANG/ai-video-gen",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      {
        per: "second",
        quantity: "duration",
        rates: [{ when: {}, usd: "0.052" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05",
          asOf: "2026-09",
          confidence: "community",
        },
      },
      {
        per: "second",
        quantity: "duration",
        rates: [
          { when: { resolution: ["720p"] }, usd: "0.04" },
          { when: { resolution: ["480p", "1080p"] }, usd: null },
        ],
        from: {
          source: "storytold/artcraft crates/api_clients/gmicloud_client",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/seedance-2-0-260128",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { resolution: ["720p"], ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { resolution: ["720p"], ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { resolution: ["1080p"], ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { resolution: ["1080p"], ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    audio: [
      { when: { generate_audio: [true] }, present: true },
      { when: { generate_audio: [false] }, present: false },
    ],
    duration: { parameter: "duration" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  typicalSeconds: 190,
  notes: [
    "Media must be public http or https URLs; base64 is refused.",
    "If a frame is an array, the submit fails with HTTP 500 \"Backend error (403)\".",
    "An empty prompt fails at the vendor, although some versions of the page call the prompt optional.",
    "Three public sources give three different prices; plans use none of them. Seconds of reference video may be billed too.",
    "Pictures of realistic faces are refused, free of charge.",
    "Reference sounds can only be used together with a reference picture or video.",
    "The model's details also list 4k, without a price; a resolution without a price is refused at submit.",
  ],
};
