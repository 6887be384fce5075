// Generated from specs/models/alibaba/wan2.7-videoedit.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Wan 2.7, video edit. Edits a video according to a prompt.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit
 */
export type Wan27VideoeditPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 1500
   */
  readonly prompt: string;
  /**
   * What the picture should not show.
   *
   * @default ""
   * @maxLength 500
   */
  readonly negative_prompt?: string | undefined;
  /**
   * The video to edit: a URL.
   *
   * @format uri
   */
  readonly video: string;
  /**
   * A reference picture of what to show.
   *
   * @default null
   * @format uri
   */
  readonly reference_image?: string | null | undefined;
  /**
   * Size class of the output.
   *
   * @default "1080P"
   */
  readonly resolution?: "720P" | "1080P" | undefined;
  /**
   * Length of the clip in whole seconds. No default is documented.
   *
   * @minimum 2
   * @maximum 10
   */
  readonly duration?: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | undefined;
  /**
   * Whether to keep the sound of the video.
   *
   * @default "auto"
   */
  readonly audio_setting?: "auto" | "origin" | undefined;
  /**
   * Lets the vendor expand the prompt.
   *
   * @default true
   */
  readonly prompt_extend?: boolean | undefined;
  /**
   * Adds a watermark to the picture.
   *
   * @default false
   */
  readonly watermark?: boolean | undefined;
  /**
   * The same seed and request give a similar clip.
   *
   * @minimum 0
   * @maximum 2147483647
   */
  readonly seed?: number | undefined;
};

/**
 * Wan 2.7, video edit (`wan2.7-videoedit`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit
 */
export const wan27Videoedit: Model<Wan27VideoeditPayload, "video"> = {
  id: "wan2.7-videoedit",
  title: "Wan 2.7, video edit",
  summary: "Edits a video according to a prompt.",
  vendor: "Alibaba",
  provider: "gmi-cloud",
  spec: "specs/models/alibaba/wan2.7-videoedit.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit",
  modalities: ["video-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 1500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    negative_prompt: {
      type: "string",
      description: "What the picture should not show.",
      default: "",
      maxLength: 500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    video: {
      type: "string",
      description: "The video to edit: a URL.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    reference_image: {
      type: "string",
      description: "A reference picture of what to show.",
      default: null,
      nullable: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "reference_pictures",
    },
    resolution: {
      type: "string",
      description: "Size class of the output.",
      default: "1080P",
      enum: ["720P", "1080P"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
      roleValues: { "720p": "720P", "1080p": "1080P" },
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds. No default is documented.",
      minimum: 2,
      maximum: 10,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    audio_setting: {
      type: "string",
      description: "Whether to keep the sound of the video.",
      default: "auto",
      enum: ["auto", "origin"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    prompt_extend: {
      type: "boolean",
      description: "Lets the vendor expand the prompt.",
      default: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    watermark: {
      type: "boolean",
      description: "Adds a watermark to the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      minimum: 0,
      maximum: 2147483647,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit",
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
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/wan2-7-videoedit",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [],
    duration: { parameter: "duration" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "reference_image is a single picture here, but a list in wan2.7-r2v.",
  ],
};
