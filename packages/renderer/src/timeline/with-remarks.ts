import { framesIn } from "../film/media/frame-rate.ts";
import type { BoardRemark } from "../workplace/notes/notes.ts";
import type { Timeline, TimelineClip, TimelineMarker } from "./timeline.ts";

/** Names longer than this are cut; the whole text is in the comment. */
const longestName = 80;

/** A timeline with a marker for each open remark that is about its shot, or about the take that is in the film. */
export function withRemarks(timeline: Timeline, remarks: readonly BoardRemark[]): Timeline {
  const open = remarks.filter(({ isDone }) => !isDone);
  if (open.length === 0) return timeline;
  const clips = timeline.clips.map((clip): TimelineClip => {
    const about = open.filter(
      ({ shotId, take }) =>
        shotId === clip.shotId && (take === undefined || take === clip.activeTake.requestKey),
    );
    const markers = about.map((remark) => markerOf(remark, timeline));
    return { ...clip, markers: [...clip.markers, ...markers] };
  });
  return { ...timeline, clips };
}

function markerOf({ atSeconds, text, author }: BoardRemark, { rate }: Timeline): TimelineMarker {
  const line = text.trim().replace(/\s+/g, " ");
  const name =
    line.length <= longestName ? line : `${Array.from(line).slice(0, longestName).join("")}…`;
  const words = [
    ...(name === line ? [] : [text.trim()]),
    ...(author === undefined ? [] : [author]),
  ];
  return {
    frame: framesIn(atSeconds, rate),
    name: `Remark: ${name}`,
    color: "red",
    isRemark: true,
    ...(words.length === 0 ? {} : { comment: words.join(" · ") }),
  };
}
