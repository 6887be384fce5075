// Generated from specs/models/google/Veo3.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Veo 3. Video with native sound from a prompt.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/veo3
 */
export type Veo3Payload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   */
  readonly prompt: string;
  /**
   * Length of the clip in seconds, as a string.
   *
   * @default "8"
   */
  readonly durationSeconds?: "8" | "6" | "4" | undefined;
  /**
   * Aspect ratio of the output.
   *
   * @default "16:9"
   */
  readonly aspectRatio?: "16:9" | "9:16" | undefined;
  /**
   * What the picture should not show.
   *
   * @default ""
   */
  readonly negativePrompt?: string | undefined;
  /**
   * Whether people may appear. The page does not list the values; examples use allow_adult and
   * allow_all.
   */
  readonly personGeneration?: string | undefined;
  /**
   * The same seed and request give a similar clip.
   *
   * @default null
   */
  readonly seed?: number | null | undefined;
};

/**
 * Veo 3 (`Veo3`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/veo3
 */
export const veo3: Model<Veo3Payload, "video"> = {
  id: "Veo3",
  title: "Veo 3",
  summary: "Video with native sound from a prompt.",
  vendor: "Google",
  provider: "gmi-cloud",
  spec: "specs/models/google/Veo3.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/veo3",
  modalities: ["text-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    durationSeconds: {
      type: "string",
      description: "Length of the clip in seconds, as a string.",
      default: "8",
      enum: ["8", "6", "4"],
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    aspectRatio: {
      type: "string",
      description: "Aspect ratio of the output.",
      default: "16:9",
      enum: ["16:9", "9:16"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "aspect_ratio",
    },
    negativePrompt: {
      type: "string",
      description: "What the picture should not show.",
      default: "",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "negative_prompt",
    },
    personGeneration: {
      type: "string",
      description: "Whether people may appear. The page does not list the values; examples use allow_adult and allow_all.",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      default: null,
      nullable: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3",
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
        rates: [{ when: {}, usd: "0.4" }],
        from: {
          source: "backblaze-labs/genblaze genblaze_gmicloud price table, snapshot of 2026-05",
          asOf: "2026-09",
          confidence: "community",
        },
      },
    ],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/veo3",
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
      source: "sound as the page says; pixel sizes inferred from the aspect ratio at 720p, not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The page's overview mentions image to video, but the key for the picture could not be confirmed.",
    "The reported price may be per second, as in the vendor's own price list.",
    "The page's example sends seed null.",
  ],
};
