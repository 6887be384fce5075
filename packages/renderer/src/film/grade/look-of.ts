import type { PictureLook } from "../media/extract-frame.ts";
import type { FilmGrade } from "./film-grade.ts";
import { applyGrade, makeGrade } from "./make-grade.ts";

/** A grade for single pictures; `undefined`: there is none. */
export function lookOf(grade: FilmGrade | undefined): PictureLook | undefined {
  return (
    grade && {
      filters: applyGrade(grade, "yuv444p"),
      prepare: (folder) => makeGrade(grade, folder),
    }
  );
}
