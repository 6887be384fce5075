import type { JsonValue, Model, Role } from "@storyreel/models";
import type { BoardContext } from "./board-context.ts";
import { checkMedium } from "./check-medium.ts";
import type { Path } from "./diagnostic-list.ts";
import { resolveInputs } from "./resolve-inputs.ts";
import type { ResolvedShot, ShotSubject } from "./resolve-shot.ts";
import type { Setting } from "./shot-layers.ts";
import { sizeForShape } from "./size-for-shape.ts";
import type { WrittenParam } from "./shot-input.ts";
import type { GeneratedDocument } from "./storyboard-document.ts";
import type { Made, Shot } from "./storyboard.ts";
import { describeUnknown, describeUnknownModel } from "./unknown-name.ts";
import { withReferences } from "./with-references.ts";

/** A picture or sound that a model makes for the film. */
export type MadePart = {
  readonly id: string;
  readonly makes: Extract<Made, { readonly kind: "picture" | "sound" }>;
  readonly scene: Shot["scene"];
  readonly isEnabled: boolean;
  /** Everything that was written about it, closest first: its own `generate`, then what it inherits. At least one. */
  readonly layers: readonly Setting<GeneratedDocument>[];
  /** What the model is told to show or to say, with its variables replaced. */
  readonly prompt: (Setting<string> & { readonly origin: string }) | undefined;
  /** What it takes from its shot, if the model can be asked for it. */
  readonly shape?: Setting<string> | undefined;
};

/** The part as a shot of its own: it has a model, a request, takes and a price, but no place in the film. */
export function resolveMade(part: MadePart, board: BoardContext): ResolvedShot {
  const named = part.layers.find(({ value }) => value.model !== undefined);
  // What was said for another model does not apply to this one.
  const layers = part.layers.filter(
    ({ value }) => value.model === undefined || value.model === named?.value.model,
  );
  const own = { ...part, layers };
  const at = layers[0]?.path ?? [];
  const model = named && resolveModel(named, part.makes.kind, board);
  const shot = buildPart(own, { at, model, modelId: named?.value.model ?? "" }, board);
  return {
    shot: addCharacters(shot, own, { model, board }),
    path: at,
    model,
    pathOf: (subject) => pathOf(subject, own, at),
    isRefused: (subject) => board.isBroken(pathOf(subject, own, at)),
    isSound: layers.every(({ path }) => !board.isBroken(path)),
    hasSoundPrompt: false,
  };
}

type Asked = {
  readonly at: Path;
  readonly model: Model | undefined;
  readonly modelId: string;
};

function buildPart(part: MadePart, { at, model, modelId }: Asked, board: BoardContext): Shot {
  const { prompt } = part;
  return {
    id: part.id,
    makes: part.makes,
    get span() {
      return board.source.span(at, "value");
    },
    scene: part.scene,
    isEnabled: part.isEnabled,
    source: { kind: "request", model: modelId },
    roles: resolveRoles(part, model, board),
    ...resolveInputs([...paramsOf(part), ...sizeOf(part, model)], model, board),
    firstFrame: undefined,
    lastFrame: undefined,
    promptParts: prompt === undefined ? [] : [{ text: prompt.value, origin: prompt.origin }],
    takes: settingOf(part, "takes")?.value ?? 1,
    cut: { inSeconds: 0, outSeconds: undefined },
    transition: { type: "cut", durationSeconds: 0, span: undefined },
    narration: undefined,
    dialogue: undefined,
    markers: [],
  };
}

/** The reference pictures of the characters that a picture is to show. They were asked for here, so each has to be sent. */
function addCharacters(
  shot: Shot,
  part: MadePart,
  { model, board }: { readonly model: Model | undefined; readonly board: BoardContext },
): Shot {
  const named = settingOf(part, "characters");
  if (named === undefined) return shot;
  const known = board.document.characters ?? {};
  for (const [index, name = ""] of named.value.entries()) {
    const path = [...named.path, index];
    if (!Object.hasOwn(known, name)) {
      const otherwise = "describe it under characters";
      const unknown = describeUnknown("character", name, { known: Object.keys(known), otherwise });
      board.report({ code: "STORYBOARD_UNKNOWN_CHARACTER", path, ...unknown });
    } else if (known[name]?.reference === undefined) {
      board.report({
        code: "STORYBOARD_FRAME_SOURCE",
        path,
        message: `character "${name}" has no reference picture`,
        hint: `add one: characters: { ${name}: { reference: { file: … } } }`,
      });
    }
  }
  const added = withReferences(shot, named, { board, model });
  if (added.unsent.length > 0 && model !== undefined) {
    board.report({
      code: "STORYBOARD_MODEL_CANNOT",
      path: named.path,
      part: "key",
      message: `${model.id} takes no reference pictures`,
      hint: "choose a model that accepts reference pictures, or remove characters",
    });
  }
  return added.shot;
}

/** The closest value of a key. */
export function settingOf<Key extends keyof GeneratedDocument>(
  { layers }: Pick<MadePart, "layers">,
  key: Key,
): Setting<NonNullable<GeneratedDocument[Key]>> | undefined {
  for (const { value, path } of layers) {
    const found = value[key];
    if (found !== undefined) return { value: found, path: [...path, key] };
  }
  return undefined;
}

function resolveModel(
  { value, path }: Setting<GeneratedDocument>,
  kind: "picture" | "sound",
  board: BoardContext,
): Model | undefined {
  const { models, report } = board;
  const { model: id = "" } = value;
  const at = [...path, "model"];
  const model = models.get(id);
  if (model === undefined) {
    report({ code: "STORYBOARD_UNKNOWN_MODEL", path: at, ...describeUnknownModel(id, board) });
    return undefined;
  }
  return checkMedium(model, kind === "picture" ? "image" : "audio", { path: at, report });
}

const PLAIN_ROLES = ["aspect_ratio", "resolution", "voice", "duration", "seed"] as const;

function resolveRoles(
  part: MadePart,
  model: Model | undefined,
  { variables }: BoardContext,
): Shot["roles"] {
  const roles: { [R in Role]?: JsonValue } = {};
  if (part.prompt !== undefined) roles.prompt = part.prompt.value;
  const negative = settingOf(part, "negative_prompt");
  if (negative !== undefined) {
    roles.negative_prompt = variables.substitute(negative.value, negative.path);
  }
  // A picture has the shape of its clip, if its model can be asked for it.
  if (part.shape !== undefined && canAsk(model, "aspect_ratio")) {
    roles.aspect_ratio = part.shape.value;
  }
  for (const role of PLAIN_ROLES) {
    const setting = settingOf(part, role);
    if (setting === undefined) continue;
    if (role === "aspect_ratio" && sizeOf(part, model).length > 0) continue;
    const { value, path } = setting;
    roles[role] = typeof value === "string" ? variables.substitute(value, path) : value;
  }
  return roles;
}

function canAsk(model: Model | undefined, role: Role): boolean {
  return Object.values(model?.parameters ?? {}).some((parameter) => parameter.role === role);
}

/** Parameter by parameter, the closest value wins. */
function paramsOf({ layers }: MadePart): readonly WrittenParam[] {
  const params = new Map<string, WrittenParam>();
  for (const { value, path } of layers) {
    for (const [name, one] of Object.entries(value.params ?? {})) {
      if (params.has(name)) continue;
      params.set(name, { name, value: one, path: [...path, "params", name] });
    }
  }
  return [...params.values()];
}

/** Its shape, or that of its clip, as a size: for models that know no aspect ratio and whose size nobody wrote. */
function sizeOf(part: MadePart, model: Model | undefined): readonly WrittenParam[] {
  const { layers } = part;
  const shape = settingOf(part, "aspect_ratio") ?? part.shape;
  if (shape === undefined || model === undefined || canAsk(model, "aspect_ratio")) return [];
  return Object.entries(model.parameters).flatMap(([name, facts]): readonly WrittenParam[] => {
    const isWritten = layers.some(({ value }) => Object.hasOwn(value.params ?? {}, name));
    const value = isWritten ? undefined : sizeForShape(facts, shape.value);
    return value === undefined ? [] : [{ name, value, path: shape.path }];
  });
}

function pathOf(subject: ShotSubject, part: MadePart, at: Path): Path {
  switch (subject.kind) {
    case "role":
      return pathOfRole(subject.role, part) ?? at;
    case "param": {
      const { name } = subject;
      const characters = settingOf(part, "characters");
      const layer = part.layers.find(({ value }) => Object.hasOwn(value.params ?? {}, name));
      return layer === undefined ? (characters?.path ?? at) : [...layer.path, "params", name];
    }
    case "key": {
      const { key } = subject;
      const layer = part.layers.find(({ value }) => Object.hasOwn(value, key));
      return layer === undefined ? at : [...layer.path, key];
    }
  }
}

function pathOfRole(role: Role, part: MadePart): Path | undefined {
  switch (role) {
    case "prompt":
      return part.prompt?.path;
    case "aspect_ratio":
      return (settingOf(part, role) ?? part.shape)?.path;
    case "negative_prompt":
    case "duration":
    case "resolution":
    case "seed":
    case "voice":
      return settingOf(part, role)?.path;
    case "reference_pictures":
      return settingOf(part, "characters")?.path;
    case "audio":
    case "first_frame":
    case "last_frame":
      return undefined;
  }
}
