import { markerColors, type MarkerColor } from "../../storyboard/storyboard.ts";
import type { TimelineMarker } from "../timeline.ts";
import type { OtioNode, TimelineReport } from "./otio-reader.ts";

/** Reads the words of a marker. Its name is empty when the suite did not keep it. */
export function parseOtioMarker(
  marker: OtioNode,
  report: TimelineReport,
): Omit<TimelineMarker, "frame"> {
  const comment = commentOf(marker);
  const name = (marker.text("name") ?? "").trim();
  const color = colorOf(marker, name, report);
  return {
    name,
    ...(comment === undefined ? {} : { comment }),
    ...(color === undefined ? {} : { color }),
  };
}

/** OTIO has a field for it since `Marker.2`; before, each suite used a place of its own in the metadata. */
function commentOf(marker: OtioNode): string | undefined {
  const metadata = marker.map("metadata");
  const texts = [
    marker.text("comment"),
    metadata.map("Resolve_OTIO").text("Note"),
    metadata.map("fcp_xml").text("comment"),
    metadata.text("comment"),
    metadata.text("note"),
  ];
  return texts.map((text) => text?.trim()).find((text) => text !== undefined && text !== "");
}

// Names of DaVinci Resolve and Premiere Pro for which OTIO has none.
const otherNames: { readonly [name: string]: MarkerColor } = {
  fuchsia: "magenta",
  rose: "pink",
  lavender: "purple",
  violet: "purple",
  sky: "cyan",
  teal: "cyan",
  mint: "green",
  lemon: "yellow",
  sand: "orange",
  cocoa: "orange",
  cream: "white",
  grey: "black",
  gray: "black",
};

function colorOf(marker: OtioNode, name: string, report: TimelineReport): MarkerColor | undefined {
  const written = marker.text("color")?.trim().toLowerCase();
  if (written === undefined || written === "") return undefined;
  const known = markerColors.find((color) => color === written);
  if (known !== undefined) return known;
  const near = Object.hasOwn(otherNames, written) ? otherNames[written] : undefined;
  if (near !== undefined) return near;
  report.warning(marker.path, {
    code: "TIMELINE_MARKER",
    message: `marker "${name}" has the color "${written}", which a storyboard does not have; its color is not imported`,
  });
  return undefined;
}

/** Marks for the whole film: on the timeline, on a track, or on a clip of another track. */
export type FilmMarker = TimelineMarker & { readonly path: OtioNode["path"] };
