// Generated from specs/models/kling/kling-2.6-motion-control.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling 2.6, motion control. Makes the person in a picture move like the person in a
 * video.
 *
 * Price unknown: the price depends on the length of the video, and the page gives no figures
 * (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-2-6-motion-control
 */
export type Kling26MotionControlPayload = {
  /**
   * The person to move, clearly visible: JPG, PNG or WebP, up to 10 MB.
   *
   * @format uri
   */
  readonly image_url: string;
  /**
   * The movement to copy: MP4, MOV or MKV, 3 to 30 seconds, up to 100 MB.
   *
   * @format uri
   */
  readonly video_url: string;
  /**
   * Whether the person faces the way they do in the video or in the image. With image, the video
   * may be about 10 seconds long instead of 30.
   *
   * @default "video"
   */
  readonly character_orientation: "video" | "image";
  /**
   * Quality; sets the price.
   *
   * @default "std"
   */
  readonly mode: "std" | "pro";
  /**
   * Keeps the sound of the video.
   *
   * @default "yes"
   */
  readonly keep_original_sound?: "yes" | "no" | undefined;
  /**
   * Background, light and style. It does not change the movement.
   *
   * @maxLength 2500
   */
  readonly prompt?: string | undefined;
};

/**
 * Kling 2.6, motion control (`kling-2.6-motion-control`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-2-6-motion-control
 */
export const kling26MotionControl: Model<Kling26MotionControlPayload, "video"> = {
  id: "kling-2.6-motion-control",
  title: "Kling 2.6, motion control",
  summary: "Makes the person in a picture move like the person in a video.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-2.6-motion-control.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-2-6-motion-control",
  modalities: ["video-to-video", "image-to-video"],
  calling: "unknown",
  parameters: {
    image_url: {
      type: "string",
      description: "The person to move, clearly visible: JPG, PNG or WebP, up to 10 MB.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-2-6-motion-control",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    video_url: {
      type: "string",
      description: "The movement to copy: MP4, MOV or MKV, 3 to 30 seconds, up to 100 MB.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-2-6-motion-control",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    character_orientation: {
      type: "string",
      description: "Whether the person faces the way they do in the video or in the image. With image, the video may be about 10 seconds long instead of 30.",
      required: true,
      default: "video",
      enum: ["video", "image"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-2-6-motion-control",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    mode: {
      type: "string",
      description: "Quality; sets the price.",
      required: true,
      default: "std",
      enum: ["std", "pro"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-2-6-motion-control",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
      roleValues: { "720p": "std", "1080p": "pro" },
    },
    keep_original_sound: {
      type: "string",
      description: "Keeps the sound of the video.",
      default: "yes",
      enum: ["yes", "no"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-2-6-motion-control",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
      roleValues: { true: "yes", false: "no" },
    },
    prompt: {
      type: "string",
      description: "Background, light and style. It does not change the movement.",
      maxLength: 2500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-2-6-motion-control",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the price depends on the length of the video, and the page gives no figures",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-2-6-motion-control",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [{ when: { keep_original_sound: ["no"] }, present: false }],
    duration: { input: "video_url" },
    from: {
      source: "the page says that the result is as long as the video; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The result is as long as the video, so the price is unknown until the video has been measured.",
    "character_orientation and mode are required although they have defaults.",
    "That std is 720p and pro is 1080p is assumed from kling-v3-omni.",
  ],
};
