import type { Diagnostic } from "@storyreel/models/source";
import { framesIn, secondsOf } from "../media/frame-rate.ts";
import type { Shot, Storyboard } from "../../storyboard/storyboard.ts";
import type { FilmCut } from "../cut/film-cut.ts";
import type { CaptionFont } from "./read-font-files.ts";
import { layOutCaptions } from "./caption-layout.ts";
import type { CaptionPlan } from "./caption-plan.ts";
import { drawCaptions } from "./draw-captions.ts";
import { joinShortStretches, type Stretch } from "./join-stretches.ts";
import { describeHaste } from "./reading-speed.ts";
import { normalizeText } from "./split-text.ts";
import { spreadCues } from "./spread-cues.ts";

/** The captions of a film, and a warning for each shot whose captions are too fast to read. */
export type PlannedCaptions = {
  readonly captions: CaptionPlan | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/** The film that captions are planned for. */
export type CaptionedCut = Pick<FilmCut, "rate" | "shots"> & {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Length of the narration file, by shot id. */
  readonly narrationSeconds: ReadonlyMap<string, number>;
  /** Of burned-in captions, see `readCaptionFonts`. */
  readonly fonts: readonly CaptionFont[];
};

/**
 * Spreads the words of each shot over the time in which they are heard: the length of its narration file, or else of
 * the shot. Code of its diagnostics: `STORYBOARD_CAPTION_TOO_FAST`.
 */
export function planCaptions(storyboard: Storyboard, cut: CaptionedCut): PlannedCaptions {
  const { captions, language } = storyboard;
  if (captions === undefined) return { captions: undefined, diagnostics: [] };
  const { rate, fonts } = cut;
  const layout = layOutCaptions(cut, captions.burnIn ? captions.style : undefined);
  const spoken = joinShortStretches(findSpoken(storyboard, cut), rate, joinSpoken);
  const spread = spoken.map((stretch) => ({
    stretch,
    cues: spreadCues(stretch, { rate, limit: layout.limit, language }),
  }));
  const cues = spread.flatMap((one) => one.cues);
  const diagnostics = spread.flatMap(({ stretch, cues: shown }): Diagnostic[] => {
    const frames = (shown.at(-1)?.endFrame ?? 0) - (shown[0]?.startFrame ?? 0);
    const haste = describeHaste(stretch.text, secondsOf(frames, rate));
    return haste === undefined ? [] : [warnOfSpeed(storyboard, stretch, haste)];
  });
  const drawing = captions.burnIn ? drawCaptions(cues, { layout, fonts }) : undefined;
  return { captions: { language, cues, formats: captions.formats, drawing }, diagnostics };
}

/** The caption text of a shot; `undefined`: it has none. */
export function wordsOf(shot: Shot, source: "narration" | "dialogue"): string | undefined {
  if (shot.hasCaptions === false) return undefined;
  const text = source === "narration" ? shot.narration?.text : shot.dialogue;
  return text === undefined ? undefined : normalizeText(text);
}

/** Words of one shot, or of several if each is too short for a cue of its own. */
type Spoken = Stretch & { readonly boards: readonly Shot[] };

function findSpoken(storyboard: Storyboard, cut: CaptionedCut): Spoken[] {
  const { captions } = storyboard;
  const { rate, shots, narrationSeconds } = cut;
  if (captions === undefined) return [];
  const boards = new Map(storyboard.shots.map((shot) => [shot.id, shot]));
  const last = shots.at(-1);
  const filmEnd = last === undefined ? 0 : last.startFrame + last.frameCount;
  const found = shots.flatMap(({ shotId, startFrame, frameCount }) => {
    const board = boards.get(shotId);
    const text = board && wordsOf(board, captions.source);
    if (board === undefined || text === undefined || text === "") return [];
    const isNarrated = captions.source === "narration";
    const seconds = isNarrated ? narrationSeconds.get(shotId) : undefined;
    const offset = isNarrated ? framesIn(board.narration?.offsetSeconds ?? 0, rate) : 0;
    const start = startFrame + offset;
    const end = seconds === undefined ? startFrame + frameCount : start + framesIn(seconds, rate);
    const isShown = end > 0 && start < filmEnd && end > start;
    return isShown ? [{ board, text, startFrame: Math.max(0, start), endFrame: end }] : [];
  });
  // Narration may begin before that of an earlier shot.
  const spoken = found.toSorted((one, other) => one.startFrame - other.startFrame);
  return spoken.map(({ board, text, startFrame, endFrame }, index) => {
    // Words that take longer stop where the next ones start.
    const limitFrame = spoken[index + 1]?.startFrame ?? filmEnd;
    return {
      text,
      startFrame,
      endFrame: Math.min(endFrame, limitFrame),
      limitFrame,
      boards: [board],
    };
  });
}

function joinSpoken(one: Spoken, other: Spoken): Spoken {
  return {
    text: `${one.text} ${other.text}`,
    startFrame: one.startFrame,
    endFrame: other.endFrame,
    limitFrame: other.limitFrame,
    boards: [...one.boards, ...other.boards],
  };
}

function warnOfSpeed(storyboard: Storyboard, { boards }: Spoken, haste: string): Diagnostic {
  const names = boards.map(({ id }) => `"${id}"`).join(", ");
  return {
    severity: "warning",
    code: "STORYBOARD_CAPTION_TOO_FAST",
    message: `the captions of shot${boards.length === 1 ? "" : "s"} ${names} show ${haste} are hard to read`,
    file: storyboard.file,
    span: boards[0]?.span ?? { start: 0, end: 0 },
    hint: "shorten the text, or make the shot longer",
  };
}
