import type { JsonValue, Model, ParameterFacts } from "@storyreel/models";
import { isPlainMap } from "../kit/json.ts";
import { assetId } from "./made-id.ts";
import { findFile, type BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import { mediaWay } from "./media-way.ts";
import { fileToken, inputToken } from "./picture-token.ts";
import type { ShotInput, ShotInputSource, WrittenParam } from "./shot-input.ts";
import type { Shot } from "./storyboard.ts";
import { describeUnknown } from "./unknown-name.ts";

/**
 * Parameters with everything that comes from elsewhere replaced by tokens: `{ file: … }`, `{ shot: … }`, and `{ from: … }`, an id
 * of an asset. Which parameter takes what is decided by the spec of the model alone.
 */
export function resolveInputs(
  params: readonly WrittenParam[],
  model: Model | undefined,
  board: BoardContext,
): Pick<Shot, "params" | "inputs"> {
  const inputs: ShotInput[] = [];
  const resolved = params.map(({ name, value, path }) => {
    const substituted = board.variables.substituteAll(value, path);
    const facts =
      model !== undefined && Object.hasOwn(model.parameters, name)
        ? model.parameters[name]
        : undefined;
    const place: Place = { path, parameter: name, facts, isFree: false };
    return [name, resolveValue(substituted, place, { board, inputs })] as const;
  });
  return { params: Object.fromEntries(resolved), ...(inputs.length === 0 ? {} : { inputs }) };
}

/** One value for a parameter, written somewhere else: `facts` are those of the value. */
export function resolveInput(
  value: JsonValue,
  at: Pick<Place, "path" | "parameter" | "facts">,
  work: Work,
): JsonValue {
  const substituted = work.board.variables.substituteAll(value, at.path);
  return resolveValue(substituted, { ...at, isFree: false }, work);
}

/** A value inside a parameter. */
type Place = {
  readonly path: Path;
  readonly parameter: string;
  readonly facts: ParameterFacts | undefined;
  /** Inside a map whose keys no source documents. */
  readonly isFree: boolean;
};

type Work = { readonly board: BoardContext; readonly inputs: ShotInput[] };

function resolveValue(value: JsonValue, place: Place, work: Work): JsonValue {
  const { path, parameter, facts, isFree } = place;
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, index) => {
      const inside = { ...place, path: [...path, index], facts: facts?.items };
      return resolveValue(item, inside, work);
    });
  }
  if (!isPlainMap(value)) return value;
  if (isGenerate(value) && (facts === undefined ? isFree : takesInput(facts))) {
    reportGenerate(place, work.board);
    return inputToken("shot", "", "refused");
  }
  if (isReference(value) && (facts === undefined ? isFree : takesInput(facts))) {
    // What was reported is not checked by the model as well.
    return resolveReference(value, place, work) ?? inputToken("shot", "", "refused");
  }
  const known = facts?.properties;
  const entries = Object.entries(value as { readonly [key: string]: JsonValue });
  return Object.fromEntries(
    entries.map(([key, item]) => {
      const inside: Place = {
        path: [...path, key],
        parameter: `${parameter}.${key}`,
        facts: known !== undefined && Object.hasOwn(known, key) ? known[key] : undefined,
        isFree: isFree || (facts !== undefined && known === undefined),
      };
      return [key, resolveValue(item, inside, work)];
    }),
  );
}

const SOURCES = ["file", "shot", "from"] as const;
const KEYS: readonly string[] = [...SOURCES, "frame", "index"];

type Reference = { readonly [Key in (typeof SOURCES)[number] | "frame" | "index"]?: JsonValue };

function isReference(value: object): value is Reference {
  const keys = Object.keys(value);
  return SOURCES.some((key) => keys.includes(key)) && keys.every((key) => KEYS.includes(key));
}

/** What `first_frame` and others take. In a parameter, nothing is made. */
function isGenerate(value: object): boolean {
  return Object.hasOwn(value, "generate") && isPlainMap((value as { generate?: unknown }).generate);
}

function reportGenerate({ path, parameter, facts }: Place, { report }: BoardContext): void {
  const hint =
    facts?.idFrom === undefined
      ? "use { file: PATH } or { shot: ID, frame: first }, or generate it as first_frame or as the reference of a character: characters: { mei: { reference: { generate: … } } }"
      : "describe it under assets, with its model and params, and write { from: NAME }";
  const message = `${parameter} cannot be generated inside params`;
  report({ code: "STORYBOARD_INPUT", path: [...path, "generate"], part: "key", message, hint });
}

/** A reference anywhere else is for the model to refuse: it is a map where text or a number belongs. */
function takesInput({ format, idFrom }: ParameterFacts): boolean {
  return format !== undefined || idFrom !== undefined;
}

/** The token for a reference; `undefined` if it was reported. */
function resolveReference(reference: Reference, place: Place, work: Work): string | undefined {
  const problem = misuse(reference);
  if (problem !== undefined) {
    work.board.report({ code: "STORYBOARD_INPUT", path: place.path, ...problem });
    return undefined;
  }
  const { file, shot, from } = reference;
  if (typeof from === "string") return resolveAsset(from, reference, { place, work });
  const { parameter, facts, path } = place;
  if (facts !== undefined && facts.format === undefined) {
    work.board.report({
      code: "STORYBOARD_INPUT",
      path,
      message: `${parameter} takes an id, not a file`,
      hint: "use { from: ASSET }, with an asset that has the file",
    });
    return undefined;
  }
  if (typeof file === "string") return resolveFile(file, { place, work });
  const frame =
    reference.frame === "first" || reference.frame === "last" ? reference.frame : "clip";
  const id = typeof shot === "string" ? shot : "";
  const standIn = inputToken("shot", id, frame);
  return take({ kind: "shot", shot: id, frame }, standIn, { place, work });
}

type At = { readonly place: Place; readonly work: Work };

function take(source: ShotInputSource, standIn: ShotInput["standIn"], { place, work }: At): string {
  const { parameter, facts, path } = place;
  const format = source.kind === "asset" ? undefined : (facts?.format ?? "uri");
  work.inputs.push({ standIn, parameter, format, source, path });
  return standIn;
}

/** What is wrong with the keys themselves. */
function misuse(
  reference: Reference,
): { readonly message: string; readonly hint: string } | undefined {
  const given = SOURCES.filter((key) => reference[key] !== undefined);
  const [source] = given;
  if (source === undefined || given.length > 1) {
    return {
      message: `an input has exactly one of file, shot and from, but this one has ${given.join(" and ")}`,
      hint: "keep one of them",
    };
  }
  if (typeof reference[source] !== "string" || reference[source] === "") {
    return { message: `${source} is not text`, hint: `write ${hints[source]}` };
  }
  const { frame, index } = reference;
  if (frame !== undefined && (source !== "shot" || (frame !== "first" && frame !== "last"))) {
    const message =
      source === "shot" ? "frame is first or last" : "frame only applies to another shot's clip";
    return { message, hint: "without frame, the whole clip is used" };
  }
  const isIndex = typeof index === "number" && Number.isInteger(index) && index >= 1;
  if (index !== undefined && (source !== "from" || !isIndex)) {
    const message =
      source === "from" ? "index is not a whole number from 1" : "index only applies to from";
    return { message, hint: "index: 2 is the second of several ids" };
  }
  return undefined;
}

const hints: { readonly [Key in (typeof SOURCES)[number]]: string } = {
  file: "file: PATH, relative to the storyboard",
  shot: "shot: ID, the id of another shot",
  from: "from: ASSET, a name under assets",
};

function resolveAsset(name: string, { index }: Reference, at: At): string | undefined {
  const { place, work } = at;
  const { parameter, facts, path } = place;
  const { board } = work;
  const { report, document } = board;
  const { assets = {} } = document;
  const origins = facts?.idFrom ?? [];
  if (facts !== undefined && origins.length === 0) {
    report({
      code: "STORYBOARD_INPUT",
      path,
      message: `${parameter} takes a file, not an id that another model returns`,
      hint: "use { file: PATH } or { shot: ID }",
    });
    return undefined;
  }
  if (!Object.hasOwn(assets, name)) {
    // It may be the very one that the schema refused.
    if (board.isBroken(["assets"])) return undefined;
    const otherwise = "describe it under assets, with the model that makes it";
    const unknown = describeUnknown("asset", name, { known: Object.keys(assets), otherwise });
    report({ code: "STORYBOARD_UNKNOWN_ASSET", path: [...path, "from"], ...unknown });
    return undefined;
  }
  const modelId = assets[name]?.model;
  if (modelId === undefined) return undefined;
  const model = board.models.get(modelId);
  const id = facts === undefined ? onlyId(model) : origins.find((one) => one.model === modelId)?.id;
  if (id === undefined) {
    if (model === undefined) return undefined;
    const makers = origins.map((one) => one.model);
    report({
      code: "STORYBOARD_INPUT",
      path: [...path, "from"],
      message: `${parameter} takes ${makers.length === 0 ? "one id" : `an id of ${makers.join(" or ")}`}, but asset "${name}" is made by ${modelId}`,
      hint:
        makers.length === 0 ? "choose an asset with a single id" : "choose an asset of that model",
    });
    return undefined;
  }
  const number = typeof index === "number" ? index : 1;
  const source = {
    kind: "asset",
    shot: assetId(name),
    id,
    index: number,
    lifetimeHours: model?.output.idsLifetime?.hours,
  } as const;
  return take(source, inputToken("from", name, `${id}/${number}`), at);
}

/** Where no source says which id belongs: that of a model that returns one alone. */
function onlyId(model: Model | undefined): string | undefined {
  const names = Object.keys(model?.output.ids ?? {});
  return names.length === 1 ? names[0] : undefined;
}

function resolveFile(name: string, at: At): string | undefined {
  const { place, work } = at;
  const { board } = work;
  const path = [...place.path, "file"];
  const { path: file, exists } = findFile(board, name, path);
  if (!exists) return undefined;
  const look = board.files.look?.(file);
  const way = look === undefined ? undefined : mediaWay(look, place.facts?.format ?? "uri");
  if (way?.kind === "none") {
    const { message, hint } = way;
    board.report({
      code: "STORYBOARD_INPUT",
      path,
      message: `${JSON.stringify(name)} ${message}`,
      hint,
    });
    return undefined;
  }
  const sha256 = board.files.sha256(file);
  return take({ kind: "file", path: file, sha256 }, fileToken(sha256), at);
}
