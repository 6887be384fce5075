// Generated from specs/models/kling/kling-identify-face.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling, identify faces. Finds the faces in a video: the first step for kling-lip-sync.
 *
 * Rules: set video_url or video_id; set video_url or video_id, not both.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-identify-face
 */
export type KlingIdentifyFacePayload = {
  /**
   * The video with the faces.
   *
   * @format uri
   */
  readonly video_url?: string | undefined;
  /** Id of a video made by Kling, instead of video_url. */
  readonly video_id?: string | undefined;
} &
  (
    | { readonly video_id: string }
    | { readonly video_url: string }
  ) &
  (
    | { readonly video_id?: undefined }
    | { readonly video_url?: undefined }
  );

/**
 * Kling, identify faces (`kling-identify-face`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/kling-identify-face
 */
export const klingIdentifyFace: Model<KlingIdentifyFacePayload, "ids"> = {
  id: "kling-identify-face",
  title: "Kling, identify faces",
  summary: "Finds the faces in a video: the first step for kling-lip-sync.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-identify-face.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/kling-identify-face",
  modalities: ["other"],
  calling: "sync",
  parameters: {
    video_url: {
      type: "string",
      description: "The video with the faces.",
      format: "uri",
      from: {
        source: "the vendor's own API (identify-face), as reproduced at docs.kkiai.com",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    video_id: {
      type: "string",
      description: "Id of a video made by Kling, instead of video_url.",
      from: {
        source: "the vendor's own API (identify-face), as reproduced at docs.kkiai.com",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
  },
  rules: [
    {
      when: { video_id: "absent" },
      must: { video_url: "present" },
      severity: "error",
      message: "set video_url or video_id",
      from: {
        source: "the vendor's own API (identify-face), as reproduced at docs.kkiai.com",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    {
      when: { video_id: "present" },
      must: { video_url: "absent" },
      severity: "error",
      message: "set video_url or video_id, not both",
      from: {
        source: "the vendor's own API (identify-face), as reproduced at docs.kkiai.com",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-identify-face",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "ids",
    sizes: [],
    audio: [],
    ids: {
      session_id: ["data.session_id", "session_id"],
      face_id: ["data.face_data[].face_id", "face_data[].face_id"],
    },
    idsLifetime: {
      hours: 24,
      from: {
        source: "the vendor's own API (identify-face), as reproduced at docs.kkiai.com",
        asOf: "2026-09",
        confidence: "inferred",
      },
    },
    from: {
      source: "the page: session_id and face_data in outcome.data",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  notes: [
    "The page does not name the parameters, and its example sends a prompt, which this model does not use. The keys come from the vendor's API.",
    "The vendor accepts MP4 and MOV files of 2 to 60 seconds, up to 100 MB, 720p or 1080p.",
    "face_data also contains the time range in which each face is visible, in milliseconds.",
  ],
};
