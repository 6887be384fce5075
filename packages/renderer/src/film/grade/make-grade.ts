import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { filterValue } from "../media/filter-value.ts";
import { makeOnce, productPath, type Product } from "../media/make-once.ts";
import { MediaError } from "../media/media-error.ts";
import type { FilmGrade } from "./film-grade.ts";
import { gradeColour, type ReadStep } from "./grade-colour.ts";
import { parseCube } from "./parse-cube.ts";

/** The table that a grade is applied with, whatever its steps are: one for all, so the picture is changed once. */
export function gradeProduct(grade: FilmGrade, folder: string): Product {
  const steps = grade.map(({ lut, ...corrections }) => ({
    ...corrections,
    lut: lut?.sha256 ?? null,
  }));
  return { folder, ending: ".cube", madeFrom: ["grade 1", steps] };
}

/**
 * Makes the table of a grade in a folder, unless it is there. ffmpeg's own filters for exposure are missing in builds of 2018, which
 * also refuse LUTs of more than 64 points.
 *
 * @throws MediaError `MEDIA_UNREADABLE` for a LUT that cannot be read any more.
 */
export async function makeGrade(grade: FilmGrade, folder: string): Promise<void> {
  await makeOnce(gradeProduct(grade, folder), async (path) => {
    const steps = await Promise.all(grade.map(readStep));
    await writeFile(path, writeCube(steps));
  });
}

/**
 * Filters that grade pictures of BT.709 with limited range. The matrix is stated on both sides. The table is read from the working
 * directory.
 *
 * @param format of what comes out.
 */
export function applyGrade(grade: FilmGrade, format: string): string[] {
  const exactly = "flags=accurate_rnd+full_chroma_int";
  return [
    `scale=in_color_matrix=bt709:in_range=tv:out_range=pc:${exactly}`,
    ...gradeRgb(grade),
    `scale=out_color_matrix=bt709:out_range=tv:${exactly}`,
    `format=${format}`,
  ];
}

/** The same for pictures that are RGB of full range. */
export function gradeRgb(grade: FilmGrade): string[] {
  const file = basename(productPath(gradeProduct(grade, "")));
  return ["format=rgb48le", `lut3d=${filterValue(file)}:interp=tetrahedral`];
}

async function readStep(step: FilmGrade[number]): Promise<ReadStep> {
  if (step.lut === undefined) return { step, cube: undefined };
  const parsed = parseCube(await readLut(step.lut.path));
  if ("cube" in parsed) return { step, cube: parsed.cube };
  const [mistake] = parsed.mistakes;
  throw new MediaError("MEDIA_UNREADABLE", `${step.lut.path}: ${mistake?.message ?? ""}`);
}

async function readLut(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new MediaError("MEDIA_UNREADABLE", `cannot read ${path}`, { cause });
  }
}

const fewestPoints = 33;
const mostPoints = 64;

/** A LUT alone keeps its points where the filter takes them, so nothing of it is interpolated twice. */
function pointsOf(steps: readonly ReadStep[]): number {
  const changing = steps.filter(
    ({ step, cube }) =>
      cube !== undefined ||
      step.contrast !== 1 ||
      step.exposureStops !== 0 ||
      step.saturation !== 1 ||
      step.temperature !== 0,
  );
  const [only, ...others] = changing;
  const cubes = changing.flatMap(({ cube }) => cube ?? []);
  const grids = cubes.map(({ grid, curve }) =>
    curve === undefined ? (grid?.size ?? 0) : mostPoints,
  );
  const isWhole = cubes.every(({ grid }) => grid === undefined || isUnit(grid.from, grid.to));
  if (!isWhole) return mostPoints;
  const isAlone = others.length === 0 && only?.cube !== undefined && isOnlyLut(only);
  const most = Math.max(isAlone ? 2 : fewestPoints, ...grids);
  return Math.min(mostPoints, most);
}

function isOnlyLut({ step }: ReadStep): boolean {
  const { exposureStops, contrast, saturation, temperature } = step;
  return exposureStops === 0 && contrast === 1 && saturation === 1 && temperature === 0;
}

function isUnit(from: readonly number[], to: readonly number[]): boolean {
  return from.every((value) => value === 0) && to.every((value) => value === 1);
}

function writeCube(steps: readonly ReadStep[]): string {
  const points = pointsOf(steps);
  const lines = [`LUT_3D_SIZE ${points}`];
  const levels = Array.from({ length: points }, (_, index) => index / (points - 1));
  for (const blue of levels) {
    for (const green of levels) {
      for (const red of levels) {
        const [r, g, b] = gradeColour(steps, [red, green, blue]);
        lines.push(`${r.toFixed(6)} ${g.toFixed(6)} ${b.toFixed(6)}`);
      }
    }
  }
  return `${lines.join("\n")}\n`;
}
