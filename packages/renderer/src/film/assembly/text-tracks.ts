import { ascii, box, fullBox, shorts, words } from "../media/write-boxes.ts";
import type { FilmLabels } from "./film-labels.ts";
import { noRotation, trackIds } from "./track-boxes.ts";
import type { PictureTable } from "./write-media-tracks.ts";
import type { TextTrack } from "./write-text-track.ts";

type Labelled = { readonly labels: FilmLabels; readonly picture: PictureTable };

/** The captions of a film as 3GPP timed text (3GPP TS 26.245), which most players read; `undefined`: there are none. */
export function captionTrack({ labels, picture }: Labelled): TextTrack | undefined {
  const { captions, language } = labels;
  if (captions.length === 0) return undefined;
  const size = picture.display.subarray(36, 44);
  const [widthPx, heightPx] = [size.readUInt16BE(0), size.readUInt16BE(4)];
  const samples: TextTrack["samples"][number][] = [];
  let at = 0;
  const add = (endFrame: number, text: string): void => {
    if (endFrame > at) samples.push({ frameCount: endFrame - at, bytes: sized(text) });
    at = Math.max(at, endFrame);
  };
  for (const { startFrame, endFrame, lines } of captions) {
    add(startFrame, "");
    add(endFrame, lines.join("\n"));
  }
  add(picture.sizes.length, "");
  return {
    id: trackIds.captions,
    isEnabled: true,
    language,
    handler: "sbtl",
    name: "SubtitleHandler",
    size,
    mediaHeader: fullBox("nmhd", 0),
    sampleEntry: timedTextEntry(widthPx, heightPx),
    samples,
  };
}

/** White text without a background, in the middle at the bottom of the picture. */
function timedTextEntry(widthPx: number, heightPx: number): Buffer {
  const fontSize = Math.min(255, Math.max(10, Math.round(heightPx / 20)));
  return box(
    "tx3g",
    words([0, 1, 0]),
    Buffer.from([1, 0xff, 0, 0, 0, 0]),
    shorts([0, 0, heightPx, widthPx]),
    shorts([0, 0, 1]),
    Buffer.from([0, fontSize, 0xff, 0xff, 0xff, 0xff]),
    box("ftab", shorts([1, 1]), Buffer.from([5]), ascii("Arial")),
  );
}

/** Chapters as QuickTime and its relatives read them: a text track that is not shown (QuickTime File Format, "Chapter Lists"). */
export function chapterTrack({ labels, picture }: Labelled): TextTrack | undefined {
  const { chapters, language } = labels;
  if (chapters.length === 0) return undefined;
  return {
    id: trackIds.chapters,
    isEnabled: false,
    language,
    handler: "text",
    name: "ChapterHandler",
    size: words([0, 0]),
    mediaHeader: box(
      "gmhd",
      fullBox("gmin", 0, shorts([0x40, 0x8000, 0x8000, 0x8000, 0, 0])),
      box("text", words(noRotation)),
    ),
    // Left-aligned black text in no box: nothing of it is ever drawn.
    sampleEntry: box("text", words([0, 1, 1, 0]), Buffer.alloc(36)),
    samples: chapters.map(({ startFrame, name }, index) => ({
      frameCount: (chapters[index + 1]?.startFrame ?? picture.sizes.length) - startFrame,
      // Without this box, the text would be read in the encoding of old Macs.
      bytes: Buffer.concat([sized(name), box("encd", words([0x100]))]),
    })),
  };
}

/** UTF-8 after its length. */
function sized(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  return Buffer.concat([shorts([bytes.length]), bytes]);
}
