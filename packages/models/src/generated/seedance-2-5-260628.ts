// Generated from specs/models/bytedance/seedance-2-5-260628.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Seedance 2.5. Video with sound from a prompt, frames or references, up to 30 seconds.
 *
 * Rules: frames and references cannot be combined; use one or the other.
 *
 * Price unknown: no page of this model was found (2026-09).
 *
 * @see https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference
 */
export type Seedance25260628Payload = {
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
   * @maximum 30
   */
  readonly duration?: 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | undefined;
  /** Size class of the output. */
  readonly resolution?: "480p" | "720p" | undefined;
  /** Aspect ratio of the output; adaptive uses that of the picture. */
  readonly ratio?: "16:9" | "4:3" | "1:1" | "3:4" | "9:16" | "21:9" | "adaptive" | undefined;
  /**
   * The same seed and request give a similar clip.
   *
   * @minimum 0
   * @maximum 4294967295
   */
  readonly seed?: number | undefined;
  /** Generates sound that matches the picture. */
  readonly generate_audio?: boolean | undefined;
  /** Adds a watermark to the picture. */
  readonly watermark?: boolean | undefined;
  /** Searches the web before generating the clip. */
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
   * Reference pictures of what to show. The API refuses more than nine with HTTP 400.
   *
   * @maxItems 9
   */
  readonly reference_images?: readonly string[] | undefined;
  /**
   * Reference videos.
   *
   * @maxItems 3
   */
  readonly reference_videos?: readonly string[] | undefined;
  /**
   * Reference sounds.
   *
   * @maxItems 3
   */
  readonly reference_audios?: readonly string[] | undefined;
} &
  (
    | { readonly first_frame?: undefined; readonly last_frame?: undefined }
    | { readonly reference_images?: undefined; readonly reference_videos?: undefined }
  );

/**
 * Seedance 2.5 (`seedance-2-5-260628`).
 *
 * @see https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference
 */
export const seedance25260628: Model<Seedance25260628Payload, "video"> = {
  id: "seedance-2-5-260628",
  title: "Seedance 2.5",
  summary: "Video with sound from a prompt, frames or references, up to 30 seconds.",
  vendor: "ByteDance",
  provider: "gmi-cloud",
  spec: "specs/models/bytedance/seedance-2-5-260628.yaml",
  page: "https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference",
  modalities: ["text-to-video", "image-to-video", "reference-to-video"],
  calling: "async",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "prompt",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 4,
      maximum: 30,
      unit: "second",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "duration",
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      enum: ["480p", "720p"],
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "resolution",
    },
    ratio: {
      type: "string",
      description: "Aspect ratio of the output; adaptive uses that of the picture.",
      enum: ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"],
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "aspect_ratio",
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      minimum: 0,
      maximum: 4294967295,
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "seed",
    },
    generate_audio: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "audio",
    },
    watermark: {
      type: "boolean",
      description: "Adds a watermark to the picture.",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    web_search: {
      type: "boolean",
      description: "Searches the web before generating the clip.",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    first_frame: {
      type: "string",
      description: "The first frame of the clip: a public URL, as a string.",
      format: "uri",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "first_frame",
    },
    last_frame: {
      type: "string",
      description: "The last frame of the clip: a public URL, as a string.",
      format: "uri",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "last_frame",
    },
    reference_images: {
      type: "array",
      description: "Reference pictures of what to show. The API refuses more than nine with HTTP 400.",
      maxItems: 9,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "reference_pictures",
    },
    reference_videos: {
      type: "array",
      description: "Reference videos.",
      maxItems: 3,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    reference_audios: {
      type: "array",
      description: "Reference sounds.",
      maxItems: 3,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
  },
  rules: [
    {
      when: { first_frame: "present" },
      must: { reference_images: "absent", reference_videos: "absent" },
      severity: "error",
      message: "frames and references cannot be combined; use one or the other",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { last_frame: "present" },
      must: { reference_images: "absent", reference_videos: "absent" },
      severity: "error",
      message: "frames and references cannot be combined; use one or the other",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { first_frame: "present" },
      must: { ratio: ["adaptive"] },
      severity: "warning",
      message: "with a frame, the output has the aspect ratio of that frame; any other is ignored",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    {
      when: { last_frame: "present" },
      must: { ratio: ["adaptive"] },
      severity: "warning",
      message: "with a frame, the output has the aspect ratio of that frame; any other is ignored",
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
  ],
  price: {
    known: false,
    reason: "no page of this model was found",
    reported: [
      {
        per: "second",
        quantity: "duration",
        rates: [
          {
            when: { resolution: ["720p"], reference_videos: "absent" },
            usd: "0.231",
          },
          {
            when: { resolution: ["720p"], reference_videos: "present" },
            usd: null,
          },
          { when: { resolution: ["480p"] }, usd: null },
        ],
        from: {
          source: "price_info in the model's details, as read by Kouzui-HUANG/ai-video-gen",
          asOf: "2026-09",
          confidence: "observed",
        },
      },
    ],
    from: {
      source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
      asOf: "2026-09",
      confidence: "observed",
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
  notes: [
    "Media must be public http or https URLs.",
    "1080p is refused because no price is found for it.",
    "Reference videos cost extra; the amount is not known.",
  ],
};
