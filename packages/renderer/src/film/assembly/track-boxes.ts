import { ascii, box, doubleWords, fullBox, words } from "../media/write-boxes.ts";
import { packLanguage } from "./language-code.ts";

/** What the tracks of a film have in common. */
export type FilmFrame = {
  /** Ticks of a frame, per second and of the film. */
  readonly ticks: number;
  readonly timescale: number;
  readonly duration: number;
  /** Offset of the first frame in the file. */
  readonly start: number;
  /** Whether offsets have 64 bits. */
  readonly is64: boolean;
  readonly hasChapters: boolean;
};

export const trackIds = { picture: 1, sound: 2, captions: 3, chapters: 4 } as const;

export const noRotation = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];

/** Start of the `mdia` of a track: its clock, its language and its kind (ISO 14496-12, 8.4.2, 8.4.3 and 8.4.6). */
export function mediaHead(track: {
  readonly timescale: number;
  readonly duration: number;
  readonly language: string | undefined;
  readonly handler: string;
  readonly name: string;
}): Buffer {
  const { timescale, duration, language, handler, name } = track;
  return Buffer.concat([
    fullBox("mdhd", 0, words([0, 0, timescale, duration, packLanguage(language) * 2 ** 16])),
    fullBox("hdlr", 0, words([0]), ascii(handler), words([0, 0, 0]), ascii(`${name}\0`)),
    // The header has room for three letters: no region, no script.
    ...(language === undefined ? [] : [fullBox("elng", 0, ascii(`${language}\0`))]),
  ]);
}

/** Tells players in which track the chapters are. */
export function chapterReference({ hasChapters }: FilmFrame): Buffer[] {
  return hasChapters ? [box("tref", box("chap", words([trackIds.chapters])))] : [];
}

export function inThisFile(): Buffer {
  return box("dinf", fullBox("dref", 0, words([1]), fullBox("url ", 1)));
}

export function offsetTable(offsets: readonly number[], { is64 }: FilmFrame): Buffer {
  return is64
    ? fullBox("co64", 0, words([offsets.length]), doubleWords(offsets))
    : fullBox("stco", 0, table(offsets.map((offset) => [offset])));
}

/** Run-length encoding: pairs of count and value. */
export function runsOf(values: readonly number[]): number[][] {
  const runs: [number, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.[1] === value) last[0] += 1;
    else runs.push([1, value]);
  }
  return runs;
}

export function table(rows: readonly (readonly number[])[]): Buffer {
  return Buffer.concat([words([rows.length]), words(rows.flat())]);
}
