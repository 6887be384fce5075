// Generated from specs/models/inworld/inworld-tts-1.5-max.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Inworld TTS 1.5 Max. Speech from text.
 *
 * Price unknown: no page of this model was found (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/audio/inworld-tts-2
 */
export type InworldTts15MaxPayload = {
  /**
   * The text to speak.
   *
   * @minLength 1
   */
  readonly text: string;
  /** The voice, such as Ashley. */
  readonly voice_id?: string | undefined;
  /** File format; MP3 has been used. */
  readonly audio_encoding?: string | undefined;
  /**
   * Sample rate in hertz; 22050 has been used.
   *
   * @minimum 1
   */
  readonly sample_rate_hertz?: number | undefined;
  /** Speed of the speech. */
  readonly speaking_rate?: number | undefined;
  /** How varied the speech is. */
  readonly temperature?: number | undefined;
};

/**
 * Inworld TTS 1.5 Max (`inworld-tts-1.5-max`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/audio/inworld-tts-2
 */
export const inworldTts15Max: Model<InworldTts15MaxPayload, "audio"> = {
  id: "inworld-tts-1.5-max",
  title: "Inworld TTS 1.5 Max",
  summary: "Speech from text.",
  vendor: "Inworld",
  provider: "gmi-cloud",
  spec: "specs/models/inworld/inworld-tts-1.5-max.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/audio/inworld-tts-2",
  modalities: ["text-to-speech"],
  calling: "sync",
  parameters: {
    text: {
      type: "string",
      description: "The text to speak.",
      required: true,
      minLength: 1,
      from: {
        source: "backblaze-labs/genblaze genblaze_gmicloud/models, 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "prompt",
    },
    voice_id: {
      type: "string",
      description: "The voice, such as Ashley.",
      from: {
        source: "backblaze-labs/genblaze genblaze_gmicloud/models, 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "voice",
    },
    audio_encoding: {
      type: "string",
      description: "File format; MP3 has been used.",
      from: {
        source: "backblaze-labs/genblaze genblaze_gmicloud/models, 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    sample_rate_hertz: {
      type: "integer",
      description: "Sample rate in hertz; 22050 has been used.",
      minimum: 1,
      from: {
        source: "backblaze-labs/genblaze genblaze_gmicloud/models, 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    speaking_rate: {
      type: "number",
      description: "Speed of the speech.",
      from: {
        source: "backblaze-labs/genblaze genblaze_gmicloud/models, 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    temperature: {
      type: "number",
      description: "How varied the speech is.",
      from: {
        source: "backblaze-labs/genblaze genblaze_gmicloud/models, 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "no page of this model was found",
    reported: [
      {
        per: "request",
        rates: [{ when: {}, usd: "0.01" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05; unit uncertain",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "backblaze-labs/genblaze genblaze_gmicloud/models, 2026-09",
      asOf: "2026-09",
      confidence: "observed",
    },
  },
  output: {
    media: "audio",
    sizes: [],
    audio: [],
    duration: { unknown: "as long as it takes to say the text" },
    from: {
      source: "backblaze-labs/genblaze: the sound is at media[0].url",
      asOf: "2026-09",
      confidence: "observed",
    },
  },
  notes: [
    "The page is the one for inworld-tts-2, which has the same 65 voices.",
    "The queue also lists inworld-tts-1.5-mini.",
  ],
};
