import { suggest } from "@storyreel/models/source";
import { isPlainMap } from "../kit/json.ts";
import { findFile, type BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import type { ShotLayers } from "./shot-layers.ts";
import type { GradeDocument } from "./storyboard-document.ts";
import type { Grade } from "./storyboard.ts";

/** The grades of a shot in the order in which they are applied: its own, then that of the film. Without any, it is not graded. */
export function resolveGrades(layers: ShotLayers, board: BoardContext): readonly Grade[] {
  const own = layers.get("grade");
  if (own !== undefined && !isPlainMap(own.value)) return [];
  const ofFilm = board.document.grade;
  return [
    ...(own === undefined ? [] : [resolveGrade(own.value, own.path, board)]),
    ...(ofFilm === undefined ? [] : [resolveGrade(ofFilm, ["grade"], board)]),
  ];
}

type Control = "exposure" | "contrast" | "saturation" | "temperature";

/** Words for what is otherwise a number, and the range of the numbers. */
export const gradeWords: {
  readonly [C in Control]: {
    readonly least: number;
    readonly most: number;
    readonly neutral: number;
    readonly words: { readonly [word: string]: number };
  };
} = {
  exposure: {
    least: -4,
    most: 4,
    neutral: 0,
    words: { much_darker: -1, darker: -0.5, brighter: 0.5, much_brighter: 1 },
  },
  contrast: {
    least: 0.25,
    most: 2,
    neutral: 1,
    words: { very_soft: 0.7, soft: 0.85, strong: 1.2, very_strong: 1.4 },
  },
  saturation: {
    least: 0,
    most: 3,
    neutral: 1,
    words: { black_and_white: 0, muted: 0.6, vivid: 1.3, very_vivid: 1.6 },
  },
  temperature: {
    least: -1,
    most: 1,
    neutral: 0,
    words: { cold: -0.6, cool: -0.3, warm: 0.3, hot: 0.6 },
  },
};

function resolveGrade(written: GradeDocument | string, path: Path, board: BoardContext): Grade {
  const grade = typeof written === "string" ? {} : written;
  const read = (control: Control): number =>
    readControl(control, grade[control], { path: [...path, control], board });
  return {
    exposureStops: read("exposure"),
    contrast: read("contrast"),
    saturation: read("saturation"),
    temperature: read("temperature"),
    lut: resolveLut(grade.lut, [...path, "lut"], board),
  };
}

function readControl(
  control: Control,
  value: number | string | undefined,
  { path, board }: { readonly path: Path; readonly board: BoardContext },
): number {
  const { least, most, neutral, words } = gradeWords[control];
  if (value === undefined) return neutral;
  if (typeof value === "number") {
    if (value >= least && value <= most) return value;
    board.report({
      code: "STORYBOARD_OUT_OF_RANGE",
      isOnce: true,
      path,
      message: `${control} is ${value}; it must be from ${least} to ${most}`,
    });
    return neutral;
  }
  const found = Object.hasOwn(words, value) ? words[value] : undefined;
  if (found !== undefined) return found;
  const names = Object.keys(words);
  const near = suggest(value, names);
  board.report({
    code: "STORYBOARD_WRONG_VALUE",
    isOnce: true,
    path,
    message: `${control} is "${value}"; it must be a number from ${least} to ${most}, or one of ${names.join(", ")}`,
    hint: near === undefined ? undefined : `did you mean "${near}"?`,
  });
  return neutral;
}

function resolveLut(
  written: string | undefined,
  path: Path,
  board: BoardContext,
): Grade["lut"] | undefined {
  if (written === undefined) return undefined;
  const name = board.variables.substitute(written, path);
  const file = findFile(board, name, path);
  const sha256 = file.exists ? board.files.sha256(file.path) : "";
  return { name, path: file.path, sha256, span: board.source.span(path, "value") };
}
