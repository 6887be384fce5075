import {
  complete,
  outputHasAudio,
  outputSeconds,
  outputSize,
  parameterWithRole,
} from "@storyreel/models";
import type { Model } from "@storyreel/models";
import type { JsonObject, JsonValue } from "./json.ts";

/** Shape of the result that a model would deliver for a payload. */
export type ResultFacts = {
  readonly media: "video" | "image" | "audio";
  readonly widthPx: number;
  readonly heightPx: number;
  readonly frameRate: number;
  readonly durationSeconds: number;
  readonly hasAudio: boolean;
  /** The prompt, or what the model calls it. */
  readonly text: string;
};

/** A picture that the payload holds, in pixels. */
export type GivenPicture = { readonly widthPx: number; readonly heightPx: number };

/**
 * Reads the model's output table for a payload, with the documented defaults filled in. Where the table says no size, the aspect ratio
 * that was asked for gives the shape, else a picture, else the default ratio.
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
  // 24 frames for 5 seconds: what most models of the queue make when nothing is said.
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

/** The length that the model makes of a payload; `undefined` where none can be made. */
function durationOf(model: Model, payload: JsonObject, frameRate: number): number | undefined {
  const seconds = outputSeconds({ ...model, output: { ...model.output, frameRate } }, payload);
  return seconds !== undefined && seconds > 0 && seconds <= 600 ? seconds : undefined;
}

// With 720 for the shorter side, what most models of the queue make when nothing is said.
const usualShape = { widthPx: 16, heightPx: 9 };

/** The shape that a parameter names as `16:9`. */
function ratioIn(payload: JsonObject): GivenPicture | undefined {
  for (const value of Object.values(payload)) {
    const found = typeof value === "string" ? /^([1-9]\d?):([1-9]\d?)$/.exec(value) : null;
    if (found !== null) return { widthPx: Number(found[1]), heightPx: Number(found[2]) };
  }
  return undefined;
}

// 4096 is the width of cinema 4K; no model of the catalogue makes more.
const maxSidePx = 4096;

/** Of that shape, with the shorter side of the size class that the payload names, else 720. */
function shapedLike(shape: GivenPicture, payload: JsonObject): GivenPicture {
  const shorter = Math.min(shape.widthPx, shape.heightPx);
  // 1:4 is the most that any model of the catalogue documents; a longer side would be a mistake in the picture.
  const longer = Math.min(Math.max(shape.widthPx, shape.heightPx), 4 * shorter);
  const [named = 720] = Object.values(payload).flatMap(shorterSideIn);
  const scale = Math.min(named / shorter, maxSidePx / longer);
  const side = (px: number): number => Math.round(Math.min(px, longer) * scale);
  return { widthPx: side(shape.widthPx), heightPx: side(shape.heightPx) };
}

/** `720p`, `768P`, `2K` and `4k`, as models write a class of sizes. */
function shorterSideIn(value: JsonValue): number | [] {
  if (typeof value !== "string") return [];
  if (/^2k$/i.test(value)) return 1440;
  if (/^4k$/i.test(value)) return 2160;
  const lines = /^(\d{3,4})p$/i.exec(value)?.[1];
  return lines === undefined ? [] : Number(lines);
}

/** Colour has half the resolution of luma, so a side must be even. */
function toEven(px: number): number {
  return px - (px % 2);
}
