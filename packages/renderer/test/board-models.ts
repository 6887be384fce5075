import { builtInCatalogue, type Catalogue, catalogueOf, layerCatalogues } from "@storyreel/models";
import type { Model } from "@storyreel/models";

const from = { source: "test", asOf: "2026-09", confidence: "documented" } as const;

/** A model that needs a first picture, takes a seed and has one price: simpler than any in the catalogue. */
export const pictureToVideo: Model = {
  id: "picture-to-video",
  title: "Picture to video",
  summary: "Stands for every model that takes a first frame.",
  vendor: "Test",
  provider: "gmi-cloud",
  spec: "",
  page: "",
  modalities: ["image-to-video"],
  calling: "async",
  parameters: {
    prompt: { type: "string", description: "", required: true, role: "prompt", from },
    image: { type: "string", description: "", format: "media", role: "first_frame", from },
    image_tail: { type: "string", description: "", format: "media", role: "last_frame", from },
    seed: { type: "integer", description: "", minimum: 0, maximum: 100, role: "seed", from },
  },
  rules: [],
  price: {
    known: true,
    table: { per: "video", rates: [{ when: {}, usd: "0.5" }], from },
  },
  output: {
    media: "video",
    sizes: [{ when: {}, widthPx: 1280, heightPx: 720 }],
    audio: [{ when: {}, present: false }],
    duration: { seconds: 5 },
    from,
  },
  notes: [],
};

/** A model that requires a parameter of its own, and ignores the aspect ratio if there is a picture. */
const fussy: Model = {
  ...pictureToVideo,
  id: "fussy",
  parameters: {
    ...pictureToVideo.parameters,
    mode: { type: "string", description: "", required: true, enum: ["std", "pro"], from },
    shape: { type: "string", description: "", role: "aspect_ratio", from },
  },
  rules: [
    {
      when: { image: "present" },
      must: { shape: "absent" },
      severity: "warning",
      message: "the shape of the picture counts, aspect_ratio is ignored",
      from,
    },
  ],
};

/** The built-in models and two that only exist in tests. */
export const catalogue: Catalogue = layerCatalogues(
  catalogueOf([pictureToVideo, fussy]),
  builtInCatalogue,
);
