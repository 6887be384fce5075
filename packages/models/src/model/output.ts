import { complete } from "./complete.ts";
import { holds } from "./condition.ts";
import type { Model } from "./model.ts";
import { pixelSize } from "./pixel-size.ts";
import { plainDecimal } from "./price.ts";
import type { MeasuredInputs } from "./price.ts";

/** Size of the picture that a payload produces; `undefined` if unknown. */
export function outputSize<P extends object>(
  model: Model<P>,
  payload: NoInfer<P>,
): { readonly widthPx: number; readonly heightPx: number } | undefined {
  const completed = complete(model, payload);
  const { sizeParameter } = model.output;
  const named = sizeParameter === undefined ? undefined : completed[sizeParameter];
  const size = typeof named === "string" ? pixelSize(named) : undefined;
  if (size !== undefined) return size;
  const row = model.output.sizes.find(({ when }) => holds(when, completed));
  return row === undefined ? undefined : { widthPx: row.widthPx, heightPx: row.heightPx };
}

/** How many pictures, clips or sounds one request makes. */
export function outputCount<P extends object>(model: Model<P>, payload: NoInfer<P>): number {
  const { countParameter } = model.output;
  const count = countParameter === undefined ? undefined : complete(model, payload)[countParameter];
  return typeof count === "number" && count >= 1 ? count : 1;
}

/**
 * Length of the clip or sound that a payload produces; `undefined` if unknown. If the result is as long as an input file, pass that
 * length in `measured`.
 */
export function outputSeconds<P extends object>(
  model: Model<P>,
  payload: NoInfer<P>,
  measured: MeasuredInputs = {},
): number | undefined {
  const { duration, frameRate } = model.output;
  if (duration === undefined || "unknown" in duration) return undefined;
  if ("seconds" in duration) return duration.seconds;
  if ("input" in duration) return measured[duration.input];
  const decimal = plainDecimal(complete(model, payload)[duration.parameter]);
  if (decimal === undefined) return undefined;
  if (model.parameters[duration.parameter]?.unit !== "frame") return Number(decimal);
  return frameRate === undefined ? undefined : Number(decimal) / frameRate;
}

/** Whether the clip that a payload produces has sound; `undefined` if unknown. */
export function outputHasAudio<P extends object>(
  model: Model<P>,
  payload: NoInfer<P>,
): boolean | undefined {
  const completed = complete(model, payload);
  return model.output.audio.find(({ when }) => holds(when, completed))?.present;
}
