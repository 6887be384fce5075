// Generated from specs/models/minimax/minimax-tts-speech-2.8-hd.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of MiniMax Speech 2.8 HD. Speech from text.
 *
 * Price: 0.1 USD per thousand characters (documented, 2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd
 */
export type MinimaxTtsSpeech28HdPayload = {
  /**
   * The text to speak.
   *
   * @minLength 1
   */
  readonly text: string;
  /**
   * The voice. voice_id of minimax-audio-voice-clone-speech-2.6-hd.
   *
   * @default "English_expressive_narrator"
   */
  readonly voice_id?: string | undefined;
  /**
   * Speed of the speech.
   *
   * @default 1
   * @minimum 0.5
   * @maximum 2
   * @multipleOf 0.1
   */
  readonly speed?: number | undefined;
  /**
   * Volume.
   *
   * @default 1
   * @minimum 0
   * @maximum 10
   * @multipleOf 0.1
   */
  readonly vol?: number | undefined;
  /**
   * Pitch, in semitones.
   *
   * @default 0
   * @minimum -12
   * @maximum 12
   */
  readonly pitch?: -12 | -11 | -10 | -9 | -8 | -7 | -6 | -5 | -4 | -3 | -2 | -1 | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | undefined;
  /**
   * Emotion of the speech.
   *
   * @default "auto"
   */
  readonly emotion?: "auto" | "calm" | "happy" | "sad" | "angry" | "fearful" | "disgusted" | "surprised" | undefined;
  /**
   * Language or dialect to prefer.
   *
   * @default "auto"
   */
  readonly language_boost?: string | undefined;
  /**
   * File format.
   *
   * @default "mp3"
   */
  readonly format?: "mp3" | "flac" | undefined;
  /**
   * Sample rate in hertz, as a string.
   *
   * @default "32000"
   */
  readonly audio_sample_rate?: "8000" | "16000" | "22050" | "24000" | "32000" | "44100" | undefined;
  /**
   * Bits per second, as a string. Only for mp3.
   *
   * @default "128000"
   */
  readonly bitrate?: "32000" | "64000" | "128000" | "256000" | undefined;
  /**
   * Number of channels, as a string.
   *
   * @default "2"
   */
  readonly channel?: "1" | "2" | undefined;
  /**
   * Makes the voice deeper or brighter.
   *
   * @default 0
   * @minimum -100
   * @maximum 100
   */
  readonly vm_pitch?: number | undefined;
  /**
   * Makes the voice stronger or softer.
   *
   * @default 0
   * @minimum -100
   * @maximum 100
   */
  readonly intensity?: number | undefined;
  /**
   * Makes the voice fuller or crisper.
   *
   * @default 0
   * @minimum -100
   * @maximum 100
   */
  readonly timbre?: number | undefined;
  /**
   * An effect on the voice.
   *
   * @default ""
   */
  readonly sound_effects?: "" | "spacious_echo" | "auditorium_echo" | "lofi_telephone" | "robotic" | undefined;
};

/**
 * MiniMax Speech 2.8 HD (`minimax-tts-speech-2.8-hd`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd
 */
export const minimaxTtsSpeech28Hd: Model<MinimaxTtsSpeech28HdPayload, "audio"> = {
  id: "minimax-tts-speech-2.8-hd",
  title: "MiniMax Speech 2.8 HD",
  summary: "Speech from text.",
  vendor: "MiniMax",
  provider: "gmi-cloud",
  spec: "specs/models/minimax/minimax-tts-speech-2.8-hd.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
  modalities: ["text-to-speech"],
  calling: "sync",
  parameters: {
    text: {
      type: "string",
      description: "The text to speak.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    voice_id: {
      type: "string",
      description: "The voice.",
      default: "English_expressive_narrator",
      idFrom: [
        {
          model: "minimax-audio-voice-clone-speech-2.6-hd",
          id: "voice_id",
        },
      ],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "voice",
    },
    speed: {
      type: "number",
      description: "Speed of the speech.",
      default: 1,
      minimum: 0.5,
      maximum: 2,
      multipleOf: 0.1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    vol: {
      type: "number",
      description: "Volume.",
      default: 1,
      minimum: 0,
      maximum: 10,
      multipleOf: 0.1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    pitch: {
      type: "integer",
      description: "Pitch, in semitones.",
      default: 0,
      minimum: -12,
      maximum: 12,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    emotion: {
      type: "string",
      description: "Emotion of the speech.",
      default: "auto",
      enum: [
        "auto",
        "calm",
        "happy",
        "sad",
        "angry",
        "fearful",
        "disgusted",
        "surprised",
      ],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    language_boost: {
      type: "string",
      description: "Language or dialect to prefer.",
      default: "auto",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    format: {
      type: "string",
      description: "File format.",
      default: "mp3",
      enum: ["mp3", "flac"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    audio_sample_rate: {
      type: "string",
      description: "Sample rate in hertz, as a string.",
      default: "32000",
      enum: ["8000", "16000", "22050", "24000", "32000", "44100"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    bitrate: {
      type: "string",
      description: "Bits per second, as a string. Only for mp3.",
      default: "128000",
      enum: ["32000", "64000", "128000", "256000"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    channel: {
      type: "string",
      description: "Number of channels, as a string.",
      default: "2",
      enum: ["1", "2"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    vm_pitch: {
      type: "integer",
      description: "Makes the voice deeper or brighter.",
      default: 0,
      minimum: -100,
      maximum: 100,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    intensity: {
      type: "integer",
      description: "Makes the voice stronger or softer.",
      default: 0,
      minimum: -100,
      maximum: 100,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    timbre: {
      type: "integer",
      description: "Makes the voice fuller or crisper.",
      default: 0,
      minimum: -100,
      maximum: 100,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    sound_effects: {
      type: "string",
      description: "An effect on the voice.",
      default: "",
      enum: [
        "",
        "spacious_echo",
        "auditorium_echo",
        "lofi_telephone",
        "robotic",
      ],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [
    {
      when: { format: ["flac"] },
      must: { bitrate: ["128000"] },
      severity: "warning",
      message: "bitrate has no effect with flac",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  ],
  price: {
    known: true,
    table: {
      per: "thousand-characters",
      quantity: "text",
      rates: [{ when: {}, usd: "0.1" }],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  output: {
    media: "audio",
    sizes: [],
    audio: [],
    duration: { unknown: "as long as it takes to say the text" },
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-tts-speech-2-8-hd",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  typicalSeconds: 40,
  notes: [
    "The page describes the price in three ways: by length, by sound and per thousand characters. This spec uses the last.",
    "The page documents media_urls, but live responses contained audio_url.",
    "The page's example quotes speed, vol and pitch; one integrator sends numbers, another sends strings.",
    "A voice created with minimax-audio-voice-clone-speech-2.6-hd can be used as voice_id.",
  ],
};
