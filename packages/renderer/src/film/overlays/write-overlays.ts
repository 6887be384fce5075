import { basename } from "node:path";
import { filterValue } from "../media/filter-value.ts";
import type { FrameRate } from "../media/frame-rate.ts";
import { productPath } from "../media/make-once.ts";
import type { Box } from "../drawing/drawn-text.ts";
import type { FilmOverlay } from "./film-overlay.ts";
import { overlayProduct } from "./overlay-product.ts";
import { levelsOf, type OverlayLevels, type Run } from "./overlay-levels.ts";
import type { PlaneFormat } from "./overlay-planes.ts";

/** The picture that overlays lie on. */
export type OverlaidFrames = {
  readonly rate: FrameRate;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly format: PlaneFormat;
  /** In the time of the overlays. */
  readonly first: number;
  readonly count: number;
};

/**
 * A chain of filters that puts overlays on pictures, the lowest first; each is read from a file in the working directory. Pictures outside its
 * area do not change. Builds of 2018 have an `overlay` of 8 bits only, so the area is cut out, merged and put back.
 *
 * @param name of the labels: letters.
 */
export function writeOverlays(
  overlays: readonly FilmOverlay[],
  frames: OverlaidFrames,
  name: string,
): string[] {
  return overlays.flatMap((overlay, index) => {
    const levels = levelsOf(overlay, frames);
    return levels.kind === "none"
      ? []
      : [writeOverlay(overlay, { frames, levels, name: `${name}${index}` })];
  });
}

/** The overlays that are seen in some frames. */
export function overlaysIn(
  overlays: readonly FilmOverlay[],
  frames: { readonly first: number; readonly count: number },
): readonly FilmOverlay[] {
  return overlays.filter((overlay) => levelsOf(overlay, frames).kind !== "none");
}

type Written = {
  readonly frames: OverlaidFrames;
  readonly levels: Exclude<OverlayLevels, { readonly kind: "none" }>;
  readonly name: string;
};

function writeOverlay(overlay: FilmOverlay, { frames, levels, name }: Written): string {
  const { rate, format } = frames;
  const frameTime = `${rate.denominator}/${rate.numerator}`;
  const tags = "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv";
  const file = basename(productPath(overlayProduct(overlay, format, "")));
  const label = (part: string): string => `[${name}${part}]`;
  const { parts, join } = takeApart(overlay.area, frames, label);
  return [
    // Merging pairs frames of equal times.
    `settb=${frameTime},setpts=N,split=${parts.length}${parts.map(({ taken }) => taken).join("")}`,
    ...parts.flatMap(({ taken, crop, cropped }) => `${taken}${crop}${cropped}`),
    // The colours are its first frame, how much they cover its second.
    `movie=filename=${filterValue(file)},setsar=1,${tags},split=2${label("c")}${label("m")}`,
    `${label("c")}trim=end_frame=1,settb=${frameTime},setpts=N${label("colour")}`,
    `${label("m")}trim=start_frame=1,settb=${frameTime},setpts=N${writeLevels(levels, { rate, label })}${label("mask")}`,
    `${label("under")}${label("colour")}${label("mask")}maskedmerge${label("over")}`,
    ...join,
  ].join(";");
}

type Label = (part: string) => string;

type Part = { readonly taken: string; readonly crop: string; readonly cropped: string };

/** The picture in up to five parts, of which `under` is the area, and what puts them together with `over` in its place. */
function takeApart(
  { x, y, width, height }: Box,
  { widthPx, heightPx }: OverlaidFrames,
  label: Label,
): { readonly parts: readonly Part[]; readonly join: readonly string[] } {
  const boxes = [
    { part: "under", box: { x, y, width, height } },
    { part: "top", box: { x: 0, y: 0, width: widthPx, height: y } },
    { part: "left", box: { x: 0, y, width: x, height } },
    { part: "right", box: { x: x + width, y, width: widthPx - x - width, height } },
    { part: "bottom", box: { x: 0, y: y + height, width: widthPx, height: heightPx - y - height } },
  ].filter(({ box }) => box.width > 0 && box.height > 0);
  const parts = boxes.map(({ part, box }) => ({
    taken: label(`${part}0`),
    crop: `crop=${box.width}:${box.height}:${box.x}:${box.y}`,
    cropped: label(part),
  }));
  const has = (part: string): boolean => boxes.some((one) => one.part === part);
  const stack = (kind: "hstack" | "vstack", names: readonly string[]): string =>
    `${names.map(label).join("")}${kind}=inputs=${names.length}`;
  const row = ["left", "over", "right"].filter((part) => part === "over" || has(part));
  const isRow = row.length > 1;
  const column = ["top", isRow ? "row" : "over", "bottom"].filter(
    (part) => part === "row" || part === "over" || has(part),
  );
  const isColumn = column.length > 1;
  const across = isRow ? [`${stack("hstack", row)}${isColumn ? label("row") : ""}`] : [];
  const down = isColumn ? [stack("vstack", column)] : [];
  const join = [...across, ...down];
  return { parts, join: join.length > 0 ? join : [`${label("over")}null`] };
}

/** One frame for each level, at the time from which on it counts: merging repeats the last one. */
function writeLevels(
  levels: Written["levels"],
  { rate, label }: { readonly rate: FrameRate; readonly label: Label },
): string {
  if (levels.kind === "full") return "";
  const { runs, expressionAt } = levels;
  const frames = runs.reduce((sum, { count }) => sum + count, 0);
  const frame = `round(T*${rate.numerator}/${rate.denominator})`;
  return [
    `,loop=loop=${frames - 1}:size=1:start=0,setpts='${timesOf(runs)}',split=2${label("m0")}${label("m1")}`,
    `${label("m0")}${label("m1")}blend=all_expr='st(0,${frame});A*${expressionAt("ld(0)")}+0.5'`,
  ].join(";");
}

/** The frame of the film of each one, from its number. */
function timesOf([run, ...others]: readonly Run[], before = 0): string {
  if (run === undefined) return "N";
  const here = `N+${run.frame - before}`;
  const next = before + run.count;
  return others.length === 0 ? here : `if(lt(N,${next}),${here},${timesOf(others, next)})`;
}
