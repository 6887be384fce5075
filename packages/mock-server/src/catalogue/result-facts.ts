import type { CatalogueCondition, CatalogueModel } from "../generated/catalogue.ts";
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
  model: CatalogueModel,
  payload: JsonObject,
  picture?: GivenPicture,
): ResultFacts {
  const complete = { ...model.defaults, ...payload };
  const size =
    model.output.sizes.find((row) => holds(row.when, complete)) ??
    shapedLike(ratioIn(payload) ?? picture ?? ratioIn(model.defaults) ?? usualShape, complete);
  const sound = model.output.audio.find((row) => holds(row.when, complete));
  const text = complete[model.textParameter ?? "prompt"];
  return {
    media: model.output.media,
    // 24 frames for 5 seconds: what most models of the queue make when nothing is said.
    widthPx: toEven(size.widthPx),
    heightPx: toEven(size.heightPx),
    frameRate: model.output.frameRate ?? 24,
    durationSeconds: durationOf(model, complete) ?? 5,
    hasAudio: sound?.present ?? false,
    text: typeof text === "string" ? text : "",
  };
}

function holds(condition: CatalogueCondition, payload: JsonObject): boolean {
  return Object.entries(condition).every(([parameter, wanted]) => {
    const value = payload[parameter];
    if (wanted === "present") return value !== undefined;
    if (wanted === "absent") return value === undefined;
    if (isLimits(wanted)) return isWithin(wanted, value);
    return wanted.some((candidate) => isSame(candidate, value));
  });
}

type Limits = Exclude<CatalogueCondition[string], string | readonly JsonValue[]>;

function isLimits(wanted: Limits | readonly JsonValue[]): wanted is Limits {
  return !Array.isArray(wanted);
}

/** Numbers may be written as text; a parameter that is not there is within no limits. */
function isWithin(limits: Limits, value: JsonValue | undefined): boolean {
  if (value === undefined || value === null) return false;
  const { minimum = -Infinity, maximum = Infinity, minItems = 0, maxItems = Infinity } = limits;
  if (Array.isArray(value)) return value.length >= minItems && value.length <= maxItems;
  const number = Number(value);
  return number >= minimum && number <= maximum;
}

function isSame(a: JsonValue, b: JsonValue | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function durationOf(model: CatalogueModel, payload: JsonObject): number | undefined {
  const { duration } = model.output;
  if ("seconds" in duration) return duration.seconds;
  const value = payload[duration.parameter];
  // "5" and "5s" are both seen on the wire
  const amount = typeof value === "string" ? Number.parseFloat(value) : Number(value);
  const seconds = duration.unit === "frame" ? amount / (model.output.frameRate ?? 24) : amount;
  return seconds > 0 && seconds <= 600 ? seconds : undefined;
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
