import type { Diagnostic } from "@storyreel/models/source";
import { framesIn, secondsOf, type FrameRate } from "../media/frame-rate.ts";
import type { Shot, Storyboard } from "../../storyboard/storyboard.ts";
import type { FilmCut } from "../cut/film-cut.ts";
import type { CaptionCue, CaptionPlan } from "./caption-plan.ts";

// Common limits of broadcasters and streaming services for Latin script: two lines of 42 characters, shown for at least
// 5/6 of a second, at no more than 20 characters per second.
const lineChars = 42;
const linesPerCue = 2;
const leastSeconds = 5 / 6;
const fastestCharsPerSecond = 20;
/** Between cues, so that the change is noticed. */
const gapFrames = 2;

/** The captions of a film, and a warning for each shot whose captions are too fast to read. */
export type PlannedCaptions = {
  readonly captions: CaptionPlan | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Spreads the words of each shot over the time in which they are heard: the length of its narration file, or else of
 * the shot. Code of its diagnostics: `STORYBOARD_CAPTION_TOO_FAST`.
 *
 * @param cut `narrationSeconds` is the length of the narration file, by shot id.
 */
export function planCaptions(
  storyboard: Storyboard,
  cut: Pick<FilmCut, "rate" | "shots"> & {
    readonly narrationSeconds: ReadonlyMap<string, number>;
  },
): PlannedCaptions {
  const { captions } = storyboard;
  if (captions === undefined) return { captions: undefined, diagnostics: [] };
  const { rate, shots, narrationSeconds } = cut;
  const boardShots = new Map(storyboard.shots.map((shot) => [shot.id, shot]));
  const spoken = shots.flatMap(({ shotId, startFrame, frameCount }) => {
    const board = boardShots.get(shotId);
    const text = board && wordsOf(board, captions.source);
    return board === undefined || text === undefined || text === ""
      ? []
      : [{ board, text, startFrame, frameCount }];
  });
  const last = shots.at(-1);
  const filmEnd = last === undefined ? 0 : last.startFrame + last.frameCount;
  const cues: CaptionCue[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, { board, text, startFrame, frameCount }] of spoken.entries()) {
    const seconds = captions.source === "narration" ? narrationSeconds.get(board.id) : undefined;
    const heardFrames = seconds === undefined ? frameCount : framesIn(seconds, rate);
    // Words that take longer stop where the next ones start.
    const limit = spoken[index + 1]?.startFrame ?? filmEnd;
    const endFrame = Math.min(startFrame + heardFrames, limit);
    cues.push(...spread(text, { startFrame, endFrame, rate }));
    const shownSeconds = secondsOf(endFrame - startFrame, rate);
    if (text.length > shownSeconds * fastestCharsPerSecond) {
      diagnostics.push(warnOfSpeed(storyboard, board, text.length / shownSeconds));
    }
  }
  const { formats, burnIn } = captions;
  return { captions: { language: storyboard.language, cues, formats, burnIn }, diagnostics };
}

/** The caption text of a shot. */
export function wordsOf(shot: Shot, source: "narration" | "dialogue"): string | undefined {
  const text = source === "narration" ? shot.narration?.text : shot.dialogue;
  return text?.replace(/\s+/g, " ").trim();
}

type Stretch = { readonly startFrame: number; readonly endFrame: number; readonly rate: FrameRate };

/** Divides the time among cues by their length. Cues that would be too short are merged with the previous one. */
function spread(text: string, { startFrame, endFrame, rate }: Stretch): CaptionCue[] {
  const frameCount = endFrame - startFrame;
  if (frameCount <= 0) return [];
  const charsOf = (lines: readonly string[]): number => lines.join(" ").length;
  const framesOf = (lines: readonly string[]): number =>
    (frameCount * charsOf(lines)) / Math.max(1, text.length);
  const least = framesIn(leastSeconds, rate);
  const cues: string[][] = [];
  for (const lines of breakLines(text)) {
    const before = cues.at(-1);
    const isShort = framesOf(lines) < least || (before !== undefined && framesOf(before) < least);
    const joined = fillLines([...(before ?? []), ...lines].join(" "), lineChars);
    if (before !== undefined && isShort && joined.length <= linesPerCue) {
      cues[cues.length - 1] = joined.length < 2 ? joined : balance(joined.join(" "));
    } else cues.push(lines);
  }
  const total = cues.reduce((sum, lines) => sum + charsOf(lines), 0);
  let chars = 0;
  let start = startFrame;
  return cues.flatMap((lines, index) => {
    chars += charsOf(lines);
    const end = startFrame + Math.round((frameCount * chars) / total);
    if (end <= start) return [];
    const isLast = index === cues.length - 1;
    const cue = {
      startFrame: start,
      endFrame: isLast ? end : Math.max(start + 1, end - gapFrames),
      lines,
    };
    start = end;
    return [cue];
  });
}

/** Keeps sentences in separate cues, and makes the two lines of a cue about equally long. */
export function breakLines(text: string): string[][] {
  const cues: string[][] = [];
  for (const sentence of text.match(/[^.!?…。！？]+(?:[.!?…。！？]+["'”’)]*|$)\s*/gu) ?? [text]) {
    const lines = fillLines(sentence.trim(), lineChars);
    for (let at = 0; at < lines.length; at += linesPerCue) {
      const part = lines.slice(at, at + linesPerCue);
      const joined = part.join(" ");
      cues.push(part.length < 2 ? part : balance(joined));
    }
  }
  return cues;
}

function balance(text: string): string[] {
  for (let width = Math.ceil(text.length / 2); width < lineChars; width += 1) {
    const lines = fillLines(text, width);
    if (lines.length <= linesPerCue) return lines;
  }
  return fillLines(text, lineChars);
}

function fillLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((part) => chop(part))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else if (word !== "") lines.push(word);
  }
  return lines;
}

/** Scripts without spaces give one long word. */
function chop(word: string): string[] {
  const chars = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
  const parts = Math.ceil(chars.length / lineChars);
  return Array.from({ length: parts }, (_, index) =>
    chars.slice(index * lineChars, (index + 1) * lineChars).join(""),
  );
}

function warnOfSpeed(storyboard: Storyboard, shot: Shot, charsPerSecond: number): Diagnostic {
  return {
    severity: "warning",
    code: "STORYBOARD_CAPTION_TOO_FAST",
    message: `the captions of shot "${shot.id}" show ${Math.round(charsPerSecond)} characters per second; more than ${fastestCharsPerSecond} are hard to read`,
    file: storyboard.file,
    span: shot.span,
    hint: "shorten the text, or make the shot longer",
  };
}
