import { secondsOf, type FrameRate } from "../media/frame-rate.ts";
import type { CaptionCue } from "./caption-plan.ts";
import { directionMark } from "./text-direction.ts";

/** Formats cues as a SubRip file. What looks like markup is shown as it is, and text from right to left is marked as such. */
export function formatSrt(cues: readonly CaptionCue[], rate: FrameRate): string {
  return cues
    .map(({ startFrame, endFrame, lines, isRightToLeft }, index) => {
      const times = `${clock(startFrame, rate, ",")} --> ${clock(endFrame, rate, ",")}`;
      const shown = lines.map((line) => direct(escapeSrt(line), isRightToLeft));
      return `${index + 1}\n${times}\n${shown.join("\n")}\n`;
    })
    .join("\n");
}

/** Formats cues as a WebVTT file, with markup characters escaped. The language is in its header, where most players look for it. */
export function formatVtt(cues: readonly CaptionCue[], rate: FrameRate, language?: string): string {
  const header = language === undefined ? "" : `Kind: captions\nLanguage: ${language}\n`;
  const blocks = cues.map(({ startFrame, endFrame, lines, isRightToLeft }) => {
    const times = `${clock(startFrame, rate, ".")} --> ${clock(endFrame, rate, ".")}`;
    const shown = lines.map((line) => directionMark(line, isRightToLeft) + escapeVtt(line));
    return `${times}\n${shown.join("\n")}\n`;
  });
  return [`WEBVTT\n${header}`, ...blocks].join("\n");
}

function clock(frame: number, rate: FrameRate, point: string): string {
  const ms = Math.round(secondsOf(frame, rate) * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const rest = String(ms % 1000).padStart(3, "0");
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${point}${rest}`;
}

/** Of the characters of a line, so that no browser takes it for markup, a time or an entity. */
function escapeVtt(line: string): string {
  return line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * SubRip has no escapes, but players know tags (`<i>`), override codes (`{\an8}`, `{y:i}`), line breaks (`\N`) and, some of
 * them, entities. U+2060 (word joiner) is invisible and makes each of them something that no player knows.
 */
function escapeSrt(line: string): string {
  return line
    .replace(/<(?=\S)/g, "<\u2060")
    .replace(/\{(?=[\\\p{L}])/gu, "{\u2060")
    .replace(/\\(?=[Nnh{}])/g, "\\\u2060")
    .replace(/&(?=#?\w+;)/g, "&\u2060")
    .replaceAll("-->", "--\u2060>");
}

/**
 * Many players lay every line out from left to right: then a full stop is at the wrong end, and words of another script in
 * the wrong order. An embedding (U+202B … U+202C) is what subtitle editors write against that; players that find the
 * direction themselves are not disturbed by it.
 */
function direct(line: string, isRightToLeft: boolean): string {
  return isRightToLeft ? `\u202b${line}\u202c` : directionMark(line, false) + line;
}
