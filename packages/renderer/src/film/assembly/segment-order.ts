import { join } from "node:path";
import {
  array,
  boolean,
  exactOptional,
  literal,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
  transform,
  variant,
  type GenericSchema,
} from "valibot";
import { checkOwnJson, type OwnJson } from "../../kit/own-json.ts";
import { outputCodecs, outputQualities } from "../../storyboard/output-format.ts";
import { blendTypes } from "../../storyboard/transition-types.ts";
import type { FilmShot, FilmStill } from "../cut/film-cut.ts";
import type { FilmGrade } from "../grade/film-grade.ts";
import type { FilmOverlay } from "../overlays/film-overlay.ts";
import { listOverlayFiles, moveOverlay, overlaySchema } from "../overlays/overlay-order.ts";
import { overlaysIn } from "../overlays/write-overlays.ts";
import { drawingOf, findLines, shotsOf, type Segment, type SegmentFilm } from "./segment.ts";

/** Everything that a machine without the storyboard needs to encode one segment, besides the files. */
export type SegmentOrder = {
  readonly film: SegmentFilm;
  readonly segment: Segment;
};

/** A file that a segment is made from. */
export type SegmentFile = {
  readonly kind: "clip" | "font" | "lut" | "picture";
  readonly path: string;
  readonly sha256: string;
};

/** Leaves out what other segments of the film need. */
export function orderSegment(film: SegmentFilm, segment: Segment): SegmentOrder {
  const { rate, widthPx, heightPx, reframe, focus, output } = film;
  const frames = { first: segment.startFrame, count: segment.frameCount };
  const overlays = overlaysIn(film.overlays ?? [], frames);
  const drawing = drawingOf(film);
  const lines = drawing === undefined ? [] : findLines(drawing, segment);
  const captions =
    drawing === undefined || lines.length === 0 ? undefined : { drawing: { ...drawing, lines } };
  const shape = { rate, widthPx, heightPx, reframe, ...(focus === undefined ? {} : { focus }) };
  const over = overlays.length === 0 ? {} : { overlays };
  return { film: { ...shape, output, ...over, captions }, segment };
}

export function listSegmentFiles({ film, segment }: SegmentOrder): readonly SegmentFile[] {
  const shots = shotsOf(segment);
  const luts = shots.flatMap(({ grade = [] }) => grade.flatMap(({ lut }) => lut ?? []));
  return [
    ...shots.map(({ source: { path, sha256 } }) => ({ kind: "clip", path, sha256 }) as const),
    ...shots.flatMap(({ source: { still } }) => {
      const { roll } = still ?? {};
      return roll === undefined
        ? []
        : [{ kind: "clip", path: roll.path, sha256: roll.sha256 } as const];
    }),
    ...luts.map(({ path, sha256 }) => ({ kind: "lut", path, sha256 }) as const),
    ...(film.captions?.drawing?.fonts ?? []).map(
      ({ path, sha256 }) => ({ kind: "font", path, sha256 }) as const,
    ),
    ...[...(film.overlays ?? []), ...shots.flatMap(({ overlays = [] }) => overlays)].flatMap(
      listOverlayFiles,
    ),
  ];
}

/** The same order with its files in a folder of this machine, each under its hash. */
export function moveSegmentFiles({ film, segment }: SegmentOrder, folder: string): SegmentOrder {
  const move = <T extends { readonly sha256: string }>(file: T) => ({
    ...file,
    path: join(folder, file.sha256),
  });
  const moveGrade = (grade: FilmGrade): FilmGrade =>
    grade.map((step) => (step.lut === undefined ? step : { ...step, lut: move(step.lut) }));
  const moveSource = (source: FilmShot["source"]): FilmShot["source"] => {
    const { still } = source;
    if (still?.roll === undefined) return move(source);
    return { ...move(source), still: { ...still, roll: move(still.roll) } };
  };
  const moveOverlays = (overlays: readonly FilmOverlay[] | undefined) =>
    overlays === undefined ? {} : { overlays: overlays.map((one) => moveOverlay(one, move)) };
  const moveShot = (shot: FilmShot): FilmShot => ({
    ...shot,
    source: moveSource(shot.source),
    ...(shot.grade === undefined ? {} : { grade: moveGrade(shot.grade) }),
    ...moveOverlays(shot.overlays),
  });
  const drawing = film.captions?.drawing;
  return {
    film: {
      ...film,
      ...moveOverlays(film.overlays),
      captions:
        drawing === undefined
          ? undefined
          : { drawing: { ...drawing, fonts: drawing.fonts.map(move) } },
    },
    segment:
      segment.kind === "body"
        ? { ...segment, shot: moveShot(segment.shot) }
        : { ...segment, from: moveShot(segment.from), into: moveShot(segment.into) },
  };
}

export function segmentOrderToJson(order: SegmentOrder): string {
  return JSON.stringify(order);
}

/** `damaged` also if another version of storyreel wrote it. */
export function segmentOrderFromJson(
  json: unknown,
): Exclude<OwnJson<SegmentOrder>, { kind: "missing" }> {
  return checkOwnJson(json, orderSchema);
}

/** JSON leaves out what is `undefined`. */
function maybe<T>(schema: GenericSchema<unknown, T>) {
  return pipe(
    optional(nullable(schema), null),
    transform((value): T | undefined => value ?? undefined),
  );
}

const rate = object({ numerator: number(), denominator: number() });

const part = object({ x: number(), y: number(), width: number(), height: number() });

const still: GenericSchema<unknown, FilmStill> = object({
  orientation: number(),
  isRgb: boolean(),
  isFullRange: boolean(),
  move: exactOptional(
    object({
      from: part,
      to: part,
      ease: picklist(["linear", "in", "out", "in_out"]),
      frameCount: number(),
    }),
  ),
  roll: exactOptional(
    object({ path: string(), sha256: string(), pixels: number(), phases: number() }),
  ),
});

const source: GenericSchema<unknown, FilmShot["source"]> = object({
  colour: object({
    primaries: number(),
    transfer: number(),
    matrix: number(),
    isFullRange: boolean(),
  }),
  mayBeInterlaced: exactOptional(literal(true)),
  hasAlpha: exactOptional(literal(true)),
  path: string(),
  sha256: string(),
  codec: string(),
  widthPx: number(),
  heightPx: number(),
  isAnamorphic: exactOptional(literal(true)),
  rate: maybe(rate),
  frameCount: number(),
  durationSeconds: number(),
  timelineFrames: number(),
  canCopy: boolean(),
  joinKey: string(),
  container: exactOptional(picklist(["mov", "matroska", "png_pipe", "jpeg_pipe", "webp_pipe"])),
  still: exactOptional(still),
  seekFrame: exactOptional(number()),
  sound: maybe(
    object({
      channels: number(),
      startSeconds: number(),
      endSeconds: number(),
    }),
  ),
});

const colour = picklist(["black", "white"]);

const gradeStep = object({
  exposureStops: number(),
  temperature: number(),
  contrast: number(),
  saturation: number(),
  lut: exactOptional(object({ path: string(), sha256: string() })),
});

const shot: GenericSchema<unknown, FilmShot> = object({
  shotId: string(),
  source,
  sourceInFrame: number(),
  startFrame: number(),
  frameCount: number(),
  retime: exactOptional(
    object({
      speed: number(),
      holdFirstFrames: number(),
      holdLastFrames: number(),
      sourceFrameCount: number(),
    }),
  ),
  transition: maybe(
    object({
      type: picklist([...blendTypes, "fade_from", "fade_to", "dip"]),
      colour,
      beforeFrames: number(),
      afterFrames: number(),
    }),
  ),
  grade: exactOptional(array(gradeStep)),
  focus: exactOptional(object({ x: number(), y: number() })),
  overlays: exactOptional(array(overlaySchema)),
});

const fade = object({ colour, frameCount: number() });
const filmFades = exactOptional(
  array(
    object({
      colour,
      frameCount: number(),
      direction: picklist(["in", "out"]),
      fromFrame: number(),
    }),
  ),
);

const segmentSchema: GenericSchema<unknown, Segment> = variant("kind", [
  object({
    kind: literal("body"),
    shot,
    shotFrame: number(),
    startFrame: number(),
    frameCount: number(),
    fadeIn: maybe(fade),
    fadeOut: maybe(fade),
    filmFades,
  }),
  object({
    kind: literal("transition"),
    type: picklist(blendTypes),
    from: shot,
    fromFrame: number(),
    into: shot,
    intoFrame: number(),
    startFrame: number(),
    frameCount: number(),
    filmFades,
  }),
]);

const drawing = object({
  fonts: array(object({ path: string(), sha256: string(), family: string() })),
  sizePx: number(),
  lines: array(object({ startFrame: number(), endFrame: number(), ass: string() })),
});

const orderSchema: GenericSchema<unknown, SegmentOrder> = object({
  film: object({
    rate,
    widthPx: number(),
    heightPx: number(),
    reframe: picklist(["crop", "pad", "blur"]),
    focus: exactOptional(object({ x: number(), y: number() })),
    output: object({
      codec: picklist(outputCodecs),
      bits: picklist([8, 10]),
      quality: picklist(outputQualities),
    }),
    overlays: exactOptional(array(overlaySchema)),
    captions: maybe(object({ drawing: maybe(drawing) })),
  }),
  segment: segmentSchema,
});
