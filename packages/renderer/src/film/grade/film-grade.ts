/** What is done to the colours of a shot, in order: plain data of a film. */
export type FilmGrade = readonly GradeStep[];

/** Corrections, then a LUT. Everything is neutral in a step that only has a LUT. */
export type GradeStep = {
  /** Doublings of the light. */
  readonly exposureStops: number;
  /** Around mid-grey; 1 changes nothing. */
  readonly contrast: number;
  /** 1 changes nothing, 0 is black and white. */
  readonly saturation: number;
  /** From -1, blue, to 1, orange. */
  readonly temperature: number;
  readonly lut?: { readonly path: string; readonly sha256: string };
};

/** Whether a step changes anything. */
export function isNeutral({
  exposureStops,
  contrast,
  saturation,
  temperature,
  lut,
}: GradeStep): boolean {
  return (
    exposureStops === 0 &&
    contrast === 1 &&
    saturation === 1 &&
    temperature === 0 &&
    lut === undefined
  );
}
