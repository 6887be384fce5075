/** Two texts, each in three: what both begin with, what differs, what both end with. Whole words. */
export type Difference = {
  readonly start: string;
  readonly mine: string;
  readonly theirs: string;
  readonly end: string;
};

export function differenceOf(mine: string, theirs: string): Difference {
  const [one, two] = [mine, theirs].map((text) => text.split(/(?<=\s)/u));
  const [a, b] = [one ?? [], two ?? []];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return {
    start: a.slice(0, start).join(""),
    mine: a.slice(start, a.length - end).join(""),
    theirs: b.slice(start, b.length - end).join(""),
    end: a.slice(a.length - end).join(""),
  };
}
