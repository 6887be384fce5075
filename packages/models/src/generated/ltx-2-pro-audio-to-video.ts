// Generated from specs/models/lightricks/ltx-2-pro-audio-to-video.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of LTX-2 Pro, audio to video. Video that matches a sound, from a prompt or a first frame.
 *
 * Rules: without a first frame, a prompt is required.
 *
 * Price unknown: the page states no price; it depends on the length of the sound (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-audio-to-video
 */
export type Ltx2ProAudioToVideoPayload = {
  /**
   * The sound: WAV, MP3, MP4 or OGG, 2 to 20 seconds.
   *
   * @format uri
   */
  readonly audio_uri: string;
  /** What the video shows; with a picture, how the picture moves. */
  readonly prompt?: string | undefined;
  /**
   * The first frame of the clip.
   *
   * @format uri
   */
  readonly image_uri?: string | undefined;
  /**
   * Size of the output.
   *
   * @default "1920x1080"
   */
  readonly resolution?: "1920x1080" | undefined;
  /** How closely the video follows the prompt. If omitted, 5, or 9 with a picture. */
  readonly guidance_scale?: number | undefined;
} &
  (
    | { readonly image_uri: string }
    | { readonly prompt: string }
  );

/**
 * LTX-2 Pro, audio to video (`ltx-2-pro-audio-to-video`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-audio-to-video
 */
export const ltx2ProAudioToVideo: Model<Ltx2ProAudioToVideoPayload, "video"> = {
  id: "ltx-2-pro-audio-to-video",
  title: "LTX-2 Pro, audio to video",
  summary: "Video that matches a sound, from a prompt or a first frame.",
  vendor: "Lightricks",
  provider: "gmi-cloud",
  spec: "specs/models/lightricks/ltx-2-pro-audio-to-video.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-audio-to-video",
  modalities: ["audio-to-video", "image-to-video"],
  calling: "sync",
  parameters: {
    audio_uri: {
      type: "string",
      description: "The sound: WAV, MP3, MP4 or OGG, 2 to 20 seconds.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-audio-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    prompt: {
      type: "string",
      description: "What the video shows; with a picture, how the picture moves.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-audio-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    image_uri: {
      type: "string",
      description: "The first frame of the clip.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-audio-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    resolution: {
      type: "string",
      description: "Size of the output.",
      default: "1920x1080",
      enum: ["1920x1080"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-audio-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    guidance_scale: {
      type: "number",
      description: "How closely the video follows the prompt. If omitted, 5, or 9 with a picture.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-audio-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [
    {
      when: { image_uri: "absent" },
      must: { prompt: "present" },
      severity: "error",
      message: "without a first frame, a prompt is required",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-audio-to-video",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  ],
  price: {
    known: false,
    reason: "the page states no price; it depends on the length of the sound",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/ltx-2-pro-audio-to-video",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [{ when: {}, present: true }],
    duration: { input: "audio_uri" },
    sizeParameter: "resolution",
    from: {
      source: "the page: as long as the sound, at 1920x1080",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  typicalSeconds: 60,
  notes: ["The submit itself may take two minutes and return the result."],
};
