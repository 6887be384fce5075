import { type Diagnostic, hasErrors, type SourceFile } from "@storyreel/models/source";
import { compareCut, type CutEdits, type TakeEdit } from "./compare-cut.ts";
import type { EditedCut } from "./edited-cut.ts";
import { createTimelineReport } from "./otio-reader.ts";
import { parseOtio } from "./parse-otio.ts";
import type { Timeline } from "../timeline.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import { patchStoryboard } from "./patch-storyboard.ts";

/** A storyboard and the cut that it gives. */
export type BoardCut = { readonly storyboard: Storyboard; readonly timeline: Timeline };

export type ImportedCut = {
  /** The storyboard's text with the editor's changes; equal to the old one when there are none. */
  readonly text: string;
  /** Choices that belong into the lock file. */
  readonly takes: readonly TakeEdit[];
  /** With an error among them the text says less than the timeline does, and must not be written. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Turns an editor's timeline into a change of the storyboard's text, and proves it: the changed storyboard is loaded and cut
 * once more, and has to give the timeline that came in.
 */
export async function importCut(options: {
  readonly timelineFile: SourceFile;
  readonly board: BoardCut;
  /** Loads and cuts a changed storyboard; no cut when it has mistakes. */
  readonly cutAgain: (file: SourceFile) => Promise<{
    readonly board: BoardCut | undefined;
    readonly diagnostics: readonly Diagnostic[];
  }>;
}): Promise<ImportedCut> {
  const { timelineFile, board, cutAgain } = options;
  const { storyboard, timeline } = board;
  const { file } = storyboard;
  const parsed = parseOtio(timelineFile, knownShots(board));
  if (parsed.cut === undefined) {
    return { text: file.text, takes: [], diagnostics: parsed.diagnostics };
  }
  const report = createTimelineReport(timelineFile);
  const isWhole = !hasErrors(parsed.diagnostics);
  const edits = compareCut(parsed.cut, timeline, { storyboard, report, isWhole });
  const patched = patchStoryboard(file, edits);
  const found = [...parsed.diagnostics, ...report.all(), ...patched.diagnostics];
  const { text } = patched;
  const { takes } = edits;
  if (text === file.text || hasErrors(found)) return { text, takes, diagnostics: found };
  const again = await cutAgain({ ...file, text });
  const left =
    again.board === undefined
      ? again.diagnostics
      : describeRest(parsed.cut, again.board, timelineFile);
  return { text, takes, diagnostics: [...found, ...left] };
}

function knownShots({ storyboard, timeline }: BoardCut) {
  return {
    rate: timeline.rate,
    ids: storyboard.shots.map(({ id }) => id),
    soundTracks: timeline.soundTracks,
    shotOfMedia: new Map(
      timeline.clips.flatMap(({ shotId, takes }) =>
        takes.flatMap(({ media }) =>
          media === undefined ? [] : [[media.sha256, shotId] as const],
        ),
      ),
    ),
  };
}

/** What the changed storyboard still says otherwise than the timeline. */
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
    const what = Object.keys(words).join(" and ");
    const message = `the ${what} of shot "${shotId}" cannot be changed in the storyboard where it is said now`;
    const hint = "say it in the shot itself, not through an alias or a default, and import again";
    report.error(clip?.path ?? [], "TIMELINE_NOT_EXPRESSED", message, hint);
  }
  if (rest.order !== undefined) {
    const message = "the order of the shots cannot be changed in the storyboard as it is written";
    report.error([], "TIMELINE_NOT_EXPRESSED", message, "write the shots as a plain list");
  }
  return report.all();
}
