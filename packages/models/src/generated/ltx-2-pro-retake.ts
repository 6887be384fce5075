// Generated from specs/models/lightricks/ltx-2-pro-retake.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of LTX-2 Pro, retake. Regenerates part of a video: picture, sound or both.
 *
 * Rules: start_time and duration must not exceed 21 seconds in total, the longest video accepted.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-retake
 */
export type Ltx2ProRetakePayload = {
  /**
   * The video to change: up to 4K and 21 seconds.
   *
   * @format uri
   */
  readonly video_uri: string;
  /**
   * Start of the part to replace. In seconds.
   *
   * @default 0
   * @minimum 0
   */
  readonly start_time: number;
  /**
   * Length of the part to replace. In seconds.
   *
   * @default 5
   * @minimum 2
   */
  readonly duration: number;
  /** What happens in the new part. */
  readonly prompt?: string | undefined;
  /**
   * What to replace.
   *
   * @default "replace_audio_and_video"
   */
  readonly mode?: "replace_audio_and_video" | "replace_audio" | "replace_video" | undefined;
};

/**
 * LTX-2 Pro, retake (`ltx-2-pro-retake`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-retake
 */
export const ltx2ProRetake: Model<Ltx2ProRetakePayload, "video"> = {
  id: "ltx-2-pro-retake",
  title: "LTX-2 Pro, retake",
  summary: "Regenerates part of a video: picture, sound or both.",
  vendor: "Lightricks",
  provider: "gmi-cloud",
  spec: "specs/models/lightricks/ltx-2-pro-retake.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-retake",
  modalities: ["video-to-video"],
  calling: "sync",
  parameters: {
    video_uri: {
      type: "string",
      description: "The video to change: up to 4K and 21 seconds.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-retake",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    start_time: {
      type: "number",
      description: "Start of the part to replace.",
      required: true,
      default: 0,
      minimum: 0,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-retake",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    duration: {
      type: "number",
      description: "Length of the part to replace.",
      required: true,
      default: 5,
      minimum: 2,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-retake",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    prompt: {
      type: "string",
      description: "What happens in the new part.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-retake",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    mode: {
      type: "string",
      description: "What to replace.",
      default: "replace_audio_and_video",
      enum: ["replace_audio_and_video", "replace_audio", "replace_video"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-retake",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [
    {
      when: {},
      must: {},
      total: { numbers: ["start_time", "duration"], maximum: 21 },
      severity: "error",
      message: "start_time and duration must not exceed 21 seconds in total, the longest video accepted",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-retake",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
  ],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-retake",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [],
    duration: { input: "video_uri" },
    from: {
      source: "the page says that the result is the edited video; that its length stays the same is inferred",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  typicalSeconds: 60,
  notes: [
    "duration is the length of the part to replace, not of the result.",
    "The submit itself may take two minutes and return the result.",
  ],
};
