// Generated from specs/models/minimax/minimax-music-3.0.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of MiniMax Music 3.0. Music from lyrics and a description.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/audio/minimax-music-3-0
 */
export type MinimaxMusic30Payload = {
  /**
   * The lyrics, with tags such as [Intro], [Verse], [Pre Chorus], [Chorus], [Bridge], [Outro],
   * [Interlude], [Hook], [Inst] and [Solo]. Use "[Instrumental]" for music without a voice.
   *
   * @minLength 1
   * @maxLength 3500
   */
  readonly lyrics: string;
  /**
   * Style and mood.
   *
   * @maxLength 2000
   */
  readonly prompt?: string | undefined;
  /**
   * Sample rate in hertz.
   *
   * @default 44100
   */
  readonly sample_rate?: 16000 | 24000 | 32000 | 44100 | undefined;
  /**
   * Bits per second.
   *
   * @default 256000
   */
  readonly bitrate?: 32000 | 64000 | 128000 | 256000 | undefined;
  /**
   * File format.
   *
   * @default "mp3"
   */
  readonly format?: "mp3" | "wav" | "pcm" | undefined;
};

/**
 * MiniMax Music 3.0 (`minimax-music-3.0`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/audio/minimax-music-3-0
 */
export const minimaxMusic30: Model<MinimaxMusic30Payload, "audio"> = {
  id: "minimax-music-3.0",
  title: "MiniMax Music 3.0",
  summary: "Music from lyrics and a description.",
  vendor: "MiniMax",
  provider: "gmi-cloud",
  spec: "specs/models/minimax/minimax-music-3.0.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-music-3-0",
  modalities: ["text-to-music"],
  calling: "sync",
  parameters: {
    lyrics: {
      type: "string",
      description: "The lyrics, with tags such as [Intro], [Verse], [Pre Chorus], [Chorus], [Bridge], [Outro], [Interlude], [Hook], [Inst] and [Solo]. Use \"[Instrumental]\" for music without a voice.",
      required: true,
      minLength: 1,
      maxLength: 3500,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-music-3-0",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    prompt: {
      type: "string",
      description: "Style and mood.",
      maxLength: 2000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-music-3-0",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    sample_rate: {
      type: "integer",
      description: "Sample rate in hertz.",
      default: 44100,
      enum: [16000, 24000, 32000, 44100],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-music-3-0",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    bitrate: {
      type: "integer",
      description: "Bits per second.",
      default: 256000,
      enum: [32000, 64000, 128000, 256000],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-music-3-0",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    format: {
      type: "string",
      description: "File format.",
      default: "mp3",
      enum: ["mp3", "wav", "pcm"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-music-3-0",
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
      source: "https://docs.gmicloud.ai/model-quickstarts/audio/minimax-music-3-0",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "audio",
    sizes: [],
    audio: [],
    duration: {
      unknown: "the length cannot be set; lyrics of 151 characters gave 50 seconds",
    },
    from: {
      source: "arjunlohan/minimax-week-interdimensional-cable, live records",
      asOf: "2026-09",
      confidence: "observed",
    },
  },
  typicalSeconds: 55,
  notes: [
    "If the rate limit is reached, the request fails; there is no HTTP 429.",
    "sample_rate and bitrate are numbers here, but strings in the same vendor's speech models.",
    "That \"[Instrumental]\" gives music without a voice is observed, not documented.",
  ],
};
