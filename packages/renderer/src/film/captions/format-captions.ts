import { secondsOf, type FrameRate } from "../media/frame-rate.ts";
import type { CaptionCue } from "./caption-plan.ts";

/** Formats cues as a SubRip file. */
export function formatSrt(cues: readonly CaptionCue[], rate: FrameRate): string {
  return cues
    .map(({ startFrame, endFrame, lines }, index) => {
      const times = `${clock(startFrame, rate, ",")} --> ${clock(endFrame, rate, ",")}`;
      return `${index + 1}\n${times}\n${lines.join("\n")}\n`;
    })
    .join("\n");
}

/** Formats cues as a WebVTT file, with markup characters escaped. The language is in its header, where most players look for it. */
export function formatVtt(cues: readonly CaptionCue[], rate: FrameRate, language?: string): string {
  const header = language === undefined ? "" : `Kind: captions\nLanguage: ${language}\n`;
  const blocks = cues.map(({ startFrame, endFrame, lines }) => {
    const times = `${clock(startFrame, rate, ".")} --> ${clock(endFrame, rate, ".")}`;
    return `${times}\n${lines.map(escapeVtt).join("\n")}\n`;
  });
  return [`WEBVTT\n${header}`, ...blocks].join("\n");
}

/** Formats cues as an ASS file, which draws them into a picture of that size. Times are relative to `fromFrame`. */
export function formatAss(
  cues: readonly CaptionCue[],
  picture: {
    readonly rate: FrameRate;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly fromFrame: number;
    readonly fontName: string;
  },
): string {
  const { rate, widthPx, heightPx, fromFrame, fontName } = picture;
  // In a tall picture, a line of 42 characters must fit in 90 % of the width.
  const size = Math.max(10, Math.round(Math.min(heightPx / 18, (widthPx * 0.9) / 22)));
  const margin = Math.round(heightPx / 15);
  const style = `Style: caption,${fontName},${size},&H00FFFFFF,&H00FFFFFF,&H00101010,&H80000000,0,0,0,0,100,100,0,0,1,${Math.max(1, size / 14).toFixed(1)},0,2,${margin},${margin},${margin},1`;
  const events = cues.map(({ startFrame, endFrame, lines }) => {
    const times = [startFrame, endFrame]
      .map((frame) => assClock(frame - fromFrame, rate))
      .join(",");
    return `Dialogue: 0,${times},caption,,0,0,0,,${lines.map(escapeAss).join("\\N")}`;
  });
  return [
    "[Script Info]",
    "ScriptType: v4.00+",
    `PlayResX: ${widthPx}`,
    `PlayResY: ${heightPx}`,
    "WrapStyle: 0",
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

function clock(frame: number, rate: FrameRate, point: string): string {
  const ms = Math.round(secondsOf(frame, rate) * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const rest = String(ms % 1000).padStart(3, "0");
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${point}${rest}`;
}

/** Hundredths of a second, rounded down so that a caption is visible on its first frame. */
function assClock(frame: number, rate: FrameRate): string {
  const hundredths = Math.max(0, Math.floor(secondsOf(frame, rate) * 100 + 1e-6));
  const two = (value: number): string => String(Math.floor(value) % 60).padStart(2, "0");
  const rest = String(hundredths % 100).padStart(2, "0");
  return `${Math.floor(hundredths / 360_000)}:${two(hundredths / 6000)}:${two(hundredths / 100)}.${rest}`;
}

function escapeVtt(line: string): string {
  return line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("-->", "--&gt;");
}

/**
 * Braces start commands, and some characters after a backslash make an escape sequence. U+2060 (word joiner) is invisible
 * and prevents that.
 */
function escapeAss(line: string): string {
  return line.replaceAll("\\", "\\\u2060").replace(/[{}]/g, "\\$&");
}
