// Generated from specs/models/google/veo-3.1-fast-generate-001.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Veo 3.1 Fast. Faster video from a prompt or frames, with optional sound.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001
 */
export type Veo31FastGenerate001Payload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 2000
   */
  readonly prompt: string;
  /**
   * The first frame of the clip: JPEG, PNG or WebP.
   *
   * @format media
   */
  readonly image?: string | undefined;
  /**
   * The last frame of the clip: JPEG, PNG or WebP.
   *
   * @format media
   */
  readonly lastFrame?: string | undefined;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 6
   */
  readonly durationSeconds?: 4 | 6 | 8 | undefined;
  /**
   * Aspect ratio of the output.
   *
   * @default "16:9"
   */
  readonly aspectRatio?: "16:9" | "9:16" | undefined;
  /**
   * Generates sound that matches the picture.
   *
   * @default true
   */
  readonly generateAudio?: boolean | undefined;
  /**
   * What the picture should not show.
   *
   * @maxLength 500
   */
  readonly negativePrompt?: string | undefined;
  /**
   * Whether people, and children, may appear.
   *
   * @default "allow_all"
   */
  readonly personGeneration?: "allow_all" | "allow_adult" | "disallow" | undefined;
  /** The same seed and request give a similar clip. */
  readonly seed?: number | undefined;
  /** Size class of the output. The page's text says 4K; other models spell it 4k. */
  readonly resolution?: "720p" | "1080p" | "4k" | undefined;
};

/**
 * Veo 3.1 Fast (`veo-3.1-fast-generate-001`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001
 */
export const veo31FastGenerate001: Model<Veo31FastGenerate001Payload, "video"> = {
  id: "veo-3.1-fast-generate-001",
  title: "Veo 3.1 Fast",
  summary: "Faster video from a prompt or frames, with optional sound.",
  vendor: "Google",
  provider: "gmi-cloud",
  spec: "specs/models/google/veo-3.1-fast-generate-001.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001",
  modalities: ["text-to-video", "image-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 2000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    image: {
      type: "string",
      description: "The first frame of the clip: JPEG, PNG or WebP.",
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    lastFrame: {
      type: "string",
      description: "The last frame of the clip: JPEG, PNG or WebP.",
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "last_frame",
    },
    durationSeconds: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      default: 6,
      enum: [4, 6, 8],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    aspectRatio: {
      type: "string",
      description: "Aspect ratio of the output.",
      default: "16:9",
      enum: ["16:9", "9:16"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    generateAudio: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      default: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
    },
    negativePrompt: {
      type: "string",
      description: "What the picture should not show.",
      maxLength: 500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    personGeneration: {
      type: "string",
      description: "Whether people, and children, may appear.",
      default: "allow_all",
      enum: ["allow_all", "allow_adult", "disallow"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
    resolution: {
      type: "string",
      description: "Size class of the output. The page's text says 4K; other models spell it 4k.",
      enum: ["720p", "1080p", "4k"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001",
        asOf: "2026-09",
        confidence: "inferred",
      },
      role: "resolution",
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-fast-generate-001",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { resolution: ["720p"], aspectRatio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { resolution: ["720p"], aspectRatio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { resolution: ["1080p"], aspectRatio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { resolution: ["1080p"], aspectRatio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
      {
        when: { resolution: ["4k"], aspectRatio: ["16:9"] },
        widthPx: 3840,
        heightPx: 2160,
      },
      {
        when: { resolution: ["4k"], aspectRatio: ["9:16"] },
        widthPx: 2160,
        heightPx: 3840,
      },
    ],
    audio: [
      { when: { generateAudio: [true] }, present: true },
      { when: { generateAudio: [false] }, present: false },
    ],
    duration: { parameter: "durationSeconds" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The exact spelling of 4K in a request could not be read; 4k is inferred. With a wrong spelling, the request would be refused or the result smaller.",
    "The page does not say whether a picture is a URL or a data URI. This spec accepts both; most pages mention a URL.",
  ],
};
