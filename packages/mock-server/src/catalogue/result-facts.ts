import {
  complete,
  outputHasAudio,
  outputSeconds,
  outputSize,
  parameterWithRole,
} from "@storyreel/models";
import type { Model } from "@storyreel/models";
import type { JsonObject, JsonValue } from "./json.ts";

/** The properties of the result that a model would deliver for a payload. */
export type ResultFacts = {
  readonly media: "video" | "image" | "audio";
  readonly widthPx: number;
  readonly heightPx: number;
  readonly frameRate: number;
  readonly durationSeconds: number;
  readonly hasAudio: boolean;
  /** The prompt, whatever the model calls it. */
  readonly text: string;
};

/** Size of a picture in the payload. */
export type GivenPicture = { readonly widthPx: number; readonly heightPx: number };

/**
 * Reads the model's output table for a payload, with the documented defaults filled in. If the table has no size for it, the
 * shape is that of the requested aspect ratio, else that of a picture in the payload, else that of the default ratio.
 */
export function resultFacts(
  model: Model,
  payload: JsonObject,
  picture?: GivenPicture,
): ResultFacts {
  const completed = complete(model, payload);
  const size =
    outputSize(model, payload) ??
    shapedLike(
      ratioIn(payload) ?? picture ?? ratioIn(complete(model, {})) ?? usualShape,
      completed,
    );
  const text = completed[parameterWithRole(model, "prompt") ?? "prompt"];
  // 24 frames per second and 5 seconds are what most models make by default.
  const { media, frameRate = 24 } = model.output;
  return {
    media,
    widthPx: toEven(size.widthPx),
    heightPx: toEven(size.heightPx),
    frameRate,
    durationSeconds: durationOf(model, payload, frameRate) ?? 5,
    hasAudio: outputHasAudio(model, payload) ?? false,
    text: typeof text === "string" ? text : "",
  };
}

/** Undefined when the spec does not say, or when no clip of that length can be made. */
function durationOf(model: Model, payload: JsonObject, frameRate: number): number | undefined {
  const seconds = outputSeconds({ ...model, output: { ...model.output, frameRate } }, payload);
  return seconds !== undefined && seconds > 0 && seconds <= 600 ? seconds : undefined;
}

// With a shorter side of 720, this is what most models make by default.
const usualShape = { widthPx: 16, heightPx: 9 };

/** The aspect ratio in the payload, such as `16:9`. */
function ratioIn(payload: JsonObject): GivenPicture | undefined {
  for (const value of Object.values(payload)) {
    const found = typeof value === "string" ? /^([1-9]\d?):([1-9]\d?)$/.exec(value) : null;
    if (found !== null) return { widthPx: Number(found[1]), heightPx: Number(found[2]) };
  }
  return undefined;
}

// 4096 is the width of cinema 4K; no built-in model makes more.
const maxSidePx = 4096;

/** A size with that shape. Its shorter side is that of the size class in the payload, such as `1080p`, else 720. */
function shapedLike(shape: GivenPicture, payload: JsonObject): GivenPicture {
  const shorter = Math.min(shape.widthPx, shape.heightPx);
  // No built-in model documents more than 1:4; a longer side would be a mistake in the picture.
  const longer = Math.min(Math.max(shape.widthPx, shape.heightPx), 4 * shorter);
  const [named = 720] = Object.values(payload).flatMap(shorterSideIn);
  const scale = Math.min(named / shorter, maxSidePx / longer);
  const side = (px: number): number => Math.round(Math.min(px, longer) * scale);
  return { widthPx: side(shape.widthPx), heightPx: side(shape.heightPx) };
}

/** Reads a size class as models write it: `720p`, `768P`, `2K` or `4k`. */
function shorterSideIn(value: JsonValue): number | [] {
  if (typeof value !== "string") return [];
  if (/^2k$/i.test(value)) return 1440;
  if (/^4k$/i.test(value)) return 2160;
  const lines = /^(\d{3,4})p$/i.exec(value)?.[1];
  return lines === undefined ? [] : Number(lines);
}

/** Sides must be even, because chroma has half the resolution of luma. */
function toEven(px: number): number {
  return px - (px % 2);
}
