import { bind, complete, type JsonValue, type Model, type Role } from "@storyreel/models";
import { examplePayload } from "@storyreel/models/example";
import { flowText, yamlText } from "../../kit/yaml-text.ts";

/** A built-in model that makes a clip of a picture, for the examples of models that make pictures. */
const clipModel = "kling-3.0-turbo-i2v";

/** The same without a picture, for the examples of models that make sound. */
const silentModel = "kling-3.0-turbo-t2v";

/**
 * The smallest storyboard that sends a model its example request: as a shot, as the first frame of one, or as its sound. `undefined`
 * for models that return ids alone.
 */
export function exampleStoryboard(model: Model): string | undefined {
  const { media } = model.output;
  const title = `${model.title.replaceAll(/[^\p{L}\p{N}.-]+/gu, " ").trim()} example`;
  const head = `storyboard: 1\ntitle: ${yamlText(title)}\nshots:\n  - id: opening\n`;
  switch (media) {
    case "video":
      return `${head}${lines(settingsOf(model), 4)}`;
    case "image": {
      const shot = { model: clipModel, prompt: "The camera moves slowly closer", duration: 5 };
      return `${head}${lines(shot, 4)}    first_frame:\n      generate:\n${lines(settingsOf(model), 8)}`;
    }
    case "audio": {
      const shot = { model: silentModel, prompt: "Rain on a window", duration: 5 };
      return `${head}${lines(shot, 4)}${soundOf(model)}`;
    }
    case "ids":
      return undefined;
  }
}

/** As the music of the film, or as the narration of its shot. */
function soundOf(model: Model): string {
  const settings = settingsOf(model);
  if (model.modalities.some((modality) => modality.endsWith("music"))) {
    return `audio:\n  music:\n    generate:\n${lines(settings, 6)}`;
  }
  const { prompt = "", ...voice } = settings;
  return `    narration:\n${lines({ text: prompt }, 6)}      generate:\n${lines(voice, 8)}`;
}

/** Roles that a shot and a picture set with a key of the same name, in the order in which people write them. */
const keys = [
  "prompt",
  "negative_prompt",
  "duration",
  "aspect_ratio",
  "resolution",
  "audio",
  "voice",
  "seed",
  "first_frame",
  "last_frame",
] as const satisfies readonly Role[];

type Key = (typeof keys)[number];

type Settings = Readonly<Record<string, JsonValue>>;

/** The example in neutral words where they say exactly the same, and as the model's own parameters for the rest. */
function settingsOf(model: Model): Settings {
  const payload = examplePayload(model);
  const wanted = complete(model, payload);
  const settings: Record<string, JsonValue> = {};
  const params: Record<string, JsonValue> = {};
  for (const [name, wire] of Object.entries(payload)) {
    const key = keys.find((one) => one === model.parameters[name]?.role);
    const neutral = key === undefined ? undefined : neutralOf(model, name, wire);
    if (key === undefined || neutral === undefined) params[name] = wire;
    else {
      const bound = bind(model, { roles: { [key]: neutral }, params: {} }).payload[name];
      const isExact = JSON.stringify(bound) === JSON.stringify(wanted[name]);
      if (isExact) settings[key] = asWritten(key, neutral);
      else params[name] = wire;
    }
  }
  const own = Object.keys(params).length === 0 ? {} : { params };
  return { model: model.id, ...inOrder(settings), ...own };
}

/** The prompt first, as people write it. */
function inOrder(settings: Settings): Settings {
  const names = keys.filter((key) => settings[key] !== undefined);
  return Object.fromEntries(names.map((key) => [key, settings[key] ?? null]));
}

function asWritten(key: Key, neutral: JsonValue): JsonValue {
  return key === "first_frame" || key === "last_frame" ? { url: neutral } : neutral;
}

/** The neutral value that becomes this wire value; `undefined` if there is none. */
function neutralOf(model: Model, name: string, wire: JsonValue): JsonValue | undefined {
  const { role, roleValues = {}, roleTemplate, roleList } = model.parameters[name] ?? {};
  const single = roleList === true && Array.isArray(wire) ? wire[0] : wire;
  if (single === undefined) return undefined;
  const word = Object.entries(roleValues).find(([, value]) => value === single)?.[0];
  const text = word ?? withoutTemplate(roleTemplate, single);
  if (role === "first_frame" || role === "last_frame") {
    return typeof text === "string" && /^https?:\/\//.test(text) ? text : undefined;
  }
  if (role === "audio") return text === "true" || text === true;
  if (role !== "duration" && role !== "seed") return text;
  return Number.isFinite(Number(text)) ? Number(text) : undefined;
}

function withoutTemplate(template: string | undefined, value: JsonValue): JsonValue {
  const [before = "", after = ""] = template?.split("{value}") ?? [];
  const isWritten = typeof value === "string" && value.startsWith(before) && value.endsWith(after);
  return isWritten ? value.slice(before.length, value.length - after.length) : value;
}

function lines(settings: Settings, indent: number): string {
  return Object.entries(settings)
    .map(([key, value]) => `${" ".repeat(indent)}${key}: ${flowText(value)}\n`)
    .join("");
}
