import type { Diagnostic, SourceFile } from "@storyreel/models/source";
import type { ParsedClip } from "./edited-cut.ts";
import { otioNamespace } from "../export/format-otio.ts";
import { findJsonError } from "./find-json-error.ts";
import { foldFades } from "./fold-fades.ts";
import { createTimelineReport, otioNode, type OtioNode } from "./otio-reader.ts";
import { createOtioTimes } from "./otio-times.ts";
import { isContent, isVideo } from "./otio-parts.ts";
import { reportEffects } from "./parse-otio-clip.ts";
import type { ClipReading, KnownShots } from "./clip-reading.ts";
import type { FilmMarker } from "./parse-otio-markers.ts";
import { gatherFilmMarkers } from "./gather-film-markers.ts";
import { parseOtioTrack, reportPictureTrack } from "./parse-otio-track.ts";
import { reportOtherTracks } from "./report-other-tracks.ts";
import { reportOtioSound } from "./report-otio-sound.ts";

/** A timeline as its file has it. */
export type ParsedTimeline = {
  /** Of the picture track, in its order. */
  readonly clips: readonly ParsedClip[];
  /** At frames of the film as the file has it, gaps included. */
  readonly markers: readonly FilmMarker[];
};

/**
 * Reads the picture track of an OTIO file that comes from an edit suite, and the markers of the whole timeline. What cannot
 * be imported is a diagnostic.
 */
export function parseOtio(
  file: SourceFile,
  known: KnownShots,
): {
  readonly parsed: ParsedTimeline | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const report = createTimelineReport(file);
  const json = parseJson(file);
  if ("diagnostic" in json) return { parsed: undefined, diagnostics: [json.diagnostic] };
  const root = otioNode(foldFades(json.value));
  const timeline = findTimeline(root);
  if (timeline === undefined) {
    const found = root.schema === "" ? "other JSON" : `a ${root.schema}`;
    const message = `expected an OTIO timeline, got ${found}`;
    report.error([], { code: "TIMELINE_NOT_OTIO", message });
    return { parsed: undefined, diagnostics: report.all() };
  }
  const reading: ClipReading = {
    known,
    report,
    times: createOtioTimes(known.rate, report),
  };
  const stack = timeline.map("tracks");
  const tracks = stack.list("children");
  const picture = findPicture(tracks);
  if (picture === undefined) {
    const message = "the timeline has no picture track with clips";
    report.error(stack.path, { code: "TIMELINE_NO_PICTURE", message });
    return { parsed: undefined, diagnostics: report.all() };
  }
  reportEffects(stack, { name: "", of: "timeline" }, report);
  reportOtherTracks(tracks, picture, reading);
  const clips = parseOtioTrack(picture, reading);
  // The times of the clips were reported together with the clips.
  const quiet = createOtioTimes(known.rate, createTimelineReport(file));
  reportPictureTrack(picture, { ...reading, times: quiet });
  reportOtioSound(tracks, clips, { ...reading, times: quiet });
  const markers = gatherFilmMarkers(timeline, picture, { ...reading, times: quiet });
  return { parsed: { clips, markers }, diagnostics: report.all() };
}

function parseJson(
  file: SourceFile,
): { readonly value: unknown } | { readonly diagnostic: Diagnostic } {
  try {
    return { value: JSON.parse(file.text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const start = findJsonError(file.text);
    const other = otherFormat(file.text);
    return {
      diagnostic: {
        severity: "error",
        code: "TIMELINE_NOT_JSON",
        message:
          other === undefined
            ? "the file is not an OTIO file: its JSON is invalid or incomplete here"
            : `expected an OTIO file, got ${other}`,
        file,
        span: { start, end: Math.min(start + 1, file.text.length) },
        hint:
          other === undefined
            ? "export the timeline as .otio; .otioz and .otiod files have to be unpacked first"
            : "export the timeline from the edit suite as .otio",
      },
    };
  }
}

/** What people give instead. */
function otherFormat(text: string): string | undefined {
  const start = text.slice(0, 4096).trimStart();
  if (/^<\?xml|^<!DOCTYPE|^<(?:fcpxml|xmeml)/.test(start)) {
    return /<fcpxml/.test(start) ? "FCPXML" : /<xmeml/.test(start) ? "Final Cut Pro 7 XML" : "XML";
  }
  if (/^TITLE:|^\d{3,6}\s+\S+\s+(?:V|A|B|NONE)/.test(start)) return "an EDL";
  if (start.startsWith("PK")) return "a zip archive";
  return undefined;
}

/** Some edit suites wrap the timeline in a collection. */
function findTimeline(root: OtioNode): OtioNode | undefined {
  if (root.schema === "Timeline") return root;
  return root.list("children").find(({ schema }) => schema === "Timeline");
}

function findPicture(tracks: readonly OtioNode[]): OtioNode | undefined {
  const video = tracks.filter((track) => isVideo(track) && track.list("children").some(isContent));
  const isOurs = (track: OtioNode): boolean =>
    track.map("metadata").map(otioNamespace).text("track") === "picture";
  return video.find(isOurs) ?? video[0];
}
