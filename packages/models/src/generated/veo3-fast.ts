// Generated from specs/models/google/Veo3-Fast.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Veo 3 Fast. Faster video with native sound from a text prompt.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/veo3-fast
 */
export type Veo3FastPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Length of the clip in seconds, written as text.
   *
   * @default "8"
   */
  readonly durationSeconds: "8" | "6" | "4";
  /**
   * Framing of the output.
   *
   * @default "16:9"
   */
  readonly aspectRatio?: "16:9" | "9:16" | undefined;
  /**
   * What to keep out of the picture.
   *
   * @default ""
   */
  readonly negativePrompt?: string | undefined;
  /**
   * Whether people may be shown. The page does not list the values; allow_adult and allow_all stand
   * in examples.
   */
  readonly personGeneration?: string | undefined;
  /** The same number and the same request give a similar clip. */
  readonly seed?: number | null | undefined;
};

/**
 * Veo 3 Fast (`Veo3-Fast`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/veo3-fast
 */
export const veo3Fast: Model<Veo3FastPayload, "video"> = {
  id: "Veo3-Fast",
  title: "Veo 3 Fast",
  summary: "Faster video with native sound from a text prompt.",
  vendor: "Google",
  provider: "gmi-cloud",
  spec: "specs/models/google/Veo3-Fast.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/veo3-fast",
  modalities: ["text-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3-fast",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    durationSeconds: {
      type: "string",
      description: "Length of the clip in seconds, written as text.",
      required: true,
      default: "8",
      enum: ["8", "6", "4"],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3-fast",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    aspectRatio: {
      type: "string",
      description: "Framing of the output.",
      default: "16:9",
      enum: ["16:9", "9:16"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3-fast",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    negativePrompt: {
      type: "string",
      description: "What to keep out of the picture.",
      default: "",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3-fast",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    personGeneration: {
      type: "string",
      description: "Whether people may be shown. The page does not list the values; allow_adult and allow_all stand in examples.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3-fast",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same number and the same request give a similar clip.",
      nullable: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3-fast",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [
      {
        per: "video",
        rates: [{ when: {}, usd: "0.15" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3-fast",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [
      {
        when: { aspectRatio: ["16:9"] },
        widthPx: 1280,
        heightPx: 720,
      },
      {
        when: { aspectRatio: ["9:16"] },
        widthPx: 720,
        heightPx: 1280,
      },
    ],
    audio: [{ when: {}, present: true }],
    duration: { parameter: "durationSeconds" },
    from: {
      source: "sound as the page says; pixels follow from the ratio at 720p and were not measured here",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "durationSeconds is required here although it has a default, and optional in Veo3.",
    "The id answered 404 to one integrator in May 2026.",
  ],
};
