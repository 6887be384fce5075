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
  /** Loads and cuts a changed storyboard; there is no cut when it has errors. */
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
  if (rest.order !== undefined) {
    report.error([], {
      code: "TIMELINE_NOT_EXPRESSED",
      message: "cannot change the order of the shots in the storyboard as it is written",
      hint: "write the shots as a plain list",
    });
  }
  return report.all();
}
