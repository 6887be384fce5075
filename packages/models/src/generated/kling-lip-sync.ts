// Generated from specs/models/kling/kling-lip-sync.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling, lip sync. Syncs the lips of faces in a video to a sound.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync
 */
export type KlingLipSyncPayload = {
  /** The session in which the faces of the video were found. session_id of kling-identify-face. */
  readonly session_id: string;
  /**
   * The faces to sync, each with its sound.
   *
   * @minItems 1
   */
  readonly face_choose: readonly {
    /** The face to sync. face_id of kling-identify-face. */
    readonly face_id: string;
    /**
     * The sound.
     *
     * @format uri
     */
    readonly sound_file?: string | undefined;
    /**
     * When the sound starts in the video, in milliseconds.
     *
     * @minimum 0
     */
    readonly sound_insert_time?: number | undefined;
    /**
     * Start of the part of the sound to use, in milliseconds.
     *
     * @minimum 0
     */
    readonly sound_start_time?: number | undefined;
    /**
     * End of the part of the sound to use, in milliseconds.
     *
     * @minimum 0
     */
    readonly sound_end_time?: number | undefined;
    /** Volume of the sound. */
    readonly sound_volume?: number | undefined;
    /** Volume of the video's own sound. */
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
  summary: "Syncs the lips of faces in a video to a sound.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-lip-sync.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
  modalities: ["video-to-video", "audio-to-video"],
  calling: "unknown",
  parameters: {
    session_id: {
      type: "string",
      description: "The session in which the faces of the video were found.",
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
      description: "The faces to sync, each with its sound.",
      required: true,
      minItems: 1,
      items: {
        type: "object",
        description: "",
        properties: {
          face_id: {
            type: "string",
            description: "The face to sync.",
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
            description: "When the sound starts in the video, in milliseconds.",
            minimum: 0,
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          sound_start_time: {
            type: "integer",
            description: "Start of the part of the sound to use, in milliseconds.",
            minimum: 0,
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          sound_end_time: {
            type: "integer",
            description: "End of the part of the sound to use, in milliseconds.",
            minimum: 0,
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          sound_volume: {
            type: "number",
            description: "Volume of the sound.",
            from: {
              source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-lip-sync",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          original_audio_volume: {
            type: "number",
            description: "Volume of the video's own sound.",
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
      source: "the sound is added to the video; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The page's example sends a prompt, which is not one of the parameters.",
    "The page does not say which keys of a face are required; the vendor requires all except the two volumes.",
  ],
};
