// Generated from specs/models/elevenlabs/elevenlabs-tts-v3.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of ElevenLabs v3. Speech from text.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3
 */
export type ElevenlabsTtsV3Payload = {
  /**
   * The text to speak.
   *
   * @minLength 1
   */
  readonly text: string;
  /**
   * The voice; the page lists ten.
   *
   * @default "21m00Tcm4TlvDq8ikWAM"
   */
  readonly voice_id?: string | undefined;
  /**
   * Stability: 0 is creative, 0.5 natural, 1 robust.
   *
   * @default 0.5
   */
  readonly stability?: 0 | 0.5 | 1 | undefined;
  /** How closely the result resembles the voice; the page's example is 0.75. */
  readonly similarity_boost?: number | undefined;
  /** How exaggerated the style is; the page's example is 0. */
  readonly style?: number | undefined;
  /** Speed of the speech; the page's example is 1. */
  readonly speed?: number | undefined;
  /** Makes the voice clearer. */
  readonly use_speaker_boost?: boolean | undefined;
  /** File format, such as mp3_44100_128. */
  readonly output_format?: string | undefined;
  /** The same seed and request give a similar result. */
  readonly seed?: number | undefined;
  /** Whether numbers and abbreviations are spelled out; the page's example is auto. */
  readonly apply_text_normalization?: string | undefined;
};

/**
 * ElevenLabs v3 (`elevenlabs-tts-v3`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3
 */
export const elevenlabsTtsV3: Model<ElevenlabsTtsV3Payload, "audio"> = {
  id: "elevenlabs-tts-v3",
  title: "ElevenLabs v3",
  summary: "Speech from text.",
  vendor: "ElevenLabs",
  provider: "gmi-cloud",
  spec: "specs/models/elevenlabs/elevenlabs-tts-v3.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
  modalities: ["text-to-speech"],
  calling: "unknown",
  parameters: {
    text: {
      type: "string",
      description: "The text to speak.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    voice_id: {
      type: "string",
      description: "The voice; the page lists ten.",
      default: "21m00Tcm4TlvDq8ikWAM",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "voice",
    },
    stability: {
      type: "number",
      description: "Stability: 0 is creative, 0.5 natural, 1 robust.",
      default: 0.5,
      enum: [0, 0.5, 1],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    similarity_boost: {
      type: "number",
      description: "How closely the result resembles the voice; the page's example is 0.75.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    style: {
      type: "number",
      description: "How exaggerated the style is; the page's example is 0.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    speed: {
      type: "number",
      description: "Speed of the speech; the page's example is 1.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    use_speaker_boost: {
      type: "boolean",
      description: "Makes the voice clearer.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    output_format: {
      type: "string",
      description: "File format, such as mp3_44100_128.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar result.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
    apply_text_normalization: {
      type: "string",
      description: "Whether numbers and abbreviations are spelled out; the page's example is auto.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [
      {
        per: "request",
        rates: [{ when: {}, usd: "0.1" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05; unit uncertain",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "audio",
    sizes: [],
    audio: [],
    duration: { unknown: "as long as it takes to say the text" },
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/audio/elevenlabs-tts-v3",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  notes: [
    "One integrator reports that the model is inactive.",
    "Only part of the page was read: the limits of most settings are not known.",
  ],
};
