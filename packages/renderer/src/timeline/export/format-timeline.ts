import { captionsEnding } from "../../film/captions/caption-files.ts";
import { formatSrt, formatVtt } from "../../film/captions/format-captions.ts";
import { formatEdl } from "./format-edl.ts";
import { formatFcpxml } from "./format-fcpxml.ts";
import { formatOtio } from "./format-otio.ts";
import type { MediaUrls } from "./media-url.ts";
import type { FilmTransition } from "../../film/cut/film-cut.ts";
import { isBlend } from "../../storyboard/transition-types.ts";
import { enteringOf, isFadeCut, leavingOf } from "../film-fades.ts";
import type { Handover, Timeline } from "../timeline.ts";

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
  const shown = [
    ...clips.map((_, index) => enteringOf(timeline, index)),
    leavingOf(timeline, clips.length - 1),
  ];
  const has = (test: (type: FilmTransition["type"], colour: string) => boolean): boolean =>
    shown.some((transition) => transition && test(transition.type, transition.colour));
  const hasColours = clips.some(({ markers }) =>
    markers.some(({ color = "green" }) => color !== "green"),
  );
  const isSplit = clips.some(
    ({ sound }) => sound !== undefined && sound.leadFrames + sound.lagFrames > 0,
  );
  const hasWhite = has((_, colour) => colour === "white");
  const isOther = (type: FilmTransition["type"]): boolean => isBlend(type) && type !== "dissolve";
  const fades = isFadeCut(timeline)
    ? [`${format.toUpperCase()}: the opening and ending are inside the first and last shot`]
    : [];
  const looks = [...gradeLosses(timeline, format), ...overlayLosses(timeline, format)];
  const hasHolds = clips.some(
    ({ retime }) => retime !== undefined && retime.holdFirstFrames + retime.holdLastFrames > 0,
  );
  const moves = listMoves(timeline, format);
  switch (format) {
    case "srt":
    case "vtt":
      return [];
    case "otio":
      return [
        ...moves,
        ...(hasWhite
          ? [
              "OTIO: fades from or to white use a white generator, which some edit suites show as black",
            ]
          : []),
        ...(has((type) => isOther(type) || type === "dip")
          ? [
              "OTIO: wipes, slides, pushes, irises and dips are custom transitions, which some edit suites show as dissolves",
            ]
          : []),
        ...fades,
        ...(hasLevels(timeline)
          ? ["OTIO: levels and fades of sound are metadata, which suites ignore"]
          : []),
        ...looks,
      ];
    case "fcpxml":
      return [
        ...moves,
        ...(hasWhite ? ["FCPXML: fades from or to white become black"] : []),
        ...(has(isOther) ? ["FCPXML: wipes, slides, pushes and irises become dissolves"] : []),
        ...fades,
        ...looks,
        ...(hasColours ? ["FCPXML: markers have no colors"] : []),
      ];
    case "edl":
      return [
        ...moves,
        ...(hasHolds ? ["EDL: held frames are only a comment on the event of their shot"] : []),
        ...(hasWhite ? ["EDL: fades from or to white become cuts"] : []),
        ...(has((type) => /^(?:push|slide)/.test(type))
          ? ["EDL: slides and pushes become dissolves, with their name in a comment"]
          : []),
        ...(has((type) => /^(?:wipe_(?:left|up)|iris_close)$/.test(type))
          ? [
              "EDL: wipes to the left and up, and closing irises, have their direction only in a comment",
            ]
          : []),
        ...fades,
        ...(isSplit ? ["EDL: sound that leads or lags its picture is cut with it"] : []),
        ...looks,
      ];
  }
}

function gradeLosses({ clips }: Timeline, format: TimelineFormat): readonly string[] {
  return clips.some(({ grade }) => grade !== undefined)
    ? [`${format.toUpperCase()}: grades are left out; apply the LUT in the edit suite`]
    : [];
}

function overlayLosses({ clips, overlays }: Timeline, format: TimelineFormat): readonly string[] {
  const isOver = clips.some((clip) => clip.overlays !== undefined);
  if (overlays === undefined && !isOver) return [];
  const name = format.toUpperCase();
  return [
    ...(isOver || format === "otio"
      ? [
          `${name}: overlays are ${overlayPlaces[format]}, which edit suites do not show over the picture`,
        ]
      : []),
    ...(overlays === undefined || format === "otio"
      ? []
      : [`${name}: overlays over the whole film are left out`]),
  ];
}

/** Where each format says what lies over the picture. */
const overlayPlaces: { readonly [F in TimelineFormat]: string } = {
  otio: "metadata",
  fcpxml: "notes of their shots",
  edl: "comments",
  srt: "left out",
  vtt: "left out",
};

function hasLevels({ clips, soundTracks }: Timeline): boolean {
  return (
    clips.some(({ sound }) => sound !== undefined && sound.gainDb !== 0) ||
    soundTracks.some(({ cues }) =>
      cues.some(({ gainDb, ...fades }) => {
        return gainDb !== 0 || fades.fadeInFrames + fades.fadeOutFrames > 0;
      }),
    )
  );
}

function listMoves({ clips }: Timeline, format: string): readonly string[] {
  const name = format.toUpperCase();
  return [
    ...(clips.some(({ hasMove }) => hasMove === true)
      ? [`${name}: pictures are still, because moves over them are not written`]
      : []),
    ...(clips.some(({ hasRoll }) => hasRoll === true)
      ? [`${name}: the credits do not move; use the film for them, or set them again`]
      : []),
  ];
}
