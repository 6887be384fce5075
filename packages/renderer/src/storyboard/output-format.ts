/** How a deliverable is encoded. `audio` is its sound alone. */
export const outputCodecs = [
  "h264",
  "hevc",
  "av1",
  "prores_422_hq",
  "dnxhr_hq",
  "vp9",
  "gif",
  "audio",
] as const;

export type OutputCodec = (typeof outputCodecs)[number];

export const outputQualities = ["draft", "good", "master"] as const;

/** From small and quick to large and slow. */
export type OutputQuality = (typeof outputQualities)[number];

/** The form of a finished film; plain data. */
export type OutputFormat = {
  readonly codec: OutputCodec;
  readonly bits: 8 | 10;
  readonly quality: OutputQuality;
};

export const defaultFormat: OutputFormat = { codec: "h264", bits: 8, quality: "good" };

/** What a deliverable asks for, with its defaults. */
export function formatOf({
  codec = defaultFormat.codec,
  bits,
  quality = defaultFormat.quality,
}: { readonly [K in keyof OutputFormat]?: OutputFormat[K] | undefined }): OutputFormat {
  return { codec, bits: bits ?? (codec === "prores_422_hq" ? 10 : 8), quality };
}

/** The end of its file name. */
export function endingOf(codec: OutputCodec): ".mp4" | ".mov" | ".webm" | ".gif" | ".wav" {
  switch (codec) {
    case "h264":
    case "hevc":
    case "av1":
      return ".mp4";
    case "prores_422_hq":
    case "dnxhr_hq":
      return ".mov";
    case "vp9":
      return ".webm";
    case "gif":
      return ".gif";
    case "audio":
      return ".wav";
  }
}

/** Whether the codec of edit suites and archives has one quality only. */
export function hasOneQuality(codec: OutputCodec): boolean {
  return codec === "prores_422_hq" || codec === "dnxhr_hq" || codec === "audio";
}

/** How many bits a sample may have. */
export function bitsOf(codec: OutputCodec): readonly (8 | 10)[] {
  switch (codec) {
    case "h264":
    case "hevc":
    case "av1":
    case "vp9":
    case "dnxhr_hq":
      return [8, 10];
    case "prores_422_hq":
      return [10];
    case "gif":
    case "audio":
      return [8];
  }
}
