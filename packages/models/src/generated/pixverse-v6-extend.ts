// Generated from specs/models/pixverse/pixverse-v6-extend.yaml by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/**
 * Payload of PixVerse v6, extend. Continues a video.
 *
 * Price: 0.025 USD per second with quality "360p" and generate_audio_switch false, 0.035 USD per
 * second with quality "360p" and generate_audio_switch true, unknown with quality "540p" and
 * generate_audio_switch false, 0.045 USD per second with quality "540p" and generate_audio_switch
 * true, unknown with quality "720p", 0.09 USD per second with quality "1080p" and
 * generate_audio_switch false, 0.115 USD per second with quality "1080p" and generate_audio_switch
 * true (documented, 2026-09).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-extend
 */
export type PixverseV6ExtendPayload = {
  /**
   * What happens in the clip.
   *
   * @default ""
   * @maxLength 5000
   */
  readonly prompt: string;
  /**
   * The video to continue, up to 1920x1920.
   *
   * @format uri
   */
  readonly video: string;
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
 * PixVerse v6, extend (`pixverse-v6-extend`).
 *
 * @see https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-extend
 */
export const pixverseV6Extend: Model<PixverseV6ExtendPayload, "video"> = {
  id: "pixverse-v6-extend",
  title: "PixVerse v6, extend",
  summary: "Continues a video.",
  vendor: "PixVerse",
  provider: "gmi-cloud",
  spec: "specs/models/pixverse/pixverse-v6-extend.yaml",
  page: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-extend",
  modalities: ["video-to-video"],
  calling: "async",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens in the clip.",
      required: true,
      default: "",
      maxLength: 5000,
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-extend",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    video: {
      type: "string",
      description: "The video to continue, up to 1920x1920.",
      required: true,
      format: "uri",
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-extend",
        asOf: "2026-09",
        confidence: "documented",
      },
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-extend",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-extend",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-extend",
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
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-extend",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "seed",
    },
  },
  rules: [],
  price: {
    known: true,
    table: {
      per: "second",
      quantity: "duration",
      rates: [
        {
          when: { quality: ["360p"], generate_audio_switch: [false] },
          usd: "0.025",
        },
        {
          when: { quality: ["360p"], generate_audio_switch: [true] },
          usd: "0.035",
        },
        {
          when: { quality: ["540p"], generate_audio_switch: [false] },
          usd: null,
        },
        {
          when: { quality: ["540p"], generate_audio_switch: [true] },
          usd: "0.045",
        },
        { when: { quality: ["720p"] }, usd: null },
        {
          when: { quality: ["1080p"], generate_audio_switch: [false] },
          usd: "0.09",
        },
        {
          when: { quality: ["1080p"], generate_audio_switch: [true] },
          usd: "0.115",
        },
      ],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/pixverse-v6-extend",
        asOf: "2026-09",
        confidence: "documented",
      },
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
    "The page's price table is partly garbled; unreadable cells are unknown in this spec. Another host's table suggests 0.035 at 540p and 0.045 at 720p, both without sound.",
  ],
};
