// Generated from specs/models/kling/kling-lip-sync.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling, lip sync. Moves the lips of faces in a video to a sound.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync
 */
export type KlingLipSyncPayload = {
  /** The video in which faces were found. session_id of kling-identify-face. */
  readonly session_id: string;
  /**
   * The faces, each with its sound.
   *
   * @minItems 1
   */
  readonly face_choose: readonly {
    /** Whose lips move. face_id of kling-identify-face. */
    readonly face_id: string;
    /**
     * The sound.
     *
     * @format uri
     */
    readonly sound_file?: string | undefined;
    /**
     * Where the sound begins in the video, in milliseconds.
     *
     * @minimum 0
     */
    readonly sound_insert_time?: number | undefined;
    /**
     * Where the part of the sound begins that is used, in milliseconds.
     *
     * @minimum 0
     */
    readonly sound_start_time?: number | undefined;
    /**
     * Where it ends, in milliseconds.
     *
     * @minimum 0
     */
    readonly sound_end_time?: number | undefined;
    /** How loud the sound is. */
    readonly sound_volume?: number | undefined;
    /** How loud the video stays. */
    readonly original_audio_volume?: number | undefined;
  }[];
};

/**
 * Kling, lip sync (`kling-lip-sync`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync
 */
export const klingLipSync: Model<KlingLipSyncPayload, "video"> = {
  id: "kling-lip-sync",
  title: "Kling, lip sync",
  summary: "Moves the lips of faces in a video to a sound.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-lip-sync.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
  modalities: ["video-to-video", "audio-to-video"],
  calling: "unknown",
  parameters: {
    session_id: {
      type: "string",
      description: "The video in which faces were found.",
      required: true,
      idFrom: [{ model: "kling-identify-face", id: "session_id" }],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    face_choose: {
      type: "array",
      description: "The faces, each with its sound.",
      required: true,
      minItems: 1,
      items: {
        type: "object",
        description: "",
        properties: {
          face_id: {
            type: "string",
            description: "Whose lips move.",
            required: true,
            idFrom: [{ model: "kling-identify-face", id: "face_id" }],
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          sound_file: {
            type: "string",
            description: "The sound.",
            format: "uri",
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          sound_insert_time: {
            type: "integer",
            description: "Where the sound begins in the video, in milliseconds.",
            minimum: 0,
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          sound_start_time: {
            type: "integer",
            description: "Where the part of the sound begins that is used, in milliseconds.",
            minimum: 0,
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          sound_end_time: {
            type: "integer",
            description: "Where it ends, in milliseconds.",
            minimum: 0,
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          sound_volume: {
            type: "number",
            description: "How loud the sound is.",
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          original_audio_volume: {
            type: "number",
            description: "How loud the video stays.",
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
        },
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [{ when: {}, present: true }],
    duration: { unknown: "as long as the video of the session" },
    from: {
      source: "nothing was measured here; the sound is put into the video",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The example of the page sends a prompt, which is none of its parameters.",
    "The page does not say which keys of a face are required; the vendor wants all but the two volumes.",
  ],
};
