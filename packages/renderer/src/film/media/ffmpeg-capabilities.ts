/** What an ffmpeg supports: its output for `-encoders`, `-decoders`, `-filters`, `-muxers`. */
export type FfmpegListings = {
  readonly encoders: string;
  readonly decoders: string;
  readonly filters: string;
  readonly muxers: string;
};

const pictureFilters =
  "scale crop pad setsar setparams fps tpad trim setpts format fade overlay blend split lutyuv boxblur hstack vstack tile ass yadif colorspace lut3d premultiply blackdetect freezedetect";
const soundFilters =
  "aresample aformat atrim apad afade amix volume concat anullsrc alimiter ebur128 asetpts silencedetect aevalsrc amultiply aloop areverse pan aeval";

const needed: { readonly [K in keyof FfmpegListings]: readonly string[] } = {
  encoders: ["libx264", "aac", "png", "mjpeg", "mov_text", "pcm_f32le"],
  decoders: ["h264", "hevc", "aac"],
  filters: `${pictureFilters} ${soundFilters}`.split(" "),
  muxers: ["mp4", "wav", "image2pipe"],
};

/** What films need and the listings lack, each with its kind: `encoder libx264`. */
export function missingCapabilities(listings: FfmpegListings): string[] {
  return (["encoders", "decoders", "filters", "muxers"] as const).flatMap((kind) => {
    const offered = namesIn(listings[kind]);
    return needed[kind]
      .filter((name) => !offered.has(name))
      .map((name) => `${kind.slice(0, -1)} ${name}`);
  });
}

/** A row of a listing has flags, names separated by commas, and a description. */
function namesIn(listing: string): Set<string> {
  return new Set(
    listing.split("\n").flatMap((line) => /^\s*\S+\s+(\S+)/.exec(line)?.[1]?.split(",") ?? []),
  );
}
