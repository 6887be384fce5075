import {
  complete,
  outputHasAudio,
  outputSeconds,
  outputSize,
  parameterWithRole,
} from "@storyreel/models";
import type { Medium, Model } from "@storyreel/models";
import type { JsonObject, JsonValue } from "./json.ts";

/** The properties of the result that a model would deliver for a payload. */
export type ResultFacts = {
  readonly media: Medium;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly frameRate: number;
  /** Undefined: the spec does not say. A sound is then as long as its text. */
  readonly durationSeconds: number | undefined;
  readonly hasAudio: boolean;
  /** The prompt, or the text to speak, whatever the model calls it. */
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
  // 24 frames per second are what most models make by default.
  const { media, frameRate = 24 } = model.output;
  const shape = ratioIn(payload) ?? picture ?? ratioIn(complete(model, {}));
  const size =
    outputSize(model, payload) ??
    (media === "image"
      ? (sizeIn(completed) ?? areaLike(shape ?? square, completed))
      : shapedLike(shape ?? usualShape, completed));
  const texts = [parameterWithRole(model, "prompt") ?? "prompt", ...textNames];
  const text = texts.map((name) => completed[name]).find((value) => typeof value === "string");
  return {
    media,
    widthPx: sideOf(media, size.widthPx),
    heightPx: sideOf(media, size.heightPx),
    frameRate,
    durationSeconds: durationOf(model, payload, frameRate) ?? usualLength(model),
    hasAudio: outputHasAudio(model, payload) ?? false,
    text: typeof text === "string" ? text : "",
  };
}

/** Names of the text for models of speech and music, in whose specs no parameter has the role of a prompt. */
const textNames = ["text", "input", "lyrics"];

/** Undefined when the spec does not say, or when no clip of that length can be made. */
function durationOf(model: Model, payload: JsonObject, frameRate: number): number | undefined {
  const seconds = outputSeconds({ ...model, output: { ...model.output, frameRate } }, payload);
  return seconds !== undefined && seconds > 0 && seconds <= 600 ? seconds : undefined;
}

// 60 s: a piece that is as long as its prompt would last for a few seconds. No source says how long real ones are.
const musicSeconds = 60;

function usualLength({ modalities }: Model): number | undefined {
  return modalities.some((modality) => modality.endsWith("music")) ? musicSeconds : undefined;
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

const square = { widthPx: 1, heightPx: 1 };

/** A size as models of pictures write it: `1024x1536` or `2048*2048`. */
function sizeIn(payload: JsonObject): GivenPicture | undefined {
  for (const value of Object.values(payload)) {
    const found = typeof value === "string" ? /^(\d{2,4})\s*[x*×]\s*(\d{2,4})$/i.exec(value) : null;
    if (found !== null) return { widthPx: Number(found[1]), heightPx: Number(found[2]) };
  }
  return undefined;
}

// The longer side of 21:9 at 4K.
const maxPictureSidePx = 6256;

/**
 * A picture with that shape. Size classes of pictures are about the area: `2K` is that of 2048x2048, whatever the shape. Without one it is
 * 1K. Sides are multiples of 16.
 */
function areaLike(shape: GivenPicture, payload: JsonObject): GivenPicture {
  const [named = 1024] = Object.values(payload).flatMap(squareSideIn);
  const longerOf = ({ widthPx, heightPx }: GivenPicture): number => Math.max(widthPx, heightPx);
  const area = shape.widthPx * shape.heightPx;
  const scale = Math.min(named / Math.sqrt(area), maxPictureSidePx / longerOf(shape));
  const side = (px: number): number => Math.max(16, Math.round((px * scale) / 16) * 16);
  return { widthPx: side(shape.widthPx), heightPx: side(shape.heightPx) };
}

function squareSideIn(value: JsonValue): number | [] {
  const thousands = typeof value === "string" ? /^([1-4])k$/i.exec(value)?.[1] : undefined;
  return thousands === undefined ? [] : Number(thousands) * 1024;
}

/** Sides of a clip must be even, because chroma has half the resolution of luma. */
function sideOf(media: Medium, px: number): number {
  return media === "image" ? Math.max(16, Math.min(8192, px)) : px - (px % 2);
}
