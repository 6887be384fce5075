import type { Grade, Shot } from "./storyboard.ts";

/** `exposure 0.3, looks/warm.cube (1f09ab77), then saturation 0.6`; `undefined`: nothing is changed. */
export function describeGrades(grades: readonly Grade[]): string | undefined {
  const words = grades.map(describeGrade).filter((text) => text !== "");
  return words.length === 0 ? undefined : words.join(", then ");
}

/** The same for a shot; the text of a card keeps its colours. */
export function gradeOf({ source, grades = [] }: Shot): string | undefined {
  return source.kind === "card" ? undefined : describeGrades(grades);
}

function describeGrade({ exposureStops, temperature, contrast, saturation, lut }: Grade): string {
  const changed = (name: string, value: number, neutral: number): string[] =>
    value === neutral ? [] : [`${name} ${value}`];
  return [
    ...changed("exposure", exposureStops, 0),
    ...changed("temperature", temperature, 0),
    ...changed("contrast", contrast, 1),
    ...changed("saturation", saturation, 1),
    // Another file of the same name is another grade.
    ...(lut === undefined ? [] : [`${lut.name} (${lut.sha256.slice(0, 8)})`]),
  ].join(", ");
}
