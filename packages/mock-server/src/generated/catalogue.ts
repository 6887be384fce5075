// Generated from specs/ by `pnpm generate`. Do not edit.

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Parameter → accepted values, or limits of its number or list; read on a payload with defaults filled in. */
export type CatalogueCondition = {
  readonly [parameter: string]:
    | "present"
    | "absent"
    | readonly JsonValue[]
    | { readonly minimum?: number; readonly maximum?: number; readonly minItems?: number; readonly maxItems?: number };
};

export type CatalogueParameter = {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "array" | "object";
  readonly required: boolean;
  readonly description: string;
  readonly default?: JsonValue;
  readonly enum?: readonly JsonValue[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
};

/** One model, as far as a stand-in for the API has to know it. */
export type CatalogueModel = {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly summary: string;
  readonly calling: "async" | "sync" | "unknown";
  readonly modalities: readonly string[];
  /** Closed JSON Schema 2020-12 of the payload. */
  readonly payloadSchema: { readonly [keyword: string]: JsonValue };
  /** Documented defaults, by parameter. */
  readonly defaults: { readonly [parameter: string]: JsonValue };
  /** The parameter that holds the prompt. */
  readonly textParameter?: string;
  readonly parameters: readonly CatalogueParameter[];
  readonly output: {
    readonly media: "video" | "image" | "audio";
    readonly frameRate?: number;
    /** The parameter that holds the length in `unit`s (numbers may be text such as "5"), or a fixed length. */
    readonly duration:
      | { readonly parameter: string; readonly unit: "second" | "frame" }
      | { readonly seconds: number };
    /** The first row whose `when` fits counts. */
    readonly sizes: readonly {
      readonly when: CatalogueCondition;
      readonly widthPx: number;
      readonly heightPx: number;
    }[];
    /** The first row whose `when` fits counts; none fits: unknown. */
    readonly audio: readonly { readonly when: CatalogueCondition; readonly present: boolean }[];
  };
  readonly price:
    | {
        readonly known: true;
        readonly per: "second" | "video" | "request" | "image" | "thousand-characters";
        readonly quantity?: string;
        readonly rates: readonly { readonly when: CatalogueCondition; readonly usd: string | null }[];
      }
    | { readonly known: false; readonly reason: string };
};

/** Every model that a spec describes, sorted by id. */
export const catalogue: readonly CatalogueModel[] = [
  {
    id: "kling-3.0-turbo-t2v",
    title: "Kling 3.0 Turbo, text to video",
    vendor: "Kling",
    summary: "Fast cinematic video straight from a text prompt, at 720p or 1080p.",
    calling: "async",
    modalities: ["text-to-video"],
    payloadSchema: {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Kling 3.0 Turbo, text to video",
      description: "Fast cinematic video straight from a text prompt, at 720p or 1080p. https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-t2v",
      type: "object",
      additionalProperties: false,
      required: ["prompt"],
      properties: {
        prompt: {
          type: "string",
          description: "The motion and action to show.",
          minLength: 1,
          maxLength: 2500,
        },
        resolution: {
          type: "string",
          description: "Output resolution. 1080p has a higher price per second.",
          default: "720p",
          enum: ["720p", "1080p"],
        },
        aspect_ratio: {
          type: "string",
          description: "Framing of the output, landscape, vertical or square.",
          default: "16:9",
          enum: ["16:9", "9:16", "1:1"],
        },
        duration: {
          type: "string",
          description: "Length of the clip in seconds, written as text.",
          default: "5",
          enum: [
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "10",
            "11",
            "12",
            "13",
            "14",
            "15",
          ],
        },
      },
    },
    defaults: { resolution: "720p", aspect_ratio: "16:9", duration: "5" },
    textParameter: "prompt",
    parameters: [
      {
        name: "prompt",
        type: "string",
        required: true,
        description: "The motion and action to show.",
        maxLength: 2500,
      },
      {
        name: "resolution",
        type: "string",
        required: false,
        description: "Output resolution. 1080p has a higher price per second.",
        default: "720p",
        enum: ["720p", "1080p"],
      },
      {
        name: "aspect_ratio",
        type: "string",
        required: false,
        description: "Framing of the output, landscape, vertical or square.",
        default: "16:9",
        enum: ["16:9", "9:16", "1:1"],
      },
      {
        name: "duration",
        type: "string",
        required: false,
        description: "Length of the clip in seconds, written as text.",
        default: "5",
        enum: [
          "3",
          "4",
          "5",
          "6",
          "7",
          "8",
          "9",
          "10",
          "11",
          "12",
          "13",
          "14",
          "15",
        ],
      },
    ],
    output: {
      media: "video",
      frameRate: 24,
      duration: { parameter: "duration", unit: "second" },
      sizes: [
        {
          when: { resolution: ["720p"], aspect_ratio: ["16:9"] },
          widthPx: 1280,
          heightPx: 720,
        },
        {
          when: { resolution: ["720p"], aspect_ratio: ["9:16"] },
          widthPx: 720,
          heightPx: 1280,
        },
        {
          when: { resolution: ["720p"], aspect_ratio: ["1:1"] },
          widthPx: 960,
          heightPx: 960,
        },
        {
          when: { resolution: ["1080p"], aspect_ratio: ["16:9"] },
          widthPx: 1920,
          heightPx: 1080,
        },
        {
          when: { resolution: ["1080p"], aspect_ratio: ["9:16"] },
          widthPx: 1080,
          heightPx: 1920,
        },
        {
          when: { resolution: ["1080p"], aspect_ratio: ["1:1"] },
          widthPx: 1440,
          heightPx: 1440,
        },
      ],
      audio: [{ when: {}, present: true }],
    },
    price: {
      known: true,
      per: "second",
      quantity: "duration",
      rates: [
        { when: { resolution: ["720p"] }, usd: "0.112" },
        { when: { resolution: ["1080p"] }, usd: "0.14" },
      ],
    },
  },
  {
    id: "kling-v3-text-to-video",
    title: "Kling 3.0, text to video",
    vendor: "Kling",
    summary: "Cinematic 720p video from a text prompt, with native sound when asked for.",
    calling: "async",
    modalities: ["text-to-video"],
    payloadSchema: {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Kling 3.0, text to video",
      description: "Cinematic 720p video from a text prompt, with native sound when asked for. https://docs.gmicloud.ai/model-quickstarts/video/kling-v3-text-to-video",
      type: "object",
      additionalProperties: false,
      required: ["prompt"],
      properties: {
        prompt: {
          type: "string",
          description: "The scene and the action.",
          minLength: 1,
        },
        negative_prompt: {
          type: "string",
          description: "Elements to keep out, for example \"blurry, low quality\".",
        },
        duration: {
          type: "string",
          description: "Length of the clip in seconds, written as text.",
          default: "5",
          enum: [
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "10",
            "11",
            "12",
            "13",
            "14",
            "15",
          ],
        },
        aspect_ratio: {
          type: "string",
          description: "Framing of the output.",
          default: "16:9",
          enum: ["16:9", "9:16", "1:1"],
        },
        sound: {
          type: "string",
          description: "Makes ambient sound or dialogue that fits the picture. No default is documented.",
          enum: ["on", "off"],
        },
      },
    },
    defaults: { duration: "5", aspect_ratio: "16:9" },
    textParameter: "prompt",
    parameters: [
      {
        name: "prompt",
        type: "string",
        required: true,
        description: "The scene and the action.",
      },
      {
        name: "negative_prompt",
        type: "string",
        required: false,
        description: "Elements to keep out, for example \"blurry, low quality\".",
      },
      {
        name: "duration",
        type: "string",
        required: false,
        description: "Length of the clip in seconds, written as text.",
        default: "5",
        enum: [
          "3",
          "4",
          "5",
          "6",
          "7",
          "8",
          "9",
          "10",
          "11",
          "12",
          "13",
          "14",
          "15",
        ],
      },
      {
        name: "aspect_ratio",
        type: "string",
        required: false,
        description: "Framing of the output.",
        default: "16:9",
        enum: ["16:9", "9:16", "1:1"],
      },
      {
        name: "sound",
        type: "string",
        required: false,
        description: "Makes ambient sound or dialogue that fits the picture. No default is documented.",
        enum: ["on", "off"],
      },
    ],
    output: {
      media: "video",
      frameRate: 24,
      duration: { parameter: "duration", unit: "second" },
      sizes: [
        {
          when: { aspect_ratio: ["16:9"] },
          widthPx: 1280,
          heightPx: 720,
        },
        {
          when: { aspect_ratio: ["9:16"] },
          widthPx: 720,
          heightPx: 1280,
        },
        {
          when: { aspect_ratio: ["1:1"] },
          widthPx: 960,
          heightPx: 960,
        },
      ],
      audio: [
        { when: { sound: ["on"] }, present: true },
        { when: { sound: ["off"] }, present: false },
      ],
    },
    price: { known: false, reason: "the model's page states no price" },
  },
];
