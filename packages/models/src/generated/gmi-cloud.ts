// Generated from specs/providers/gmi-cloud.yaml by `pnpm generate`. Do not edit.
import type { ProviderFacts } from "../model/provider.ts";

/** GMI Cloud request queue. */
export const gmiCloud: ProviderFacts = {
  id: "gmi-cloud",
  title: "GMI Cloud request queue",
  spec: "specs/providers/gmi-cloud.yaml",
  page: "https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference",
  baseUrl: {
    value: "https://console.gmicloud.ai/api/v1/ie/requestqueue/apikey",
    from: {
      source: "https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  auth: {
    header: "Authorization",
    scheme: "Bearer",
    keyVariable: "GMI_API_KEY",
    organizationHeader: "X-Organization-ID",
    organizationVariable: "GMI_ORG_ID",
    from: {
      source: "https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
  endpoints: {
    submit: {
      method: "POST",
      path: "/requests",
      query: [],
      from: {
        source: "model pages",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    read: {
      method: "GET",
      path: "/requests/{request_id}",
      query: [],
      from: {
        source: "model pages",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    list: {
      method: "GET",
      path: "/requests",
      query: ["model_id", "limit", "offset"],
      from: {
        source: "video API reference; paging as seen in GMISWE/python-sdk",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
    models: {
      method: "GET",
      path: "/models",
      query: [],
      from: {
        source: "video API reference",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    model: {
      method: "GET",
      path: "/models/{model_id}",
      query: [],
      from: {
        source: "video API reference",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    upload: {
      method: "POST",
      path: "/upload-url",
      query: [],
      from: {
        source: "arjunlohan/minimax-week-interdimensional-cable and yannan000/unofficial-gmi-cloud-cli",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
  },
  lifecycle: [
    {
      status: "created",
      means: "queued",
      from: {
        source: "GMISWE/python-sdk gmicloud/_internal/_enums.py",
        asOf: "2025-07",
        confidence: "observed",
      },
    },
    {
      status: "queued",
      means: "queued",
      from: {
        source: "model pages",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      status: "dispatched",
      means: "running",
      from: {
        source: "video API reference",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      status: "processing",
      means: "running",
      from: {
        source: "model pages",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      status: "success",
      means: "succeeded",
      from: {
        source: "model pages",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      status: "failed",
      means: "failed",
      from: {
        source: "model pages",
        asOf: "2026-09",
        confidence: "documented",
      },
    },
    {
      status: "cancelled",
      means: "cancelled",
      from: {
        source: "GMISWE/python-sdk gmicloud/_internal/_enums.py",
        asOf: "2025-07",
        confidence: "observed",
      },
    },
    {
      status: "canceled",
      means: "cancelled",
      from: {
        source: "spelling tolerated by one public client",
        asOf: "2026-09",
        confidence: "observed",
      },
    },
  ],
  results: {
    media: [
      "media_urls",
      "video_url",
      "image_url",
      "audio_url",
      "url",
      "medias",
      "media",
    ],
    thumbnail: ["thumbnail_image_url"],
    from: {
      source: "Kouzui-HUANG/ai-video-gen, backblaze-labs/genblaze and a new-api fork, as summarised in September 2026",
      asOf: "2026-09",
      confidence: "observed",
    },
  },
  limits: {
    idempotencyKey: "none",
    cancel: "undocumented",
    rate: "requests per hour and organisation, by spend tier; the numbers are not published",
    from: {
      source: "https://docs.gmicloud.ai/inference-engine/api-reference/rate-limit",
      asOf: "2026-09",
      confidence: "documented",
    },
  },
};
