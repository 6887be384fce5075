// Generated from specs/models/lightricks/ltx-2-fast-image-to-video.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of LTX-2 Fast, image to video. Video up to 4K from a first frame; the response to the
 * submit contains the result.
 *
 * Rules: a duration of 12 seconds or more needs 1920x1080 (1080p) and 25 fps.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-fast-image-to-video
 */
export type Ltx2FastImageToVideoPayload = {
  /**
   * The first frame of the clip: a URL of a JPEG, PNG or WebP file.
   *
   * @format uri
   */
  readonly image_uri: string;
  /**
   * What happens in the clip.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 6
   */
  readonly duration: 6 | 8 | 10 | 12 | 14 | 16 | 18 | 20;
  /**
   * Size class of the output.
   *
   * @default "1920x1080"
   */
  readonly resolution: "1920x1080" | "2560x1440" | "3840x2160";
  /** Frames per second. The page shows 25 and does not list the others. */
  readonly fps?: number | undefined;
  /** Generates sound that matches the picture. */
  readonly generate_audio?: boolean | undefined;
} &
  (
    | { readonly duration: 6 | 8 | 10 }
    | { readonly resolution: "1920x1080"; readonly fps: 25 }
  );

/**
 * LTX-2 Fast, image to video (`ltx-2-fast-image-to-video`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-fast-image-to-video
 */
export const ltx2FastImageToVideo: Model<Ltx2FastImageToVideoPayload, "video"> = {
  id: "ltx-2-fast-image-to-video",
  title: "LTX-2 Fast, image to video",
  summary: "Video up to 4K from a first frame; the response to the submit contains the result.",
  vendor: "Lightricks",
  provider: "gmi-cloud",
  spec: "specs/models/lightricks/ltx-2-fast-image-to-video.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-fast-image-to-video",
  modalities: ["image-to-video"],
  calling: "sync",
  parameters: {
    image_uri: {
      type: "string",
      description: "The first frame of the clip: a URL of a JPEG, PNG or WebP file.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-fast-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-fast-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      required: true,
      default: 6,
      enum: [6, 8, 10, 12, 14, 16, 18, 20],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-fast-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      required: true,
      default: "1920x1080",
      enum: ["1920x1080", "2560x1440", "3840x2160"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-fast-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
      roleValues: {
        "1080p": "1920x1080",
        "1440p": "2560x1440",
        "2160p": "3840x2160",
        "4k": "3840x2160",
      },
    },
    fps: {
      type: "integer",
      description: "Frames per second. The page shows 25 and does not list the others.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-fast-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    generate_audio: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-fast-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
    },
  },
  rules: [
    {
      when: { duration: { minimum: 12 } },
      must: { resolution: ["1920x1080"], fps: [25] },
      severity: "error",
      message: "a duration of 12 seconds or more needs 1920x1080 (1080p) and 25 fps",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-fast-image-to-video",
        asOf: "2026-09",
        confidence: "documented",
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
          { when: { resolution: ["1920x1080"] }, usd: "0.04" },
          {
            when: { resolution: ["2560x1440", "3840x2160"] },
            usd: null,
          },
        ],
        from: {
          source: "public code that calls the model",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-fast-image-to-video",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { resolution: ["1920x1080"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { resolution: ["2560x1440"] },
        widthPx: 2560,
        heightPx: 1440,
      },
      {
        when: { resolution: ["3840x2160"] },
        widthPx: 3840,
        heightPx: 2160,
      },
    ],
    audio: [
      { when: { generate_audio: [true] }, present: true },
      { when: { generate_audio: [false] }, present: false },
    ],
    duration: { parameter: "duration" },
    from: {
      source: "the size is set by the size parameter",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  typicalSeconds: 60,
  notes: [
    "The submit itself may take two minutes and return the result.",
    "The page mentions camera motion, but its key could not be read, so this spec omits it.",
  ],
};
