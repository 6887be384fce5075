import { asQuoted, yamlWord } from "@storyreel/models/source";
import type { JsonValue } from "@storyreel/models";
import { valueMeantBy } from "./other-values.ts";
import { isPlainMap } from "../kit/json.ts";

type Hint = (value: JsonValue, path: readonly string[]) => string | undefined;

/** What to write for a value that leaves out a level: `music: theme.wav` for `music: { file: theme.wav }`. */
export function hintForValue(
  value: JsonValue | undefined,
  path: readonly string[],
): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (path.length === 0) return describeNoStoryboard(value);
  const key = path.at(-1) ?? "";
  const word = typeof value === "string" ? valueMeantBy(key, value, path) : undefined;
  if (word !== undefined) return `did you mean "${word}"?`;
  const own = Object.hasOwn(SHORT_FORMS, key) ? SHORT_FORMS[key]?.(value, path) : undefined;
  const parent = path.length === 2 ? ENTRIES[path[0] ?? ""] : undefined;
  return own ?? parent?.(value, path);
}

/** By the key that has the value. */
const SHORT_FORMS: Readonly<Record<string, Hint>> = {
  storyboard: (value) =>
    typeof value === "string" && !/^v?1(?:\.0)?$/i.test(value)
      ? `write storyboard: 1, and title: ${yamlWord(value)}`
      : "write storyboard: 1",
  generate: (value) =>
    typeof value === "string" ? `write { model: ${yamlWord(value)}, … }` : undefined,
  voice: (value, path) =>
    typeof value === "string" && path[0] === "characters"
      ? `write { model: …, voice: ${yamlWord(value)} }`
      : undefined,
  first_frame: frame,
  last_frame: frame,
  rate: (value) => {
    const rate = rateMeantBy(value);
    return rate === undefined ? undefined : `write ${rate}`;
  },
  aspect_ratio: (value) => {
    const ratio = RATIOS.find((one) => typeof value === "number" && isNear(value, ratioOf(one)));
    return ratio === undefined ? undefined : `write "${ratio}", with quotes`;
  },
  resolution: (value) => (typeof value === "number" ? `write "${value}p", with quotes` : undefined),
  music: (value) => wrapText("file", value),
  narration: (value) =>
    typeof value === "string" && /\.(?:wav|mp3|m4a|aac|flac|ogg|opus)$/i.test(value)
      ? wrapText("file", value)
      : wrapText("text", value),
  transition: (value) => wrapText("type", value),
  grade: (value) =>
    typeof value === "string" && /\.cube$/i.test(value)
      ? wrapText("lut", value)
      : "write { lut: …, exposure: … }, or none for a shot without a grade",
  opening: (value) => wrapText("type", value),
  ending: (value) => wrapText("type", value),
  focus: (value) => {
    const place = typeof value === "string" ? PLACES[value.toLowerCase()] : undefined;
    return place === undefined ? "write [x, y], each from 0 to 1" : `write [${place}]`;
  },
  bits: (value) => (value === "10" || value === "10bit" ? "write 10" : undefined),
  style: (value, path) => (path.length === 1 ? wrapText("look", value) : undefined),
  size: percentOf,
  margin: percentOf,
  blur: percentOf,
  budget: (value) => {
    const [, amount] =
      typeof value === "string" ? (/^\$?\s*(\d+(?:\.\d+)?)\s*(?:\$|usd)?$/i.exec(value) ?? []) : [];
    return amount === undefined ? wrapNumber("max_usd", value) : `write { max_usd: ${amount} }`;
  },
  effects: (value) =>
    isPlainMap(value) ? "write a list: - { file: …, shot: …, at: … }" : undefined,
  overlays: (value) =>
    isPlainMap(value)
      ? "write a list: - { text: …, position: lower_third }"
      : "write a list of { text: … } or { image: … }",
  fade: (value) =>
    Array.isArray(value) ? "write one number of seconds, or { in: …, out: … }" : undefined,
  width: percentOf,
  sound: (value) =>
    typeof value === "number"
      ? `write { lead: ${value} }, or { lag: ${value} }`
      : `for the model's own parameter, write params: { sound: ${typeof value === "string" ? asQuoted(value) : "…"} }`,
  clip: (value) => wrapText("file", value),
  still: (value) =>
    typeof value === "string" ? `write { file: ${yamlWord(value)}, duration: 4 }` : undefined,
  card: (value) =>
    typeof value === "string" ? `write { text: ${yamlWord(value)}, duration: 3 }` : undefined,
  color: colourHint,
  background: colourHint,
  hold: (value) => wrapNumber("last", value),
  speed: (value) => {
    const [, number, sign] =
      typeof value === "string" ? (/^(\d+(?:\.\d+)?)\s*([%x×])$/i.exec(value) ?? []) : [];
    if (number === undefined) return undefined;
    return `write ${sign === "%" ? Number(number) / 100 : number}`;
  },
  loudness: (value) => wrapNumber("integrated_lufs", value),
  ducking: (value) => wrapNumber("amount_db", value),
  cut: (value) => {
    const [start, end] = Array.isArray(value) ? (value as readonly JsonValue[]) : [];
    if (typeof start === "number" && typeof end === "number")
      return `write { in: ${start}, out: ${end} }`;
    return typeof value === "number" ? `write { out: ${value} }` : undefined;
  },
  captions: (value, path) => {
    if (path.length > 1) {
      return isPlainMap(value)
        ? "the captions of the film are at its top level; a shot has captions: true or false"
        : undefined;
    }
    return value === true
      ? "write { source: narration }"
      : "write { source: narration }, or remove it";
  },
  shots: (value) => listOfMaps(value, "prompt"),
  scenes: (value) => listOfMaps(value, "shots"),
  characters: (value, path) => (path.length === 1 ? mapOfNames(value) : undefined),
  locations: (value) => mapOfNames(value),
  variables: (value) =>
    Array.isArray(value) ? "write a map, without dashes: { city: Taipei }" : undefined,
  defaults: (value) => (Array.isArray(value) ? "write the keys without dashes" : undefined),
};

const PLACES: Readonly<Record<string, string>> = {
  center: "0.5, 0.5",
  centre: "0.5, 0.5",
  middle: "0.5, 0.5",
  left: "0, 0.5",
  right: "1, 0.5",
  top: "0.5, 0",
  bottom: "0.5, 1",
};

/** By the map of named entries that has the value. */
const ENTRIES: Readonly<Record<string, Hint>> = {
  characters: (value) => wrapText("description", value),
  locations: (value) => wrapText("description", value),
};

const RATES = [12, 15, 23.976, 24, 25, 29.97, 30, 48, 50, 59.94, 60] as const;

/** `24000/1001`, `25p` and `23.98` for rates that the format writes as decimal numbers. */
function rateMeantBy(value: JsonValue): number | undefined {
  const written = typeof value === "number" ? String(value) : value;
  if (typeof written !== "string") return undefined;
  const [, digits = "", divisor = "1"] =
    /^(\d+(?:\.\d+)?)(?:p|\s*\/\s*(\d+))?$/.exec(written) ?? [];
  const rate = Number(digits) / Number(divisor);
  return RATES.find((one) => Math.abs(rate / one - 1) < 0.0003);
}

const RATIOS = ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9"] as const;

function ratioOf(ratio: (typeof RATIOS)[number]): number {
  const [width = 1, height = 1] = ratio.split(":").map(Number);
  return width / height;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one / other - 1) < 0.02;
}

function colourHint(value: JsonValue): string | undefined {
  return typeof value === "string"
    ? 'write a name such as white or navy, or "#rrggbb", in quotes'
    : undefined;
}

/** Sizes of captions are shares of the picture. */
function percentOf(value: JsonValue): string | undefined {
  if (typeof value !== "number") return undefined;
  const percent = value > 0 && value < 1 ? Number((value * 100).toPrecision(4)) : value;
  // A larger number was most likely meant in points or pixels.
  return percent >= 1 && percent < 20
    ? `write "${percent}%"`
    : 'write a share of the height of the picture, such as "5%"';
}

function frame(value: JsonValue): string | undefined {
  if (typeof value !== "string") return undefined;
  if (/^(?:https?|data):/i.test(value)) return wrapText("url", value);
  return /[./\\]/.test(value)
    ? wrapText("file", value)
    : `write { shot: ${yamlWord(value)}, frame: last } for a frame of a shot, or { file: … }`;
}

function wrapText(key: string, value: JsonValue): string | undefined {
  if (typeof value !== "string") return undefined;
  return `write { ${key}: ${value.length <= 60 ? yamlWord(value) : '"…"'} }`;
}

function wrapNumber(key: string, value: JsonValue): string | undefined {
  return typeof value === "number" ? `write { ${key}: ${value} }` : undefined;
}

/** A map in place of a list: of one entry that lacks its dash, or of entries with their names as keys. */
function listOfMaps(value: JsonValue, inner: string): string | undefined {
  if (!isPlainMap(value)) return undefined;
  const [first] = Object.keys(value);
  if (first?.startsWith("-") === true)
    return `write a space after the dash: - ${first.slice(1)}: …`;
  if (first === undefined) return `write a list: - { id: opening, ${inner}: … }`;
  const isEntry = "id" in value || inner in value || "action" in value;
  return isEntry
    ? `put a dash before it, and indent the other lines of the entry like it: - ${first}: …`
    : `write a list, with the name as id: - { id: ${yamlWord(first)}, ${inner}: … }`;
}

function mapOfNames(value: JsonValue): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const [first] = value as readonly JsonValue[];
  const name = isPlainMap(first) ? (first["id"] ?? first["name"] ?? Object.keys(first)[0]) : first;
  const key = typeof name === "string" && /^[A-Za-z0-9][\w-]*$/.test(name) ? name : "mei";
  return `write a map, with the name as key: ${key}: { description: … }`;
}

/** For what is not a map at all: the file as a whole. */
function describeNoStoryboard(value: JsonValue): string | undefined {
  if (isPlainMap(value)) return undefined;
  return Array.isArray(value)
    ? "a list is not a storyboard: start with storyboard: 1, and put the list under shots:"
    : `start with storyboard: 1 and title: ${typeof value === "string" && value.length <= 40 ? asQuoted(value) : "…"}`;
}
