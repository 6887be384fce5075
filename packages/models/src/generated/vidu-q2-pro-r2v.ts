// Generated from specs/models/vidu/vidu-q2-pro-r2v.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of Vidu Q2 Pro, references to video. Video from reference pictures and videos.
 *
 * Rules: use at most four pictures with videos; set a reference picture or video.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v
 */
export type ViduQ2ProR2vPayload = {
  /**
   * What happens in the clip.
   *
   * @minLength 1
   * @maxLength 2000
   */
  readonly prompt: string;
  /**
   * Reference pictures of what to show: up to seven, or up to four with videos.
   *
   * @maxItems 7
   */
  readonly images?: readonly string[] | undefined;
  /**
   * Reference videos: one of up to 8 seconds, or two of up to 5 seconds.
   *
   * @maxItems 2
   */
  readonly videos?: readonly string[] | undefined;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 5
   * @minimum 1
   * @maximum 10
   */
  readonly duration?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | undefined;
  /**
   * The same seed and request give a similar clip.
   *
   * @default null
   */
  readonly seed?: number | null | undefined;
} &
  (
    | { readonly videos: object }
    | { readonly images: object }
  );

/**
 * Vidu Q2 Pro, references to video (`vidu-q2-pro-r2v`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v
 */
export const viduQ2ProR2v: Model<ViduQ2ProR2vPayload, "video"> = {
  id: "vidu-q2-pro-r2v",
  title: "Vidu Q2 Pro, references to video",
  summary: "Video from reference pictures and videos.",
  vendor: "Vidu",
  provider: "gmi-cloud",
  spec: "specs/models/vidu/vidu-q2-pro-r2v.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v",
  modalities: ["reference-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      minLength: 1,
      maxLength: 2000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    images: {
      type: "array",
      description: "Reference pictures of what to show: up to seven, or up to four with videos.",
      maxItems: 7,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "reference_pictures",
    },
    videos: {
      type: "array",
      description: "Reference videos: one of up to 8 seconds, or two of up to 5 seconds.",
      maxItems: 2,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: {
          source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v",
          asOf: "2026-09",
          confidence: "documented",
        },
      },
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      default: 5,
      minimum: 1,
      maximum: 10,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      default: null,
      nullable: true,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
  },
  rules: [
    {
      when: { videos: "present" },
      must: { images: { maxItems: 4 } },
      severity: "error",
      message: "use at most four pictures with videos",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      when: { videos: "absent" },
      must: { images: "present" },
      severity: "error",
      message: "set a reference picture or video",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  ],
  price: {
    known: false,
    reason: "the model's page states no price",
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/vidu-q2-pro-r2v",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [{ when: {}, present: false }],
    duration: { parameter: "duration" },
    from: {
      source: "the page does not mention sound; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "storyreel cannot check the length of a reference video before submitting.",
  ],
};
