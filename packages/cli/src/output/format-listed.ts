import type { ListedModels } from "@storyreel/models";

// Narrower lines would break long ids.
const narrowest = 40;
const widest = 100;

/** The models without a spec, by what they make. Ends in a line break. */
export function formatListed(listed: readonly ListedModels[], columns = Infinity): string {
  const width = Math.max(narrowest, Math.min(columns, widest));
  const groups = Map.groupBy(listed, ({ modality }) => modality);
  const count = listed.reduce((sum, { ids }) => sum + ids.length, 0);
  const lines = [...groups].flatMap(([modality, some]) => [
    `  ${modality}`,
    ...wrap(some.flatMap(({ ids }) => ids).toSorted(byCodeUnits), width - 4).map(
      (line) => `    ${line}`,
    ),
  ]);
  const head = `\nlisted by the queue, without a spec because their parameters are not documented: ${count}`;
  return `${[head, ...lines].join("\n")}\n`;
}

function wrap(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [index, word] of words.entries()) {
    const part = index === words.length - 1 ? word : `${word},`;
    if (line !== "" && line.length + part.length >= width) {
      lines.push(line);
      line = part;
    } else line = line === "" ? part : `${line} ${part}`;
  }
  return line === "" ? lines : [...lines, line];
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
