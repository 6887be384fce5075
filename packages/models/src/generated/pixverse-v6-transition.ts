// Generated from specs/models/pixverse/pixverse-v6-transition.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of PixVerse v6, transition. Video from a first frame to a last frame.
 *
 * Price unknown: the model's page states no price (2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-transition
 */
export type PixverseV6TransitionPayload = {
  /**
   * What happens in the clip.
   *
   * @default ""
   * @maxLength 5000
   */
  readonly prompt: string;
  /**
   * The first frame of the clip.
   *
   * @format media
   */
  readonly first_frame_img: string;
  /**
   * The last frame of the clip.
   *
   * @format media
   */
  readonly last_frame_img: string;
  /**
   * Length of the clip in whole seconds.
   *
   * @default 5
   * @minimum 1
   * @maximum 15
   */
  readonly duration: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15;
  /**
   * Size class of the output.
   *
   * @default "540p"
   */
  readonly quality: "360p" | "540p" | "720p" | "1080p";
  /**
   * Generates sound that matches the picture.
   *
   * @default false
   */
  readonly generate_audio_switch?: boolean | undefined;
  /**
   * The same seed and request give a similar clip.
   *
   * @minimum 0
   * @maximum 2147483647
   */
  readonly seed?: number | null | undefined;
};

/**
 * PixVerse v6, transition (`pixverse-v6-transition`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-transition
 */
export const pixverseV6Transition: Model<PixverseV6TransitionPayload, "video"> = {
  id: "pixverse-v6-transition",
  title: "PixVerse v6, transition",
  summary: "Video from a first frame to a last frame.",
  vendor: "PixVerse",
  provider: "gmi-cloud",
  spec: "specs/models/pixverse/pixverse-v6-transition.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-transition",
  modalities: ["image-to-video"],
  calling: "async",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      default: "",
      maxLength: 5000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-transition",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    first_frame_img: {
      type: "string",
      description: "The first frame of the clip.",
      required: true,
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-transition",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    last_frame_img: {
      type: "string",
      description: "The last frame of the clip.",
      required: true,
      format: "media",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-transition",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "last_frame",
    },
    duration: {
      type: "integer",
      description: "Length of the clip in whole seconds.",
      required: true,
      default: 5,
      minimum: 1,
      maximum: 15,
      unit: "second",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-transition",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
    quality: {
      type: "string",
      description: "Size class of the output.",
      required: true,
      default: "540p",
      enum: ["360p", "540p", "720p", "1080p"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-transition",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "resolution",
    },
    generate_audio_switch: {
      type: "boolean",
      description: "Generates sound that matches the picture.",
      default: false,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-transition",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "audio",
    },
    seed: {
      type: "integer",
      description: "The same seed and request give a similar clip.",
      nullable: true,
      minimum: 0,
      maximum: 2147483647,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-transition",
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
    reported: [],
    from: {
      source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-transition",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  output: {
    media: "video",
    sizes: [],
    audio: [
      { when: { generate_audio_switch: [true] }, present: true },
      { when: { generate_audio_switch: [false] }, present: false },
    ],
    duration: { parameter: "duration" },
    from: {
      source: "pixel sizes inferred from the names of the size classes; not measured",
      asOf: "2026-09",
      confidence: "inferred",
    },
  },
  notes: [
    "The output has the aspect ratio of the picture; the page documents no aspect ratio parameter.",
    "The page does not say whether a picture is a URL or a data URI. This spec accepts both; most pages mention a URL.",
    "Frame keys end in _img here, but in _image in v5.",
    "The number ranges come from the page of pixverse-v6-extend.",
  ],
};
