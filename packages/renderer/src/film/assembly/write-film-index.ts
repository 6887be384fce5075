import type { FrameRate } from "../media/frame-rate.ts";
import { ascii, box, doubleWords, fullBox, words } from "../media/write-boxes.ts";
import type { FilmLabels } from "./film-labels.ts";
import { noRotation, trackIds, type FilmFrame } from "./track-boxes.ts";
import { writeFilmTags } from "./write-film-tags.ts";
import {
  writePictureTrack,
  writeSoundTrack,
  type FilmChunk,
  type PictureTable,
  type SoundTable,
} from "./write-media-tracks.ts";
import { writeTextTrack, type TextTrack } from "./write-text-track.ts";
import { captionTrack, chapterTrack } from "./text-tracks.ts";

export type FilmTables = {
  readonly picture: PictureTable;
  readonly sound: SoundTable | undefined;
  /** In the order of the file. */
  readonly chunks: readonly FilmChunk[];
  readonly labels: FilmLabels;
};

/**
 * Writes everything of an MP4 that comes before its frames: the index, and the text of its captions and chapters. There are no
 * dates, so the same parts give the same bytes. Layout: ISO 14496-12, 4.3 and 8. The times of frames follow from their numbers.
 */
export function writeFilmIndex(tables: FilmTables): Buffer {
  const texts = [captionTrack(tables), chapterTrack(tables)].filter((track) => track !== undefined);
  const text = Buffer.concat(texts.flatMap(({ samples }) => samples.map(({ bytes }) => bytes)));
  const bytes = tables.chunks.reduce((sum, chunk) => sum + chunk.bytes, text.length);
  const is64 = bytes > 0xf000_0000;
  const ftyp = box("ftyp", ascii("isom"), words([512]), ascii(brandsOf(tables.picture)));
  const mdat = is64
    ? Buffer.concat([words([1]), ascii("mdat"), doubleWords([bytes + 16])])
    : Buffer.concat([words([bytes + 8]), ascii("mdat")]);
  const write = (start: number): Buffer => movie(tables, texts, { start, is64 });
  // The length of the index does not depend on the offsets in it.
  const start = ftyp.length + write(0).length + mdat.length;
  return Buffer.concat([ftyp, write(start), mdat, text]);
}

/** H.264 and AV1 have brands of their own (ISO 14496-15, 5.3; AV1 in ISOBMFF, 2.1). */
function brandsOf({ sampleEntry }: PictureTable): string {
  const type = sampleEntry.toString("latin1", 4, 8);
  return type === "avc1" || type === "av01" ? `isomiso2${type}mp41` : "isomiso2mp41";
}

function movie(
  tables: FilmTables,
  texts: readonly TextTrack[],
  places: Pick<FilmFrame, "start" | "is64">,
): Buffer {
  const { picture, sound, labels } = tables;
  const { ticks, timescale } = clockOf(picture.rate);
  const duration = picture.sizes.length * ticks;
  const hasChapters = labels.chapters.length > 0;
  const header = fullBox(
    "mvhd",
    0,
    words([0, 0, timescale, duration, 0x10000, 0x01000000, 0, 0]),
    words([...noRotation, 0, 0, 0, 0, 0, 0, Math.max(...Object.values(trackIds)) + 1]),
  );
  const film = { ...places, ticks, timescale, duration, hasChapters };
  let at = film.start;
  const textTraks = texts.map((track) => {
    const trak = writeTextTrack(track, { ...film, start: at });
    at += track.samples.reduce((sum, { bytes }) => sum + bytes.length, 0);
    return trak;
  });
  const media = { ...tables, film: { ...film, start: at } };
  return box(
    "moov",
    header,
    writePictureTrack(media),
    ...(sound === undefined ? [] : [writeSoundTrack(sound, labels.language, media)]),
    ...textTraks,
    writeFilmTags(labels, picture.rate),
  );
}

/** A timescale in which every frame falls on a tick. */
function clockOf({ numerator, denominator }: FrameRate) {
  const ticks = denominator === 1 ? 512 : denominator;
  return { ticks, timescale: denominator === 1 ? numerator * ticks : numerator };
}
