import type { FrameRate } from "../media/frame-rate.ts";
import type { FilmMetadata } from "./film-labels.ts";

/** The title and the chapters of a film in ffmpeg's own format of metadata. https://ffmpeg.org/ffmpeg-formats.html#Metadata-1 */
export function writeChapters(
  { title, chapters }: FilmMetadata,
  { rate, frameCount }: { readonly rate: FrameRate; readonly frameCount: number },
): string {
  const lines = [";FFMETADATA1", ...(title === "" ? [] : [`title=${escape(title)}`])];
  for (const [index, { startFrame, name }] of chapters.entries()) {
    const end = chapters[index + 1]?.startFrame ?? frameCount;
    lines.push(
      "[CHAPTER]",
      `TIMEBASE=${rate.denominator}/${rate.numerator}`,
      `START=${startFrame}`,
      `END=${end}`,
      `title=${escape(name)}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\=;#\n]/g, String.raw`\$&`);
}
