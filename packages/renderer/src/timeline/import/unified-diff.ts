/** Lines of context around a change, as diff tools show them. */
const context = 3;

/** Two texts as a unified patch that `git apply` and `patch -p1` take; empty when they are equal. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const name = path.replace(/^\/+/, "");
  const hunks = groupHunks(diffLines(splitLines(before), splitLines(after)));
  return [`--- a/${name}\n`, `+++ b/${name}\n`, ...hunks.map(formatHunk)].join("");
}

type Line = { readonly sign: " " | "-" | "+"; readonly text: string };
type Hunk = { readonly from: number; readonly to: number; readonly lines: readonly Line[] };

/** Each with its line end; the last one has none where the text does not end in one. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Shortest way from one list of lines to another, after Myers; equal ends are set aside first. */
function diffLines(before: readonly string[], after: readonly string[]): Line[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  const same = (text: string): Line => ({ sign: " ", text });
  return [
    ...before.slice(0, head).map(same),
    ...diffMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

/** For each diagonal how far into `before` a number of changes leads at most. */
type Reach = ReadonlyMap<number, number>;

function diffMiddle(before: readonly string[], after: readonly string[]): Line[] {
  const trail: Reach[] = [];
  let reach: Reach = new Map([[1, 0]]);
  for (let changes = 0; ; changes += 1) {
    const next = new Map<number, number>();
    trail.push(next);
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = comesDown(reach, diagonal, changes)
        ? (reach.get(diagonal + 1) ?? 0)
        : (reach.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal])
        x += 1;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(trail, before, after);
    }
    reach = next;
  }
}

/** Whether the last change on the way to a diagonal adds a line, and does not take one away. */
function comesDown(reach: Reach, diagonal: number, changes: number): boolean {
  if (diagonal === -changes) return true;
  return diagonal !== changes && (reach.get(diagonal - 1) ?? 0) < (reach.get(diagonal + 1) ?? 0);
}

function walkBack(
  trail: readonly Reach[],
  before: readonly string[],
  after: readonly string[],
): Line[] {
  const lines: Line[] = [];
  let x = before.length;
  let y = after.length;
  for (let changes = trail.length - 1; changes > 0; changes -= 1) {
    const diagonal = x - y;
    const reach = trail[changes - 1]!;
    const isDown = comesDown(reach, diagonal, changes);
    const from = isDown ? diagonal + 1 : diagonal - 1;
    const fromX = reach.get(from) ?? 0;
    const fromY = fromX - from;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      lines.push({ sign: " ", text: before[x]! });
    }
    if (isDown) lines.push({ sign: "+", text: after[fromY]! });
    else lines.push({ sign: "-", text: before[fromX]! });
    x = fromX;
    y = fromY;
  }
  while (x > 0) {
    x -= 1;
    lines.push({ sign: " ", text: before[x]! });
  }
  return lines.reverse();
}

function groupHunks(lines: readonly Line[]): Hunk[] {
  const hunks: { from: number; to: number; lines: Line[]; last: number }[] = [];
  let from = 1;
  let to = 1;
  for (const [index, line] of lines.entries()) {
    if (line.sign !== " ") {
      const open = hunks.at(-1);
      if (open !== undefined && index - open.last - 1 <= 2 * context) {
        open.lines.push(...lines.slice(open.last + 1, index + 1));
        open.last = index;
      } else {
        const start = Math.max(0, index - context);
        const lead = lines.slice(start, index);
        hunks.push({
          from: from - lead.length,
          to: to - lead.length,
          lines: [...lead, line],
          last: index,
        });
      }
    }
    if (line.sign !== "+") from += 1;
    if (line.sign !== "-") to += 1;
  }
  return hunks.map((hunk) => ({
    from: hunk.from,
    to: hunk.to,
    lines: [...hunk.lines, ...lines.slice(hunk.last + 1, hunk.last + 1 + context)],
  }));
}

function formatHunk({ from, to, lines }: Hunk): string {
  const count = (without: "+" | "-"): number => lines.filter(({ sign }) => sign !== without).length;
  const body = lines.map(({ sign, text }) =>
    text.endsWith("\n") ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`,
  );
  const at = (start: number, length: number): string =>
    `${length === 0 ? start - 1 : start},${length}`;
  return `@@ -${at(from, count("+"))} +${at(to, count("-"))} @@\n${body.join("")}`;
}
