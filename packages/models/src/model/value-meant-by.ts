import type { ParameterFacts } from "./model.ts";

const SHAPES: Readonly<Record<string, string>> = {
  landscape: "16:9",
  horizontal: "16:9",
  widescreen: "16:9",
  wide: "16:9",
  portrait: "9:16",
  vertical: "9:16",
  tall: "9:16",
  square: "1:1",
};

const LINES: Readonly<Record<string, number>> = {
  sd: 480,
  hd: 720,
  fullhd: 1080,
  fhd: 1080,
  "2k": 1440,
  qhd: 1440,
  "4k": 2160,
  uhd: 2160,
  ultrahd: 2160,
};

/** The allowed value that another way to write a shape or size stands for: `portrait`, `1920x1080`, `16/9`, `Full HD`. */
export function valueMeantBy(
  written: string,
  { role, enum: values = [] }: ParameterFacts,
): string | undefined {
  const offered = values.filter((value) => typeof value === "string");
  const word = written.trim().toLowerCase();
  if (role === "aspect_ratio") {
    const shape = SHAPES[word];
    if (shape !== undefined) return offered.find((value) => value === shape);
    const ratio = ratioOf(word);
    return ratio === undefined ? undefined : offered.find((value) => isNear(ratioOf(value), ratio));
  }
  if (role !== "resolution") return undefined;
  const lines = linesOf(word);
  return lines === undefined
    ? undefined
    : offered.find((value) => linesOf(value.toLowerCase()) === lines);
}

function ratioOf(text: string): number | undefined {
  const [, width, height] = /^(\d+(?:\.\d+)?)\s*[:x\u00d7/-]\s*(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (width !== undefined && height !== undefined) return Number(width) / Number(height);
  return /^\d+\.\d+$/.test(text) ? Number(text) : undefined;
}

function isNear(one: number | undefined, other: number): boolean {
  return one !== undefined && Math.abs(one / other - 1) < 0.01;
}

/** The shorter side in pixels. */
function linesOf(text: string): number | undefined {
  const [, width, height] = /^(\d+)\s*[x\u00d7*]\s*(\d+)$/.exec(text) ?? [];
  if (width !== undefined && height !== undefined) return Math.min(Number(width), Number(height));
  const digits = /^(\d{3,4})\s*[pi]?$/.exec(text)?.[1];
  return digits === undefined ? LINES[text.replace(/[\s_-]+/g, "")] : Number(digits);
}
