// Generated from specs/models/skyreels/skyreels-v4-omni.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of SkyReels v4, omni. Video from references: keyframes, subjects, or a video to follow or
 * edit.
 *
 * Rules: a reference is required: set ref_images or ref_videos.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni
 */
export type SkyreelsV4OmniPayload = {
  /**
   * What happens in the clip. It must contain every tag, such as \@subject1.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * A hint for the web page; not passed on to the model.
   *
   * @default "image_reference"
   */
  readonly feature_mode?: "image_reference" | "video_reference" | "editing" | undefined;
  /**
   * Length of the clip in whole seconds. No effect with a reference video.
   *
   * @default 5
   * @minimum 3
   * @maximum 15
   */
  readonly duration?: 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | undefined;
  /**
   * Aspect ratio of the output. No effect with a reference video.
   *
   * @default "16:9"
   */
  readonly aspect_ratio?: "16:9" | "4:3" | "1:1" | "9:16" | "3:4" | undefined;
  /**
   * Reference pictures.
   *
   * @minItems 1
   */
  readonly ref_images?: readonly {
    /** Its name in the prompt, such as \@subject1. */
    readonly tag: string;
    /** subject or keyframe; more values are possible. */
    readonly type: string;
    /**
     * Time at which the keyframe appears. In seconds.
     *
     * @minimum 0
     */
    readonly time_stamp?: number | undefined;
    /**
     * The pictures.
     *
     * @minItems 1
     */
    readonly image_urls: readonly string[];
  }[] | undefined;
  /**
   * The reference video.
   *
   * @minItems 1
   * @maxItems 1
   */
  readonly ref_videos?: readonly {
    /** Its name in the prompt. */
    readonly tag: string;
    /** What to take from the video. */
    readonly type?: string | undefined;
    /**
     * The video, up to about 10 seconds.
     *
     * @format uri
     */
    readonly video_url: string;
  }[] | undefined;
  /**
   * Generates sound that matches the picture. In some cases, no effect with a reference video.
   *
   * @default false
   */
  readonly sound?: boolean | undefined;
  /**
   * Lets the vendor expand the prompt.
   *
   * @default true
   */
  readonly prompt_optimizer?: boolean | undefined;
  /**
   * Quality. According to the pages of the related models, only std works, not fast or pro.
   *
   * @default "std"
   */
  readonly mode?: "std" | undefined;
} &
  (
    | { readonly ref_images: object }
    | { readonly ref_videos: object }
  );

/**
 * SkyReels v4, omni (`skyreels-v4-omni`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni
 */
export const skyreelsV4Omni: Model<SkyreelsV4OmniPayload, "video"> = {
  id: "skyreels-v4-omni",
  title: "SkyReels v4, omni",
  summary: "Video from references: keyframes, subjects, or a video to follow or edit.",
  vendor: "SkyReels",
  provider: "gmi-cloud",
  spec: "specs/models/skyreels/skyreels-v4-omni.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
  modalities: ["reference-to-video", "image-to-video", "video-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip. It must contain every tag, such as @subject1.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    feature_mode: {
      type: "string",
      description: "A hint for the web page; not passed on to the model.",
      default: "image_reference",
      enum: ["image_reference", "video_reference", "editing"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds. No effect with a reference video.",
      default: 5,
      minimum: 3,
      maximum: 15,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    aspect_ratio: {
      type: "string",
      description: "Aspect ratio of the output. No effect with a reference video.",
      default: "16:9",
      enum: ["16:9", "4:3", "1:1", "9:16", "3:4"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    ref_images: {
      type: "array",
      description: "Reference pictures.",
      minItems: 1,
      items: {
        type: "object",
        description: "",
        properties: {
          tag: {
            type: "string",
            description: "Its name in the prompt, such as @subject1.",
            required: true,
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          type: {
            type: "string",
            description: "subject or keyframe; more values are possible.",
            required: true,
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          time_stamp: {
            type: "number",
            description: "Time at which the keyframe appears.",
            minimum: 0,
            unit: "second",
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          image_urls: {
            type: "array",
            description: "The pictures.",
            required: true,
            minItems: 1,
            items: {
              type: "string",
              description: "",
              format: "uri",
              from: {
                source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
                asOf: "2026-09",
                confidence: "documented",
              },
            },
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
        },
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    ref_videos: {
      type: "array",
      description: "The reference video.",
      minItems: 1,
      maxItems: 1,
      items: {
        type: "object",
        description: "",
        properties: {
          tag: {
            type: "string",
            description: "Its name in the prompt.",
            required: true,
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          type: {
            type: "string",
            description: "What to take from the video.",
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          video_url: {
            type: "string",
            description: "The video, up to about 10 seconds.",
            required: true,
            format: "uri",
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
        },
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    sound: {
      type: "boolean",
      description: "Generates sound that matches the picture. In some cases, no effect with a reference video.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
    },
    prompt_optimizer: {
      type: "boolean",
      description: "Lets the vendor expand the prompt.",
      default: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    mode: {
      type: "string",
      description: "Quality. According to the pages of the related models, only std works, not fast or pro.",
      default: "std",
      enum: ["std"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [
    {
      when: { ref_images: "absent" },
      must: { ref_videos: "present" },
      severity: "error",
      message: "a reference is required: set ref_images or ref_videos",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      when: { ref_videos: "present" },
      must: { duration: [5] },
      severity: "warning",
      message: "duration has no effect with a reference video",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      when: { ref_videos: "present" },
      must: { aspect_ratio: ["16:9"] },
      severity: "warning",
      message: "aspect_ratio has no effect with a reference video",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/skyreels-v4-omni",
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
      source: "not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "Without a reference, the vendor's API answers with HTTP 422.",
    "At most four pictures can be subjects.",
    "The prompt is limited to about 1280 tokens, which storyreel cannot count.",
    "Every tag must appear in the prompt; storyreel cannot check this.",
    "Only part of the page was read: mode and the keys of ref_videos follow its examples.",
  ],
};
