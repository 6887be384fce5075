// Generated from specs/models/heygen/heygen-avatar-4.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of HeyGen Avatar IV. An avatar or a photo that speaks your text.
 *
 * Rules: a voice of type text needs input_text and voice_id.
 *
 * Price unknown: two sources give different prices (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4
 */
export type HeygenAvatar4Payload = {
  /**
   * The parts of the video, each with a character and a voice.
   *
   * @minItems 1
   */
  readonly video_inputs: readonly {
    /** The speaker. */
    readonly character: {
      /** One of the vendor's avatars, or a talking photo. */
      readonly type: "avatar" | "talking_photo";
      /** Id of the avatar, from the vendor's own list. */
      readonly avatar_id: string;
      /**
       * How the avatar is framed.
       *
       * @default "normal"
       */
      readonly avatar_style?: "normal" | "circle" | "closeUp" | undefined;
      /**
       * Scale of the avatar.
       *
       * @default 1
       * @minimum 0
       * @maximum 5
       */
      readonly scale?: number | undefined;
      /**
       * Position of the avatar in the picture.
       *
       * @default {"x":0,"y":0}
       */
      readonly offset?: {
        readonly x: number;
        readonly y: number;
      } | undefined;
    };
    /** The sound. */
    readonly voice: {
      /** Source of the sound. */
      readonly type: "text" | "audio" | "silence";
      /**
       * The text to speak; required with type text.
       *
       * @maxLength 5000
       */
      readonly input_text?: string | undefined;
      /** Id of the voice, from the vendor's own list; required with type text. */
      readonly voice_id?: string | undefined;
      /**
       * Speed of the speech.
       *
       * @default 1
       * @minimum 0.5
       * @maximum 1.5
       */
      readonly speed?: number | undefined;
      /**
       * Pitch of the voice.
       *
       * @default 0
       * @minimum -50
       * @maximum 50
       */
      readonly pitch?: number | undefined;
      /** Emotion of the speech. */
      readonly emotion?: string | undefined;
    };
  }[];
  /**
   * Size of the picture.
   *
   * @default {"width":1280,"height":720}
   */
  readonly dimension?: {
    /**
     * In pixels.
     *
     * @minimum 1
     */
    readonly width: number;
    /**
     * In pixels.
     *
     * @minimum 1
     */
    readonly height: number;
  } | undefined;
  /**
   * Adds captions to the picture.
   *
   * @default false
   */
  readonly caption?: boolean | undefined;
  /**
   * Title of the video.
   *
   * @default ""
   */
  readonly title?: string | undefined;
};

/**
 * HeyGen Avatar IV (`heygen-avatar-4`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4
 */
export const heygenAvatar4: Model<HeygenAvatar4Payload, "video"> = {
  id: "heygen-avatar-4",
  title: "HeyGen Avatar IV",
  summary: "An avatar or a photo that speaks your text.",
  vendor: "HeyGen",
  provider: "gmi-cloud",
  spec: "specs/models/heygen/heygen-avatar-4.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
  modalities: ["text-to-video", "audio-to-video"],
  calling: "unknown",
  parameters: {
    video_inputs: {
      type: "array",
      description: "The parts of the video, each with a character and a voice.",
      required: true,
      minItems: 1,
      items: {
        type: "object",
        description: "",
        properties: {
          character: {
            type: "object",
            description: "The speaker.",
            required: true,
            properties: {
              type: {
                type: "string",
                description: "One of the vendor's avatars, or a talking photo.",
                required: true,
                enum: ["avatar", "talking_photo"],
                from: {
                  source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
              avatar_id: {
                type: "string",
                description: "Id of the avatar, from the vendor's own list.",
                required: true,
                from: {
                  source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
              avatar_style: {
                type: "string",
                description: "How the avatar is framed.",
                default: "normal",
                enum: ["normal", "circle", "closeUp"],
                from: {
                  source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
              scale: {
                type: "number",
                description: "Scale of the avatar.",
                default: 1,
                minimum: 0,
                maximum: 5,
                from: {
                  source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
              offset: {
                type: "object",
                description: "Position of the avatar in the picture.",
                default: { x: 0, y: 0 },
                properties: {
                  x: {
                    type: "number",
                    description: "",
                    required: true,
                    from: {
                      source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                      asOf: "2026-09",
                      confidence: "documented",
                    },
                  },
                  y: {
                    type: "number",
                    description: "",
                    required: true,
                    from: {
                      source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                      asOf: "2026-09",
                      confidence: "documented",
                    },
                  },
                },
                from: {
                  source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
            },
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          voice: {
            type: "object",
            description: "The sound.",
            required: true,
            properties: {
              type: {
                type: "string",
                description: "Source of the sound.",
                required: true,
                enum: ["text", "audio", "silence"],
                from: {
                  source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
              input_text: {
                type: "string",
                description: "The text to speak; required with type text.",
                maxLength: 5000,
                from: {
                  source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
              voice_id: {
                type: "string",
                description: "Id of the voice, from the vendor's own list; required with type text.",
                from: {
                  source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
              speed: {
                type: "number",
                description: "Speed of the speech.",
                default: 1,
                minimum: 0.5,
                maximum: 1.5,
                from: {
                  source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
              pitch: {
                type: "integer",
                description: "Pitch of the voice.",
                default: 0,
                minimum: -50,
                maximum: 50,
                from: {
                  source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
              emotion: {
                type: "string",
                description: "Emotion of the speech.",
                from: {
                  source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
            },
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
        },
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    dimension: {
      type: "object",
      description: "Size of the picture.",
      default: { width: 1280, height: 720 },
      properties: {
        width: {
          type: "integer",
          description: "",
          required: true,
          minimum: 1,
          unit: "pixel",
          from: {
            source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
            asOf: "2026-09",
            confidence: "documented",
          },
        },
        height: {
          type: "integer",
          description: "",
          required: true,
          minimum: 1,
          unit: "pixel",
          from: {
            source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
            asOf: "2026-09",
            confidence: "documented",
          },
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    caption: {
      type: "boolean",
      description: "Adds captions to the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    title: {
      type: "string",
      description: "Title of the video.",
      default: "",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [
    {
      each: "video_inputs",
      when: { "voice.type": ["text"] },
      must: { "voice.input_text": "present", "voice.voice_id": "present" },
      severity: "error",
      message: "a voice of type text needs input_text and voice_id",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  ],
  price: {
    known: false,
    reason: "two sources give different prices",
    reported: [
      {
        per: "request",
        rates: [{ when: {}, usd: "0.0667" }],
        from: {
          source: "the provider's blog, as read by public code; another reading is 0.05 per second",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/heygen-avatar-4",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [{ when: {}, present: true }],
    duration: { unknown: "as long as it takes to say the texts" },
    from: {
      source: "the page; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "Ids of avatars and voices come from the vendor's own lists, which the queue does not provide.",
    "The complete list of values for emotion could not be read.",
    "heygen-avatar-v4 is a second id for this model.",
  ],
};
