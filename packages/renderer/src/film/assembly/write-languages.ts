import { open } from "node:fs/promises";
import { readInnerBoxes, readTopBoxes } from "../media/mp4-boxes.ts";
import { packLanguage } from "./language-code.ts";

/**
 * Writes the language of all tracks into a MOV; pictures have none. ffmpeg writes QuickTime's old numbers there, which many
 * languages, such as `zho`, do not have, and whose 0 is English. The letters of ISO 639-2/T are allowed as well (QuickTime File
 * Format, "Language Code Values").
 *
 * @param tag a canonical BCP 47 tag; `undefined` is "und".
 */
export async function writeLanguages(path: string, tag: string | undefined): Promise<void> {
  const file = await open(path, "r+");
  try {
    const moov = (await readTopBoxes(file)).find(({ type }) => type === "moov");
    if (moov === undefined) return;
    const contents = Buffer.alloc(moov.end - moov.start);
    await file.read(contents, 0, contents.length, moov.start);
    for (const { place, isPicture } of findLanguages(contents)) {
      const language = Buffer.alloc(2);
      language.writeUInt16BE(packLanguage(isPicture ? undefined : tag));
      await file.write(language, 0, 2, moov.start + place);
    }
  } finally {
    await file.close();
  }
}

/** Where the headers of tracks have their language (ISO 14496-12, 8.4.2). */
function findLanguages(moov: Buffer): { readonly place: number; readonly isPicture: boolean }[] {
  return boxesIn(moov, { start: 0, end: moov.length }, "trak").flatMap((track) =>
    boxesIn(moov, track, "mdia").flatMap((media) => {
      const [handler] = boxesIn(moov, media, "hdlr");
      const [head] = boxesIn(moov, media, "mdhd");
      if (handler === undefined || head === undefined) return [];
      const kind = moov.toString("latin1", handler.start + 8, handler.start + 12);
      // Times have 32 bits in version 0, and 64 in version 1.
      const place = head.start + (moov[head.start] === 1 ? 32 : 20);
      return [{ place, isPicture: kind === "vide" }];
    }),
  );
}

type Part = { readonly start: number; readonly end: number };

function boxesIn(bytes: Buffer, { start, end }: Part, wanted: string): readonly Part[] {
  return readInnerBoxes(bytes.subarray(start, end))
    .filter(({ type }) => type === wanted)
    .map((box) => ({ start: start + box.start, end: start + box.end }));
}
