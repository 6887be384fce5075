import type { Diagnostic } from "@storyreel/models/source";
import { framesIn, secondsOf, type FrameRate } from "../media/frame-rate.ts";
import type { Shot, Storyboard } from "../storyboard/storyboard.ts";
import type { AssembledShot, CaptionCue, CaptionPlan, SoundPlan } from "./assembly-plan.ts";

// Limits that broadcasters and streaming services share for Latin script: two lines of 42 characters, shown for
// at least five sixths of a second, read at no more than 20 characters a second.
const lineChars = 42;
const linesPerCue = 2;
const leastSeconds = 5 / 6;
const fastestCharsPerSecond = 20;
/** So that the eye notices that the text has changed. */
const gapFrames = 2;

/** The captions of a film, and a warning for each shot whose words go by too fast to be read. */
export type PlannedCaptions = {
  readonly captions: CaptionPlan | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Spreads each shot's words over the time in which they are heard: the length of the narration where there is a
 * file, else the shot. Code of its diagnostics: `STORYBOARD_CAPTION_TOO_FAST`.
 */
export function planCaptions(from: {
  readonly storyboard: Storyboard;
  readonly shots: readonly AssembledShot[];
  readonly rate: FrameRate;
  readonly sound: SoundPlan | undefined;
}): PlannedCaptions {
  const { storyboard, shots, rate, sound } = from;
  const { captions } = storyboard;
  if (captions === undefined) return { captions: undefined, diagnostics: [] };
  const boardShots = new Map(storyboard.shots.map((shot) => [shot.id, shot]));
  const narration = new Map(sound?.narration.map((cue) => [cue.shotId, cue]));
  const cues: CaptionCue[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, shot] of shots.entries()) {
    const board = boardShots.get(shot.shotId);
    const text = board && wordsOf(board, captions.source);
    if (board === undefined || text === undefined || text === "") continue;
    const heard = narration.get(shot.shotId);
    const frameCount =
      captions.source === "narration" && heard !== undefined
        ? framesIn(heard.durationSeconds, rate)
        : shot.frameCount;
    const limit = nextStart({ boardShots, shots, index, source: captions.source });
    const endFrame = Math.min(shot.startFrame + frameCount, limit);
    const found = spread(text, { startFrame: shot.startFrame, endFrame, rate });
    cues.push(...found);
    const seconds = secondsOf(endFrame - shot.startFrame, rate);
    if (text.length > seconds * fastestCharsPerSecond) {
      diagnostics.push(warnOfSpeed(storyboard, board, text.length / seconds));
    }
  }
  return { captions: { cues, formats: captions.formats, burnIn: captions.burnIn }, diagnostics };
}

/** What is said in a shot, as it is written in captions. */
export function wordsOf(shot: Shot, source: "narration" | "dialogue"): string | undefined {
  const text = source === "narration" ? shot.narration?.text : shot.dialogue;
  return text?.replace(/\s+/g, " ").trim();
}

/** Where the next words begin, or the film ends: a caption that runs on stops there. */
function nextStart(at: {
  readonly boardShots: ReadonlyMap<string, Shot>;
  readonly shots: readonly AssembledShot[];
  readonly index: number;
  readonly source: "narration" | "dialogue";
}): number {
  const next = at.shots.slice(at.index + 1).find(({ shotId }) => {
    const board = at.boardShots.get(shotId);
    return board !== undefined && (wordsOf(board, at.source) ?? "") !== "";
  });
  const last = at.shots.at(-1);
  return next?.startFrame ?? (last === undefined ? 0 : last.startFrame + last.frameCount);
}

type Stretch = { readonly startFrame: number; readonly endFrame: number; readonly rate: FrameRate };

/** Each cue gets a share of the time by its length; those that would be gone too soon join the one before. */
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

/** Sentences stay apart where they can; a cue with two lines has them about equally long. */
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

/** Scripts without spaces come as one long word. */
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
    message: `the words of shot "${shot.id}" go by at ${Math.round(charsPerSecond)} characters a second; more than ${fastestCharsPerSecond} are hard to read`,
    file: storyboard.file,
    span: shot.span,
    hint: "say less, or let the shot last longer",
  };
}
