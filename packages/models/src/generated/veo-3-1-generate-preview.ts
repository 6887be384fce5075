// Generated from specs/models/google/veo-3.1-generate-preview.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Veo 3.1 preview. Preview of Veo 3.1: video from a prompt, frames or a reference
 * picture.
 *
 * Rules: a reference picture needs aspect ratio 16:9 and a duration of 8 seconds.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview
 */
export type Veo31GeneratePreviewPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 2000
   */
  readonly prompt: string;
  /**
   * A reference picture of what to show: JPEG, PNG or WebP.
   *
   * @format media
   */
  readonly reference_image?: string | undefined;
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
  /** Length of the clip in whole seconds. */
  readonly durationSeconds?: 4 | 6 | 8 | undefined;
  /** Aspect ratio of the output. */
  readonly aspectRatio?: "16:9" | "9:16" | undefined;
  /** Generates sound that matches the picture. */
  readonly generateAudio?: boolean | undefined;
  /** What the picture should not show. */
  readonly negativePrompt?: string | undefined;
  /**
   * Whether people, and children, may appear.
   *
   * @default "allow_all"
   */
  readonly personGeneration?: "allow_all" | "allow_adult" | "disallow" | undefined;
  /** The same seed and request give a similar clip. */
  readonly seed?: number | undefined;
} &
  (
    | { readonly reference_image?: undefined }
    | { readonly aspectRatio: "16:9"; readonly durationSeconds: 8 }
  );

/**
 * Veo 3.1 preview (`veo-3.1-generate-preview`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview
 */
export const veo31GeneratePreview: Model<Veo31GeneratePreviewPayload, "video"> = {
  id: "veo-3.1-generate-preview",
  title: "Veo 3.1 preview",
  summary: "Preview of Veo 3.1: video from a prompt, frames or a reference picture.",
  vendor: "Google",
  provider: "gmi-cloud",
  spec: "specs/models/google/veo-3.1-generate-preview.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
  modalities: ["text-to-video", "image-to-video", "reference-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 2000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    reference_image: {
      type: "string",
      description: "A reference picture of what to show: JPEG, PNG or WebP.",
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "reference_pictures",
    },
    image: {
      type: "string",
      description: "The first frame of the clip: JPEG, PNG or WebP.",
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "last_frame",
    },
    durationSeconds: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      enum: [4, 6, 8],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    aspectRatio: {
      type: "string",
      description: "Aspect ratio of the output.",
      enum: ["16:9", "9:16"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    generateAudio: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
    },
    negativePrompt: {
      type: "string",
      description: "What the picture should not show.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
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
        confidence: "inferred",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
  },
  rules: [
    {
      when: { reference_image: "present" },
      must: { aspectRatio: ["16:9"], durationSeconds: [8] },
      severity: "error",
      message: "a reference picture needs aspect ratio 16:9 and a duration of 8 seconds",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-001",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    {
      when: { reference_image: "present" },
      must: { image: "absent" },
      severity: "warning",
      message: "the reference picture is ignored because a first or last frame is set",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      when: { reference_image: "present" },
      must: { lastFrame: "absent" },
      severity: "warning",
      message: "the reference picture is ignored because a first or last frame is set",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  ],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-generate-preview",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
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
    "Only part of the page was read: the values of personGeneration are from the page of veo-3.1-fast-generate-001.",
    "The page gives reference_image the type string but mentions up to three pictures. It does not say how to write several, so this spec accepts one.",
    "The page does not say whether a picture is a URL or a data URI. This spec accepts both; most pages mention a URL.",
  ],
};
