import { box, fullBox, words } from "../media/write-boxes.ts";
import {
  inThisFile,
  mediaHead,
  noRotation,
  offsetTable,
  runsOf,
  table,
  type FilmFrame,
} from "./track-boxes.ts";

/** A track of texts, each of which is shown until the next one. */
export type TextTrack = {
  readonly id: number;
  readonly isEnabled: boolean;
  readonly language: string | undefined;
  readonly handler: "sbtl" | "text";
  readonly name: string;
  /** Width and height, as in a track header. */
  readonly size: Buffer;
  /** The media header of this kind of track. */
  readonly mediaHeader: Buffer;
  /** A box of the `stsd`. */
  readonly sampleEntry: Buffer;
  /** Contiguous, from the first frame of the film to the last. */
  readonly samples: readonly { readonly frameCount: number; readonly bytes: Buffer }[];
};

/** Writes the index of a track whose texts are one chunk at `film.start`. */
export function writeTextTrack(track: TextTrack, film: FilmFrame): Buffer {
  const { id, isEnabled, language, handler, name, size, samples } = track;
  const { ticks, timescale, duration } = film;
  // ISO 14496-12, 8.3.2: bit 1 is "in movie", bit 0 "enabled".
  const flags = isEnabled ? 3 : 2;
  const lengths = samples.map(({ frameCount }) => frameCount * ticks);
  const sizes = samples.map(({ bytes }) => bytes.length);
  return box(
    "trak",
    fullBox("tkhd", flags, words([0, 0, id, 0, duration, 0, 0, 0, 0, ...noRotation]), size),
    box(
      "mdia",
      mediaHead({ timescale, duration, language, handler, name }),
      box(
        "minf",
        track.mediaHeader,
        inThisFile(),
        box(
          "stbl",
          fullBox("stsd", 0, words([1]), track.sampleEntry),
          fullBox("stts", 0, table(runsOf(lengths))),
          fullBox("stsc", 0, table([[1, samples.length, 1]])),
          fullBox("stsz", 0, words([0, sizes.length, ...sizes])),
          offsetTable([film.start], film),
        ),
      ),
    ),
  );
}
