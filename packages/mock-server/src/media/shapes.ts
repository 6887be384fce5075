import type { Contour, Point } from "./coverage.ts";
import { addParabola } from "./glyphs.ts";

/** A closed smooth curve that follows these points without touching them. A point given twice becomes a corner. */
export function smoothShape(points: readonly Point[]): Contour {
  const flat: Point[] = [];
  for (const [index, point] of points.entries()) {
    const before = points.at(index - 1) ?? point;
    const after = points[(index + 1) % points.length] ?? point;
    addParabola(flat, [middle(before, point), point, middle(point, after)]);
  }
  return flat;
}

/** The same for an open curve, which starts and ends at its first and last point. */
export function smoothLine(points: readonly Point[]): readonly Point[] {
  const [first] = points;
  if (first === undefined || points.length < 3) return points;
  const flat: Point[] = [first];
  for (let index = 1; index < points.length - 1; index += 1) {
    const [before = first, point = first, after = first] = points.slice(index - 1, index + 2);
    const from = index === 1 ? before : middle(before, point);
    const to = index === points.length - 2 ? after : middle(point, after);
    addParabola(flat, [from, point, to]);
  }
  return flat;
}

export function ellipse(center: Point, radius: Point): Contour {
  return smoothShape(
    // Around a regular octagon whose sides touch the ellipse.
    octagon.map(([x, y]) => ({ x: center.x + x * radius.x, y: center.y + y * radius.y })),
  );
}

const near = 0.4142; // tan 22.5°
const octagon = [
  [-near, -1],
  [near, -1],
  [1, -near],
  [1, near],
  [near, 1],
  [-near, 1],
  [-1, near],
  [-1, -near],
] as const;

/** A circle as a line. */
export function ring(center: Point, radiusPx: number, widthPx: number): Contour {
  const outer = radiusPx + widthPx / 2;
  const inner = radiusPx - widthPx / 2;
  const [first, ...rest] = ellipse(center, { x: outer, y: outer });
  const hole = ellipse(center, { x: inner, y: inner });
  const [entry] = hole;
  if (first === undefined || entry === undefined) return [];
  // In by a cut of no width, around the hole the other way, and out again.
  return [first, ...rest, first, entry, ...hole.slice(1).toReversed(), entry];
}

/** Contours that all turn the same way, so that they add up where they overlap. */
export function oriented(contours: readonly Contour[]): readonly Contour[] {
  return contours.map((contour) => (areaOf(contour) < 0 ? contour.toReversed() : contour));
}

function areaOf(contour: Contour): number {
  let [sum, before] = [0, contour.at(-1)];
  for (const point of contour) {
    if (before !== undefined) sum += before.x * point.y - point.x * before.y;
    before = point;
  }
  return sum;
}

/** A line of some width, as one outline. */
export function stroke(line: readonly Point[], widthPx: number): Contour {
  const half = widthPx / 2;
  const side = line.map((point, index) => {
    const before = line[index - 1] ?? point;
    const after = line[index + 1] ?? point;
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const length = Math.sqrt(dx * dx + dy * dy) || 1;
    return { x: (-dy / length) * half, y: (dx / length) * half };
  });
  const shifted = (direction: number): readonly Point[] =>
    line.map(({ x, y }, index) => ({
      x: x + direction * (side[index]?.x ?? 0),
      y: y + direction * (side[index]?.y ?? 0),
    }));
  return [...shifted(1), ...shifted(-1).toReversed()];
}

/** A line with a head at its end. */
export function arrow(line: readonly Point[], widthPx: number): readonly Contour[] {
  const end = line.at(-1);
  const before = line.at(-2);
  if (end === undefined || before === undefined) return [];
  const [dx, dy] = [end.x - before.x, end.y - before.y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const head = widthPx * 3.2;
  const neck = { x: end.x - ux * head * 0.7, y: end.y - uy * head * 0.7 };
  const back = { x: end.x - ux * head, y: end.y - uy * head };
  const tip = [
    end,
    { x: back.x - uy * head * 0.62, y: back.y + ux * head * 0.62 },
    neck,
    { x: back.x + uy * head * 0.62, y: back.y - ux * head * 0.62 },
  ];
  const shaft = [...line.slice(0, -1).filter((p) => distance(p, end) > head * 0.75), neck];
  return [stroke(shaft, widthPx), tip];
}

function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
