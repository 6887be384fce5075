import type { ClipReading } from "./clip-reading.ts";
import type { OtioNode } from "./otio-reader.ts";
import { claimOf, describeMedia } from "./parse-otio-clip.ts";
import { isContent, isVideo } from "./otio-parts.ts";

/**
 * Reports what lies on other picture tracks. Titles, generators and other footage are left out; a shot is an error, because
 * without it the film would lack the shot.
 */
export function reportOtherTracks(
  tracks: readonly OtioNode[],
  picture: OtioNode,
  { report, known }: ClipReading,
): void {
  for (const track of tracks) {
    if (!isVideo(track) || track.path.join() === picture.path.join()) continue;
    for (const child of track.list("children").filter(isContent)) {
      const name = child.text("name") ?? "";
      const on = `on a second picture track ("${track.text("name") ?? ""}")`;
      const code = "TIMELINE_SECOND_TRACK";
      if (isShot(child, known)) {
        report.error(child.path, {
          code,
          message: `clip "${name}" is ${on}, but a storyboard has only one`,
          hint: "move it to the first track",
        });
      } else {
        const message = `"${name}" ${on} is not a shot of the storyboard, and is left out`;
        report.warning(child.path, { code, message });
      }
    }
  }
}

/** A nested stack can contain shots, so it counts as one. */
function isShot(child: OtioNode, known: ClipReading["known"]): boolean {
  if (child.schema !== "Clip") return true;
  return claimOf(child, known) !== undefined || known.isOwnMedia(describeMedia(child));
}
