import type { QueueFacts } from "./queue-facts.ts";

/** Base URL used when neither options nor environment name one. Source: the provider's video API reference, 2026-09. */
export const GMI_BASE_URL = "https://console.gmicloud.ai/api/v1/ie/requestqueue/apikey";

/** How GMI's records are read; see specs/providers/gmi-cloud.yaml for the source of each word. */
export const gmiQueue: QueueFacts = {
  states: {
    created: "queued",
    queued: "queued",
    dispatched: "running",
    processing: "running",
    success: "succeeded",
    failed: "failed",
    cancelled: "cancelled",
    canceled: "cancelled",
  },
  mediaNames: ["media_urls", "video_url", "image_url", "audio_url", "url", "medias", "media"],
  thumbnailNames: ["thumbnail_image_url"],
};
