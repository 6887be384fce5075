import type { ClipReading } from "./clip-reading.ts";
import type { OtioNode } from "./otio-reader.ts";
import { rangeOf } from "./parse-otio-clip.ts";
import { parseOtioMarker, type FilmMarker } from "./parse-otio-markers.ts";

/**
 * Finds the markers that belong to no clip of the picture: those of the timeline, of its tracks, of gaps, and of clips on
 * other tracks.
 */
export function gatherFilmMarkers(
  timeline: OtioNode,
  picture: OtioNode,
  { report, times }: ClipReading,
): FilmMarker[] {
  const found: FilmMarker[] = [];
  const add = (marker: OtioNode, frameOf: (time: OtioNode) => number | undefined): void => {
    const words = parseOtioMarker(marker, report);
    const frame = frameOf(marker.map("marked_range").map("start_time"));
    if (frame === undefined) {
      const message = `marker "${words.name}" has no time, so it is not imported`;
      report.warning(marker.path, { code: "TIMELINE_MARKER", message });
    } else found.push({ frame, path: marker.path, ...words });
  };
  const first = times.frames(timeline.map("global_start_time")) ?? 0;
  // Some suites count the markers of a timeline from its first timecode.
  const inFilm = (time: OtioNode): number | undefined => {
    const frame = times.frames(time);
    return frame !== undefined && first > 0 && frame >= first ? frame - first : frame;
  };
  const stack = timeline.map("tracks");
  for (const item of [timeline, stack]) {
    for (const marker of item.list("markers")) add(marker, inFilm);
  }
  for (const track of stack.list("children")) {
    for (const marker of track.list("markers")) add(marker, inFilm);
    const isPicture = track.path.join() === picture.path.join();
    let at = 0;
    for (const child of track.list("children")) {
      if (child.schema === "Transition") continue;
      const { range, available } = rangeOf(child);
      const start = times.mediaTime(range.map("start_time"), available)?.frame ?? 0;
      const trackFrame = at;
      at += times.frames(range.map("duration")) ?? 0;
      if (isPicture && child.schema === "Clip") continue;
      for (const marker of child.list("markers")) {
        add(marker, (time) => {
          const inMedia = times.mediaTime(time, available);
          return inMedia && trackFrame + inMedia.frame - start;
        });
      }
    }
  }
  return found;
}
