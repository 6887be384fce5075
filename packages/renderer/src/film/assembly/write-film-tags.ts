import type { FrameRate } from "../media/frame-rate.ts";
import { ascii, box, doubleWords, fullBox, words } from "../media/write-boxes.ts";
import type { Chapter, FilmLabels } from "./film-labels.ts";

/** The tags of a film: its title and poster as iTunes defined them, and its chapters in the list that Nero defined. */
export function writeFilmTags({ title, poster, chapters }: FilmLabels, rate: FrameRate): Buffer {
  const tags = [
    // The types of data: 1 is UTF-8, 13 a JPEG.
    ...(title === "" ? [] : [box("\u00a9nam", tagData(1, Buffer.from(title, "utf8")))]),
    ...(poster === undefined ? [] : [box("covr", tagData(13, poster))]),
  ];
  const handler = fullBox("hdlr", 0, words([0]), ascii("mdirappl"), words([0, 0]), ascii("\0"));
  return box(
    "udta",
    ...(tags.length === 0 ? [] : [fullBox("meta", 0, handler, box("ilst", ...tags))]),
    ...(chapters.length === 0 ? [] : [chapterList(chapters, rate)]),
  );
}

function tagData(type: number, value: Buffer): Buffer {
  return box("data", words([type, 0]), value);
}

// The list counts chapters and the bytes of a name with one byte each.
const most = 255;

/** For players that do not read the track of chapters. Times are in units of 100 ns. */
function chapterList(chapters: readonly Chapter[], { numerator, denominator }: FrameRate): Buffer {
  const listed = chapters.slice(0, most);
  const rows = listed.flatMap(({ startFrame, name }) => {
    const text = Buffer.from(shorten(name), "utf8");
    const start = Math.round((startFrame * denominator * 1e7) / numerator);
    return [doubleWords([start]), Buffer.from([text.length]), text];
  });
  return box("chpl", words([0x01000000, 0]), Buffer.from([listed.length]), ...rows);
}

/** Cuts between characters, never inside one. */
function shorten(name: string): string {
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (Buffer.byteLength(kept + segment) > most) break;
    kept += segment;
  }
  return kept;
}
