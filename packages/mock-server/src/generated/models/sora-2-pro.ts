// Generated from specs/models/openai/sora-2-pro.yaml by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "../catalogue-model.ts";

export const sora2Pro: CatalogueModel = {
  id: "sora-2-pro",
  title: "Sora 2 Pro",
  vendor: "OpenAI",
  summary: "Video from a prompt, or from a first frame of exactly the size asked for.",
  calling: "unknown",
  modalities: ["text-to-video", "image-to-video"],
  payloadSchema: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Sora 2 Pro",
    description: "Video from a prompt, or from a first frame of exactly the size asked for. https://docs.gmicloud.ai/model-quickstarts/video/sora-2-pro",
    type: "object",
    additionalProperties: false,
    required: ["prompt"],
    properties: {
      prompt: {
        type: "string",
        description: "What happens in the clip.",
        minLength: 1,
        maxLength: 2000,
      },
      input_reference: {
        type: "string",
        description: "The picture that the clip begins with: JPEG, PNG or WebP, exactly as large as size.",
        pattern: "^(?:https?://\\S+|data:[^,\\s]+,\\S+)$",
      },
      seconds: {
        type: "string",
        description: "Length of the clip in seconds, written as text.",
        default: "8",
        enum: ["4", "8", "12"],
      },
      size: {
        type: "string",
        description: "Size of the output in pixels. 16:9 and 9:16 are the 720p sizes, 7:4 and 4:7 the large ones.",
        default: "1792x1024",
        enum: ["1792x1024", "1024x1792", "1280x720", "720x1280"],
      },
    },
  },
  defaults: { seconds: "8", size: "1792x1024" },
  textParameter: "prompt",
  parameters: [
    {
      name: "prompt",
      type: "string",
      required: true,
      description: "What happens in the clip.",
      maxLength: 2000,
    },
    {
      name: "input_reference",
      type: "string",
      required: false,
      description: "The picture that the clip begins with: JPEG, PNG or WebP, exactly as large as size.",
    },
    {
      name: "seconds",
      type: "string",
      required: false,
      description: "Length of the clip in seconds, written as text.",
      default: "8",
      enum: ["4", "8", "12"],
    },
    {
      name: "size",
      type: "string",
      required: false,
      description: "Size of the output in pixels. 16:9 and 9:16 are the 720p sizes, 7:4 and 4:7 the large ones.",
      default: "1792x1024",
      enum: ["1792x1024", "1024x1792", "1280x720", "720x1280"],
    },
  ],
  output: {
    media: "video",
    duration: { parameter: "seconds", unit: "second" },
    sizes: [
      { when: { size: ["1792x1024"] }, widthPx: 1792, heightPx: 1024 },
      { when: { size: ["1024x1792"] }, widthPx: 1024, heightPx: 1792 },
      { when: { size: ["1280x720"] }, widthPx: 1280, heightPx: 720 },
      { when: { size: ["720x1280"] }, widthPx: 720, heightPx: 1280 },
    ],
    audio: [],
  },
  price: { known: false, reason: "the model's page states no price" },
};
