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
 * Reads the model's output table for a payload, with the documented defaults filled in. Where the table says no size, a picture
 * gives the shape.
 */
export function resultFacts(
  model: CatalogueModel,
  payload: JsonObject,
  picture?: GivenPicture,
): ResultFacts {
  const complete = { ...model.defaults, ...payload };
  const size =
    model.output.sizes.find((row) => holds(row.when, complete)) ??
    (picture && shapedLike(picture, complete));
  const sound = model.output.audio.find((row) => holds(row.when, complete));
  const text = complete[model.textParameter ?? "prompt"];
  return {
    media: model.output.media,
    // 1280x720 at 24 frames for 5 seconds: what most models of the queue make when nothing is said.
    widthPx: toEven(size?.widthPx ?? 1280),
    heightPx: toEven(size?.heightPx ?? 720),
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

/** As the picture, with the shorter side of the size class that the payload names, else 720. */
function shapedLike({ widthPx, heightPx }: GivenPicture, payload: JsonObject): GivenPicture {
  const named = Object.values(payload).flatMap((value) =>
    typeof value === "string" ? (/^(\d{3,4})p$/i.exec(value)?.[1] ?? []) : [],
  );
  const scale = Number(named[0] ?? 720) / Math.min(widthPx, heightPx);
  // 1:4 is the most that any model of the catalogue documents; a longer side would be a mistake in the picture.
  const side = (px: number): number =>
    Math.round(Math.min(px, 4 * Math.min(widthPx, heightPx)) * scale);
  return { widthPx: side(widthPx), heightPx: side(heightPx) };
}

/** Colour has half the resolution of luma, so a side must be even. */
function toEven(px: number): number {
  return px - (px % 2);
}
