import { type Diagnostic, hasErrors, type SourceFile } from "@storyreel/models/source";
import { assignShots } from "./assign-shots.ts";
import type { BoardCut } from "./board-cut.ts";
import { compareCut } from "./compare-cut.ts";
import type { CutEdits, TakeEdit } from "./cut-edits.ts";
import type { EditedCut, MediaFacts, ParsedClip } from "./edited-cut.ts";
import { requestOf, shotsWithMedia } from "./list-slots.ts";
import { createTimelineReport } from "./otio-reader.ts";
import { parseOtio } from "./parse-otio.ts";
import { enteringOf, leavingOf } from "../film-fades.ts";
import { splitSoundTracks } from "../split-sound-tracks.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import { patchStoryboard } from "./patch-storyboard.ts";

export type ImportedCut = {
  /** The storyboard's text with the editor's changes; equal to the old one when there are none. */
  readonly text: string;
  /** Choices for the lock file. */
  readonly takes: readonly TakeEdit[];
  /** With an error among them, the text lacks changes of the timeline and must not be written. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Turns an edited timeline into a change of the storyboard's text, and checks the result: the changed storyboard is loaded
 * and cut again, and must give the imported timeline.
 */
export async function importCut(options: {
  readonly timelineFile: SourceFile;
  readonly board: BoardCut;
  /**
   * Loads and cuts a changed storyboard; there is no cut when it has errors. Of the choices, those count that were made for
   * shots that are new.
   */
  readonly cutAgain: (
    file: SourceFile,
    takes: readonly TakeEdit[],
  ) => Promise<{
    readonly board: BoardCut | undefined;
    readonly diagnostics: readonly Diagnostic[];
  }>;
}): Promise<ImportedCut> {
  const { timelineFile, board, cutAgain } = options;
  const { storyboard, timeline } = board;
  const { file } = storyboard;
  const { parsed, diagnostics } = parseOtio(timelineFile, knownShots(board));
  if (parsed === undefined) return { text: file.text, takes: [], diagnostics };
  const report = createTimelineReport(timelineFile);
  const cut = withoutRemarks(assignShots(parsed, board, report), timeline);
  const isWhole = !hasErrors([...diagnostics, ...report.all()]);
  const edits = compareCut(cut, timeline, { storyboard, report, isWhole });
  const patched = patchStoryboard(file, edits);
  const found = [...diagnostics, ...report.all(), ...patched.diagnostics];
  const { text } = patched;
  const { takes } = edits;
  if (text === file.text || hasErrors(found)) return { text, takes, diagnostics: found };
  const again = await cutAgain({ ...file, text }, takes);
  const left =
    again.board === undefined
      ? again.diagnostics
      : [
          ...describeRest(cut, again.board, timelineFile),
          ...describeRequests(
            cut,
            { before: storyboard, after: again.board.storyboard },
            timelineFile,
          ),
        ];
  return { text, takes, diagnostics: [...found, ...left] };
}

/** Remarks come from the notes of the storyboard, and are not written into it. */
function withoutRemarks(cut: EditedCut, timeline: BoardCut["timeline"]): EditedCut {
  const names = new Set(
    timeline.clips.flatMap(({ markers }) =>
      markers.flatMap((one) => (one.isRemark ? [one.name] : [])),
    ),
  );
  if (names.size === 0) return cut;
  const clips = cut.clips.map((clip) => ({
    ...clip,
    markers: clip.markers.filter(({ name }) => !names.has(name)),
  }));
  return { ...cut, clips };
}

function knownShots(board: BoardCut) {
  const { storyboard, timeline } = board;
  return {
    rate: timeline.rate,
    ids: storyboard.shots.map(({ id }) => id),
    soundTracks: timeline.soundTracks,
    openingFrames: timeline.opening && enteringOf(timeline, 0)?.afterFrames,
    endingFrames: timeline.ending && leavingOf(timeline, timeline.clips.length - 1)?.beforeFrames,
    splitSound: splitSoundTracks(timeline).map((pieces) =>
      pieces.map(({ clip, ...place }) => ({ name: clip.shotId, ...place })),
    ),
    isOwnMedia: (media: MediaFacts) => shotsWithMedia(media, board).length > 0,
    hasSound: ({ claim, media }: Pick<ParsedClip, "claim" | "media">) => {
      const id = claim ?? shotsWithMedia(media, board)[0];
      const clip = timeline.clips.find(({ shotId }) => shotId === id);
      return timeline.keepsProductionSound && clip?.activeTake.media?.sound !== undefined;
    },
  };
}

/** Reports where the changed storyboard still differs from the timeline. */
function describeRest(
  edited: EditedCut,
  { storyboard, timeline }: BoardCut,
  timelineFile: SourceFile,
): readonly Diagnostic[] {
  const quiet = createTimelineReport(timelineFile);
  const rest: CutEdits = compareCut(edited, timeline, {
    storyboard,
    report: quiet,
    isWhole: true,
  });
  const report = createTimelineReport(timelineFile);
  for (const { shotId, ...words } of rest.shots) {
    const clip = edited.clips.find((one) => one.shotId === shotId);
    const keys = Object.keys(words).map((word) => (word === "isEnabled" ? "enabled" : word));
    report.error(clip?.path ?? [], {
      code: "TIMELINE_NOT_EXPRESSED",
      message: `cannot change ${keys.join(" and ")} of shot "${shotId}" where the storyboard sets it`,
      hint: "set it in the shot itself, not through an alias or a default, and import again",
    });
  }
  for (const { shotId, copyOf } of rest.copies) {
    const clip = edited.clips.find((one) => one.shotId === shotId);
    report.error(clip?.path ?? [], {
      code: "TIMELINE_NOT_EXPRESSED",
      message: `cannot add a second shot for this part of "${copyOf}" where the storyboard has the shot`,
      hint: "write the shots as a plain list",
    });
  }
  if (rest.order !== undefined) {
    report.error([], {
      code: "TIMELINE_NOT_EXPRESSED",
      message: "cannot change the order of the shots in the storyboard as it is written",
      hint: "write the shots as a plain list",
    });
  }
  return report.all();
}

/** An import must never change what a shot requests: a new request would be paid. */
function describeRequests(
  { clips }: EditedCut,
  { before, after }: { readonly before: Storyboard; readonly after: Storyboard },
  timelineFile: SourceFile,
): readonly Diagnostic[] {
  const old = new Map(before.shots.map((shot) => [shot.id, requestOf(shot)]));
  const report = createTimelineReport(timelineFile);
  for (const shot of after.shots) {
    const clip = clips.find(({ shotId }) => shotId === shot.id);
    if (requestOf(shot) === old.get(clip?.copyOf ?? shot.id)) continue;
    report.error(clip?.path ?? [], {
      code: "TIMELINE_NOT_EXPRESSED",
      message: `the change would alter the request of shot "${shot.id}", which would be generated again`,
      hint: "make this change in the storyboard by hand",
    });
  }
  return report.all();
}
