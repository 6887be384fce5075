// Generated from models/vendor/model.yaml by `storyreel-generate`. Do not edit.
import type { Model } from "@storyreel/core";

/**
 * Payload of Model, image to video. Video from a first frame and a prompt.
 *
 * Price: 0.10 USD per second (documented, 2026-09).
 *
 * @see https://docs.example.com/vendor-model-i2v
 */
export type VendorModelI2vPayload = {
  /**
   * What happens.
   *
   * @maxLength 2500
   */
  readonly prompt?: string | undefined;
  /**
   * The first frame.
   *
   * @format media
   */
  readonly image: string;
  /**
   * Length of the clip. In seconds.
   *
   * @default "5"
   */
  readonly duration?: "5" | "10" | undefined;
};

/**
 * Model, image to video (`vendor-model-i2v`).
 *
 * @see https://docs.example.com/vendor-model-i2v
 */
export const vendorModelI2v: Model<VendorModelI2vPayload, "video"> = {
  id: "vendor-model-i2v",
  title: "Model, image to video",
  summary: "Video from a first frame and a prompt.",
  vendor: "Vendor",
  provider: "gmi-cloud",
  spec: "models/vendor/model.yaml",
  page: "https://docs.example.com/vendor-model-i2v",
  modalities: ["image-to-video"],
  calling: "async",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens.",
      maxLength: 2500,
      from: {
        source: "https://docs.example.com/vendor-model-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "prompt",
    },
    image: {
      type: "string",
      description: "The first frame.",
      required: true,
      format: "media",
      from: {
        source: "https://docs.example.com/vendor-model-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "first_frame",
    },
    duration: {
      type: "string",
      description: "Length of the clip.",
      default: "5",
      unit: "second",
      enum: ["5", "10"],
      from: {
        source: "https://docs.example.com/vendor-model-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
      role: "duration",
    },
  },
  rules: [],
  price: {
    known: true,
    table: {
      per: "second",
      quantity: "duration",
      rates: [{ when: {}, usd: "0.10" }],
      from: {
        source: "https://docs.example.com/vendor-model-i2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
  },
  output: {
    media: "video",
    sizes: [{ when: {}, widthPx: 1280, heightPx: 720 }],
    audio: [],
    duration: { parameter: "duration" },
    from: {
      source: "https://docs.example.com/vendor-model-i2v",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  notes: [],
};
