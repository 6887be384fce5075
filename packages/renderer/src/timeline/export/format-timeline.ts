import { formatSrt, formatVtt } from "../../film/captions/format-captions.ts";
import { formatEdl } from "./format-edl.ts";
import { formatFcpxml } from "./format-fcpxml.ts";
import { formatOtio } from "./format-otio.ts";
import type { MediaUrls } from "./media-url.ts";
import type { Handover } from "../timeline.ts";

/** What a film can be handed over as. */
export type TimelineFormat = "otio" | "fcpxml" | "edl" | "srt" | "vtt";

export const timelineFormats: readonly TimelineFormat[] = ["otio", "fcpxml", "edl", "srt", "vtt"];

/** The text of a file in a format; media are named as `urls` says. */
export function formatTimeline(
  { timeline, captions }: Handover,
  format: TimelineFormat,
  urls: MediaUrls,
): string {
  switch (format) {
    case "otio":
      return formatOtio(timeline, urls);
    case "fcpxml":
      return formatFcpxml(timeline, urls);
    case "edl":
      return formatEdl(timeline, urls);
    case "srt":
      return formatSrt(captions ?? [], timeline.rate);
    case "vtt":
      return formatVtt(captions ?? [], timeline.rate);
  }
}

/**
 * What of the picture looks different in a format, each as a sentence for whoever hands it over. That an EDL has neither
 * takes nor sound is known of EDLs.
 */
export function listLosses({ timeline }: Handover, format: TimelineFormat): readonly string[] {
  const { clips } = timeline;
  const has = (test: (type: string, colour: string) => boolean): boolean =>
    clips.some(({ transition }) => transition && test(transition.type, transition.colour));
  const hasWhite = has((_, colour) => colour === "white");
  switch (format) {
    case "otio":
    case "srt":
    case "vtt":
      return [];
    case "fcpxml":
      return [
        ...(hasWhite ? ["FCPXML: a fade from or to white is written as one of black"] : []),
        ...(has((type) => type === "wipe") ? ["FCPXML: a wipe is written as a dissolve"] : []),
      ];
    case "edl":
      return hasWhite ? ["EDL: a fade from or to white is written as a cut"] : [];
  }
}
