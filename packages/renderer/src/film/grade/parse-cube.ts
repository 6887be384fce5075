/**
 * A LUT of a `.cube` file (Adobe's specification 1.0, and what DaVinci Resolve adds): a curve for each channel, a grid of colours, or
 * the one and then the other.
 */
export type Cube = {
  readonly curve: Curve | undefined;
  readonly grid: Grid | undefined;
};

export type Triple = readonly [number, number, number];

/** `values` are triples; `from` and `to` are the inputs of the first and the last. */
export type Curve = {
  readonly size: number;
  readonly values: Float64Array;
  readonly from: Triple;
  readonly to: Triple;
};

/** Red changes fastest. */
export type Grid = Curve;

/** What is wrong with a file, at a line from 1; line 0 is the file as a whole. */
export type CubeMistake = { readonly line: number; readonly message: string };

export type ParsedCube = { readonly cube: Cube } | { readonly mistakes: readonly CubeMistake[] };

// What is listed of a file with a mistake in every line.
const mostMistakes = 5;
const largestCurve = 65_536;
// 129 are 6.4 million numbers; grading software writes 65 at most.
const largestGrid = 129;

/** Reads a `.cube` file, with all mistakes. */
export function parseCube(text: string): ParsedCube {
  const reading = createReading();
  if (text.includes("\0")) return { mistakes: [{ line: 0, message: "is not a text file" }] };
  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const line = raw.replace(/#.*/, "").trim();
    if (line !== "") readLine(line, index + 1, reading);
    if (reading.mistakes.length >= mostMistakes) return { mistakes: reading.mistakes };
  }
  return finish(reading);
}

type Reading = {
  curveSize: number | undefined;
  gridSize: number | undefined;
  domain: { from: Triple; to: Triple };
  curveRange: readonly [number, number] | undefined;
  gridRange: readonly [number, number] | undefined;
  readonly values: number[];
  readonly mistakes: CubeMistake[];
  lastLine: number;
};

function createReading(): Reading {
  return {
    curveSize: undefined,
    gridSize: undefined,
    domain: { from: [0, 0, 0], to: [1, 1, 1] },
    curveRange: undefined,
    gridRange: undefined,
    values: [],
    mistakes: [],
    lastLine: 0,
  };
}

function readLine(line: string, number: number, reading: Reading): void {
  const [first = "", ...rest] = line.split(/\s+/);
  const refuse = (message: string): void => void reading.mistakes.push({ line: number, message });
  reading.lastLine = number;
  switch (first) {
    case "TITLE":
      return;
    case "LUT_1D_SIZE":
      reading.curveSize = readSize(rest, largestCurve, refuse);
      return;
    case "LUT_3D_SIZE":
      reading.gridSize = readSize(rest, largestGrid, refuse);
      return;
    case "DOMAIN_MIN":
      reading.domain.from = readTriple(rest, refuse) ?? reading.domain.from;
      return;
    case "DOMAIN_MAX":
      reading.domain.to = readTriple(rest, refuse) ?? reading.domain.to;
      return;
    case "LUT_1D_INPUT_RANGE":
      reading.curveRange = readRange(rest, refuse);
      return;
    case "LUT_3D_INPUT_RANGE":
      reading.gridRange = readRange(rest, refuse);
      return;
  }
  if (/^[A-Za-z_]/.test(first) && !/^(?:nan|inf)/i.test(first)) {
    refuse(`"${first.slice(0, 40)}" is not a keyword of .cube files`);
    return;
  }
  const triple = readTriple([first, ...rest], refuse);
  if (triple !== undefined) reading.values.push(...triple);
}

type Refuse = (message: string) => void;

function readSize(words: readonly string[], most: number, refuse: Refuse): number | undefined {
  const size = Number(words[0]);
  if (words.length === 1 && Number.isInteger(size) && size >= 2 && size <= most) return size;
  refuse(
    `the size is "${words.join(" ").slice(0, 40)}"; it must be a whole number from 2 to ${most}`,
  );
  return undefined;
}

function readTriple(words: readonly string[], refuse: Refuse): Triple | undefined {
  const [red, green, blue] = words.map(toNumber);
  if (words.length === 3 && red !== undefined && green !== undefined && blue !== undefined) {
    return [red, green, blue];
  }
  refuse(`expected three numbers, got "${words.join(" ").slice(0, 60)}"`);
  return undefined;
}

function readRange(
  words: readonly string[],
  refuse: Refuse,
): readonly [number, number] | undefined {
  const [from, to] = words.map(toNumber);
  if (words.length === 2 && from !== undefined && to !== undefined && from < to) return [from, to];
  refuse(`expected two numbers, the second above the first, got "${words.join(" ").slice(0, 60)}"`);
  return undefined;
}

function toNumber(word: string): number | undefined {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(word) ? Number(word) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

function finish(reading: Reading): ParsedCube {
  const { curveSize, gridSize, domain, values, mistakes, lastLine } = reading;
  if (mistakes.length > 0) return { mistakes };
  if (curveSize === undefined && gridSize === undefined) {
    const message = "is not a .cube LUT: it has neither LUT_1D_SIZE nor LUT_3D_SIZE";
    return { mistakes: [{ line: 0, message }] };
  }
  if (domain.from.some((from, channel) => from >= (domain.to[channel] ?? 0))) {
    return {
      mistakes: [{ line: 0, message: "has a DOMAIN_MIN that is not below its DOMAIN_MAX" }],
    };
  }
  const curveRows = curveSize ?? 0;
  const gridRows = (gridSize ?? 0) ** 3;
  const rows = values.length / 3;
  if (rows !== curveRows + gridRows) {
    const message = `the LUT has ${rows} lines of numbers, but its size needs ${curveRows + gridRows}`;
    return { mistakes: [{ line: lastLine, message }] };
  }
  const all = Float64Array.from(values);
  const part = (
    size: number | undefined,
    range: Reading["curveRange"],
    at: readonly [number, number],
  ): Curve | undefined => {
    if (size === undefined) return undefined;
    const { from, to } =
      range === undefined ? domain : { from: same(range[0]), to: same(range[1]) };
    return { size, values: all.subarray(3 * at[0], 3 * at[1]), from, to };
  };
  return {
    cube: {
      curve: part(curveSize, reading.curveRange, [0, curveRows]),
      grid: part(gridSize, reading.gridRange, [curveRows, rows]),
    },
  };
}

function same(value: number): Triple {
  return [value, value, value];
}
