import { suggest } from "@storyreel/models/source";
import type { YamlSource } from "@storyreel/models/source";
import type { Model, Role } from "@storyreel/models";
import type { Path } from "./diagnostic-list.ts";
import { checkPicture } from "./check-picture.ts";
import { resolveFrame } from "./resolve-frame.ts";
import { resolveNarration } from "./resolve-narration.ts";
import { resolvePrompt } from "./resolve-prompt.ts";
import { resolveNegative, resolveParams, resolvePlainRoles } from "./resolve-roles.ts";
import type { ShotContext } from "./shot-context.ts";
import { createShotLayers } from "./shot-layers.ts";
import type { Said, ShotLayers, ShotPlace } from "./shot-layers.ts";
import { joinPrompt } from "./compose-prompt.ts";
import type { ShotWords } from "./storyboard-document.ts";
import type { FrameReference, Shot, Transition } from "./storyboard.ts";

/** A shot, and where each of its words stands. */
export type ResolvedShot = {
  readonly shot: Shot;
  readonly path: Path;
  /** `undefined`: none was named, or an unknown one; both were reported. */
  readonly model: Model | undefined;
  /** Where something was asked for; the shot itself where nobody asked. */
  readonly pathOf: (subject: ShotSubject) => Path;
  /** False when a word that its length or its cut depends on was refused: neither is judged then. */
  readonly isSound: boolean;
  /** False when its prompt was refused: a missing one is not reported on top. */
  readonly hasSoundPrompt: boolean;
};

/** What a mistake in a shot is about. */
export type ShotSubject =
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "param"; readonly name: string }
  | { readonly kind: "key"; readonly key: keyof ShotWords };

// A transition that says no length: long enough to be seen, short enough for the handles of a 5 s clip.
const DEFAULT_TRANSITION_SECONDS = 0.5;

/** What to do about a model that nobody knows. */
export const LIST_OF_MODELS =
  "`storyreel models` lists them; a new spec counts after `pnpm generate`";

/** Fills in a shot from its layers. What it asks of its model is judged later, by `checkModels`. */
export function resolveShot(place: ShotPlace, context: ShotContext): ResolvedShot {
  const layers = createShotLayers(place);
  const model = resolveModel(layers, context);
  const prompt = resolvePrompt(layers, place, context);
  const negative = resolveNegative(layers, place, model, context);
  const firstFrame = resolveFrameOf("first_frame", layers, { context, model });
  const lastFrame = resolveFrameOf("last_frame", layers, { context, model });
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
      ...(negative === undefined ? {} : { negative_prompt: negative }),
      ...resolvePlainRoles(layers, model, context),
    },
    params: resolveParams(layers, context),
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
    pathOf: (subject) => pathOf(subject, layers, place, prompt.path),
    isSound: !layers.isBroken(["model", "duration", "cut", "transition", "params"]),
    hasSoundPrompt: !layers.isBroken(["prompt", "action"]),
  };
}

/** Looked up when something is wrong: most shots are fine, and a film may have thousands. */
function pathOf(
  subject: ShotSubject,
  layers: ShotLayers,
  { path, document }: ShotPlace,
  promptPath: Path | undefined,
): Path {
  switch (subject.kind) {
    case "role": {
      if (subject.role === "prompt") return promptPath ?? path;
      const said = layers.said(subject.role)?.path;
      const isOfStyle =
        subject.role === "negative_prompt" && document.style?.negative !== undefined;
      return said ?? (isOfStyle ? ["style", "negative"] : path);
    }
    case "param": {
      const { name } = subject;
      const said = layers.saidByAll("params").find(({ value }) => Object.hasOwn(value, name));
      return said === undefined ? path : [...said.path, name];
    }
    case "key":
      return layers.said(subject.key)?.path ?? path;
  }
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
      hint: near === undefined ? LIST_OF_MODELS : `did you mean "${near}"?`,
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

function resolveFrameOf(
  role: "first_frame" | "last_frame",
  layers: ShotLayers,
  { context, model }: { readonly context: ShotContext; readonly model: Model | undefined },
): FrameReference | undefined {
  const said = layers.said(role);
  if (said === undefined) return undefined;
  const frame = resolveFrame(said.value, said.path, {
    ...context,
    substitute: context.variables.substitute,
  });
  if (frame?.kind === "file") {
    checkPicture({ role, path: frame.path, at: said.path, model }, context);
  }
  return frame;
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
