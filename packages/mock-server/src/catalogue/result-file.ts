import type { Model } from "@storyreel/models";
import type { JsonObject, JsonValue } from "./json.ts";
import { isObject } from "./json.ts";

/** How a result's file ends. */
export type ResultExtension = "mp4" | "png" | "jpg" | "mp3" | "wav" | "m4a";

/**
 * The format of a model's result: the one that the payload or the model's default names, if the mock can make it. WebP becomes PNG, and
 * other formats of sound become MP3; the content type says what it is.
 */
export function resultExtension(model: Model, payload: JsonObject): ResultExtension {
  if (model.output.media === "video") return "mp4";
  const asked = valuesOf(model, payload, (key) => /format$/i.test(key)).flatMap(
    (value) => extensionIn(value) ?? [],
  );
  switch (model.output.media) {
    case "image":
      return asked.find((extension) => extension === "png" || extension === "jpg") ?? "png";
    case "audio":
      return asked.find((one) => one === "wav" || one === "m4a") ?? "mp3";
    case "ids":
      // Never asked for: its outcome has no address.
      return "png";
  }
}

/** Reads names such as `jpeg`, `WAV` and `mp3_44100_128`. Raw samples come as WAV, which says how to play them. */
function extensionIn(value: JsonValue): ResultExtension | undefined {
  if (typeof value !== "string") return undefined;
  const name = /^(?:image\/|audio\/)?([a-z0-9]+)/i.exec(value)?.[1];
  return name === undefined ? undefined : extensions.get(name.toLowerCase());
}

const extensions: ReadonlyMap<string, ResultExtension> = new Map([
  ["png", "png"],
  ["jpg", "jpg"],
  ["jpeg", "jpg"],
  ["mp3", "mp3"],
  ["wav", "wav"],
  ["pcm", "wav"],
  ["m4a", "m4a"],
  ["aac", "m4a"],
]);

// The number of pictures that one request makes is at most 15 for the models that are known.
const maxCount = 16;

/** How many files a request makes: for pictures, what the price or a parameter of a usual name counts; else one. */
export function resultCount(model: Model, payload: JsonObject): number {
  if (model.output.media !== "image") return 1;
  const priced = quantityOfImages(model);
  const named = (key: string): boolean =>
    priced === undefined ? countNames.test(key) : key === priced;
  const [asked = 1] = valuesOf(model, payload, named).map(Number).filter(Number.isInteger);
  return Math.max(1, Math.min(maxCount, asked));
}

const countNames = /^(?:n|max_images|num_images|num_outputs|number_of_images|image_count)$/;

/** The parameter with the number of pictures that are bought. */
function quantityOfImages({ price }: Model): string | undefined {
  const tables = price.known ? [price.table] : price.reported;
  return tables.find(({ per }) => per === "image")?.quantity;
}

/** The first text under a usual name for a voice. Empty if the payload has none. */
export function voiceIn(model: Model, payload: JsonObject): string {
  const names = valuesOf(model, payload, (key) => /^(?:voice|voice_?id|speaker)$/i.test(key));
  return names.find((name) => typeof name === "string") ?? "";
}

/** Values of parameters whose name fits, with defaults, and of such members of a parameter that is an object. */
function valuesOf(
  model: Model,
  payload: JsonObject,
  fits: (name: string) => boolean,
): readonly JsonValue[] {
  return Object.keys({ ...payload, ...model.parameters }).flatMap((key): readonly JsonValue[] => {
    const value = payload[key] ?? model.parameters[key]?.default ?? null;
    if (fits(key)) return value === null || isObject(value) ? [] : [value];
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([inner, item]) => (fits(inner) ? [item] : []));
  });
}
