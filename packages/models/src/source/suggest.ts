/**
 * The candidate that is close enough to a misspelled word for a "did you mean", or `undefined` if there is none or two are equally close.
 * Case, and the difference between `-`, `_` and a space, do not count.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  // One typo in a short word, two in a longer one, three in a long one. More would be guessing.
  const limit = wanted.length <= 4 ? 1 : wanted.length <= 10 ? 2 : 3;
  let best: string | undefined;
  let bestDistance = limit + 1;
  let isTied = false;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, folded);
    if (distance < bestDistance) {
      [best, bestDistance, isTied] = [candidate, distance, false];
    } else if (distance === bestDistance && distance <= limit) {
      isTied = true;
    }
  }
  // A word of two letters is one typo away from many others.
  return isTied || (bestDistance > 0 && bestDistance >= wanted.length - 1) ? undefined : best;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, "-");
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let twoAgo: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, twoAgo[j - 2]! + 1);
      }
      row.push(cost);
    }
    twoAgo = previous;
    previous = row;
  }
  return previous[b.length]!;
}
