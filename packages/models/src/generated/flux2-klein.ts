// Generated from specs/models/open-weights/Flux2-Klein.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Flux 2 Klein. Pictures from a prompt.
 *
 * Price unknown: no page of this model was found (2026-09).
 *
 * @see https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference
 */
export type Flux2KleinPayload = {
  /**
   * What the picture shows.
   *
   * @minLength 1
   */
  readonly prompt: string;
};

/**
 * Flux 2 Klein (`Flux2-Klein`).
 *
 * @see https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference
 */
export const flux2Klein: Model<Flux2KleinPayload, "image"> = {
  id: "Flux2-Klein",
  title: "Flux 2 Klein",
  summary: "Pictures from a prompt.",
  vendor: "GMI",
  provider: "gmi-cloud",
  spec: "specs/models/open-weights/Flux2-Klein.yaml",
  page: "https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference",
  modalities: ["text-to-image"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What the picture shows.",
      required: true,
      minLength: 1,
      from: {
        source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
        asOf: "2026-09",
        confidence: "observed",
      },
      role: "prompt",
    },
  },
  rules: [],
  price: {
    known: false,
    reason: "no page of this model was found",
    reported: [],
    from: {
      source: "Kouzui-HUANG/ai-video-gen, live tests 2026-06 to 2026-09",
      asOf: "2026-09",
      confidence: "observed",
    },
  },
  output: {
    media: "image",
    sizes: [],
    audio: [],
    from: {
      source: "not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "In September 2026, requests were accepted but stayed queued forever, although the model is listed. The same happened with Z-Image.",
    "The page is the API reference, because no page for this model was found.",
  ],
};
