import type { JsonValue } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";

/**
 * A UUID made from what was asked and how often it was asked before, not from an order of arrival: submits that race
 * get the same ids in every run.
 */
export function requestIdFor(seed: string, contentKey: string, occurrence: number): string {
  const words = mix128(contentKey, mix128(seed, [occurrence, 1, 2, 3]));
  for (let index = 0; index < places.length; index += 1) {
    const digit = ((words[index >> 3] ?? 0) >>> (28 - 4 * (index & 7))) & 15;
    id[places[index] ?? 0] = digits[digit] ?? 0;
  }
  id[14] = version;
  id[19] = variant;
  return id.toString("latin1");
}

// Filled in place: joined from parts, an id would stay a tree of strings for as long as its job is kept.
const id = Buffer.from("00000000-0000-4000-8000-000000000000");
const digits = Buffer.from("0123456789abcdef");
const [version = 0, variant = 0] = Buffer.from("48");
/** Where each of the 32 digits stands between the hyphens. */
const places = [...id.keys()].filter((place) => ![8, 13, 18, 23].includes(place));

type Words = readonly [number, number, number, number];

/**
 * 128 bits of a text, after MurmurHash3's mixing. Ids must differ and be the same in every run; nobody attacks them, and sha256 is
 * a fifth of what a submit costs.
 */
function mix128(text: string, seed: Words): Words {
  let [a, b, c, d] = seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x9e3779b1) ^ (b >>> 15);
    b = Math.imul(b ^ code, 0x85ebca77) ^ (c >>> 13);
    c = Math.imul(c ^ code, 0xc2b2ae3d) ^ (d >>> 16);
    d = Math.imul(d ^ code, 0x27d4eb2f) ^ (a >>> 14);
  }
  return [scatter(a ^ d), scatter(b ^ a), scatter(c ^ b), scatter(d ^ c)];
}

function scatter(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** The same text for the same model, label and payload, whatever the order of keys. */
export function contentKey(modelId: string, payload: JsonValue, label: string | undefined): string {
  return JSON.stringify([modelId, label ?? null, sortKeys(payload)]);
}

function sortKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => sortKeys(item));
  if (!isObject(value)) return value;
  const sorted: Record<string, JsonValue> = {};
  for (const key of Object.keys(value).toSorted()) sorted[key] = sortKeys(value[key] ?? null);
  return sorted;
}
