// Generated from specs/models/google/veo-3.1-lite-generate-001.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Veo 3.1 Lite. Inexpensive video from a prompt or frames, with sound when asked for.
 *
 * Price unknown: it depends on resolution and sound, and no source gives the table (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-lite-generate-001
 */
export type Veo31LiteGenerate001Payload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 2000
   */
  readonly prompt: string;
  /**
   * The picture that the clip begins with: JPEG, PNG or WebP.
   *
   * @format media
   */
  readonly image?: string | undefined;
  /**
   * The picture that the clip ends with: JPEG, PNG or WebP.
   *
   * @format media
   */
  readonly lastFrame?: string | undefined;
  /** Length of the clip in whole seconds. */
  readonly durationSeconds?: 4 | 6 | 8 | undefined;
  /** Framing of the output. */
  readonly aspectRatio?: "16:9" | "9:16" | undefined;
  /** Makes sound that fits the picture. */
  readonly generateAudio?: boolean | undefined;
  /**
   * Whether people may be shown. The page does not list the values; allow_adult and allow_all stand
   * in examples.
   */
  readonly personGeneration?: string | undefined;
  /** The same number and the same request give a similar clip. */
  readonly seed?: number | undefined;
};

/**
 * Veo 3.1 Lite (`veo-3.1-lite-generate-001`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-lite-generate-001
 */
export const veo31LiteGenerate001: Model<Veo31LiteGenerate001Payload, "video"> = {
  id: "veo-3.1-lite-generate-001",
  title: "Veo 3.1 Lite",
  summary: "Inexpensive video from a prompt or frames, with sound when asked for.",
  vendor: "Google",
  provider: "gmi-cloud",
  spec: "specs/models/google/veo-3.1-lite-generate-001.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-lite-generate-001",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-lite-generate-001",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "prompt",
    },
    image: {
      type: "string",
      description: "The picture that the clip begins with: JPEG, PNG or WebP.",
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-lite-generate-001",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "first_frame",
    },
    lastFrame: {
      type: "string",
      description: "The picture that the clip ends with: JPEG, PNG or WebP.",
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-lite-generate-001",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "last_frame",
    },
    durationSeconds: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      enum: [4, 6, 8],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-lite-generate-001",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "duration",
    },
    aspectRatio: {
      type: "string",
      description: "Framing of the output.",
      enum: ["16:9", "9:16"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-lite-generate-001",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "aspect_ratio",
    },
    generateAudio: {
      type: "boolean",
      description: "Makes sound that fits the picture.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-lite-generate-001",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "audio",
    },
    personGeneration: {
      type: "string",
      description: "Whether people may be shown. The page does not list the values; allow_adult and allow_all stand in examples.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-lite-generate-001",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    seed: {
      type: "integer",
      description: "The same number and the same request give a similar clip.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-lite-generate-001",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "seed",
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "it depends on resolution and sound, and no source gives the table",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/veo-3-1-lite-generate-001",
      asOf: "2026-09",
      confidence: "observed",
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
      source: "what comes out was not measured here; pixels follow from the names of the size classes",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The page itself was not read: parameters are those that public code sends.",
    "Public code records 0.03 to 0.08 USD a second, by resolution and sound.",
    "The page does not say whether a picture is given by its address or as a data URI; both are let through, and an address is what most pages name.",
  ],
};
