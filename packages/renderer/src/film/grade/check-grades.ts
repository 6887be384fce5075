import { slashed } from "@storyreel/models/paths";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Diagnostic, SourceFile } from "@storyreel/models/source";
import type { Grade, Storyboard } from "../../storyboard/storyboard.ts";
import { parseCube, type CubeMistake } from "./parse-cube.ts";

type Lut = NonNullable<Grade["lut"]>;

/** Reports LUTs that are none, or have mistakes, at their own lines: `STORYBOARD_LUT`. Each is read once. */
export async function checkGrades(storyboard: Storyboard): Promise<readonly Diagnostic[]> {
  const luts = new Map<string, Lut>();
  for (const { isEnabled, grades = [] } of storyboard.shots) {
    for (const { lut } of isEnabled ? grades : []) {
      if (lut !== undefined && !luts.has(lut.path)) luts.set(lut.path, lut);
    }
  }
  const found = await Promise.all([...luts.values()].map((lut) => checkLut(lut, storyboard)));
  return found.flat();
}

async function checkLut(lut: Lut, { file }: Storyboard): Promise<Diagnostic[]> {
  let text: string;
  try {
    text = await readFile(lut.path, "utf8");
  } catch {
    return [diagnose({ line: 0, message: "cannot be read" }, lut, { file, text: "" })];
  }
  const parsed = parseCube(text);
  if ("cube" in parsed) return [];
  return parsed.mistakes.map((mistake) => diagnose(mistake, lut, { file, text }));
}

function diagnose(
  { line, message }: CubeMistake,
  { name, span }: Lut,
  { file, text }: { readonly file: SourceFile; readonly text: string },
): Diagnostic {
  const shared = {
    severity: "error",
    code: "STORYBOARD_LUT",
    hint: "export the LUT again as .cube, with 33 or 65 points",
  } as const;
  if (line === 0) return { ...shared, message: `"${name}" ${message}`, file, span };
  const path = slashed(join(dirname(file.path), name));
  return { ...shared, message, file: { path, text }, span: spanOf(text, line) };
}

function spanOf(text: string, line: number): Diagnostic["span"] {
  let start = 0;
  for (let before = 1; before < line; before += 1) start = text.indexOf("\n", start) + 1;
  const length = /^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0;
  return { start, end: start + length };
}
