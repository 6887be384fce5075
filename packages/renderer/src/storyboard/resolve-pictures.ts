import type { JsonValue, Model, Role } from "@storyreel/models";
import type { BoardContext } from "./board-context.ts";
import { checkMedium } from "./check-medium.ts";
import type { Path } from "./diagnostic-list.ts";
import { pictureId } from "./picture-id.ts";
import { resolveInputs } from "./resolve-inputs.ts";
import type { ResolvedShot, ShotSubject } from "./resolve-shot.ts";
import { createShotLayers, type ShotLayers, type ShotPlace } from "./shot-layers.ts";
import type { GeneratedPictureDocument } from "./storyboard-document.ts";
import type { Shot } from "./storyboard.ts";
import { describeUnknownModel } from "./unknown-name.ts";

type FrameRole = "first_frame" | "last_frame";

/** The pictures that models make for a shot, as shots of their own. */
export function resolvePictures(
  { shot }: ResolvedShot,
  place: ShotPlace,
  board: BoardContext,
): readonly ResolvedShot[] {
  const layers = createShotLayers(place, board);
  return (["first_frame", "last_frame"] as const).flatMap((role): readonly ResolvedShot[] => {
    const frame = shot[role === "first_frame" ? "firstFrame" : "lastFrame"];
    const setting = layers.get(role);
    const generate = setting?.value.generate;
    const isGenerated = frame?.kind === "shot" && frame.frame === "whole";
    if (!isGenerated || setting === undefined || generate === undefined) return [];
    const at = [...setting.path, "generate"];
    return [resolvePicture({ shot, role, generate, at, layers }, board)];
  });
}

type GeneratedPicture = {
  readonly shot: Shot;
  readonly role: FrameRole;
  readonly generate: GeneratedPictureDocument;
  readonly at: Path;
  /** Of the shot. */
  readonly layers: ShotLayers;
};

function resolvePicture(picture: GeneratedPicture, board: BoardContext): ResolvedShot {
  const { shot, role, generate, at } = picture;
  const model = resolveModel(generate, at, board);
  const text = (key: "prompt" | "negative_prompt"): string | undefined => {
    const written = generate[key];
    return written === undefined ? undefined : board.variables.substitute(written, [...at, key]);
  };
  const prompt = text("prompt");
  const negative = text("negative_prompt");
  const aspectRatio = generate.aspect_ratio ?? inheritedShape(picture, model);
  const roles: { [R in Role]?: JsonValue } = {
    ...(prompt === undefined ? {} : { prompt }),
    ...(negative === undefined ? {} : { negative_prompt: negative }),
    ...(aspectRatio === undefined ? {} : { aspect_ratio: aspectRatio }),
    ...(generate.resolution === undefined ? {} : { resolution: generate.resolution }),
    ...(generate.seed === undefined ? {} : { seed: generate.seed }),
  };
  return {
    shot: {
      id: pictureId(shot.id, role),
      makes: { kind: "picture", role, shotId: shot.id },
      get span() {
        return board.source.span(at, "value");
      },
      scene: shot.scene,
      isEnabled: shot.isEnabled,
      source: { kind: "request", model: generate.model ?? "" },
      roles,
      ...resolveParams(generate, at, { board, model }),
      firstFrame: undefined,
      lastFrame: undefined,
      promptParts: prompt === undefined ? [] : [{ text: prompt, origin: "shot" }],
      takes: generate.takes ?? 1,
      cut: { inSeconds: 0, outSeconds: undefined },
      transition: { type: "cut", durationSeconds: 0, span: undefined },
      narration: undefined,
      dialogue: undefined,
      markers: [],
    },
    path: at,
    model,
    pathOf: (subject) => pathOf(subject, picture),
    isRefused: (subject) => board.isBroken(pathOf(subject, picture)),
    isSound: !board.isBroken(at),
    hasSoundPrompt: false,
  };
}

function resolveModel(
  { model: id }: GeneratedPictureDocument,
  at: Path,
  board: BoardContext,
): Model | undefined {
  if (id === undefined) return undefined;
  const { models, report } = board;
  const path = [...at, "model"];
  const model = models.get(id);
  if (model === undefined) {
    report({ code: "STORYBOARD_UNKNOWN_MODEL", path, ...describeUnknownModel(id, board) });
    return undefined;
  }
  return checkMedium(model, "image", { path, report });
}

/** A picture has the shape of its clip, if its model can be asked for it. */
function inheritedShape(
  { layers }: GeneratedPicture,
  model: Model | undefined,
): string | undefined {
  const canAsk = Object.values(model?.parameters ?? {}).some(({ role }) => role === "aspect_ratio");
  return canAsk ? layers.get("aspect_ratio")?.value : undefined;
}

function resolveParams(
  { params = {} }: GeneratedPictureDocument,
  at: Path,
  { board, model }: { readonly board: BoardContext; readonly model: Model | undefined },
): Pick<Shot, "params" | "inputs"> {
  const written = Object.entries(params).map(([name, value]) => ({
    name,
    value,
    path: [...at, "params", name],
  }));
  return resolveInputs(written, model, board);
}

function pathOf(subject: ShotSubject, { generate, at, layers }: GeneratedPicture): Path {
  switch (subject.kind) {
    case "role": {
      const { role } = subject;
      if (Object.hasOwn(generate, role)) return [...at, role];
      return (role === "aspect_ratio" ? layers.get(role)?.path : undefined) ?? at;
    }
    case "param":
      return Object.hasOwn(generate.params ?? {}, subject.name)
        ? [...at, "params", subject.name]
        : at;
    case "key":
      return Object.hasOwn(generate, subject.key) ? [...at, subject.key] : at;
  }
}
