import type { YamlSource } from "@storyreel/models/source";
import type { Model, Role } from "@storyreel/models";
import type { BoardContext } from "./board-context.ts";
import { checkMedium } from "./check-medium.ts";
import { joinPrompt } from "./compose-prompt.ts";
import type { Path } from "./diagnostic-list.ts";
import { resolveFrame } from "./resolve-frame.ts";
import { focusOf } from "./focus-of.ts";
import { resolveGrades } from "./resolve-grade.ts";
import { resolveOverlays } from "./resolve-overlays.ts";
import { resolveNarration } from "./resolve-narration.ts";
import { ownCutPath, resolveOwnSource, type ResolvedSource } from "./resolve-own-source.ts";
import { narrationId } from "./made-id.ts";
import { withReferences } from "./with-references.ts";
import { resolvePrompt } from "./resolve-prompt.ts";
import { resolveNegative, resolveParams, resolvePlainRoles } from "./resolve-roles.ts";
import { textOf, type ShotContext } from "./shot-context.ts";
import { createShotLayers } from "./shot-layers.ts";
import type { Setting, ShotLayers, ShotPlace } from "./shot-layers.ts";
import type { ShotSettings } from "./storyboard-document.ts";
import type { Framing, Shot, Transition } from "./storyboard.ts";
import { describeUnknownModel } from "./unknown-name.ts";
import { usualModelId } from "./usual-model.ts";

/** A shot, and where each of its values is written. */
export type ResolvedShot = {
  readonly shot: Shot;
  readonly path: Path;
  /** `undefined`: none was named, or an unknown one; both were reported. */
  readonly model: Model | undefined;
  /** Where a value was asked for; the shot itself if it was not. */
  readonly pathOf: (subject: ShotSubject) => Path;
  /** False when a value that its length or its cut depends on was refused: neither is checked then. */
  readonly isSound: boolean;
  /** True when the schema refused a value for it: that it is missing is not reported as well. */
  readonly isRefused: (subject: ShotSubject) => boolean;
  /** False when its prompt was refused: a missing one is not reported as well. */
  readonly hasSoundPrompt: boolean;
  /** Characters whose reference pictures its request does not take. Absent: none. */
  readonly unsent?: readonly string[];
};

/** What a mistake in a shot is about. */
export type ShotSubject =
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "param"; readonly name: string }
  | { readonly kind: "key"; readonly key: keyof ShotSettings };

// The length of a transition that gives none: long enough to see, short enough for the handles of a 5 s clip.
const DEFAULT_TRANSITION_SECONDS = 0.5;

/** Resolves a shot from its layers. `checkModels` checks later what it asks of its model. */
export function resolveShot(place: ShotPlace, board: BoardContext): ResolvedShot {
  const layers = createShotLayers(place, board);
  const own = resolveOwnSource({ board, place, layers, model: undefined });
  const model = own === undefined ? resolveModel(layers, place, board) : undefined;
  const context: ShotContext = { board, place, layers, model };
  const prompt = own === undefined ? resolvePrompt(context) : noPrompt;
  const { shot, unsent } =
    own === undefined
      ? withReferences(buildRequest(context, prompt.parts), layers.get("characters"), context)
      : { shot: buildOwn(context, own), unsent: [] };
  return {
    shot,
    ...(unsent.length === 0 ? {} : { unsent }),
    path: place.path,
    model,
    pathOf: (subject) => pathOf(subject, context, prompt.path),
    isRefused: (subject) => isRefused(subject, layers),
    isSound: !layers.isBroken([
      "model",
      "duration",
      "cut",
      "speed",
      "hold",
      "transition",
      "sound",
      "params",
    ]),
    hasSoundPrompt: own === undefined && !layers.isBroken(["prompt", "action"]),
  };
}

const noPrompt = { parts: [], path: undefined };

/** What defaults say about requests does not apply to it. */
function buildOwn(context: ShotContext, { source, cut }: ResolvedSource): Shot {
  const none = { firstFrame: undefined, lastFrame: undefined, promptParts: [], takes: 1 };
  return defineShot(context, { source, cut, roles: {}, params: {}, ...none });
}

function buildRequest(context: ShotContext, promptParts: Shot["promptParts"]): Shot {
  const { layers } = context;
  const negative = resolveNegative(context);
  const cut = layers.get("cut")?.value;
  return defineShot(context, {
    source: { kind: "request", model: layers.get("model")?.value ?? usualModelId },
    roles: {
      ...(promptParts.length === 0 ? {} : { prompt: joinPrompt(promptParts) }),
      ...(negative === undefined ? {} : { negative_prompt: negative }),
      ...resolvePlainRoles(context),
    },
    ...resolveParams(context),
    ...(layers.get("duration")?.value === "auto"
      ? { length: { from: narrationId(context.place.shot.id ?? "") } }
      : {}),
    firstFrame: resolveFrame(context, "first_frame"),
    lastFrame: resolveFrame(context, "last_frame"),
    promptParts,
    takes: layers.get("takes")?.value ?? 1,
    cut: { inSeconds: cut?.in ?? 0, outSeconds: cut?.out },
  });
}

type Shown = Pick<
  Shot,
  | "length"
  | "source"
  | "roles"
  | "params"
  | "firstFrame"
  | "lastFrame"
  | "promptParts"
  | "takes"
  | "cut"
>;

/** What a shot has whatever its source is. */
function defineShot(context: ShotContext, shown: Shown): Shot {
  const { board, place, layers } = context;
  const { source } = board;
  return {
    id: place.shot.id ?? "",
    get span() {
      return source.span(place.path, "value");
    },
    ...(layers.get("in_film")?.value === false ? { makes: { kind: "clip" } } : {}),
    scene: resolveScene(place, board),
    isEnabled: layers.get("enabled")?.value ?? true,
    ...shown,
    ...resolveRetime(layers),
    transition: resolveTransition(layers.get("transition"), source),
    grades: resolveGrades(layers, board),
    focus: focusOf(layers.get("focus")?.value),
    ...overlaysOf(layers, board),
    narration: resolveNarration(context),
    gainDb: layers.get("gain_db")?.value,
    sound: resolveReach(layers.get("sound"), source),
    dialogue: textOf(context, "dialogue"),
    markers: resolveMarkers(context),
    framing: resolveFraming(layers),
    hasCaptions: layers.get("captions")?.value,
    notes: layers.get("notes")?.value,
  };
}

function resolveFraming(layers: ShotLayers): Framing | undefined {
  const size = layers.get("shot_size")?.value;
  const angle = layers.get("camera_angle")?.value;
  const movement = layers.get("camera_movement")?.value;
  const location = layers.get("location")?.value;
  const characters = (layers.get("characters")?.value ?? []).filter((name) => name !== undefined);
  const isSaid = [size, angle, movement, location].some((word) => word !== undefined);
  if (!isSaid && characters.length === 0) return undefined;
  return { size, angle, movement, location, characters };
}

/** Looked up only when something is wrong: most shots are fine, and a film can have thousands. */
function pathOf(
  subject: ShotSubject,
  { layers, place, board, model }: ShotContext,
  promptPath: Path | undefined,
): Path {
  switch (subject.kind) {
    case "role": {
      if (subject.role === "prompt") return promptPath ?? place.path;
      const path = layers.get(keyOf(subject.role))?.path;
      const isOfStyle =
        subject.role === "negative_prompt" && board.document.style?.negative !== undefined;
      return path ?? (isOfStyle ? ["style", "negative"] : place.path);
    }
    case "param": {
      const { name } = subject;
      const setting = layers.getAll("params").find(({ value }) => Object.hasOwn(value, name));
      if (setting !== undefined) return [...setting.path, name];
      // Reference pictures are there because of the characters of the shot.
      const isOfCharacters = model?.parameters[name]?.role === "reference_pictures";
      return (isOfCharacters ? layers.get("characters")?.path : undefined) ?? place.path;
    }
    case "key": {
      const own = subject.key === "cut" ? ownCutPath(place) : undefined;
      return own ?? layers.get(subject.key)?.path ?? place.path;
    }
  }
}

function isRefused(subject: ShotSubject, layers: ShotLayers): boolean {
  switch (subject.kind) {
    case "role":
      return layers.isBroken([keyOf(subject.role)]);
    case "param":
      return layers.isBroken(["params"]);
    case "key":
      return layers.isBroken([subject.key]);
  }
}

/** The key of a shot that a role comes from. */
function keyOf(role: Role): keyof ShotSettings {
  switch (role) {
    case "voice":
      return "narration";
    case "reference_pictures":
      return "characters";
    case "prompt":
    case "negative_prompt":
    case "duration":
    case "aspect_ratio":
    case "resolution":
    case "audio":
    case "seed":
    case "first_frame":
    case "last_frame":
      return role;
  }
}

function resolveModel(layers: ShotLayers, place: ShotPlace, board: BoardContext) {
  const { models, report } = board;
  const setting = layers.get("model");
  if (setting === undefined && layers.isBroken(["model"])) return undefined;
  const { value: id, path } = setting ?? { value: usualModelId, path: place.path };
  const model = models.get(id);
  if (model === undefined) {
    report({ code: "STORYBOARD_UNKNOWN_MODEL", path, ...describeUnknownModel(id, board) });
    return undefined;
  }
  return checkMedium(model, "video", { path, report });
}

function resolveScene({ scene }: ShotPlace, { variables }: BoardContext): Shot["scene"] {
  if (scene === undefined) return undefined;
  const { id, slugline } = scene.document;
  return {
    id: id ?? "",
    slugline:
      slugline === undefined
        ? undefined
        : variables.substitute(slugline, [...scene.path, "slugline"]),
  };
}

function resolveTransition(
  setting: Setting<NonNullable<ShotSettings["transition"]>> | undefined,
  source: YamlSource,
): Transition {
  if (setting === undefined) return { type: "cut", durationSeconds: 0, span: undefined };
  const { type = "cut" } = setting.value;
  return {
    type,
    durationSeconds: type === "cut" ? 0 : (setting.value.duration ?? DEFAULT_TRANSITION_SECONDS),
    get span() {
      return source.span(setting.path, "value");
    },
  };
}

function overlaysOf(layers: ShotLayers, board: BoardContext): Pick<Shot, "overlays"> {
  const setting = layers.get("overlays");
  const overlays = setting && resolveOverlays(setting.value, setting.path, board);
  return overlays === undefined ? {} : { overlays };
}

function resolveReach(
  setting: Setting<NonNullable<ShotSettings["sound"]>> | undefined,
  source: YamlSource,
): Shot["sound"] {
  if (setting === undefined) return undefined;
  return {
    leadSeconds: setting.value.lead ?? 0,
    lagSeconds: setting.value.lag ?? 0,
    get span() {
      return source.span(setting.path, "value");
    },
  };
}

/** Nothing for a shot that plays as it is. */
function resolveRetime(layers: ShotLayers): Pick<Shot, "retime"> {
  const speed = layers.get("speed")?.value ?? 1;
  const { first = 0, last = 0 } = layers.get("hold")?.value ?? {};
  if (speed === 1 && first === 0 && last === 0) return {};
  return { retime: { speed, holdFirstSeconds: first, holdLastSeconds: last } };
}

function resolveMarkers({ layers, board }: ShotContext): Shot["markers"] {
  const setting = layers.get("markers");
  if (setting === undefined) return [];
  return setting.value.flatMap((marker, index) => {
    if (marker?.at === undefined || marker.name === undefined) return [];
    const { at, name, comment, color } = marker;
    const path = [...setting.path, index];
    return [
      {
        atSeconds: at,
        name: board.variables.substitute(name, [...path, "name"]),
        ...(comment === undefined
          ? {}
          : { comment: board.variables.substitute(comment, [...path, "comment"]) }),
        ...(color === undefined ? {} : { color }),
      },
    ];
  });
}
