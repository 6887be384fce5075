// Generated from specs/models/kling/kling-custom-voice.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Kling, custom voice. Creates a voice from a recording, for use with other Kling
 * models.
 *
 * Rules: set voice_url or video_id; set voice_url or video_id, not both.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/audio/kling-custom-voice
 */
export type KlingCustomVoicePayload = {
  /**
   * Name of the voice; must be new in the account.
   *
   * @minLength 1
   * @maxLength 20
   */
  readonly voice_name: string;
  /**
   * The recording: MP3, WAV, MP4 or MOV, 5 to 30 seconds, one voice without noise or music.
   *
   * @format uri
   */
  readonly voice_url?: string | undefined;
  /** Id of a video made by Kling, instead of voice_url. */
  readonly video_id?: string | undefined;
} &
  (
    | { readonly video_id: string }
    | { readonly voice_url: string }
  ) &
  (
    | { readonly video_id?: undefined }
    | { readonly voice_url?: undefined }
  );

/**
 * Kling, custom voice (`kling-custom-voice`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/audio/kling-custom-voice
 */
export const klingCustomVoice: Model<KlingCustomVoicePayload, "ids"> = {
  id: "kling-custom-voice",
  title: "Kling, custom voice",
  summary: "Creates a voice from a recording, for use with other Kling models.",
  vendor: "Kling",
  provider: "gmi-cloud",
  spec: "specs/models/kling/kling-custom-voice.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/audio/kling-custom-voice",
  modalities: ["voice-clone"],
  calling: "async",
  parameters: {
    voice_name: {
      type: "string",
      description: "Name of the voice; must be new in the account.",
      required: true,
      minLength: 1,
      maxLength: 20,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/kling-custom-voice",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    voice_url: {
      type: "string",
      description: "The recording: MP3, WAV, MP4 or MOV, 5 to 30 seconds, one voice without noise or music.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/kling-custom-voice",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    video_id: {
      type: "string",
      description: "Id of a video made by Kling, instead of voice_url.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/kling-custom-voice",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [
    {
      when: { video_id: "absent" },
      must: { voice_url: "present" },
      severity: "error",
      message: "set voice_url or video_id",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/kling-custom-voice",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      when: { video_id: "present" },
      must: { voice_url: "absent" },
      severity: "error",
      message: "set voice_url or video_id, not both",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/kling-custom-voice",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  ],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [
      {
        per: "request",
        rates: [{ when: {}, usd: "0.07" }],
        from: {
          source: "a reading of the page in public code",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/audio/kling-custom-voice",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "ids",
    sizes: [],
    audio: [],
    ids: { voice_id: ["voices[].voice_id"] },
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/audio/kling-custom-voice",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  notes: [
    "The top of the page says sync, but its text says that the submit returns immediately and the voice follows later.",
    "A video is accepted if it was made by version 2.6 with sound, by avatar, or by lip sync.",
    "The page also documents a webhook.",
  ],
};
