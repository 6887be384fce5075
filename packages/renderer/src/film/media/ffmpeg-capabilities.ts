/** What an ffmpeg says it can do: its answers to `-encoders`, `-decoders`, `-filters`, `-muxers`. */
export type FfmpegListings = {
  readonly encoders: string;
  readonly decoders: string;
  readonly filters: string;
  readonly muxers: string;
};

const pictureFilters =
  "scale crop pad setsar fps tpad trim setpts format fade overlay blend tile ass blackdetect freezedetect";
const soundFilters =
  "aresample aformat atrim apad afade amix volume concat anullsrc alimiter ebur128 asetpts silencedetect";

const needed: { readonly [K in keyof FfmpegListings]: readonly string[] } = {
  encoders: ["libx264", "aac", "png", "mjpeg", "mov_text", "pcm_f32le"],
  decoders: ["h264", "hevc", "aac"],
  filters: `${pictureFilters} ${soundFilters}`.split(" "),
  muxers: ["mp4", "wav", "image2"],
};

/** Names that films need and that the listings lack, each with its kind: `encoder libx264`. */
export function missingCapabilities(listings: FfmpegListings): string[] {
  return (["encoders", "decoders", "filters", "muxers"] as const).flatMap((kind) => {
    const offered = namesIn(listings[kind]);
    return needed[kind]
      .filter((name) => !offered.has(name))
      .map((name) => `${kind.slice(0, -1)} ${name}`);
  });
}

/** Every row of a listing is flags, names joined by commas, description. */
function namesIn(listing: string): Set<string> {
  return new Set(
    listing.split("\n").flatMap((line) => /^\s*\S+\s+(\S+)/.exec(line)?.[1]?.split(",") ?? []),
  );
}
