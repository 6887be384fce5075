import { secondsOf, type FrameRate } from "../media/frame-rate.ts";
import type { CaptionDrawing, DrawnLine } from "./caption-drawing.ts";

/** Formats lines as an ASS file, which draws them into a picture of that size. Times are relative to `fromFrame`. */
export function formatAss(
  { fonts, sizePx }: CaptionDrawing,
  lines: readonly DrawnLine[],
  picture: {
    readonly rate: FrameRate;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly fromFrame: number;
  },
): string {
  const { rate, widthPx, heightPx, fromFrame } = picture;
  const outline = Math.max(1, sizePx / 14).toFixed(1);
  const style = [
    `Style: caption,${fonts[0]?.family ?? ""},${sizePx.toFixed(2)}`,
    "&H00FFFFFF,&H00FFFFFF,&H00101010,&H80000000,0,0,0,0,100,100,0,0,1",
    // Encoding -1: the direction of a line is that of its first letter.
    `${outline},0,2,0,0,0,-1`,
  ].join(",");
  const events = lines.map(({ startFrame, endFrame, ass }) => {
    const times = [startFrame, endFrame]
      .map((frame) => assClock(frame - fromFrame, rate))
      .join(",");
    return `Dialogue: 0,${times},caption,,0,0,0,,${ass}`;
  });
  return [
    "[Script Info]",
    "ScriptType: v4.00+",
    `PlayResX: ${widthPx}`,
    `PlayResY: ${heightPx}`,
    // Lines are broken already.
    "WrapStyle: 2",
    "ScaledBorderAndShadow: yes",
    "[V4+ Styles]",
    "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding",
    style,
    "[Events]",
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
    ...events,
    "",
  ].join("\n");
}

/**
 * Braces start commands, and some characters after a backslash make an escape sequence. U+2060 (word joiner) is invisible
 * and prevents that.
 */
export function escapeAss(text: string): string {
  return text.replaceAll("\\", "\\\u2060").replace(/[{}]/g, "\\$&");
}

/** Hundredths of a second, rounded down so that a caption is visible on its first frame. */
function assClock(frame: number, rate: FrameRate): string {
  const hundredths = Math.max(0, Math.floor(secondsOf(frame, rate) * 100 + 1e-6));
  const two = (value: number): string => String(Math.floor(value) % 60).padStart(2, "0");
  const rest = String(hundredths % 100).padStart(2, "0");
  return `${Math.floor(hundredths / 360_000)}:${two(hundredths / 6000)}:${two(hundredths / 100)}.${rest}`;
}
