import path from "node:path";
import { suggest } from "@storyreel/core/source";
import type { YamlSource } from "@storyreel/core/source";
import type { AnyModel, JsonValue, Role } from "@storyreel/core/spec";
import type { Path, Report } from "./diagnostic-list.ts";
import { fixedOutput } from "./fixed-output.ts";
import type { PlainValue } from "./fixed-output.ts";
import { resolveFrame } from "./resolve-frame.ts";
import { resolvePrompt } from "./resolve-prompt.ts";
import { createShotLayers } from "./shot-layers.ts";
import type { Said, ShotLayers, ShotPlace } from "./shot-layers.ts";
import { joinPrompt } from "./compose-prompt.ts";
import type { ShotWords } from "./storyboard-document.ts";
import type { StoryboardFiles } from "./storyboard-files.ts";
import type { FrameReference, Shot, Transition } from "./storyboard.ts";
import type { Variables } from "./substitute-variables.ts";

/** What every shot of one storyboard is resolved with. */
export type ShotContext = {
  readonly source: YamlSource;
  readonly report: Report;
  readonly variables: Variables;
  readonly files: StoryboardFiles;
  /** Absolute folder of the storyboard. */
  readonly folder: string;
  readonly models: ReadonlyMap<string, AnyModel>;
  readonly modelIds: readonly string[];
};

/** A shot, and where each of its words stands. */
export type ResolvedShot = {
  readonly shot: Shot;
  readonly path: Path;
  /** `undefined`: none was named, or an unknown one; both were reported. */
  readonly model: AnyModel | undefined;
  /** Where a role or a parameter was asked for; the shot itself where nobody asked. */
  readonly pathOf: (subject: RoleOrParam) => Path;
  readonly cutPath: Path;
  readonly transitionPath: Path;
  readonly markersPath: Path;
  /** False when a word that its length or its cut depends on was refused: neither is judged then. */
  readonly isSound: boolean;
  /** False when its prompt was refused: a missing one is not reported on top. */
  readonly hasSoundPrompt: boolean;
};

export type RoleOrParam =
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "param"; readonly name: string };

// A transition that says no length: long enough to be seen, short enough for the handles of a 5 s clip.
const DEFAULT_TRANSITION_SECONDS = 0.5;

/** Fills in a shot from its layers. What it asks of its model is judged later, by `checkModels`. */
export function resolveShot(place: ShotPlace, context: ShotContext): ResolvedShot {
  const layers = createShotLayers(place);
  const model = resolveModel(layers, context);
  const prompt = resolvePrompt(layers, place, context);
  const negative = resolveNegative(layers, place, model, context);
  const plain = resolvePlainRoles(layers, model, context);
  const params = resolveParams(layers, context);
  const firstFrame = resolveFrameOf("first_frame", layers, context);
  const lastFrame = resolveFrameOf("last_frame", layers, context);
  const rolePaths: { [R in Role]?: Path | undefined } = {
    ...plain.paths,
    prompt: prompt.path,
    negative_prompt: negative.path,
    first_frame: layers.said("first_frame")?.path,
    last_frame: layers.said("last_frame")?.path,
  };
  const cut = layers.said("cut");
  const transition = layers.said("transition");
  const markers = layers.said("markers");
  const { substitute } = context.variables;
  const { source } = context;
  const dialogue = layers.said("dialogue");
  const shot: Shot = {
    id: place.shot.id ?? "",
    get span() {
      return source.span(place.path, "value");
    },
    scene: resolveScene(place, context),
    isEnabled: layers.said("enabled")?.value ?? true,
    model: layers.said("model")?.value ?? "",
    roles: {
      ...(prompt.parts.length === 0 ? {} : { prompt: joinPrompt(prompt.parts) }),
      ...(negative.text === undefined ? {} : { negative_prompt: negative.text }),
      ...plain.roles,
    },
    params: params.values,
    firstFrame,
    lastFrame,
    promptParts: prompt.parts,
    takes: layers.said("takes")?.value ?? 1,
    cut: { inSeconds: cut?.value.in ?? 0, outSeconds: cut?.value.out },
    transition: resolveTransition(transition, source),
    narration: resolveNarration(layers, place, context),
    dialogue: dialogue === undefined ? undefined : substitute(dialogue.value, dialogue.path),
    markers: (markers?.value ?? []).flatMap((marker, index) =>
      marker?.at === undefined || marker.name === undefined
        ? []
        : [
            {
              atSeconds: marker.at,
              name: substitute(marker.name, [...(markers?.path ?? []), index, "name"]),
            },
          ],
    ),
  };
  return {
    shot,
    path: place.path,
    model,
    pathOf: (subject) =>
      (subject.kind === "role" ? rolePaths[subject.role] : params.paths.get(subject.name)) ??
      place.path,
    cutPath: cut?.path ?? place.path,
    transitionPath: transition?.path ?? place.path,
    markersPath: markers?.path ?? place.path,
    isSound: !layers.isBroken(["model", "duration", "cut", "transition", "params"]),
    hasSoundPrompt: !layers.isBroken(["prompt", "action"]),
  };
}

function resolveModel(layers: ShotLayers, { models, modelIds, report }: ShotContext) {
  const said = layers.said("model");
  if (said === undefined) return undefined;
  const model = models.get(said.value);
  if (model === undefined) {
    const near = suggest(said.value, modelIds);
    report({
      code: "STORYBOARD_UNKNOWN_MODEL",
      path: said.path,
      message: `no model is called "${said.value}"`,
      hint: near === undefined ? "`storyreel models` lists them" : `did you mean "${near}"?`,
    });
  }
  return model;
}

function resolveScene({ scene }: ShotPlace, { variables }: ShotContext): Shot["scene"] {
  if (scene === undefined) return undefined;
  const { id, slugline } = scene.words;
  return {
    id: id ?? "",
    slugline:
      slugline === undefined
        ? undefined
        : variables.substitute(slugline, [...scene.path, "slugline"]),
  };
}

const PLAIN_ROLES = ["duration", "aspect_ratio", "resolution", "audio", "seed"] as const;

/** Roles whose neutral value is the very value of the key. */
function resolvePlainRoles(
  layers: ShotLayers,
  model: AnyModel | undefined,
  { report }: ShotContext,
) {
  const values: { [R in Role]?: JsonValue } = {};
  const paths: { [R in Role]?: Path } = {};
  for (const role of PLAIN_ROLES) {
    const said = layers.said(role);
    if (said === undefined) continue;
    const fixed = model === undefined ? undefined : fixedOutput(model.facts, role);
    if (fixed !== undefined && fixed !== said.value) {
      report({
        code: "STORYBOARD_MODEL_CANNOT",
        path: said.path,
        message: describeFixed(model?.id ?? "", role, fixed, said.value),
      });
    }
    if (fixed !== undefined) continue;
    values[role] = said.value;
    paths[role] = said.path;
  }
  return { roles: values, paths };
}

function describeFixed(modelId: string, role: Role, fixed: PlainValue, asked: PlainValue): string {
  if (role === "audio") {
    return `${modelId} always makes ${fixed === true ? "sound" : "silent clips"}; audio ${String(asked)} cannot be asked for`;
  }
  return `${modelId} always makes ${role} ${String(fixed)}; ${String(asked)} cannot be asked for`;
}

/** What the style keeps out of every shot, then what this one does. */
function resolveNegative(
  layers: ShotLayers,
  { document }: ShotPlace,
  model: AnyModel | undefined,
  { variables }: ShotContext,
): { readonly text: string | undefined; readonly path: Path | undefined } {
  const said = layers.said("negative_prompt");
  const own = said === undefined ? undefined : variables.substitute(said.value, said.path);
  const stylePath = ["style", "negative"];
  const style = document.style?.negative;
  const canTake =
    model !== undefined &&
    Object.values(model.facts.parameters).some((facts) => facts.role === "negative_prompt");
  const common =
    style === undefined || !canTake ? undefined : variables.substitute(style, stylePath);
  const texts = [common, own].filter((text) => text !== undefined);
  return {
    text: texts.length === 0 ? undefined : texts.join(", "),
    path: said?.path ?? (common === undefined ? undefined : stylePath),
  };
}

/** Parameter by parameter, the nearest word counts. */
function resolveParams(layers: ShotLayers, { variables }: ShotContext) {
  const values: Record<string, JsonValue> = {};
  const paths = new Map<string, Path>();
  for (const { value, path: at } of layers.saidByAll("params")) {
    for (const [name, one] of Object.entries(value)) {
      if (paths.has(name)) continue;
      paths.set(name, [...at, name]);
      values[name] = variables.substituteAll(one, [...at, name]);
    }
  }
  return { values, paths };
}

function resolveFrameOf(
  role: "first_frame" | "last_frame",
  layers: ShotLayers,
  context: ShotContext,
): FrameReference | undefined {
  const said = layers.said(role);
  if (said === undefined) return undefined;
  return resolveFrame(said.value, said.path, {
    ...context,
    substitute: context.variables.substitute,
  });
}

function resolveTransition(
  said: Said<NonNullable<ShotWords["transition"]>> | undefined,
  source: YamlSource,
): Transition {
  if (said === undefined) return { type: "cut", durationSeconds: 0, span: undefined };
  const type = (said.value.type ?? "cut") as Transition["type"];
  return {
    type,
    durationSeconds: type === "cut" ? 0 : (said.value.duration ?? DEFAULT_TRANSITION_SECONDS),
    get span() {
      return source.span(said.path, "value");
    },
  };
}

function resolveNarration(
  layers: ShotLayers,
  { document, shot }: ShotPlace,
  { variables, folder, files, report }: ShotContext,
): Shot["narration"] {
  const said = layers.said("narration");
  const given = document.audio?.narration?.file_pattern;
  // A pattern for all shots alike is reported where it stands.
  const pattern = given?.includes("{shot}") === true ? given : undefined;
  const text =
    said?.value.text === undefined
      ? undefined
      : variables.substitute(said.value.text, [...said.path, "text"]);
  if (said?.value.file !== undefined) {
    const filePath = [...said.path, "file"];
    const named = variables.substitute(said.value.file, filePath);
    const file = path.resolve(folder, named);
    if (files.exists(file)) return { text, file };
    report({
      code: "STORYBOARD_FILE_MISSING",
      path: filePath,
      message: `there is no file "${named}"`,
      hint: "paths count from the storyboard's folder",
    });
    return { text, file: undefined };
  }
  const named = pattern?.replaceAll("{shot}", shot.id ?? "");
  const file = named === undefined ? undefined : path.resolve(folder, named);
  if (file !== undefined && files.exists(file)) return { text, file };
  if (text === undefined) return undefined;
  if (named !== undefined) {
    report({
      code: "STORYBOARD_NARRATION_MISSING",
      path: said?.path ?? [],
      severity: "warning",
      message: `shot "${shot.id ?? ""}" has narration, but there is no file "${named}"`,
      hint: "record it before the film is assembled, or it is heard in captions only",
    });
  }
  return { text, file: undefined };
}
