type Fields = { [name: string]: unknown };

export type CanonicalLock = {
  /** The value of the file, unchecked. */
  readonly document: unknown;
  /** Ids of the shots in the order of the file. */
  readonly ids: readonly string[];
};

/**
 * Reads a lock file that is formatted as `formatLock` writes it, several times faster than a YAML reader: a film of 10,000 shots
 * has a lock file of 250,000 lines. `undefined` if a line is formatted differently.
 */
export function readCanonicalLock(text: string): CanonicalLock | undefined {
  const lines = text.split("\n");
  const shots: Fields = {};
  const ids: string[] = [];
  try {
    const version: unknown = JSON.parse(lines[1]!.slice("storyboard_lock: ".length));
    let at = 3;
    while (at < lines.length - 1) {
      const id = parseText(lines[at]!.slice(2, -1));
      const chosen: unknown = JSON.parse(lines[at + 1]!.slice("    chosen: ".length));
      const takes: Fields[] = [];
      at += 2;
      const chosenFor = readChosenFor(lines[at]!);
      at += chosenFor === undefined ? 1 : 2;
      while (lines[at]?.startsWith("      - ") === true) {
        const end = endOfTake(lines, at);
        takes.push(readTake(lines.slice(at, end)));
        at = end;
      }
      ids.push(id);
      shots[id] =
        chosenFor === undefined ? { chosen, takes } : { chosen, chosen_for: chosenFor, takes };
    }
    return { document: { storyboard_lock: version, shots }, ids };
  } catch {
    // The JSON of a line does not parse, or a line is missing: the file was not written by `formatLock`.
    return undefined;
  }
}

function parseText(json: string): string {
  const text: unknown = JSON.parse(json);
  if (typeof text !== "string") throw new SyntaxError(`not a string: ${json}`);
  return text;
}

/** The only optional line of a shot. */
function readChosenFor(line: string): unknown {
  const key = "    chosen_for: ";
  return line.startsWith(key) ? JSON.parse(line.slice(key.length)) : undefined;
}

function endOfTake(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (lines[end]?.startsWith("        ") === true) end += 1;
  return end;
}

function readTake(lines: readonly string[]): Fields {
  const take: Fields = {};
  let inner = take;
  for (const [index, line] of lines.entries()) {
    const isInner = index > 0 && line.startsWith("          ");
    const field = line.slice(isInner ? 10 : 8);
    const colon = endOfKey(field);
    const written = field.slice(0, colon);
    const key = written.startsWith('"') ? parseText(written) : written;
    const value = field.slice(colon + 2);
    if (value === "") take[key] = inner = {};
    else (isInner ? inner : take)[key] = JSON.parse(value);
  }
  return take;
}

/** Offset of the colon after a key, which may be quoted and contain colons itself. */
function endOfKey(field: string): number {
  if (!field.startsWith('"')) return field.indexOf(":");
  let at = 1;
  while (field[at] !== '"') {
    if (at >= field.length) throw new SyntaxError(`a key without its closing quote: ${field}`);
    at += field[at] === "\\" ? 2 : 1;
  }
  return at + 1;
}
