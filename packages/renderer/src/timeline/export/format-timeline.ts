import { captionsEnding } from "../../film/captions/caption-files.ts";
import { formatSrt, formatVtt } from "../../film/captions/format-captions.ts";
import { formatEdl } from "./format-edl.ts";
import { formatFcpxml } from "./format-fcpxml.ts";
import { formatOtio } from "./format-otio.ts";
import type { MediaUrls } from "./media-url.ts";
import type { Handover } from "../timeline.ts";

/** Formats of exports. */
export type TimelineFormat = "otio" | "fcpxml" | "edl" | "srt" | "vtt";

export const timelineFormats: readonly TimelineFormat[] = ["otio", "fcpxml", "edl", "srt", "vtt"];

/** The text of an export. */
export function formatTimeline(
  { timeline, captions }: Handover,
  format: TimelineFormat,
  urls: MediaUrls,
): string {
  const { rate } = timeline;
  const { cues = [], language } = captions ?? {};
  switch (format) {
    case "otio":
      return formatOtio(timeline, urls);
    case "fcpxml":
      return formatFcpxml(timeline, urls);
    case "edl":
      return formatEdl(timeline, urls);
    case "srt":
      return formatSrt(cues, rate);
    case "vtt":
      return formatVtt(cues, rate, language);
  }
}

/** The end of the file name of an export: `.otio`, `.srt`, or `.zh-TW.srt` of a film in that language. */
export function exportEnding(format: TimelineFormat, language: string | undefined): string {
  return format === "srt" || format === "vtt" ? captionsEnding(format, language) : `.${format}`;
}

/**
 * Sentences about what looks different in a format. They do not mention that an EDL has neither takes nor sound, which is
 * true of every EDL.
 */
export function listLosses({ timeline }: Handover, format: TimelineFormat): readonly string[] {
  const { clips } = timeline;
  const has = (test: (type: string, colour: string) => boolean): boolean =>
    clips.some(({ transition }) => transition && test(transition.type, transition.colour));
  const hasColours = clips.some(({ markers }) =>
    markers.some(({ color = "green" }) => color !== "green"),
  );
  const hasWhite = has((_, colour) => colour === "white");
  switch (format) {
    case "srt":
    case "vtt":
      return [];
    case "otio":
      return hasWhite ? ["OTIO: fades from or to white become black"] : [];
    case "fcpxml":
      return [
        ...(hasWhite ? ["FCPXML: fades from or to white become black"] : []),
        ...(has((type) => type === "wipe") ? ["FCPXML: wipes become dissolves"] : []),
        ...(hasColours ? ["FCPXML: markers have no colours"] : []),
      ];
    case "edl":
      return hasWhite ? ["EDL: fades from or to white become cuts"] : [];
  }
}
