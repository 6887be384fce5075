import {
  type Model,
  neutralValues,
  type ParameterFacts,
  parameterWithRole,
  type Role,
} from "@storyreel/models";
import { cameraWords, type Path } from "@storyreel/renderer/edit";
import type { Storyboard } from "@storyreel/renderer/storyboard";
import { isPlainMap } from "@storyreel/renderer/kit";
import type { StudioField, StudioScene } from "../../api/studio-view.ts";
import { findValue, isValue, layersOf, type Found } from "./field-layers.ts";
import { ownFields } from "./own-fields.ts";
import { sourceOf, writtenAt } from "./place-in-board.ts";

type Shot = Storyboard["shots"][number];

/** The fields of one shot, with what its model accepts. */
export function viewFields(
  shot: Shot,
  path: Path,
  work: {
    readonly storyboard: Storyboard;
    readonly model: Model | undefined;
  },
): readonly StudioField[] {
  const { model } = work;
  const layers = layersOf(sourceOf(work.storyboard), path);
  const at = (name: string) => findValue(layers, name);
  const own = ownFields(at, { shot, storyboard: work.storyboard, layers });
  if (model === undefined) return own;
  const prompt = at("prompt").value === undefined && at("action").value !== undefined;
  return [
    roleField(at(prompt ? "action" : "prompt"), {
      name: prompt ? "action" : "prompt",
      label: prompt ? "Action" : "Prompt",
      role: "prompt",
      kind: "long_text",
      model,
    }),
    { name: "model", label: "Model", kind: "choice", ...at("model") },
    ...roleFields.map((field) => roleField(at(field.name), { ...field, model, effective: shot })),
    ...cameraFields(at),
    ...own,
    ...paramFields(model, at),
  ];
}

const roleFields: readonly {
  readonly name: Role;
  readonly label: string;
  readonly role: Role;
  readonly kind: StudioField["kind"];
}[] = [
  { name: "duration", label: "Length", role: "duration", kind: "number" },
  { name: "aspect_ratio", label: "Shape", role: "aspect_ratio", kind: "choice" },
  { name: "resolution", label: "Resolution", role: "resolution", kind: "choice" },
  { name: "audio", label: "Sound", role: "audio", kind: "flag" },
  { name: "seed", label: "Seed", role: "seed", kind: "number" },
  { name: "negative_prompt", label: "Not in the picture", role: "negative_prompt", kind: "text" },
];

function roleField(
  found: Found,
  field: {
    readonly name: string;
    readonly label: string;
    readonly role: Role;
    readonly kind: StudioField["kind"];
    readonly model: Model;
    readonly effective?: Shot;
  },
): StudioField {
  const { name, label, role, model, effective } = field;
  const parameter = model.parameters[parameterWithRole(model, role) ?? ""];
  const inherited = effective?.roles[role];
  const value = found.value ?? (isValue(inherited) ? inherited : undefined);
  const base = {
    name,
    label,
    kind: field.kind,
    from: found.from,
    ...(value === undefined ? {} : { value }),
  };
  if (parameter === undefined) return { ...base, refused: `${model.id} does not support ${role}` };
  return { ...base, ...limitsOf(parameter, field.kind) };
}

/** What a parameter accepts, in the storyboard's words. */
function limitsOf(
  parameter: ParameterFacts,
  kind: StudioField["kind"],
): Pick<StudioField, "choices" | "minimum" | "maximum" | "maxLength"> & { kind?: "choice" } {
  const { enum: listed, minimum, maximum, maxLength } = parameter;
  if (listed !== undefined && kind !== "flag") {
    const words = neutralValues(parameter, listed).filter(
      (one): one is string | number => typeof one === "string" || typeof one === "number",
    );
    const isNumeric = kind === "number" && words.every((one) => !Number.isNaN(Number(one)));
    return { kind: "choice", choices: isNumeric ? words.map(Number) : words };
  }
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
}

function cameraFields(at: (name: string) => Found): readonly StudioField[] {
  const labels = {
    shot_size: "Shot size",
    camera_angle: "Camera angle",
    camera_movement: "Camera movement",
  };
  return (["shot_size", "camera_angle", "camera_movement"] as const).map((name) => ({
    name,
    label: labels[name],
    kind: "choice",
    ...at(name),
    choices: cameraWords[name],
  }));
}

/** What only this model has. */
function paramFields(model: Model, at: (name: string) => Found): readonly StudioField[] {
  return Object.entries(model.parameters).flatMap(([name, parameter]): readonly StudioField[] => {
    const { type, role, format, default: preset } = parameter;
    if (role !== undefined || format !== undefined) return [];
    if (type === "array" || type === "object") return [];
    const kind = type === "string" ? "text" : type === "boolean" ? "flag" : "number";
    const found = at(`params.${name}`);
    const value = found.value ?? (isValue(preset) ? preset : undefined);
    return [
      {
        name: `params.${name}`,
        label: name.replaceAll("_", " "),
        kind,
        from: found.from,
        ...(value === undefined ? {} : { value }),
        ...limitsOf(parameter, kind),
      },
    ];
  });
}

/** What scenes say about themselves. */
export function viewScenes(storyboard: Storyboard): readonly StudioScene[] {
  const source = sourceOf(storyboard);
  const scenes = writtenAt(source, ["scenes"]);
  if (!Array.isArray(scenes)) return [];
  const locations = writtenAt(source, ["locations"]);
  return scenes.flatMap((_, index): readonly StudioScene[] => {
    const at = (name: string): Found => {
      const value = writtenAt(source, ["scenes", index, name]);
      return { from: "scene", ...(isValue(value) ? { value } : {}) };
    };
    const { value: id } = at("id");
    if (typeof id !== "string") return [];
    return [
      {
        id,
        fields: [
          { name: "slugline", label: "Heading", kind: "text", ...at("slugline") },
          {
            name: "location",
            label: "Location",
            kind: "choice",
            choices: isPlainMap(locations) ? Object.keys(locations) : [],
            ...at("location"),
          },
          { name: "notes", label: "Notes", kind: "long_text", ...at("notes") },
        ],
      },
    ];
  });
}
