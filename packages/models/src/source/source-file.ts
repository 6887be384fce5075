/** A text file that a person wrote. Offsets are UTF-16 code units of `text`. */
export type SourceFile = {
  /** As shown to people: relative to the working directory if the file is below it. */
  readonly path: string;
  readonly text: string;
};

/** Offsets into `SourceFile.text`; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** Line and column as editors show them, both from 1. */
export type Position = { readonly line: number; readonly column: number };

/** Position of an offset in a text. `\n` and `\r\n` end a line; a lone `\r` does not. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

const lineStartsOfFile = new WeakMap<SourceFile, readonly number[]>();

/** `positionAt` for many offsets of one file: line starts are found once and kept as long as the file. */
export function positionIn(file: SourceFile, offset: number): Position {
  const starts = lineStartsOfFile.get(file) ?? lineStarts(file.text);
  lineStartsOfFile.set(file, starts);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
