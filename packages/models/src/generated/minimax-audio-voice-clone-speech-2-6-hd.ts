// Generated from specs/models/minimax/minimax-audio-voice-clone-speech-2.6-hd.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of MiniMax Speech 2.6 HD, voice clone. Speech from text, in a voice cloned from a
 * recording.
 *
 * Rules: prompt_audio needs prompt_text; prompt_text needs prompt_audio.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd
 */
export type MinimaxAudioVoiceCloneSpeech26HdPayload = {
  /**
   * The text to speak.
   *
   * @minLength 1
   */
  readonly text: string;
  /**
   * A recording of the voice: MP3, M4A or WAV.
   *
   * @format uri
   */
  readonly source_audio: string;
  /**
   * Name of the new voice: letters, digits and underscores, starting with a letter; must be new. If
   * omitted, it is the id of the request.
   *
   * @minLength 8
   * @maxLength 256
   */
  readonly voice_id?: string | undefined;
  /**
   * An example of the way of speaking: MP3, M4A, WAV or FLAC, less than 8 seconds.
   *
   * @format uri
   */
  readonly prompt_audio?: string | undefined;
  /** The words spoken in prompt_audio, ending with a period. */
  readonly prompt_text?: string | undefined;
  /** Removes noise from the recording. */
  readonly need_noise_reduction?: boolean | undefined;
  /** Normalizes the volume of the recording. The key is really spelled this way. */
  readonly need_volumn_normalization?: boolean | undefined;
} &
  (
    | { readonly prompt_audio?: undefined }
    | { readonly prompt_text: string }
  ) &
  (
    | { readonly prompt_text?: undefined }
    | { readonly prompt_audio: string }
  );

/**
 * MiniMax Speech 2.6 HD, voice clone (`minimax-audio-voice-clone-speech-2.6-hd`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd
 */
export const minimaxAudioVoiceCloneSpeech26Hd: Model<MinimaxAudioVoiceCloneSpeech26HdPayload, "audio"> = {
  id: "minimax-audio-voice-clone-speech-2.6-hd",
  title: "MiniMax Speech 2.6 HD, voice clone",
  summary: "Speech from text, in a voice cloned from a recording.",
  vendor: "MiniMax",
  provider: "gmi-cloud",
  spec: "specs/models/minimax/minimax-audio-voice-clone-speech-2.6-hd.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
  modalities: ["voice-clone", "text-to-speech"],
  calling: "sync",
  parameters: {
    text: {
      type: "string",
      description: "The text to speak.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    source_audio: {
      type: "string",
      description: "A recording of the voice: MP3, M4A or WAV.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    voice_id: {
      type: "string",
      description: "Name of the new voice: letters, digits and underscores, starting with a letter; must be new. If omitted, it is the id of the request.",
      minLength: 8,
      maxLength: 256,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    prompt_audio: {
      type: "string",
      description: "An example of the way of speaking: MP3, M4A, WAV or FLAC, less than 8 seconds.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    prompt_text: {
      type: "string",
      description: "The words spoken in prompt_audio, ending with a period.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    need_noise_reduction: {
      type: "boolean",
      description: "Removes noise from the recording.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    need_volumn_normalization: {
      type: "boolean",
      description: "Normalizes the volume of the recording. The key is really spelled this way.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [
    {
      when: { prompt_audio: "present" },
      must: { prompt_text: "present" },
      severity: "error",
      message: "prompt_audio needs prompt_text",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      when: { prompt_text: "present" },
      must: { prompt_audio: "present" },
      severity: "error",
      message: "prompt_text needs prompt_audio",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
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
        rates: [{ when: {}, usd: "0.1" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "audio",
    sizes: [],
    audio: [],
    duration: { unknown: "as long as it takes to say the text" },
    ids: { voice_id: ["voice_id"] },
    from: {
      source: "inferred from the same vendor's speech page: the outcome contains the voice",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  typicalSeconds: 10,
  notes: [
    "According to its page, minimax-audio-voice-clone-speech-2.6-turbo accepts the same parameters.",
    "The voice can be used as voice_id in speech requests; how long it lasts is not documented.",
  ],
};
