// Generated from specs/models/sample-i2v.yaml by `pnpm generate`. Do not edit.
import type { JsonValue, Model } from "../model/model.ts";

/**
 * Payload of Sample, image to video. A model that does not exist: it has one parameter of every
 * kind. *\/ nothing ends this comment
 *
 * Rules: pro clips are 5 seconds long; references cannot be combined with a last frame; clips with
 * sound take at most 4 references; large seeds need a strength of at most 0.5.
 *
 * Price: 0.20 USD per video with mode "std" and sound false, 0.25 USD per video with mode "std" and
 * sound true, 0.35 USD per video with mode "pro" and sound false, unknown with mode "pro" and sound
 * true (documented, 2026-09).
 *
 * @see https://docs.example.com/sample-i2v
 */
export type SampleI2V2Payload = {
  /**
   * What happens.
   *
   * @minLength 2
   * @maxLength 20
   */
  readonly prompt?: string | undefined;
  /**
   * The first frame.
   *
   * @format media
   */
  readonly image: string;
  /**
   * The last frame.
   *
   * @minItems 1
   * @maxItems 1
   */
  readonly lastFrame?: readonly string[] | undefined;
  /**
   * Pictures to follow.
   *
   * @maxItems 7
   */
  readonly references?: readonly string[] | undefined;
  /**
   * Length of the clip. In seconds.
   *
   * @default "5s"
   */
  readonly duration?: "5s" | "9s" | undefined;
  /**
   * Quality.
   *
   * @default "std"
   */
  readonly mode?: "std" | "pro" | undefined;
  /**
   * Sound.
   *
   * @default false
   */
  readonly sound?: boolean | undefined;
  /**
   * Same seed and same picture.
   *
   * @default null
   * @minimum 0
   * @maximum 4294967295
   */
  readonly seed?: number | null | undefined;
  /**
   * How strong.
   *
   * @minimum 0
   * @maximum 1
   * @multipleOf 0.1
   */
  readonly strength?: number | undefined;
  /** How the camera moves. */
  readonly "camera.move"?: {
    readonly kind: "pan" | "tilt";
    /** @minimum 0 */
    readonly speed?: number | undefined;
    readonly path?: readonly {
      readonly x: number;
      readonly y: number;
    }[] | undefined;
  } | undefined;
  /** Passed on as it is. */
  readonly extra?: { readonly [key: string]: JsonValue } | undefined;
} &
  (
    | { readonly mode?: "std" | undefined }
    | { readonly duration?: "5s" | undefined }
  ) &
  (
    | { readonly lastFrame?: undefined }
    | { readonly references?: undefined }
  );

/**
 * Sample, image to video (`Sample.I2V-2`).
 *
 * @see https://docs.example.com/sample-i2v
 */
export const sampleI2V2: Model<SampleI2V2Payload, "video"> = {
  id: "Sample.I2V-2",
  title: "Sample, image to video",
  summary: "A model that does not exist: it has one parameter of every kind. */ nothing ends this comment",
  vendor: "Sample",
  provider: "gmi-cloud",
  spec: "specs/models/sample-i2v.yaml",
  page: "https://docs.example.com/sample-i2v",
  modalities: ["image-to-video"],
  calling: "unknown",
  parameters: {
    prompt: {
      type: "string",
      description: "What happens.",
      minLength: 2,
      maxLength: 20,
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
      role: "prompt",
    },
    image: {
      type: "string",
      description: "The first frame.",
      required: true,
      format: "media",
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
      role: "first_frame",
    },
    lastFrame: {
      type: "array",
      description: "The last frame.",
      minItems: 1,
      maxItems: 1,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: { source: "page", asOf: "2026-09", confidence: "documented" },
      },
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
      role: "last_frame",
      roleList: true,
    },
    references: {
      type: "array",
      description: "Pictures to follow.",
      maxItems: 7,
      items: {
        type: "string",
        description: "",
        format: "uri",
        from: { source: "page", asOf: "2026-09", confidence: "documented" },
      },
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
    },
    duration: {
      type: "string",
      description: "Length of the clip.",
      default: "5s",
      enum: ["5s", "9s"],
      unit: "second",
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
      role: "duration",
      roleTemplate: "{value}s",
    },
    mode: {
      type: "string",
      description: "Quality.",
      default: "std",
      enum: ["std", "pro"],
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
      role: "resolution",
      roleValues: { "720p": "std", "1080p": "pro" },
    },
    sound: {
      type: "boolean",
      description: "Sound.",
      default: false,
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
      role: "audio",
    },
    seed: {
      type: "integer",
      description: "Same seed and same picture.",
      default: null,
      nullable: true,
      minimum: 0,
      maximum: 4294967295,
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
      role: "seed",
    },
    strength: {
      type: "number",
      description: "How strong.",
      minimum: 0,
      maximum: 1,
      multipleOf: 0.1,
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
    },
    "camera.move": {
      type: "object",
      description: "How the camera moves.",
      properties: {
        kind: {
          type: "string",
          description: "",
          required: true,
          enum: ["pan", "tilt"],
          from: {
            source: "page",
            asOf: "2026-09",
            confidence: "documented",
          },
        },
        speed: {
          type: "number",
          description: "",
          minimum: 0,
          from: {
            source: "page",
            asOf: "2026-09",
            confidence: "documented",
          },
        },
        path: {
          type: "array",
          description: "",
          items: {
            type: "object",
            description: "",
            properties: {
              x: {
                type: "number",
                description: "",
                required: true,
                from: {
                  source: "page",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
              y: {
                type: "number",
                description: "",
                required: true,
                from: {
                  source: "page",
                  asOf: "2026-09",
                  confidence: "documented",
                },
              },
            },
            from: {
              source: "page",
              asOf: "2026-09",
              confidence: "documented",
            },
          },
          from: {
            source: "page",
            asOf: "2026-09",
            confidence: "documented",
          },
        },
      },
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
    },
    extra: {
      type: "object",
      description: "Passed on as it is.",
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
    },
  },
  rules: [
    {
      when: { mode: ["pro"] },
      must: { duration: ["5s"] },
      severity: "error",
      message: "pro clips are 5 seconds long",
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
    },
    {
      when: { lastFrame: "present" },
      must: { references: "absent" },
      severity: "error",
      message: "references cannot be combined with a last frame",
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
    },
    {
      when: { sound: [true] },
      must: { references: { maxItems: 4 } },
      severity: "error",
      message: "clips with sound take at most 4 references",
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
    },
    {
      when: { seed: { minimum: 1000 } },
      must: { strength: { maximum: 0.5 } },
      severity: "error",
      message: "large seeds need a strength of at most 0.5",
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
    },
    {
      when: { lastFrame: "present" },
      must: { strength: "absent" },
      severity: "warning",
      message: "strength is ignored with a last frame",
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
    },
  ],
  price: {
    known: true,
    table: {
      per: "video",
      rates: [
        { when: { mode: ["std"], sound: [false] }, usd: "0.20" },
        { when: { mode: ["std"], sound: [true] }, usd: "0.25" },
        { when: { mode: ["pro"], sound: [false] }, usd: "0.35" },
        { when: { mode: ["pro"], sound: [true] }, usd: null },
      ],
      from: { source: "page", asOf: "2026-09", confidence: "documented" },
    },
  },
  output: {
    media: "video",
    sizes: [
      { when: { mode: ["pro"] }, widthPx: 1920, heightPx: 1080 },
      { when: {}, widthPx: 1280, heightPx: 720 },
    ],
    frameRate: 30,
    audio: [
      { when: { sound: [true] }, present: true },
      { when: {}, present: false },
    ],
    duration: { parameter: "duration" },
    from: { source: "page", asOf: "2026-09", confidence: "documented" },
  },
  notes: [],
};
