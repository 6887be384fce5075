import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";

/** A 128-bit hash of the content of a submit. */
export type ContentHash = readonly [number, number, number, number];

/** Equal for the same model, label and payload, whatever the order of keys. */
export function contentHash(
  modelId: string,
  payload: JsonValue,
  label: string | undefined,
): ContentHash {
  begin(nothing);
  mixText(modelId);
  mixText(label ?? "");
  mixValue(payload);
  return [a, b, c, d];
}

/**
 * A UUID made from the content of a submit and how often it was submitted before. It does not depend on the order of arrival,
 * so concurrent submits get the same ids in every run.
 */
export function requestIdFor(seed: string, content: ContentHash, occurrence: number): string {
  begin([occurrence, 1, 2, 3]);
  mixText(seed);
  mixHash(content);
  writeDigits(0, scatter(a ^ d));
  writeDigits(8, scatter(b ^ a));
  writeDigits(16, scatter(c ^ b));
  writeDigits(24, scatter(d ^ c));
  id[14] = version;
  id[19] = variant;
  return id.toString("latin1");
}

function writeDigits(from: number, word: number): void {
  for (let index = 0; index < 8; index += 1) {
    id[places[from + index] ?? 0] = digits[(word >>> (28 - 4 * index)) & 15] ?? 0;
  }
}

// Filled in place. An id that is joined from parts would remain a tree of strings for as long as its job is kept.
const id = Buffer.from("00000000-0000-4000-8000-000000000000");
const digits = Buffer.from("0123456789abcdef");
const [version = 0, variant = 0] = Buffer.from("48");
/** The positions of the 32 digits between the hyphens. */
const places = [...id.keys()].filter((place) => ![8, 13, 18, 23].includes(place));

/**
 * The state of the hash, which follows MurmurHash3. Ids must be distinct and the same in every run, but nobody attacks them.
 * SHA-256 would be a fifth of the cost of a submit, and sorting the payload into a text a tenth.
 */
let a = 0;
let b = 0;
let c = 0;
let d = 0;

const nothing: ContentHash = [0, 0, 0, 0];

function begin(state: ContentHash): void {
  a = state[0];
  b = state[1];
  c = state[2];
  d = state[3];
}

/** Types are distinguished. The entries of a map are hashed one by one and added up, so that their order does not matter. */
function mixValue(value: JsonValue): void {
  if (typeof value === "string") mixText(value);
  else if (Array.isArray(value)) {
    mixPair(2, value.length);
    for (const item of value) mixValue(item);
  } else if (isObject(value)) mixMap(value);
  else {
    mixPair(1, 0);
    mixText(JSON.stringify(value));
  }
}

function mixMap(map: JsonObject): void {
  const start: ContentHash = [a, b, c, d];
  let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
  for (const key in map) {
    begin(start);
    mixText(key);
    mixValue(map[key] ?? null);
    sumA = (sumA + scatter(a ^ d)) | 0;
    sumB = (sumB + scatter(b ^ a)) | 0;
    sumC = (sumC + scatter(c ^ b)) | 0;
    sumD = (sumD + scatter(d ^ c)) | 0;
  }
  begin(start);
  mixPair(3, 0);
  mixHash([sumA, sumB, sumC, sumD]);
}

function mixText(text: string): void {
  let [w, x, y, z] = [a, b, c, d];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    w = Math.imul(w ^ code, 0x9e3779b1) ^ (x >>> 15);
    x = Math.imul(x ^ code, 0x85ebca77) ^ (y >>> 13);
    y = Math.imul(y ^ code, 0xc2b2ae3d) ^ (z >>> 16);
    z = Math.imul(z ^ code, 0x27d4eb2f) ^ (w >>> 14);
  }
  begin([w, x, y, z]);
  mixPair(text.length, 0);
}

function mixPair(first: number, second: number): void {
  mixHash([first, second, 0, 0]);
}

function mixHash(words: ContentHash): void {
  a = Math.imul(a ^ words[0], 0x9e3779b1) ^ (b >>> 15);
  b = Math.imul(b ^ words[1], 0x85ebca77) ^ (c >>> 13);
  c = Math.imul(c ^ words[2], 0xc2b2ae3d) ^ (d >>> 16);
  d = Math.imul(d ^ words[3], 0x27d4eb2f) ^ (a >>> 14);
}

function scatter(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
