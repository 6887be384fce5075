import {
  suggest,
  yamlWord,
  type MeantKey,
  type SchemaAdvice,
  type UnknownKey,
} from "@storyreel/models/source";
import type { JsonValue } from "@storyreel/models";
import { foldWord, keysMeantBy } from "./other-words.ts";
import { hintForValue } from "./short-forms.ts";

/** What the author of a storyboard most likely meant by what the schema refuses. */
export const storyboardAdvice: SchemaAdvice = {
  unknownKey: adviseOnKey,
  missingKey: (key, path) => MISSING[path.length === 0 ? key : `.${key}`],
  wrongValue: hintForValue,
};

const MISSING: Readonly<Record<string, string>> = {
  storyboard: "start the file with this line: storyboard: 1",
  title: "add a line such as title: Night Market",
  ".source": "write source: narration, or source: dialogue",
  ".id": "add a short name of its own, such as id: opening",
};

/** What a shot can set, and `defaults` for all of them. The `shot` of the schema has the same keys. */
const SETTINGS = [
  "model",
  "prompt",
  "action",
  "negative_prompt",
  "duration",
  "aspect_ratio",
  "resolution",
  "seed",
  "first_frame",
  "last_frame",
  "params",
  "shot_size",
  "camera_angle",
  "camera_movement",
  "lighting",
  "location",
  "dialogue",
  "takes",
  "transition",
  "narration",
] as const;

/** Keys of the whole film that people write in a shot. */
const OF_FILM = ["rate", "budget", "style", "captions", "deliverables", "exports", "variables"];

const ofOneShot: ReadonlySet<string> = new Set([
  "prompt",
  "action",
  "dialogue",
  "narration",
  "first_frame",
  "last_frame",
]);

function adviseOnKey(found: UnknownKey): MeantKey | undefined {
  const { key, path, free } = found;
  const same = free.find((one) => foldWord(one) === foldWord(key));
  if (same !== undefined) return { path: [...path, same], hint: `did you mean "${same}"?` };
  if (isSize(found)) {
    return { path: [...path, "params"], hint: `write params: { ${key}: ${shown(found.value)} }` };
  }
  const [meant] = keysMeantBy(key, free);
  if (meant !== undefined) return { path: [...path, meant], hint: inPlace(meant, found) };
  if (suggest(key, free) !== undefined) return undefined;
  if (path.length === 0) return settingAtTop(found);
  return isShot(path) ? misplacedInShot(found) : undefined;
}

/** A size in pixels is a parameter of a picture's model. */
function isSize({ key, value, free }: UnknownKey): boolean {
  const isText = typeof value === "string" && /^\d+\s*[x*×]\s*\d+$/iu.test(value);
  return isText && /size|resolution|dimension/iu.test(key) && free.includes("params");
}

/** The right key with the value of the wrong one, if that is short enough to be copied. */
function inPlace(meant: string, { key, path, value }: UnknownKey): string {
  // A version of something else may have another value.
  if (meant === "storyboard") return "write storyboard: 1";
  const form = value === undefined ? undefined : hintForValue(value, [...path, meant]);
  if (form !== undefined && /^write [{"]/.test(form)) {
    return `write ${meant}: ${form.slice("write ".length)}`;
  }
  const written = shown(value);
  return written === "…" ? `write ${meant}: instead of ${key}:` : `write ${meant}: ${written}`;
}

function settingAtTop({ key, value, free }: UnknownKey): MeantKey | undefined {
  const setting =
    SETTINGS.find((one) => one === foldWord(key)) ??
    keysMeantBy(key, SETTINGS)[0] ??
    suggest(key, SETTINGS);
  if (setting === undefined) return undefined;
  if (ofOneShot.has(setting)) {
    // Beside shots, it is most likely a line of one of them that is not indented.
    return free.includes("shots")
      ? { path: ["shots"], hint: `it belongs to a shot: shots: [{ id: opening, ${setting}: … }]` }
      : {
          path: ["defaults", setting],
          hint: "it belongs to a shot: indent it like the id of the shot",
        };
  }
  const written = shown(value);
  return {
    path: ["defaults", setting],
    hint: `for all shots, write defaults: { ${setting}: ${written} }`,
  };
}

function misplacedInShot({ key, path, value }: UnknownKey): MeantKey | undefined {
  const film = OF_FILM.find((one) => one === foldWord(key)) ?? keysMeantBy(key, OF_FILM)[0];
  if (film !== undefined) {
    return { path: [film], hint: `${film} belongs to the whole film: write it at the top level` };
  }
  const hint = `if it is a parameter of the model, write params: { ${key}: ${shown(value)} }`;
  return { path: [...path, key], hint };
}

function isShot(path: readonly string[]): boolean {
  const parent = path.at(-2);
  return parent === "shots" || path.at(-1) === "defaults";
}

function shown(value: JsonValue | undefined): string {
  if (typeof value === "string") return value.length <= 40 ? yamlWord(value) : "…";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "…";
}
