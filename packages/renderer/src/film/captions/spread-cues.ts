import type { FrameRate } from "../media/frame-rate.ts";
import { breakLines, joinParts, type CuePart, type LineLimit } from "./break-lines.ts";
import type { CaptionCue } from "./caption-plan.ts";
import { leastFrames, type Stretch } from "./join-stretches.ts";
import { readingSeconds } from "./reading-speed.ts";
import { isRightToLeft } from "./text-direction.ts";

/** Between cues, so that the change is noticed. */
const gapFrames = 2;

// Not the language of the machine, on which films must not depend. Dictionaries are chosen by script.
const unknownLanguage = "en";

/**
 * Divides a stretch into cues by the time that it takes to read them, each long enough to be seen. Where there are too many for the
 * time, the stretch first goes on to its limit, then cues are joined, if need be to more than two lines.
 */
export function spreadCues(
  stretch: Stretch,
  {
    rate,
    limit,
    language,
  }: {
    readonly rate: FrameRate;
    readonly limit: LineLimit;
    readonly language: string | undefined;
  },
): CaptionCue[] {
  const { text, startFrame, endFrame, limitFrame } = stretch;
  const least = leastFrames(rate);
  const needed = (count: number): number => count * (least + gapFrames) - gapFrames;
  const broken = breakLines(text, limit, language ?? unknownLanguage);
  const end = Math.max(endFrame, Math.min(limitFrame, startFrame + needed(broken.length)));
  const fitting = Math.max(1, Math.floor((end - startFrame + gapFrames) / (least + gapFrames)));
  const parts = joinBrief(joinUntil(broken, fitting, limit), {
    limit,
    leastShare: (least + gapFrames) / (end - startFrame + gapFrames),
  });
  const shares = divide(
    end - startFrame + gapFrames,
    parts.map(({ width }) => readingSeconds(width)),
    least + gapFrames,
  );
  const fromRight = isRightToLeft(text, language);
  let start = startFrame;
  return parts.map(({ lines }, index) => {
    const cue = {
      startFrame: start,
      endFrame: start + (shares[index] ?? 0) - gapFrames,
      lines,
      isRightToLeft: fromRight,
    };
    start += shares[index] ?? 0;
    return cue;
  });
}

/** Joins neighbours until there are at most `count`: those that then are on two lines first, and the shortest of them. */
function joinUntil(parts: readonly CuePart[], count: number, limit: LineLimit): readonly CuePart[] {
  let left = [...parts];
  // Far too much text for its time cannot be read anyway, and is not worth comparing every pair.
  while (left.length > 4 * count) left = joinPairs(left, limit);
  while (left.length > count) {
    const pairs = left.slice(1).map((part, at) => {
      const joined = joinParts(left[at] ?? part, part, limit);
      const lines = Math.max(2, joined.lines.length);
      return { at, joined, lines, seconds: readingSeconds(joined.width) };
    });
    const best = pairs.reduce((one, other) =>
      other.lines < one.lines || (other.lines === one.lines && other.seconds < one.seconds)
        ? other
        : one,
    );
    left.splice(best.at, 2, best.joined);
  }
  return left;
}

function joinPairs(parts: readonly CuePart[], limit: LineLimit): CuePart[] {
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    if (index % 2 === 1) return [];
    return [next === undefined ? part : joinParts(part, next, limit)];
  });
}

/** Joins parts that would flash by with a neighbour, where both are on two lines then. */
function joinBrief(
  parts: readonly CuePart[],
  { limit, leastShare }: { readonly limit: LineLimit; readonly leastShare: number },
): readonly CuePart[] {
  const seconds = (part: CuePart): number => readingSeconds(part.width);
  const total = parts.reduce((sum, part) => sum + seconds(part), 0);
  const joined: CuePart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const isBrief =
      before !== undefined && Math.min(seconds(before), seconds(part)) < total * leastShare;
    const both = isBrief ? joinParts(before, part, limit) : undefined;
    if (both !== undefined && both.lines.length <= 2) joined[joined.length - 1] = both;
    else joined.push(part);
  }
  return joined;
}

/** Divides whole frames by weight; none gets fewer than `least` if there are enough. */
function divide(frames: number, weights: readonly number[], least: number): number[] {
  const shares = new Map<number, number>();
  let left = frames;
  let open = weights.map((weight, index) => ({ index, weight: Math.max(weight, 1e-6) }));
  for (;;) {
    const total = open.reduce((sum, { weight }) => sum + weight, 0);
    const short = open.filter(({ weight }) => (left * weight) / total < least);
    if (short.length === 0 || short.length === open.length) break;
    for (const { index } of short) shares.set(index, least);
    left -= least * short.length;
    open = open.filter((one) => !short.includes(one));
  }
  const total = open.reduce((sum, { weight }) => sum + weight, 0);
  for (const { index, weight } of open) shares.set(index, Math.floor((left * weight) / total));
  const given = [...shares.values()].reduce((sum, share) => sum + share, 0);
  for (let rest = frames - given, at = 0; rest > 0; rest -= 1, at += 1) {
    const { index = 0 } = open[at % open.length] ?? {};
    shares.set(index, (shares.get(index) ?? 0) + 1);
  }
  return weights.map((_, index) => shares.get(index) ?? 0);
}
