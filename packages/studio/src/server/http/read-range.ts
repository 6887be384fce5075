/** Both ends are part of it. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * The part of a file that a `Range` asks for (RFC 9110, 14). Ranges that lie next to each other or overlap are one.
 *
 * @returns `undefined`: the whole file, for what is not understood, and for parts of it that would need several answers
 */
export function readRange(
  header: string | undefined,
  size: number,
): ByteRange | "unsatisfiable" | undefined {
  const set = /^bytes=(.*)$/i.exec(header?.trim() ?? "")?.[1];
  const specs = set?.split(",").map((spec) => spec.trim()) ?? [];
  const ranges = specs.filter((spec) => spec !== "").map((spec) => readOne(spec, size));
  if (ranges.length === 0 || ranges.includes("invalid")) return undefined;
  const found = ranges.flatMap((range) => (typeof range === "string" ? [] : [range]));
  if (found.length === 0) return "unsatisfiable";
  const [first, ...others] = found.toSorted((a, b) => a.start - b.start);
  let joined = first;
  for (const { start, end } of others) {
    if (joined === undefined || start > joined.end + 1) return undefined;
    joined = { start: joined.start, end: Math.max(joined.end, end) };
  }
  // The end of an empty file is the file.
  return size === 0 ? undefined : joined;
}

function readOne(spec: string, size: number): ByteRange | "unsatisfiable" | "invalid" {
  const [, from, to] = /^(\d*)-(\d*)$/.exec(spec) ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return "invalid";
  if (from === "") {
    const length = Number(to);
    return length === 0 ? "unsatisfiable" : { start: Math.max(0, size - length), end: size - 1 };
  }
  const start = Number(from);
  if (to !== "" && Number(to) < start) return "invalid";
  const end = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start >= size ? "unsatisfiable" : { start, end };
}
