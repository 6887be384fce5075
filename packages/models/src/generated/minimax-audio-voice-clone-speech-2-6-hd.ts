// Generated from specs/models/minimax/minimax-audio-voice-clone-speech-2.6-hd.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of MiniMax Speech 2.6 HD, voice clone. Speech from a text in a voice that is taken from a
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
   * What is said.
   *
   * @minLength 1
   */
  readonly text: string;
  /**
   * The voice: MP3, M4A or WAV.
   *
   * @format uri
   */
  readonly source_audio: string;
  /**
   * Name of the new voice: letters, digits and underscores, a letter first, not used before. Left
   * out, it is the id of the request.
   *
   * @minLength 8
   * @maxLength 256
   */
  readonly voice_id?: string | undefined;
  /**
   * How it is spoken: MP3, M4A, WAV or FLAC, less than 8 seconds.
   *
   * @format uri
   */
  readonly prompt_audio?: string | undefined;
  /** What is said in prompt_audio, with a full stop at the end. */
  readonly prompt_text?: string | undefined;
  /** Takes noise out of the recording. */
  readonly need_noise_reduction?: boolean | undefined;
  /** Evens out the loudness of the recording. The odd spelling is the right one. */
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
  summary: "Speech from a text in a voice that is taken from a recording.",
  vendor: "MiniMax",
  provider: "gmi-cloud",
  spec: "specs/models/minimax/minimax-audio-voice-clone-speech-2.6-hd.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
  modalities: ["voice-clone", "text-to-speech"],
  calling: "sync",
  parameters: {
    text: {
      type: "string",
      description: "What is said.",
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
      description: "The voice: MP3, M4A or WAV.",
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
      description: "Name of the new voice: letters, digits and underscores, a letter first, not used before. Left out, it is the id of the request.",
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
      description: "How it is spoken: MP3, M4A, WAV or FLAC, less than 8 seconds.",
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    prompt_text: {
      type: "string",
      description: "What is said in prompt_audio, with a full stop at the end.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    need_noise_reduction: {
      type: "boolean",
      description: "Takes noise out of the recording.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-audio-voice-clone-speech-2-6-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    need_volumn_normalization: {
      type: "boolean",
      description: "Evens out the loudness of the recording. The odd spelling is the right one.",
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
      source: "that the outcome names the voice is inferred from the speech page of the same vendor",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  typicalSeconds: 10,
  notes: [
    "minimax-audio-voice-clone-speech-2.6-turbo takes the same parameters, by its page.",
    "The voice can be used as voice_id in speech requests; for how long is not documented.",
  ],
};
