// Generated from specs/models/kling/kling-v3-omni.yaml by `pnpm generate`. Do not edit.
import type { JsonValue, Model } from "../model/model.ts";

/**
 * Payload of Kling 3.0 Omni. One model for text, pictures, reference videos, elements and
 * multi-shot sequences.
 *
 * Rules: a prompt is required unless multi_shot is true; multi_shot needs shot_type and
 * multi_prompt; an aspect ratio is required unless a first frame or a video sets it; sound must be
 * off with a reference video; the durations in multi_prompt must add up to duration.
 *
 * Price unknown: the price depends on mode, sound and reference video, and no source publishes the
 * table (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni
 */
export type KlingV3OmniPayload = {
  /**
   * What happens in the clip. Refer to inputs as <<<image_1>>>, <<<video_1>>> and <<<element_1>>>.
   * Not used when multi_shot is true.
   *
   * @maxLength 2500
   */
  readonly prompt?: string | undefined;
  /**
   * Quality: std is 720p, pro is 1080p.
   *
   * @default "pro"
   */
  readonly mode?: "std" | "pro" | undefined;
  /**
   * Length of the clip in seconds, as a string. Ignored when a video is edited.
   *
   * @default "5"
   */
  readonly duration?: "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15" | undefined;
  /** Aspect ratio of the output. Required unless a first frame or a video to edit sets it. */
  readonly aspect_ratio?: "16:9" | "9:16" | "1:1" | undefined;
  /**
   * Generates sound that matches the picture.
   *
   * @default "off"
   */
  readonly sound?: "on" | "off" | undefined;
  /**
   * Frames and reference pictures. The page does not describe the entries; the vendor's API takes
   * image_url and type (first_frame or end_frame).
   */
  readonly image_list?: readonly { readonly [key: string]: JsonValue }[] | undefined;
  /**
   * One video: base is edited, feature is a reference for style or motion.
   *
   * @maxItems 1
   */
  readonly video_list?: readonly {
    /** @format uri */
    readonly video_url: string;
    readonly refer_type?: "base" | "feature" | undefined;
    readonly keep_original_sound?: "yes" | "no" | undefined;
  }[] | undefined;
  /** Elements, by the element_id that kling-create-element returns. */
  readonly element_list?: readonly {
    /** element_id of kling-create-element. */
    readonly element_id: string;
  }[] | undefined;
  /** Generates several shots from multi_prompt instead of one from prompt. */
  readonly multi_shot?: boolean | undefined;
  /** How shots are divided when multi_shot is true. */
  readonly shot_type?: "customize" | undefined;
  /**
   * The shots, each with index, prompt (up to 512 characters) and duration. The durations must add
   * up to duration.
   *
   * @minItems 1
   * @maxItems 6
   */
  readonly multi_prompt?: readonly { readonly [key: string]: JsonValue }[] | undefined;
} &
  (
    | { readonly multi_shot: true }
    | { readonly prompt: string }
  ) &
  (
    | { readonly multi_shot?: false | undefined }
    | { readonly multi_prompt: object; readonly shot_type: "customize" }
  ) &
  (
    | { readonly image_list: object }
    | { readonly video_list: object }
    | { readonly aspect_ratio: "16:9" | "9:16" | "1:1" }
  ) &
  (
    | { readonly video_list?: undefined }
    | { readonly sound?: "off" | undefined }
  );

/**
 * Kling 3.0 Omni (`kling-v3-omni`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni
 */
export const klingV3Omni: Model<KlingV3OmniPayload, "video"> = {
  id: "kling-v3-omni",
  title: "Kling 3.0 Omni",
  summary: "One model for text, pictures, reference videos, elements and multi-shot sequences.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-v3-omni.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
  modalities: [
    "text-to-video",
    "image-to-video",
    "video-to-video",
    "reference-to-video",
  ],
  calling: "async",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip. Refer to inputs as <<<image_1>>>, <<<video_1>>> and <<<element_1>>>. Not used when multi_shot is true.",
      maxLength: 2500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    mode: {
      type: "string",
      description: "Quality: std is 720p, pro is 1080p.",
      default: "pro",
      enum: ["std", "pro"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
      roleValues: { "720p": "std", "1080p": "pro" },
    },
    duration: {
      type: "string",
      description: "Length of the clip in seconds, as a string. Ignored when a video is edited.",
      default: "5",
      unit: "second",
      enum: [
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "10",
        "11",
        "12",
        "13",
        "14",
        "15",
      ],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    aspect_ratio: {
      type: "string",
      description: "Aspect ratio of the output. Required unless a first frame or a video to edit sets it.",
      enum: ["16:9", "9:16", "1:1"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    sound: {
      type: "string",
      description: "Generates sound that matches the picture.",
      default: "off",
      enum: ["on", "off"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
      roleValues: { true: "on", false: "off" },
    },
    image_list: {
      type: "array",
      description: "Frames and reference pictures. The page does not describe the entries; the vendor's API takes image_url and type (first_frame or end_frame).",
      items: {
        type: "object",
        description: "",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    video_list: {
      type: "array",
      description: "One video: base is edited, feature is a reference for style or motion.",
      maxItems: 1,
      items: {
        type: "object",
        description: "",
        properties: {
          video_url: {
            type: "string",
            description: "",
            required: true,
            format: "uri",
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          refer_type: {
            type: "string",
            description: "",
            enum: ["base", "feature"],
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          keep_original_sound: {
            type: "string",
            description: "",
            enum: ["yes", "no"],
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
        },
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    element_list: {
      type: "array",
      description: "Elements, by the element_id that kling-create-element returns.",
      items: {
        type: "object",
        description: "",
        properties: {
          element_id: {
            type: "string",
            description: "",
            required: true,
            idFrom: [{ model: "kling-create-element", id: "element_id" }],
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
        },
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    multi_shot: {
      type: "boolean",
      description: "Generates several shots from multi_prompt instead of one from prompt.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    shot_type: {
      type: "string",
      description: "How shots are divided when multi_shot is true.",
      enum: ["customize"],
      from: {
        source: "the vendor's own Omni API, as reproduced at docs.anyfast.ai",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    multi_prompt: {
      type: "array",
      description: "The shots, each with index, prompt (up to 512 characters) and duration. The durations must add up to duration.",
      minItems: 1,
      maxItems: 6,
      items: {
        type: "object",
        description: "",
        from: {
          source: "the vendor's own Omni API, as reproduced at docs.anyfast.ai",
          asOf: "2026-09",
          confidence: "inferred",
        },
      },
      from: {
        source: "the vendor's own Omni API, as reproduced at docs.anyfast.ai",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
  },
  rules: [
    {
      when: { multi_shot: "absent" },
      must: { prompt: "present" },
      severity: "error",
      message: "a prompt is required unless multi_shot is true",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      when: { multi_shot: [false] },
      must: { prompt: "present" },
      severity: "error",
      message: "a prompt is required unless multi_shot is true",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      when: { multi_shot: [true] },
      must: { multi_prompt: "present", shot_type: "present" },
      severity: "error",
      message: "multi_shot needs shot_type and multi_prompt",
      from: {
        source: "the vendor's own Omni API, as reproduced at docs.anyfast.ai",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    {
      when: { image_list: "absent", video_list: "absent" },
      must: { aspect_ratio: "present" },
      severity: "error",
      message: "an aspect ratio is required unless a first frame or a video sets it",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      when: { video_list: "present" },
      must: { sound: ["off"] },
      severity: "error",
      message: "sound must be off with a reference video",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      when: { multi_shot: [true] },
      must: {},
      total: { numbers: ["multi_prompt.duration"], equals: "duration" },
      severity: "error",
      message: "the durations in multi_prompt must add up to duration",
      from: {
        source: "the vendor's own Omni API, as reproduced at docs.anyfast.ai",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
  ],
  price: {
    known: false,
    reason: "the price depends on mode, sound and reference video, and no source publishes the table",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-omni",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { mode: ["std"], aspect_ratio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { mode: ["std"], aspect_ratio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
      {
        when: { mode: ["pro"], aspect_ratio: ["16:9"] },
        widthPx: 1920,
        heightPx: 1080,
      },
      {
        when: { mode: ["pro"], aspect_ratio: ["9:16"] },
        widthPx: 1080,
        heightPx: 1920,
      },
    ],
    frameRate: 24,
    audio: [
      { when: { sound: ["on"] }, present: true },
      { when: { sound: ["off"] }, present: false },
    ],
    duration: { parameter: "duration" },
    from: {
      source: "the page gives std as 720p and pro as 1080p; exact pixels and frame rate not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "First and last frames are entries of image_list, which the page does not describe. Set them under params, not with first_frame.",
    "Public code (donghaozhang/qcut) records 0.084 to 0.14 USD per second, depending on mode, sound and reference video.",
    "The vendor's own API accepts at most 10 seconds with a reference video.",
    "Public code also sends element_id as a number.",
  ],
};
